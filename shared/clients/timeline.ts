import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant } from "../kernel/instant.ts";

/** Something on one day in a proceeding: a filing, a hearing, a ruling, a date to come. Labels come from the code lists. */
export const TimelineMark = z.strictObject({
  day: CalendarDate,
  /** Short, for the picture: "[6]", "Filed", "Hearing". */
  label: z.string(),
  /** Longer, for the table and the sentences. */
  says: z.string(),
  state: z.enum(["done", "due"]),
  /** Whose date it is, for those that are due; null for what is done. */
  duty: z.enum(["ours", "government", "court", "agency"]).nullable(),
  /** True where an answer is being waited for since. */
  waiting: z.boolean(),
});
export type TimelineMark = z.infer<typeof TimelineMark>;

/** A proceeding as the client page lists it and draws its lane. */
export const TimelineProceeding = z.strictObject({
  id: idOf("proceeding"),
  /** Code of the kind, and its word. */
  kind: z.string(),
  kindLabel: z.string(),
  caption: z.string(),
  /** Before whom: the court's citation, or null while not chosen. */
  forum: z.string().nullable(),
  number: z.string().nullable(),
  stageLabel: z.string(),
  openedOn: CalendarDate,
  /** First filing day; null for what is not filed. */
  filedOn: CalendarDate.nullable(),
  closedOn: CalendarDate.nullable(),
  judge: z.string().nullable(),
  /** The next open date; ours by its safe reading. */
  next: z.strictObject({ title: z.string(), day: CalendarDate, duty: z.enum(["ours", "government", "court", "agency"]) }).nullable(),
  marks: z.array(TimelineMark),
  /** Standing commands against moving the person, for the district's lane. */
  restraints: z.array(z.strictObject({ from: CalendarDate, label: z.string() })),
});
export type TimelineProceeding = z.infer<typeof TimelineProceeding>;

export const TimelineView = z.strictObject({ proceedings: z.array(TimelineProceeding) });
export type TimelineView = z.infer<typeof TimelineView>;

/** What was done to a client's record, newest first. */
export const HistoryView = z.strictObject({
  rows: z.array(z.strictObject({ at: Instant, by: z.string(), says: z.string() })),
  /** True when there are older ones. */
  more: z.boolean(),
});
export type HistoryView = z.infer<typeof HistoryView>;
