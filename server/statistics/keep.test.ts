import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  clients,
  custodyEnds,
  determinations,
  dockets,
  episodes,
  interimRulings,
  petitioners,
  proceedings,
  walls,
} from "../../db/schema/index.ts";
import { eq } from "drizzle-orm";
import { addDays, day } from "../../shared/kernel/calendar-date.ts";
import type { Change } from "../core/change.ts";
import { supersedeFact, voidFact } from "../core/facts.ts";
import type { Office } from "../core/office.ts";
import {
  addClient,
  addDocket,
  addEnd,
  addEngagement,
  addEpisode,
  addInterim,
  addPetition,
  addRuling,
  addStay,
  seq,
  write,
} from "../testing/make-units.ts";
import { office } from "../testing/office.ts";
import { rebuildSummaries } from "./keep-queries.ts";

const TABLES = {
  fact_person_petition: "petitioner_n",
  fact_episode: "episode_n",
  summary_ends: "facility_n, month, end_kind, pathway",
  summary_petitions: "court_n, month, determination",
} as const;

/** Every kept row as text, so that equal means equal byte by byte. */
function kept({ caseFile: { sqlite } }: Office): string {
  return Object.entries(TABLES)
    .map(([table, key]) => JSON.stringify(sqlite.prepare(`SELECT * FROM ${table} ORDER BY ${key}`).all()))
    .join("\n");
}

/** What the random operations have made so far. */
class World {
  people: number[] = [];
  custody: { clientN: number; n: number; ended: boolean }[] = [];
  cases: { n: number; filed: boolean; petitioners: number[] }[] = [];
}

type Step = { op: number; a: number; b: number; on: number };
const from = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const dayAt = (on: number) => addDays(day("2025-01-01"), on);

/** One operation; those for which nothing is there yet add a client instead. */
function act(made: Change, world: World, { op, a, b, on }: Step): void {
  const person = from(world.people, a);
  const custody = from(world.custody, a);
  const matter = from(world.cases, a);
  const when = dayAt(on);
  const sql = made.sqlite;
  const standing = (table: string, column: string, key: number | undefined) =>
    sql
      .prepare<[number | undefined], { n: number; thread: number }>(
        `SELECT n, thread FROM ${table}_standing WHERE ${column} = ? ORDER BY n LIMIT 1`,
      )
      .get(key);
  if (op === 1 && person) return void world.custody.push({ clientN: person, n: addEpisode(made, person, when), ended: false });
  if (op === 2 && custody && !custody.ended) {
    addEnd(made, custody, addDays(when, 550), {
      kind: b % 3 === 0 ? "removed" : "released",
      pathway: b % 2 === 0 ? "court_final_order" : null,
    });
    custody.ended = true;
    return;
  }
  if (op === 3 && custody) {
    const end = standing("custody_ends", "episode_n", custody.n);
    if (end && b % 2 === 0) {
      voidFact(made, custodyEnds, end.n, seq(made));
      custody.ended = false;
    } else if (end) {
      const next = { id: made.newId("custodyEnd"), episodeN: custody.n, kind: "released" as const, pathway: "unknown" as const };
      const at = { endedPrecision: "month" as const, endedDay: day("2026-08-01"), endedTime: null };
      supersedeFact(made, custodyEnds, end, { ...next, ...at }, seq(made), "later");
    } else seq(made);
    made.emit({ type: "outcome.ended", clientN: custody.clientN, episodeN: custody.n });
    return;
  }
  if (op === 4 && person) {
    const people = [...new Set([person, from(world.people, b) ?? person])];
    const filed = b % 4 === 0 ? null : when;
    return void world.cases.push({ ...addPetition(made, people, { filed, courtN: (b % 5) + 1 }), filed: filed !== null });
  }
  if (op === 5 && matter?.filed) {
    const petitionerN = from(matter.petitioners, b) ?? 0;
    const before = standing("determinations", "petitioner_n", petitionerN);
    if (!before)
      return void addRuling(
        made,
        { proceedingN: matter.n, petitionerN },
        b % 2 === 0 ? "granted_release" : "denied_on_merits",
        "2026-10-01",
      );
    if (b % 2 === 0) voidFact(made, determinations, before.n, seq(made));
    else {
      const next = {
        id: made.newId("determination"),
        petitionerN,
        determination: "denied_premature" as const,
        determinedOn: day("2026-10-02"),
      };
      const reversal = { codedBy: "x", reversedOn: day("2026-10-20"), reversedHow: "vacated" as const };
      supersedeFact(made, determinations, before, { ...next, ...reversal }, seq(made), "vacated");
    }
    made.emit({ type: "outcome.determined", proceedingN: matter.n, petitionerN });
    return;
  }
  if (op === 6 && person) {
    seq(made);
    const wall =
      b % 2 === 0
        ? null
        : Number(
            made.db
              .insert(walls)
              .values({ id: made.newId("wall"), reason: "press" })
              .run().lastInsertRowid,
          );
    made.db
      .update(clients)
      .set({ wallN: wall, lostSince: b % 3 === 0 ? when : null })
      .where(eq(clients.n, person))
      .run();
    sql
      .prepare("UPDATE proceedings SET wall_n = ? WHERE n IN (SELECT proceeding_n FROM petitioners_standing WHERE client_n = ?)")
      .run(wall, person);
    made.emit({ type: "client.changed", clientN: person });
    return;
  }
  if (op === 7 && matter) {
    seq(made);
    const thread = matter.petitioners.length > 1 ? matter.petitioners.pop() : undefined;
    const row = standing("petitioners", "thread", thread);
    for (const [table, of] of [
      ["determinations", determinations],
      ["interim_rulings", interimRulings],
    ] as const)
      for (let ruling = row && standing(table, "petitioner_n", thread); ruling; ruling = standing(table, "petitioner_n", thread))
        voidFact(made, of, ruling.n, seq(made));
    if (row) voidFact(made, petitioners, row.n, seq(made));
    made.db
      .update(proceedings)
      .set({ closedOn: b % 2 === 0 ? null : when })
      .where(eq(proceedings.n, matter.n))
      .run();
    made.emit({ type: "proceeding.changed", proceedingN: matter.n });
    return;
  }
  if (op === 8 && matter?.filed) {
    const before = standing("dockets", "proceeding_n", matter.n);
    if (before && b % 2 === 0) {
      const same = {
        proceedingN: matter.n,
        courtN: (b % 7) + 1,
        openedOn: dayAt((on / 2) | 0),
        openedHow: "filed" as const,
        filedBy: "pro_se" as const,
      };
      supersedeFact(made, dockets, before, { id: made.newId("docket"), ...same, joinedOn: when }, seq(made), "wrong day");
    } else addDocket(made, matter.n, { openedOn: addDays(when, 30), courtN: (b % 9) + 1 });
    made.emit({ type: "proceeding.changed", proceedingN: matter.n });
    return;
  }
  if (op === 9 && custody) return void addStay(made, custody, (b % 50) + 1, when);
  if (op === 10 && custody) {
    const row = standing("episodes", "thread", custody.n);
    const next = {
      id: made.newId("episode"),
      clientN: custody.clientN,
      startPrecision: "year" as const,
      startDay: day("2025-01-01"),
      startTime: null,
    };
    if (row && !custody.ended) supersedeFact(made, episodes, row, { ...next, startKind: "home" }, seq(made), "family says");
    else seq(made);
    made.emit({ type: "custody.changed", clientN: custody.clientN, episodeN: custody.n });
    return;
  }
  if (op === 11 && matter?.filed) {
    const petitionerN = from(matter.petitioners, b) ?? 0;
    const before = standing("interim_rulings", "petitioner_n", petitionerN);
    if (!before) return void addInterim(made, { proceedingN: matter.n, petitionerN }, "2026-10-01", b % 2 === 0);
    voidFact(made, interimRulings, before.n, seq(made));
    made.emit({ type: "outcome.determined", proceedingN: matter.n, petitionerN });
    return;
  }
  if (op === 12 && person) {
    addEngagement(made, person, when);
    return;
  }
  world.people.push(addClient(made));
}

