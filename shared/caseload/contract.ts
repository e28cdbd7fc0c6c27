import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { Instant } from "../kernel/instant.ts";
import { idOf } from "../kernel/ids.ts";
import { CaseRef, DateRow } from "../today/contract.ts";

/** The counts of one person's load; each opens into what is behind it. */
export const LOAD_KINDS = ["open", "dueSoon", "overdue", "owed", "owedLate", "quiet"] as const;
export const LoadKind = z.enum(LOAD_KINDS);
export type LoadKind = z.infer<typeof LoadKind>;

/**
 * `open`: proceedings not closed. `dueSoon`: open dates of ours, set by a court or a rule, within 14 days. `overdue`: the same, past the due date.
 * `owed`: open dates of the government. `owedLate`: of these, late on every reading. `quiet`: open proceedings in which nothing happened for 30 days.
 */
export const LoadCounts = z.strictObject({
  open: z.int(),
  dueSoon: z.int(),
  overdue: z.int(),
  owed: z.int(),
  owedLate: z.int(),
  quiet: z.int(),
});
export type LoadCounts = z.infer<typeof LoadCounts>;

export const LoadRow = LoadCounts.extend({
  /** Person id of who leads; null for what nobody leads. */
  personId: z.string().nullable(),
  name: z.string(),
  title: z.string().nullable(),
  /** False for somebody whose account is closed and who still leads something. */
  here: z.boolean(),
});
export type LoadRow = z.infer<typeof LoadRow>;

/** Why something cannot wait. */
export const URGENT_KINDS = ["late", "overdue", "unconfirmed", "due", "owedSoon", "toConfirm", "movedAgainstOrder"] as const;
export const UrgentKind = z.enum(URGENT_KINDS);
export type UrgentKind = z.infer<typeof UrgentKind>;
export const UrgentDate = DateRow.extend({ why: UrgentKind });
export type UrgentDate = z.infer<typeof UrgentDate>;

/** A move out of the district while an order not to transfer was in force. */
export const MovedAgainstOrder = z.strictObject({
  id: z.string(),
  client: z.strictObject({ id: idOf("client"), name: z.string() }),
  place: z.string(),
  case: CaseRef,
  /** Number of the order; null for a text-only order. */
  order: z.int().nullable(),
  orderId: idOf("docketEntry"),
  carrier: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  recordedAt: Instant,
});
export type MovedAgainstOrder = z.infer<typeof MovedAgainstOrder>;

export const MEND_KINDS = ["placeUnknown", "pathwayUnknown", "overlap", "decidedStill"] as const;
export const MendKind = z.enum(MEND_KINDS);
export type MendKind = z.infer<typeof MendKind>;
export const MendItem = z.strictObject({
  clientId: idOf("client").nullable(),
  proceedingId: idOf("proceeding").nullable(),
  title: z.string(),
  note: z.string(),
});
export type MendItem = z.infer<typeof MendItem>;
export const Mend = z.strictObject({ kind: MendKind, count: z.int(), items: z.array(MendItem) });
export type Mend = z.infer<typeof Mend>;

export const CaseloadPage = z.strictObject({
  today: CalendarDate,
  openPetitions: z.int(),
  /** People in open petitions, each once. */
  people: z.int(),
  rows: z.array(LoadRow),
  totals: LoadCounts,
  urgent: z.array(UrgentDate),
  moved: z.array(MovedAgainstOrder),
  mend: z.array(Mend),
});
export type CaseloadPage = z.infer<typeof CaseloadPage>;

/** What stands behind one count: of one person, of nobody (`personId` null), or of all (`everybody`). */
export const BehindInput = z.strictObject({
  kind: LoadKind,
  of: z.union([z.strictObject({ personId: z.string().nullable() }), z.literal("everybody")]),
});
export type BehindInput = z.infer<typeof BehindInput>;
export const Behind = z.strictObject({
  dates: z.array(DateRow),
  cases: z.array(CaseRef.extend({ movedOn: CalendarDate })),
});
export type Behind = z.infer<typeof Behind>;
