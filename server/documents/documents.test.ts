import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { LARGEST_FILE } from "../../shared/documents/contract.ts";
import { aClient } from "../testing/make-clients.ts";
import { makePetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { attachDocument } from "./attach.ts";
import { Blobs } from "./blobs.ts";
import { fileName, mediaType } from "./media-type.ts";
import { isNamed } from "./queries.ts";

const CANARY = "Canary 7F3K: Rosa Ixchel Tun, A 123 456 789";
const DAY_MS = 86_400_000;

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((sub) => readdirSync(join(folder, sub)).map((name) => join(folder, sub, name)));
}
async function withClient() {
  const made = office();
  const staff = made.as("staff");
  const clientId = await aClient(staff.api);
  const attach = (bytes: Buffer, over: { requestId?: string; name?: string; privileged?: boolean } = {}) =>
    attachDocument(staff.ctx, { requestId: randomUUID(), subject: { clientId }, name: "letter.txt", privileged: false, bytes, ...over });
  const list = () => staff.api.documents.list({ subject: { clientId } });
  return { ...made, staff, clientId, attach, list };
}

test("an attached file is listed with what it is, how large, and who brought it, newest first", async () => {
  const { attach, list, clock } = await withClient();
  attach(Buffer.from(CANARY));
  clock.set(clock.now() + 1000);
  attach(Buffer.from("%PDF-1.7 invented"), { name: "C:\\scans\\I-286.pdf", privileged: true });
  await expect(list()).resolves.toMatchObject([
    { name: "I-286.pdf", type: "application/pdf", size: 17, privileged: true, addedBy: "Mateo Lindqvist" },
    { name: "letter.txt", type: "text/plain", size: CANARY.length, privileged: false },
  ]);
});

test("a file of a case stands with the case and not with its client", async () => {
  const { staff, clientId, list } = await withClient();
  const { id } = await makePetition(staff, { clients: [clientId] });
  const subject = { proceedingId: (await staff.api.proceedings.page({ proceedingId: id })).id };
  attachDocument(staff.ctx, { requestId: randomUUID(), subject, name: "order.pdf", privileged: false, bytes: Buffer.from("%PDF") });
  await expect(staff.api.documents.list({ subject })).resolves.toMatchObject([{ name: "order.pdf" }]);
  await expect(list()).resolves.toEqual([]);
});

test("a repeated request attaches once", async () => {
  const { attach, list } = await withClient();
  const requestId = randomUUID();
  const first = attach(Buffer.from("a"), { requestId });
  expect(attach(Buffer.from("a"), { requestId })).toEqual(first);
  await expect(list()).resolves.toHaveLength(1);
});

test("an empty file and one over 25 MB are refused in a sentence, and nothing is kept", async () => {
  const { attach, list, office: of } = await withClient();
  expect(() => attach(Buffer.alloc(0))).toThrow("This file is empty");
  expect(() => attach(Buffer.alloc(LARGEST_FILE + 1))).toThrow("larger than 25 MB");
  await expect(list()).resolves.toEqual([]);
  expect(files(of.blobFolder)).toEqual([]);
});

