import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { people, user } from "../../db/schema/accounts.ts";
import type { Actor } from "../../shared/access/policy.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { assemble } from "../../server/core/assemble.ts";
import type { CaseCtx } from "../../server/core/change.ts";
import { handClock, libraryDate } from "../../server/core/clock.ts";
import { openFolder, prepared } from "../../server/core/data-folder.ts";
import { inlineJobs } from "../../server/core/jobs.ts";
import type { Office } from "../../server/core/office.ts";
import { scope } from "../../server/core/scope.ts";
import { JOB_BODIES } from "../../server/jobs.ts";
import { makeReactions } from "../../server/reactions.ts";
import { ROOT } from "../processes.ts";
import { inventCases, inventUnpetitioned } from "./cases.ts";
import { measureDates } from "./date-questions.ts";
import { inventDeskFacts } from "./desk-facts.ts";
import { loadCases, loadPeople } from "./load-cases.ts";
import { casesLoaded, loadDeskFacts } from "./load-desk-facts.ts";
import { placesOf } from "./places.ts";

const NOW = "2026-11-24T15:00:00Z";
/** Petitions a lead carries, open and closed. */
const PER_LEAD = 250;
/** Cases of one transaction of the loader, so that the write-ahead log stays small. */
const PART = 2_000;

let loadedAt = Date.parse(NOW) - 3_600_000;

const { values: given } = parseArgs({
  options: { n: { type: "string", default: "2000" }, folder: { type: "string" }, only: { type: "string", default: "" } },
});

/** The dates of an office of a size in a folder that stays: `--n 10000 --folder DIR`. Filled the first time, measured every time. */
const folder = prepared(given.folder ?? `great-writ-dates-${given.n}`);
const isNew = !existsSync(join(folder, "case.db"));
const { connections, keys } = openFolder(folder, { migrations: join(ROOT, "db/migrations"), reference: join(ROOT, "db/reference") });
const clock = handClock(Date.parse(NOW));
const office = assemble({
  ...{ connections, keys, clock, reactions: makeReactions(), blobFolder: join(folder, "blobs"), origin: "http://localhost" },
  ...{ demo: false, jobs: (self) => inlineJobs(self, JOB_BODIES) },
});
const count = Number(given.n);
const leads = Array.from({ length: Math.max(4, Math.round(count / PER_LEAD)) }, (_, place) => `per_${String(place).padStart(16, "0")}`);
if (isNew) fill(office, count);
for (const line of await measureDates(office, leads, given.only)) process.stdout.write(`${line}\n`);
for (const connection of Object.values(connections)) connection.close();

function fill(made: Office, petitions: number): void {
  const began = performance.now();
  leads.forEach((id, place) => {
    const at = libraryDate(0);
    const name = `Attorney ${String(place + 1)}`;
    made.accounts.orm
      .insert(user)
      .values({ id, name, email: `${id}@office.example`, createdAt: at, updatedAt: at })
      .run();
    made.accounts.orm
      .insert(people)
      .values({ id, role: place === 0 ? "supervisor" : "staff", administrator: place === 0 })
      .run();
  });
  const actor: Actor = { personId: leads[0] ?? "", name: "Attorney 1", role: "supervisor", administrator: true };
  const ctx: CaseCtx = { office: made, actor, scope: scope(actor) };
  const places = placesOf(ctx, 150);
  const shape = { places: places.length, leads: leads.length, today: day(NOW.slice(0, 10)) };
  // One court carries half of the office's cases, as a district with a large detention center does.
  const cases = inventCases(petitions, shape).map((one, nth) => (nth % 2 === 0 ? { ...one, place: 0 } : one));
  loadInParts(cases, (part) => loadCases(ctx, { places, leads }, part, false));
  loadInParts(inventUnpetitioned(Math.round(petitions / 10), shape), (part) => loadPeople(ctx, { places, leads }, part, false));
  const loaded = casesLoaded(ctx);
  const facts = inventDeskFacts(cases, shape.today);
  loadInParts(loaded, (part, from) => loadDeskFacts(ctx, part, facts.slice(from, from + PART), from + PART >= loaded.length));
  process.stderr.write(`Loaded ${String(petitions)} petitions in ${((performance.now() - began) / 1000).toFixed(0)} s.\n`);
}

function loadInParts<T>(list: readonly T[], load: (part: readonly T[], from: number) => void): void {
  for (let from = 0; from < list.length; from += PART) {
    // Ids begin with their moment: a million of one moment would not all differ.
    loadedAt += 1_000;
    clock.set(loadedAt);
    load(list.slice(from, from + PART), from);
  }
  clock.set(Date.parse(NOW));
}