const step = fc.record({ op: fc.integer({ min: 0, max: 12 }), a: fc.nat(1000), b: fc.nat(1000), on: fc.nat(500) });

test(
  "after any run of entries, corrections, withdrawals and walls the kept rows and totals equal those computed from nothing",
  { timeout: 60_000 },
  () => {
    let done = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 150, maxLength: 150, size: "max" }), (steps) => {
        const { as, office: made } = office();
        const { ctx } = as("supervisor");
        const world = new World();
        for (const [at, one] of steps.entries()) {
          write(ctx, (change) => {
            act(change, world, one);
          });
          done += 1;
          if (at % 30 !== 29) continue;
          const before = kept(made);
          rebuildSummaries(made);
          expect(kept(made)).toBe(before);
        }
        expect(made.caseFile.sqlite.prepare("SELECT min(people) > 0 FROM summary_petitions").pluck().get()).not.toBe(0);
      }),
      { numRuns: 4, endOnFailure: true },
    );
    expect(done).toBeGreaterThanOrEqual(600);
  },
);

test("a row leaves the kept totals when its client goes behind a wall, and comes back when the wall is lifted", async () => {
  const { as, office: made, requestId } = office();
  const { api, ctx, actor } = as("supervisor");
  const count = () => made.caseFile.sqlite.prepare("SELECT coalesce(sum(people), 0) FROM summary_petitions").pluck().get();
  const clientN = write(ctx, (change) => {
    const n = addClient(change);
    addPetition(change, [n], { filed: "2026-03-02" });
    return n;
  });
  expect(count()).toBe(1);
  const clientId = String(made.caseFile.sqlite.prepare("SELECT id FROM clients WHERE n = ?").pluck().get(clientN));
  const restrict = { clientId, people: [actor.personId], reason: "Named in the press" };
  await api.clients.restrict({ requestId: requestId(), expects: "1", ...restrict });
  expect(count()).toBe(0);
  await api.clients.restrict({ requestId: requestId(), expects: "2", ...restrict, people: [] });
  expect(count()).toBe(1);
});

test("the job rebuilds the same totals", async () => {
  const { as, office: made } = office();
  const { ctx, actor } = as("supervisor");
  write(ctx, (change) => addPetition(change, [addClient(change)], { filed: "2026-03-02" }));
  const before = kept(made);
  made.caseFile.sqlite.prepare("DELETE FROM fact_person_petition").run();
  await expect(made.jobs.run("rebuild-summaries", actor, null)).resolves.toEqual({ petitioners: 1, episodes: 0 });
  expect(kept(made)).toBe(before);
});
