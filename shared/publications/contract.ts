import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant } from "../kernel/instant.ts";
import { RequestId } from "../kernel/save.ts";
import { HeadlineView, Unit } from "../statistics/figures.ts";

export const HeadlineId = idOf("headline");

/** What one of the three numbers means, as it was when released. */
export const HeadlineMeaning = z.strictObject({
  /** Which of the three. */
  number: z.enum(["lawsuits", "people", "requests"]),
  /** `measure@version`. */
  measure: z.string(),
  name: z.string(),
  unit: Unit,
  definition: z.string(),
});
export type HeadlineMeaning = z.infer<typeof HeadlineMeaning>;

/** Totals a supervisor released. No client, no case, no outcome of a person: the strict shape is the promise. */
export const ReleasedHeadline = z.strictObject({
  id: HeadlineId,
  asOf: CalendarDate,
  /** Moment up to which entries were read: with `asOf` it makes the same numbers again. */
  knownAt: Instant,
  totals: HeadlineView,
  meanings: z.array(HeadlineMeaning),
  releasedBy: z.string(),
  releasedAt: Instant,
  withdrawn: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
});
export type ReleasedHeadline = z.infer<typeof ReleasedHeadline>;

/** The totals in force, and the newest ones where those were withdrawn. */
export const CurrentHeadline = z.strictObject({ headline: ReleasedHeadline.nullable(), withdrawn: ReleasedHeadline.nullable() });
export type CurrentHeadline = z.infer<typeof CurrentHeadline>;

export const PreviewHeadlineInput = z.strictObject({
  /** Null is today. */
  asOf: CalendarDate.nullable().default(null),
});

/** What would be released now, beside what stands. */
export const HeadlinePreview = z.strictObject({
  asOf: CalendarDate,
  totals: HeadlineView,
  meanings: z.array(HeadlineMeaning),
  last: ReleasedHeadline.nullable(),
  /** What changed since the last, in sentences; empty when nothing did, or nothing was released yet. */
  changed: z.array(z.string()),
});
export type HeadlinePreview = z.infer<typeof HeadlinePreview>;

export const ReleaseHeadlineInput = z.strictObject({
  requestId: RequestId,
  asOf: CalendarDate,
  /** The totals as the supervisor saw them: only these are released. */
  totals: HeadlineView,
});
export type ReleaseHeadlineInput = z.infer<typeof ReleaseHeadlineInput>;

export const WithdrawHeadlineInput = z.strictObject({
  requestId: RequestId,
  headlineId: HeadlineId,
  reason: z.string().trim().min(1, "Say why, for those who used these numbers.").max(1000),
});
export type WithdrawHeadlineInput = z.infer<typeof WithdrawHeadlineInput>;
