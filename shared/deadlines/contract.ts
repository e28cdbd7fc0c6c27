import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant, Zone } from "../kernel/instant.ts";
import { FindingView, RequestId, Version } from "../kernel/save.ts";
import { orNull, textOf } from "../kernel/text.ts";
import { CERTAINTY, DEADLINE_BASIS, DEADLINE_STATE, DUTY } from "./codes.ts";
import { WallClock } from "../kernel/wall-clock.ts";

export const DeadlineId = idOf("deadline");

const line = textOf(300);
const words = textOf(2000);
const optionalWords = orNull(words);
const PersonId = z.string().min(1).max(60);

const act = { requestId: RequestId, deadlineId: DeadlineId, expects: Version } as const;

/** A date of our own: nothing is counted and no rule stands behind it. */
export const AddDeadlineInput = z.strictObject({
  requestId: RequestId,
  proceedingId: idOf("proceeding"),
  title: line.min(1, "Say what is to be done."),
  day: CalendarDate,
  /** Null for the whole day. */
  time: WallClock.nullable().default(null),
  /** Null is the lead of the case. */
  ownerId: PersonId.nullable().default(null),
  words: optionalWords.default(null),
});
export type AddDeadlineInput = z.infer<typeof AddDeadlineInput>;

/** States that a person records; the others follow from entries and orders. `open` takes a mistaken end back. */
export const RECORDED_ENDS = ["met", "met_late", "missed", "waived", "void", "open"] as const;
export const EndDeadlineInput = z.strictObject({
  ...act,
  state: z.enum(RECORDED_ENDS),
  /** Day on which it was done; null where no day belongs to it. */
  on: CalendarDate.nullable().default(null),
  /** The entry that shows it; null for none. */
  entryId: idOf("docketEntry").nullable().default(null),
  reason: optionalWords.default(null),
});
export type EndDeadlineInput = z.infer<typeof EndDeadlineInput>;

/** More (or less) time: the new date stands, the old one stays in the history with the reason. */
export const ExtendDeadlineInput = z.strictObject({
  ...act,
  day: CalendarDate,
  time: WallClock.nullable().default(null),
  /** The order that moves it; null where no order does. */
  entryId: idOf("docketEntry").nullable().default(null),
  reason: words.min(1, "Say who gave the new date, and where."),
});
export type ExtendDeadlineInput = z.infer<typeof ExtendDeadlineInput>;

export const ConfirmDeadlineInput = z.strictObject(act);
export type ConfirmDeadlineInput = z.infer<typeof ConfirmDeadlineInput>;

export const AssignDeadlineInput = z.strictObject({
  ...act,
  /** Null is the lead of the case. */
  ownerId: PersonId.nullable(),
  backupId: PersonId.nullable(),
});
export type AssignDeadlineInput = z.infer<typeof AssignDeadlineInput>;

/** A date as a day or a moment, never both; `sort` is its last moment in the court's zone. */
export const DateView = z.strictObject({ day: CalendarDate.nullable(), at: Instant.nullable(), sort: Instant });
export type DateView = z.infer<typeof DateView>;
const Person = z.strictObject({ id: PersonId, name: z.string() });
const EntryRef = z.strictObject({ id: idOf("docketEntry"), number: z.int().nullable(), filedOn: CalendarDate });

const row = {
  id: DeadlineId,
  version: Version,
  proceedingId: idOf("proceeding"),
  title: z.string(),
  duty: DUTY.schema,
  basis: DEADLINE_BASIS.schema,
  state: DEADLINE_STATE.schema,
  /** As cited on screen: "28 U.S.C. 2243 par. 2", "Order [6]". */
  authority: z.string(),
  /** What was counted, in one line: "3 days from Wed Nov 25 · 28 U.S.C. 2243 par. 2". */
  inShort: z.string(),
  due: DateView,
  /** To work to when the duty is ours; equal to `due` where every reading agrees. */
  safe: DateView,
  safeBecause: z.string().nullable(),
  zone: Zone,
  /** True where the courthouse is not known and the court's default zone was taken. */
  zoneAssumed: z.boolean(),
  certainty: CERTAINTY.schema,
  confirmedBy: z.string().nullable(),
  jurisdictional: z.boolean(),
  /** "Jurisdictional: nobody can extend it"; null where the court may move it. */
  firm: z.string().nullable(),
  trigger: EntryRef.nullable(),
  /** The entry of the order in which it stands; null where no order of the docket sets it. */
  orderId: idOf("docketEntry").nullable(),
  forWhom: z.string().nullable(),
  owner: Person.nullable(),
  /** True where the owner is so as lead of the case. */
  ownerIsLead: z.boolean(),
  backup: Person.nullable(),
  ended: z.strictObject({ on: CalendarDate.nullable(), entry: EntryRef.nullable(), because: z.string().nullable() }).nullable(),
  alarm: z.string().nullable(),
  /** Days on the way to the date that its rule names: the tenth day of an appeal to the Board. */
  marks: z.array(z.strictObject({ day: CalendarDate, says: z.string() })),
} as const;

