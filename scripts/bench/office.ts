import { join } from "node:path";
import { people, user } from "../../db/schema/accounts.ts";
import type { Actor } from "../../shared/access/policy.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { assemble } from "../../server/core/assemble.ts";
import type { CaseCtx } from "../../server/core/change.ts";
import { handClock } from "../../server/core/clock.ts";
import { openFolder } from "../../server/core/data-folder.ts";
import { inlineJobs } from "../../server/core/jobs.ts";
import type { Office } from "../../server/core/office.ts";
import { scope } from "../../server/core/scope.ts";
import { makeReactions } from "../../server/reactions.ts";
import { ROOT } from "../processes.ts";
import { inventCases } from "./cases.ts";
import type { FloorFacts } from "./floor-file.ts";
import { loadCases } from "./load-cases.ts";
import { placesOf } from "./places.ts";

/** Business time of the measurement: the invented cases end on its day. */
export const NOW = "2026-11-24T15:00:00Z";
/** Petitions a lead carries, open and closed. */
const PER_LEAD = 250;

/** What was loaded; ids and stages in the order of the cases. */
export type Loaded = FloorFacts & { readonly ids: readonly string[] };

/** Fills the data folder of a stopped server with `count` invented petitions and the people who carry them. */
export function fillFolder(folder: string, count: number): Loaded {
  const { connections, keys } = openFolder(folder, { migrations: join(ROOT, "db/migrations"), reference: join(ROOT, "db/reference") });
  const office = assemble({
    ...{ connections, keys, clock: handClock(Date.parse(NOW)), reactions: makeReactions() },
    ...{ blobFolder: join(folder, "blobs"), origin: "http://localhost", demo: false, jobs: (self) => inlineJobs(self, {}) },
  });
  const actor: Actor = { personId: supervisorOf(office), name: "Ruth Abenov", role: "supervisor", administrator: true };
  const ctx: CaseCtx = { office, actor, scope: scope(actor) };
  const leads = Array.from({ length: Math.max(4, Math.round(count / PER_LEAD)) }, (_, place) => addLead(office, place));
  const places = placesOf(ctx, 150);
  const cases = inventCases(count, { places: places.length, leads: leads.length, today: day(NOW.slice(0, 10)) });
  loadCases(ctx, { places, leads }, cases);
  const kept = connections.case.prepare<[], { id: string; stage: string }>("SELECT id, stage FROM proceedings ORDER BY n").all();
  for (const connection of Object.values(connections)) {
    connection.pragma("wal_checkpoint(TRUNCATE)");
    connection.close();
  }
  return { cases, leads, places, ids: kept.map(({ id }) => id), stages: kept.map(({ stage }) => stage) };
}

function supervisorOf({ accounts }: Office): string {
  const id = accounts.sqlite.prepare<[], string>("SELECT id FROM people WHERE role = 'supervisor'").pluck().get();
  if (id === undefined) throw new Error("The data folder has no supervisor yet.");
  return id;
}

function addLead({ accounts }: Office, place: number): string {
  const id = `per_${String(place).padStart(16, "0")}`;
  const at = new Date(0);
  accounts.orm
    .insert(user)
    .values({ id, name: `Attorney ${String(place + 1)}`, email: `${id}@office.example`, createdAt: at, updatedAt: at })
    .run();
  accounts.orm.insert(people).values({ id, role: "staff", administrator: false }).run();
  return id;
}