test("a file for a client or case that is not there, or not one's own, is refused alike and leaves no bytes", async () => {
  const { as, staff, clientId, office: of } = await withClient();
  const supervisor = as("supervisor");
  const { version } = await supervisor.api.clients.page({ clientId });
  const people = [supervisor.actor.personId];
  await supervisor.api.clients.restrict({ requestId: randomUUID(), clientId, expects: version, people, reason: "Threats." });
  const attach = () =>
    attachDocument(staff.ctx, { requestId: randomUUID(), subject: { clientId }, name: "a", privileged: false, bytes: Buffer.from("x") });
  expect(attach).toThrow("There is no such client, or it is not yours to open.");
  expect(files(of.blobFolder)).toEqual([]);
  const subject = { clientId };
  await expect(staff.api.documents.list({ subject })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(staff.api.documents.notes({ subject })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const note = { requestId: randomUUID(), subject, text: "Hello.", privileged: false };
  await expect(staff.api.documents.writeNote(note)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

describe("notes", () => {
  test("a note is kept with its writer, newest first, and written once however often it is sent", async () => {
    const { staff, clientId, clock } = await withClient();
    const subject = { clientId };
    const note = { requestId: randomUUID(), subject, text: "  Sister calls on Sundays.  ", privileged: false };
    await staff.api.documents.writeNote(note);
    await staff.api.documents.writeNote(note);
    clock.set(clock.now() + 1000);
    await staff.api.documents.writeNote({ ...note, requestId: randomUUID(), text: "Asks for asylum counsel.", privileged: true });
    await expect(staff.api.documents.notes({ subject })).resolves.toMatchObject([
      { text: "Asks for asylum counsel.", privileged: true },
      { text: "Sister calls on Sundays.", privileged: false, by: "Mateo Lindqvist" },
    ]);
  });

  test("an empty note is refused, and communications staff reach neither notes nor files", async () => {
    const { as, staff, clientId } = await withClient();
    const subject = { clientId };
    const note = { requestId: randomUUID(), subject, text: " ", privileged: false };
    await expect(staff.api.documents.writeNote(note)).rejects.toThrow("Write the note first.");
    const outside = as("communications");
    await expect(outside.api.documents.writeNote({ ...note, text: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(outside.api.documents.notes({ subject })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(outside.api.documents.list({ subject })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("the event log keeps that a note was written, not what it says", async () => {
    const { staff, clientId, office: of } = await withClient();
    await staff.api.documents.writeNote({ requestId: randomUUID(), subject: { clientId }, text: CANARY, privileged: true });
    const kept = of.caseFile.sqlite.prepare("SELECT changed FROM event_payloads").pluck().all().join();
    expect(kept).not.toContain("Canary");
  });
});

describe("sealed files", () => {
  function blobs(key = Buffer.alloc(32, 1)) {
    const folder = mkdtempSync(join(tmpdir(), "great-writ-blobs-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return { folder, key, store: new Blobs(folder, key) };
  }
  /** The one file of the store. */
  function only(folder: string): string {
    const [path, ...more] = files(folder);
    if (path === undefined || more.length > 0) throw new Error("There is not exactly one file.");
    return path;
  }

  test.each([1, 65_535, 65_536, 65_537, 200_000])("%i bytes come back as they went in", (size) => {
    const { store } = blobs();
    const bytes = Buffer.alloc(size, 0xab);
    expect(store.read(store.write(bytes)).equals(bytes)).toBe(true);
  });

  test("neither the content nor a plain hash of it lies on the disk", () => {
    const { folder, store } = blobs();
    store.write(Buffer.from(CANARY.repeat(5000)));
    const path = only(folder);
    expect(readFileSync(path).includes("Canary")).toBe(false);
    expect(store.write(Buffer.from(CANARY.repeat(5000)))).toBe(path.split("/").at(-1));
    expect(new Blobs(folder, Buffer.alloc(32, 2)).write(Buffer.from(CANARY.repeat(5000)))).not.toBe(path.split("/").at(-1));
  });

  test.each([
    ["a byte changed", (sealed: Buffer) => sealed.fill((sealed[50] ?? 0) ^ 1, 50, 51)],
    ["the last part cut off", (sealed: Buffer) => sealed.subarray(0, 16 + 65_536 + 16)],
    ["two parts swapped", swapped],
    ["another salt", (sealed: Buffer) => Buffer.concat([Buffer.alloc(16), sealed.subarray(16)])],
  ])("%s is noticed", (_name, spoil) => {
    const { folder, store } = blobs();
    const hash = store.write(Buffer.alloc(65_536 * 2 + 10, 7));
    const path = only(folder);
    writeFileSync(path, spoil(readFileSync(path)));
    expect(() => store.read(hash)).toThrow();
  });

  test("a name that is no hash reads nothing", () => {
    expect(() => blobs().store.read("../../../etc/passwd")).toThrow("64 hexadecimal digits");
  });

  test("the sweep removes what no row names after a day, and nothing else", async () => {
    const { attach, office: of } = await withClient();
    attach(Buffer.from("kept"));
    const store = new Blobs(of.blobFolder, of.keys.blobs);
    const orphan = store.write(Buffer.from("orphan"));
    const named = (hash: string) => isNamed(of.caseFile.sqlite, hash);
    // Files carry the machine's own time: the day is counted from when this one was written.
    const now = statSync(files(of.blobFolder)[0] ?? "").mtimeMs;
    expect(store.sweep(named, now)).toBe(0);
    for (const path of files(of.blobFolder)) utimesSync(path, new Date(now - 2 * DAY_MS), new Date(now - 2 * DAY_MS));
    expect(store.sweep(named, now)).toBe(1);
    expect(files(of.blobFolder)).toHaveLength(1);
    expect(files(of.blobFolder).join()).not.toContain(orphan);
    expect(statSync(files(of.blobFolder)[0] ?? "").mode & 0o077).toBe(0);
  });
});

function swapped(sealed: Buffer): Buffer {
  const part = 65_536 + 16;
  const [salt, one, two] = [sealed.subarray(0, 16), sealed.subarray(16, 16 + part), sealed.subarray(16 + part, 16 + 2 * part)];
  return Buffer.concat([salt, two, one, sealed.subarray(16 + 2 * part)]);
}

test.each([
  ["C:\\scans\\order.pdf", "order.pdf"],
  ["../../etc/passwd", "passwd"],
  ["a\u0000b\u202Efdp.exe", "abfdp.exe"],
  ['"><img src=x>.png', "img src=x.png"],
  ["...", "document"],
  ["", "document"],
  [`${"x".repeat(300)}.pdf`, `${"x".repeat(146)}.pdf`],
  ["Petición de hábeas.docx", "Petición de hábeas.docx"],
])("the name %j is kept as %j", (given, kept) => {
  expect(fileName(given)).toBe(kept);
});

test.each([
  [Buffer.from("%PDF-1.4"), "application/pdf"],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), "image/png"],
  [Buffer.from("<script>alert(1)</script>"), "text/plain"],
  [Buffer.from([1, 0, 2]), "application/octet-stream"],
])("what %s is, its first bytes say", (bytes, type) => {
  expect(mediaType(bytes)).toBe(type);
});
