import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Zone } from "../kernel/instant.ts";
import { RequestId, Version } from "../kernel/save.ts";
import { WallClock } from "../kernel/wall-clock.ts";
import { CLOSED_DAY_KIND } from "./closed-days-codes.ts";
import { COURT_KIND, JUDGE_ROLE } from "./codes.ts";

export const CourtId = idOf("court");
/** County FIPS code of 2020, five digits. */
export const CountyFips = z.string().regex(/^\d{5}$/, "Choose a county from the list.");

/** A federal district court, for choosers. */
export const DistrictView = z.strictObject({
  id: CourtId,
  /** `ilnd`. */
  key: z.string(),
  name: z.string(),
  /** "N.D. Ill." */
  citation: z.string(),
  /** `1` to `11`, or `dc`. */
  circuit: z.string(),
  state: z.string(),
  /** Of its main courthouse. */
  zone: Zone,
});
export type DistrictView = z.infer<typeof DistrictView>;

/** A court of any kind of which closed days can be entered, for the chooser of calendars. */
export const CourtView = z.strictObject({ id: CourtId, key: z.string(), name: z.string(), citation: z.string(), kind: COURT_KIND.schema });
export type CourtView = z.infer<typeof CourtView>;

/** A county with the district that follows from it (28 U.S.C. 81–131). */
export const CountyView = z.strictObject({
  fips: CountyFips,
  county: z.string(),
  state: z.string(),
  courtId: CourtId,
  citation: z.string(),
});
export type CountyView = z.infer<typeof CountyView>;

export const JudgeView = z.strictObject({
  id: idOf("judge"),
  name: z.string(),
  role: JUDGE_ROLE.schema,
  /** How the court is cited; null when not known. */
  court: z.string().nullable(),
});
export type JudgeView = z.infer<typeof JudgeView>;

/** Part of a name; at least one letter. */
export const FindInput = z.strictObject({ search: z.string().trim().max(200) });
export const FindCountiesInput = FindInput.extend({
  /** Two letters; null for every state. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
});

const words = (most: number, empty: string) => z.string().trim().min(1, empty).max(most);
const Year = z.int().min(2000, "Closed days are kept from 2000 on.").max(2100, "Closed days are kept until 2100.");

/** The closed days of one court in one year: the federal ones as computed, and what the office entered. */
export const CourtCalendarInput = z.strictObject({ courtId: idOf("court"), year: Year });
export const ClosedDayView = z.strictObject({
  /** Null for a federal holiday, which needs no entry. */
  id: idOf("closedDay").nullable(),
  version: Version.nullable(),
  day: CalendarDate,
  /** Null for a federal holiday. */
  kind: CLOSED_DAY_KIND.schema.nullable(),
  name: z.string(),
  /** Statute, or where it was read. */
  source: z.string(),
  /** Who entered it; null for a federal holiday. */
  by: z.string().nullable(),
});
export type ClosedDayView = z.infer<typeof ClosedDayView>;
export const CalendarSpanView = z.strictObject({
  version: Version,
  fromYear: z.int(),
  toYear: z.int(),
  source: z.string(),
  by: z.string(),
});
export type CalendarSpanView = z.infer<typeof CalendarSpanView>;

export const ClerkHoursView = z.strictObject({
  version: Version,
  /** Wall clock `HH:MM` at the court. */
  closes: z.string(),
  source: z.string(),
  by: z.string(),
});
export type ClerkHoursView = z.infer<typeof ClerkHoursView>;

export const CourtCalendarView = z.strictObject({
  court: z.strictObject({ id: idOf("court"), name: z.string(), citation: z.string() }),
  year: z.int(),
  /** Years for which nothing is missing; null where only the federal holidays are known for sure. */
  span: CalendarSpanView.nullable(),
  /** When the clerk's office closes on a working day; null where nobody entered it. */
  hours: ClerkHoursView.nullable(),
  days: z.array(ClosedDayView),
});
export type CourtCalendarView = z.infer<typeof CourtCalendarView>;

/** A day that the table of a year can show. */
function isKept(day: CalendarDate): boolean {
  return day >= "2000-01-01" && day <= "2100-12-31";
}

/** One or several days of one court from one source. */
export const CloseDaysInput = z.strictObject({
  requestId: RequestId,
  courtId: idOf("court"),
  days: z
    .array(
      z.strictObject({
        day: z
          .string({ error: "Give the day." })
          .pipe(CalendarDate)
          .refine(isKept, "Closed days are kept from 2000 until 2100. Check the year."),
        kind: z.enum(CLOSED_DAY_KIND.codes, { error: "Choose what closes it: the answer decides which periods it moves." }),
        name: words(120, "Give it the name it was posted under."),
      }),
    )
    .min(1, "Give a day.")
    .max(60, "Sixty days at a time are enough. Save these first."),
  source: words(500, "Say where this was read: the order, notice or statute, with its day."),
});
export type CloseDaysInput = z.infer<typeof CloseDaysInput>;

/** Takes a closed day back. */
export const OpenDayInput = z.strictObject({
  requestId: RequestId,
  closedDayId: idOf("closedDay"),
  expects: Version,
  reason: words(500, "Say why the court is open on that day after all."),
});
export type OpenDayInput = z.infer<typeof OpenDayInput>;

/** Says for which years the table is complete. */
export const SetCalendarSpanInput = z
  .strictObject({
    requestId: RequestId,
    courtId: idOf("court"),
    fromYear: Year,
    toYear: Year,
    source: words(500, "Say from which list the years were entered."),
    /** Version of the span that stands; null where none does. */
    expects: Version.nullable(),
  })
  .refine(({ fromYear, toYear }) => fromYear <= toYear, { message: "The last year lies before the first.", path: ["toYear"] });
export type SetCalendarSpanInput = z.infer<typeof SetCalendarSpanInput>;

/** Says when the clerk's office is scheduled to close: the end of the last day for papers that are not filed electronically. */
export const SetClerkHoursInput = z.strictObject({
  requestId: RequestId,
  courtId: idOf("court"),
  closes: WallClock,
  source: words(500, "Say where the hour was read: the local rule, or the court’s site with the day."),
  /** Version of the hours that stand; null where none do. */
  expects: Version.nullable(),
});
export type SetClerkHoursInput = z.infer<typeof SetClerkHoursInput>;