/** An earlier date of the same deadline, struck, with what took its place and why. */
export const EarlierDate = z.strictObject({ due: DateView, because: z.string(), at: Instant });
export const DeadlineRow = z.strictObject({ ...row, earlier: z.array(EarlierDate) });
export type DeadlineRow = z.infer<typeof DeadlineRow>;

export const DeadlinesOfProceeding = z.strictObject({
  zone: Zone,
  zoneAssumed: z.boolean(),
  /** Open and suspended dates, the nearest first: ours by the safe date, others' by the due one. */
  next: z.array(DeadlineRow),
  /** Everything that ended or was replaced, newest first. */
  past: z.array(DeadlineRow),
  /** Dates that wait for a fact before they can be computed. */
  waiting: z.array(FindingView),
});
export type DeadlinesOfProceeding = z.infer<typeof DeadlinesOfProceeding>;

export const StepView = z.strictObject({ says: z.string(), rule: z.string() });
export const StripView = z.strictObject({
  day: CalendarDate,
  part: z.enum(["trigger", "period", "added", "moved"]),
  number: z.int().nullable(),
  closed: z.string().nullable(),
});
export const HistoryLine = z.strictObject({
  /** What was done, in the words of the history: "accepted a changed date". */
  did: z.string(),
  state: DEADLINE_STATE.schema,
  due: DateView,
  safe: DateView,
  because: z.string().nullable(),
  by: z.string(),
  at: Instant,
});

/** A difference that somebody looked at and did not take: the date stayed as it stood. */
export const DeclinedChange = z.strictObject({
  /** The date it would have been; null where it could not be counted. */
  would: DateView.nullable(),
  because: z.string(),
  /** Why it stayed. */
  reason: z.string().nullable(),
  by: z.string(),
  at: Instant,
});

/** By which closed days a date was counted, in a sentence, and whose table that is; the court is null while none is chosen. */
export const CountedBy = z.strictObject({
  says: z.string(),
  court: z.strictObject({ id: idOf("court"), citation: z.string() }).nullable(),
});

/** One date with everything that made it. */
export const DeadlineView = z.strictObject({
  ...row,
  case: z.strictObject({ id: idOf("proceeding"), caption: z.string(), court: z.string().nullable(), number: z.string().nullable() }),
  /** Null for a date of our own, which nothing counted. */
  calendar: CountedBy.nullable(),
  /** Differences that were declined, newest first. */
  declined: z.array(DeclinedChange),
  words: z.string().nullable(),
  steps: z.array(StepView),
  /** Empty where nothing was counted, or where the count does not fit a line. */
  strip: z.array(StripView),
  dueReading: z.string(),
  rule: z.strictObject({ id: z.string(), version: z.string(), method: z.string(), notes: z.string() }).nullable(),
  /** Newest first. */
  history: z.array(HistoryLine),
});
export type DeadlineView = z.infer<typeof DeadlineView>;

export const DueInput = z.strictObject({
  /** A person's id, or null for everybody's. */
  owner: PersonId.nullable().default(null),
  /** Last moment to look at; everything late is always there. Null for all. */
  until: Instant.nullable().default(null),
  duty: z.array(DUTY.schema).max(4).nullable().default(null),
  limit: z.int().min(1).max(500).default(200),
});
export type DueInput = z.infer<typeof DueInput>;

/** A date in a list over cases: Today, Caseload, Calendar. */
export const DueRow = z.strictObject({
  ...row,
  caption: z.string(),
  court: z.string().nullable(),
  number: z.string().nullable(),
  /** What the list is sorted by: `safe` for ours, `due` for others. */
  sort: Instant,
});
export type DueRow = z.infer<typeof DueRow>;
