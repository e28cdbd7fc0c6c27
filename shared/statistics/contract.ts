import { z } from "zod";
import { Whereabouts } from "../clients/contract.ts";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant } from "../kernel/instant.ts";
import { STAGE } from "../proceedings/codes.ts";
import { ALL_TIME, DashboardView, Unit, Universe, Window } from "./figures.ts";

/** A question: what had happened by `asOf`, as entered by `knownAt`. Null is today, and now. */
const question = {
  asOf: CalendarDate.nullable().default(null),
  knownAt: Instant.nullable().default(null),
  window: Window.default(ALL_TIME),
  universe: Universe.default("petitioners"),
} as const;
export const DashboardInput = z.strictObject(question);
export type DashboardInput = z.infer<typeof DashboardInput>;

/** Facts about days up to asOf that were entered later. `counted` is false where the question leaves them out. */
export const EnteredSince = z.strictObject({ facts: z.int(), counted: z.boolean() });
export type EnteredSince = z.infer<typeof EnteredSince>;

/** People released under somebody else's case: on a line of its own, never added to ours. */
export const GroupLine = z.strictObject({
  proceedingId: idOf("proceeding"),
  caption: z.string(),
  released: z.int(),
  asOf: CalendarDate.nullable(),
  source: z.string(),
});
export type GroupLine = z.infer<typeof GroupLine>;

export const StatisticsView = z.strictObject({
  dashboard: DashboardView,
  /** Moment up to which entries were read. */
  knownAt: Instant,
  /** Null where asOf is today and nothing is left out. */
  since: EnteredSince.nullable(),
  /** What of the answer is read as it is now although the question is about what was known then, in sentences; empty where nothing is. */
  readNow: z.array(z.string()),
  groups: z.array(GroupLine),
});
export type StatisticsView = z.infer<typeof StatisticsView>;

export const MembersInput = z.strictObject({
  ...question,
  /** `measure@version`. */
  measure: z.string().max(80),
  /** Code of one of its parts; null for the number itself. */
  part: z.string().max(80).nullable().default(null),
  /** Where the page before ended; null for the first. */
  cursor: z.string().max(400).nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
});
export type MembersInput = z.infer<typeof MembersInput>;

/** One unit behind a number: a lawsuit or request by its case, a person or release by the client and the case that counts for it. */
export const Member = z.strictObject({
  id: z.string(),
  client: z.strictObject({ id: idOf("client"), name: z.string() }).nullable(),
  proceeding: z.strictObject({ id: idOf("proceeding"), caption: z.string(), number: z.string().nullable() }).nullable(),
  /** Day it was filed or sent; null when not known. */
  on: CalendarDate.nullable(),
});
export type Member = z.infer<typeof Member>;

export const MembersPage = z.strictObject({
  name: z.string(),
  /** Words of the part; null for the number itself. */
  part: z.string().nullable(),
  unit: Unit,
  total: z.int(),
  rows: z.array(Member),
  next: z.string().nullable(),
});
export type MembersPage = z.infer<typeof MembersPage>;

/** Where the work stands now: open petitions by stage, and people we act for by whereabouts. */
export const StatusView = z.strictObject({
  stages: z.array(z.strictObject({ stage: STAGE.schema, label: z.string(), petitions: z.int() })),
  whereabouts: z.array(z.strictObject({ whereabouts: Whereabouts, people: z.int() })),
});
export type StatusView = z.infer<typeof StatusView>;

export const DefinitionView = z.strictObject({
  measure: z.string(),
  name: z.string(),
  definition: z.string(),
  unit: Unit,
  universes: z.array(Universe),
});
export type DefinitionView = z.infer<typeof DefinitionView>;
