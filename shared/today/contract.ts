import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant, Zone } from "../kernel/instant.ts";

/** Whose day it is: what I carry and what nobody carries, or everything I may see. */
export const Whose = z.enum(["mine", "team"]);
export type Whose = z.infer<typeof Whose>;
export const TodayInput = z.strictObject({
  whose: Whose,
  /** True lists what is due from us beyond the coming week as well. */
  ahead: z.boolean().default(false),
});

export type TodayInput = z.infer<typeof TodayInput>;

/** A case as a line of a list names it. */
export const CaseRef = z.strictObject({
  id: idOf("proceeding"),
  caption: z.string(),
  /** Citation of the court, `S.D. Ind.`; null while not chosen. */
  court: z.string().nullable(),
  /** Docket number; null while awaited or not filed. */
  number: z.string().nullable(),
});
export type CaseRef = z.infer<typeof CaseRef>;
export const Carrier = z.strictObject({ id: z.string(), name: z.string() });
export type Carrier = z.infer<typeof Carrier>;

/** An open deadline of whatever duty. Exactly one of `day` and `at` is set, and of `safeDay` and `safeAt`. */
export const DateRow = z.strictObject({
  id: idOf("deadline"),
  title: z.string(),
  case: CaseRef,
  /** Null where no case person has it: then it is everybody's. */
  carrier: Carrier.nullable(),
  day: CalendarDate.nullable(),
  at: Instant.nullable(),
  /** Last moment of the due date, by which lateness is told. */
  sort: Instant,
  safeDay: CalendarDate.nullable(),
  safeAt: Instant.nullable(),
  safeSort: Instant,
  /** The court's zone, in which days are counted. */
  zone: Zone,
  authority: z.string(),
  /** Day from which the period runs; null for a set date. */
  countedFrom: CalendarDate.nullable(),
  /** Why the safe date is earlier; null where it is not. */
  safeBecause: z.string().nullable(),
  jurisdictional: z.boolean(),
  /** True once a lawyer confirmed the computation. */
  confirmed: z.boolean(),
  /** True for a date of our own, which no court set. */
  ownDate: z.boolean(),
  /** True for a command whose doing nobody sees on the docket: past its time it is not confirmed, rather than late. */
  unseen: z.boolean(),
});
export type DateRow = z.infer<typeof DateRow>;

export const HearingRow = z.strictObject({
  id: idOf("hearing"),
  title: z.string(),
  case: CaseRef,
  day: CalendarDate,
  /** Moment of the hearing; null while the hour is not set. */
  at: Instant.nullable(),
  zone: Zone,
  place: z.string().nullable(),
  /** The entry that set it; null where it was set by hand. */
  entryId: idOf("docketEntry").nullable(),
});
export type HearingRow = z.infer<typeof HearingRow>;

/** Something that happened yesterday or today: who, what, when it was recorded and by whom. */
export const MovedRow = z.strictObject({
  id: z.string(),
  mark: z.enum(["released", "removed", "transferred", "court", "unknown"]),
  /** True for a move out of the court district. */
  outOfDistrict: z.boolean(),
  people: z.array(z.strictObject({ id: idOf("client"), name: z.string() })),
  /** What follows the names: "was released from Dodge on Mon Nov 23". */
  says: z.string(),
  case: CaseRef.nullable(),
  /** The entry of a ruling; null for what no entry shows. */
  entryId: idOf("docketEntry").nullable(),
  /** Whose word confirms it; null when nobody did. */
  confirmedBy: z.string().nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
});
export type MovedRow = z.infer<typeof MovedRow>;

export const AwaitedRow = z.strictObject({ case: CaseRef, filedOn: CalendarDate });
export const StaleRow = z.strictObject({
  clientId: idOf("client"),
  name: z.string(),
  place: z.string(),
  /** When the place was last confirmed; null when it never was. */
  confirmedAt: Instant.nullable(),
});

export const TodayPage = z.strictObject({
  today: CalendarDate,
  /** True in an office without a client or a case. */
  fresh: z.boolean(),
  /** Ours, open, by safe date: what is past it and what falls within seven days. */
  due: z.array(DateRow),
  /** How many of ours fall later, and the longest list is cut. */
  later: z.int(),
  owed: z.array(DateRow),
  hearings: z.array(HearingRow),
  moved: z.array(MovedRow),
  awaited: z.array(AwaitedRow),
  stale: z.array(StaleRow),
});
export type TodayPage = z.infer<typeof TodayPage>;
