import { expect, onTestFinished, test, vi } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { courtId as courtCited, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { countByTheseRules } from "../deadlines/recount-rules.ts";
import { countInParts, recountBeside } from "./recount.ts";

const NOW = "2026-11-25T22:00:00Z";
const requestId = () => crypto.randomUUID();
const CASES = 4;
/** More than one part writes at a time. */
const MANY = 45;

async function atWork(cases = CASES) {
  const made = office({ now: NOW });
  const staff = made.as("staff");
  const supervisor = made.as("supervisor");
  for (let nth = 0; nth < cases; nth += 1) {
    const { id } = await makeFiledPetition(staff, { number: `2:26-cv-00${String(500 + nth)}-ARF-TML` });
    await logIt(staff, id, { number: 3, filer: "court", servedOn: day("2026-11-25"), service: "ecf" });
  }
  const courtId = await courtCited(staff);
  const close = (on = "2026-11-30") =>
    supervisor.api.courts.closeDays({
      ...{ requestId: requestId(), courtId, source: "Notice of the clerk" },
      days: [{ day: day(on), kind: "declared" as const, name: "Closed for snow" }],
    });
  const waiting = async () => (await staff.api.deadlines.changes({})).map(({ after }) => after?.day);
  const courtN = made.office.caseFile.sqlite.prepare<[string], number>("SELECT n FROM courts WHERE id = ?").pluck().get(courtId) ?? 0;
  return { ...made, staff, supervisor, close, waiting, courtN };
}

test("a count that is cut into parts of one moment each finds what a whole one finds, each difference once", async () => {
  const { office: made, close, waiting, courtN } = await atWork();
  const run = made.jobs.run.bind(made.jobs);
  // The parts of a slow machine: the time is over after each.
  made.jobs.run = (name, actor, input) => run(name, actor, { ...Object(input), forMs: 0 });
  await close();
  expect(await waiting()).toEqual(Array.from({ length: CASES }, () => "2026-12-01"));
  const events = () => made.caseFile.sqlite.prepare("SELECT count(*) FROM date_changes").pluck().get();
  const before = events();
  await recountBeside(made);
  await countInParts(made, courtN, { enter: (part) => part(), most: Number.POSITIVE_INFINITY, begin: { after: 0, found: 0, upTo: 0 } });
  expect(events()).toBe(before);
});

test(
  "a court too large for its save goes on beside it: the save says so, others save in between, and nothing is missed",
  { timeout: 60_000 },
  async () => {
    const { office: made, close, waiting, staff } = await atWork(MANY);
    const run = made.jobs.run.bind(made.jobs);
    let parts = 0;
    made.jobs.run = async (name, actor, input) => {
      parts += 1;
      // The first part takes longer than a save may wait.
      if (parts === 1) for (const began = performance.now(); performance.now() - began < 350;);
      return run(name, actor, { ...Object(input), forMs: 0 });
    };
    const order: string[] = [];
    const { findings } = await close();
    expect(findings.map(({ code }) => code)).toEqual(["recount_goes_on"]);
    const rest = recountBeside(made).then(() => order.push("counted"));
    await staff.api.clients.add({ requestId: requestId(), givenNames: "Rosa", surname: "Tun" }).then(() => order.push("saved"));
    await rest;
    expect(order).toEqual(["saved", "counted"]);
    expect(await waiting()).toHaveLength(MANY);
  },
);

test("what was not compared when the product ended is compared by the next start", async () => {
  const { office: made, close, waiting } = await atWork();
  const run = made.jobs.run.bind(made.jobs);
  made.jobs.run = () => Promise.reject(new Error("The job thread ended before its job was done."));
  await expect(close()).rejects.toThrow();
  expect(await waiting()).toEqual([]);
  made.jobs.run = run;
  await countByTheseRules(made);
  expect(await waiting()).toHaveLength(CASES);
});

test("closed days entered while a count goes on are counted too", async () => {
  const { office: made, close, waiting } = await atWork();
  const run = made.jobs.run.bind(made.jobs);
  made.jobs.run = (name, actor, input) => run(name, actor, { ...Object(input), forMs: 0 });
  await Promise.all([close(), close("2026-12-01")]);
  await recountBeside(made);
  expect(await waiting()).toEqual(Array.from({ length: CASES }, () => "2026-12-02"));
});

test("a count whose part fails beside a save is reported, and the next one runs and misses nothing", { timeout: 60_000 }, async () => {
  const { office: made, close, waiting } = await atWork();
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on("unhandledRejection", hear);
  const lines: unknown[] = [];
  const written = vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(line) > 0);
  onTestFinished(() => {
    process.off("unhandledRejection", hear);
    written.mockRestore();
  });
  const run = made.jobs.run.bind(made.jobs);
  let parts = 0;
  made.jobs.run = (name, actor, input) => {
    parts += 1;
    if (parts === 2) return Promise.reject(new Error("The job thread ended before its job was done."));
    // The first part takes longer than a save may wait.
    if (parts === 1) for (const began = performance.now(); performance.now() - began < 350;);
    return run(name, actor, { ...Object(input), forMs: 0 });
  };
  const { findings } = await close();
  expect(findings.map(({ code }) => code)).toEqual(["recount_goes_on"]);
  await recountBeside(made);
  await new Promise(setImmediate);
  expect(unheard).toEqual([]);
  expect(lines.join()).toContain("The job thread ended before its job was done.");
  expect(await waiting()).toHaveLength(CASES);
});
