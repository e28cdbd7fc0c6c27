import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { makeHttp } from "../core/http.ts";
import { appRouter } from "../router.ts";
import { mountFiles } from "./files.ts";
import { aClient } from "../testing/make-clients.ts";
import { office } from "../testing/office.ts";

const HEADERS = { host: "localhost:4310", origin: "http://localhost:4310" };

/** The office served, with whoever is chosen signed in: the session itself is tested where it is made. */
async function served() {
  const made = office();
  const [supervisor, staff, communications] = [made.as("supervisor"), made.as("staff"), made.as("communications")];
  const who: { now: typeof staff.actor | null } = { now: supervisor.actor };
  const app = await makeHttp({
    office: made.office,
    router: appRouter,
    client: null,
    routes: (to, of) => mountFiles(to, of, () => who.now),
  });
  onTestFinished(() => app.close());
  const clientId = await aClient(supervisor.api);
  const up = (payload: Buffer, over: Record<string, string> = {}) =>
    app.inject({
      method: "POST",
      url: `/api/files?${new URLSearchParams({ requestId: randomUUID(), name: "I-286 Notice.pdf", privileged: "yes", clientId, ...over }).toString()}`,
      headers: { ...HEADERS, "content-type": "application/octet-stream" },
      payload,
    });
  const down = (id: string) => app.inject({ method: "GET", url: `/api/files/${id}`, headers: HEADERS });
  return { ...made, app, supervisor, staff, communications, who, clientId, up, down };
}

test("a file goes up and comes down the same, as a download that the browser neither runs nor keeps", async () => {
  const { up, down, supervisor, clientId, office: of } = await served();
  const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(150_000, 3)]);
  const sent = await up(bytes);
  expect(sent.statusCode).toBe(200);
  const { id } = sent.json<{ id: string }>();
  const got = await down(id);
  expect(got.statusCode).toBe(200);
  expect(got.rawPayload.equals(bytes)).toBe(true);
  expect(got.headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "attachment; filename*=UTF-8''I-286%20Notice.pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  await expect(supervisor.api.documents.list({ subject: { clientId } })).resolves.toMatchObject([{ id, privileged: true }]);
  const opened = of.caseFile.sqlite.prepare("SELECT actor, what FROM access_log WHERE subject = ? AND what = 'document'").all(clientId);
  expect(opened).toEqual([{ actor: supervisor.actor.personId, what: "document" }]);
});

test("26 MB and an empty file are refused in a sentence", async () => {
  const { up } = await served();
  const large = await up(Buffer.alloc(26 * 1024 * 1024, 1));
  expect(large.statusCode).toBe(413);
  expect(large.json<{ message: string }>().message).toContain("25 MB");
  const empty = await up(Buffer.alloc(0));
  expect([empty.statusCode, empty.json<{ message: string }>().message]).toEqual([412, expect.stringContaining("This file is empty")]);
});

test("a file of a restricted client, and one that does not exist, read the same to others", async () => {
  const { up, down, supervisor, staff, who, clientId } = await served();
  const { id } = (await up(Buffer.from("secret"))).json<{ id: string }>();
  const { version } = await supervisor.api.clients.page({ clientId });
  const people = [supervisor.actor.personId];
  await supervisor.api.clients.restrict({ requestId: randomUUID(), clientId, expects: version, people, reason: "Threats." });
  who.now = staff.actor;
  const [hidden, absent] = [await down(id), await down("doc_0000000000000000")];
  expect([hidden.statusCode, hidden.body]).toEqual([404, absent.body]);
  expect((await up(Buffer.from("x"))).statusCode).toBe(404);
  who.now = supervisor.actor;
  expect((await down(id)).statusCode).toBe(200);
});

test("a signed-out visitor, communications staff and a form from elsewhere get nothing", async () => {
  const { app, up, down, who, communications } = await served();
  const { id } = (await up(Buffer.from("secret"))).json<{ id: string }>();
  who.now = communications.actor;
  expect([(await down(id)).statusCode, (await up(Buffer.from("x"))).statusCode]).toEqual([403, 403]);
  who.now = null;
  expect([(await down(id)).statusCode, (await up(Buffer.from("x"))).statusCode]).toEqual([401, 401]);
  // Before the body is read: who may not attach cannot fill the memory either.
  expect((await up(Buffer.alloc(26 * 1024 * 1024))).statusCode).toBe(401);
  const foreign = { host: "localhost:4310", origin: "https://evil.example", "content-type": "application/octet-stream" };
  expect((await app.inject({ method: "POST", url: "/api/files", headers: foreign, payload: "x" })).statusCode).toBe(403);
});

test("a request that names no subject, two, or something odd is refused in our words", async () => {
  const { up } = await served();
  for (const over of [{ clientId: "nobody" }, { proceedingId: "pro_0000000000000000" }, { privileged: "perhaps" }, { requestId: "1" }]) {
    const answer = await up(Buffer.from("x"), over);
    expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([
      400,
      expect.stringContaining("could not be attached"),
    ]);
  }
});

test("a file whose bytes were tampered with is not handed out", async () => {
  const { up, down, office: of } = await served();
  const { id } = (await up(Buffer.from("genuine"))).json<{ id: string }>();
  const { readdirSync, readFileSync, writeFileSync } = await import("node:fs");
  const [folder = ""] = readdirSync(of.blobFolder);
  const [name = ""] = readdirSync(`${of.blobFolder}/${folder}`);
  const path = `${of.blobFolder}/${folder}/${name}`;
  const sealed = readFileSync(path);
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  writeFileSync(path, sealed);
  const answer = await down(id);
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain("enuine");
});
