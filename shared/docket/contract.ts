import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Zone } from "../kernel/instant.ts";
import { pageOf, PageInput } from "../kernel/page.ts";
import { Accepts } from "../kernel/preview.ts";
import { FindingView, RequestId, Saved, Version } from "../kernel/save.ts";
import { orNull, textOf } from "../kernel/text.ts";
import { ENTRY_FILER, ENTRY_SOURCE, ENTRY_TYPE, SERVICE_KIND } from "./codes.ts";
import { WallClock } from "../kernel/wall-clock.ts";

export const EntryId = idOf("docketEntry");
export const HearingId = idOf("hearing");
const ProceedingKey = idOf("proceeding");
const DocketKey = idOf("docket");

const optionalLine = orNull(textOf(300));

/** A hearing as an order or notice sets it: the court's day and hour. */
const hearingDetails = {
  title: z.string().trim().min(1, "Say what the hearing is about.").max(200),
  onDay: z.string({ error: "Give the day of the hearing." }).pipe(CalendarDate),
  time: WallClock.nullable().default(null),
  place: optionalLine.default(null),
} as const;

const entryDetails = {
  /** The court's number; null for a text-only or unnumbered entry. */
  number: z
    .int({ error: "The number of an entry is a whole number. Leave it empty for an entry without one." })
    .min(1)
    .max(99_999)
    .nullable()
    .default(null),
  filedOn: z.string({ error: "Give the day on which it was filed." }).pipe(CalendarDate),
  /** Day of entry on the docket; null when not known. */
  enteredOn: CalendarDate.nullable().default(null),
  /** Hour of entry at the court; only beside a day. */
  enteredTime: WallClock.nullable().default(null),
  type: z.enum(ENTRY_TYPE.codes, { error: "Choose what was filed. “Other” is an answer." }),
  filer: ENTRY_FILER.schema.default("unknown"),
  text: z.string().trim().min(1, "Copy the docket text, or say in a sentence what was filed.").max(20_000),
  servedOn: CalendarDate.nullable().default(null),
  service: SERVICE_KIND.schema.nullable().default(null),
  judge: optionalLine.default(null),
  /** The motion that an order rules on; null for other papers. */
  rulesOnId: EntryId.nullable().default(null),
  /** A restraining order issued without notice. */
  withoutNotice: z.boolean().default(false),
  source: ENTRY_SOURCE.schema.default("typed"),
  /** The hearing it sets; null for none. */
  hearing: z.strictObject(hearingDetails).nullable().default(null),
} as const;

export const LogEntryInput = z.strictObject({
  requestId: RequestId,
  proceedingId: ProceedingKey,
  /** Null is the docket that is open now. */
  docketId: DocketKey.nullable().default(null),
  ...entryDetails,
});
export type LogEntryInput = z.infer<typeof LogEntryInput>;
export type EntryDetails = Omit<LogEntryInput, "requestId" | "proceedingId" | "docketId">;

export const CorrectEntryInput = z.strictObject({
  requestId: RequestId,
  entryId: EntryId,
  expects: Version,
  reason: z.string().trim().min(1, "Say why it is corrected: the old text stays beside it.").max(1000),
  accepts: Accepts,
  ...entryDetails,
});
export type CorrectEntryInput = z.infer<typeof CorrectEntryInput>;

/** An entry logged by mistake: it goes from the docket and stays in the history, with the reason. */
export const WithdrawEntryInput = z.strictObject({
  requestId: RequestId,
  entryId: EntryId,
  expects: Version,
  reason: z.string().trim().min(1, "Say why it is withdrawn: the entry stays in the history with your words.").max(1000),
});
export type WithdrawEntryInput = z.infer<typeof WithdrawEntryInput>;

export const SetHearingInput = z.strictObject({
  requestId: RequestId,
  proceedingId: ProceedingKey,
  /** The entry that set it; null when set by hand. */
  entryId: EntryId.nullable().default(null),
  /** The hearing it moves, with its version and why; all null for a new one. */
  hearingId: HearingId.nullable().default(null),
  expects: Version.nullable().default(null),
  reason: optionalLine.default(null),
  ...hearingDetails,
});
export type SetHearingInput = z.infer<typeof SetHearingInput>;

export const HearingView = z.strictObject({
  id: HearingId,
  version: Version,
  title: z.string(),
  onDay: CalendarDate,
  time: z.string().nullable(),
  zone: Zone,
  place: z.string().nullable(),
  entryId: EntryId.nullable(),
});
export type HearingView = z.infer<typeof HearingView>;

export const EntryView = z.strictObject({
  id: EntryId,
  version: Version,
  docketId: DocketKey,
  number: z.int().nullable(),
  filedOn: CalendarDate,
  enteredOn: CalendarDate.nullable(),
  enteredTime: z.string().nullable(),
  type: ENTRY_TYPE.schema,
  filer: ENTRY_FILER.schema,
  text: z.string(),
  servedOn: CalendarDate.nullable(),
  service: SERVICE_KIND.schema.nullable(),
  judge: z.string().nullable(),
  rulesOnId: EntryId.nullable(),
  withoutNotice: z.boolean(),
  source: ENTRY_SOURCE.schema,
  /** Why the text that stands replaced an earlier one; null where nothing was corrected. */
  corrected: z.string().nullable(),
  findings: z.array(FindingView),
});
export type EntryView = z.infer<typeof EntryView>;

/** One entry of one case, by its address. */
export const EntryInput = z.strictObject({ proceedingId: ProceedingKey, entryId: EntryId });

/** A motion that an order may rule on. */
export const MotionView = z.strictObject({
  id: EntryId,
  number: z.int().nullable(),
  filedOn: CalendarDate,
  type: ENTRY_TYPE.schema,
  /** The latest entry that rules on it; null while it is open. */
  ruledBy: z.strictObject({ id: EntryId, number: z.int().nullable() }).nullable(),
});
export type MotionView = z.infer<typeof MotionView>;

export const ListEntriesInput = PageInput.extend({ proceedingId: ProceedingKey });
/** Entries, newest first. */
export const EntryPage = pageOf(EntryView);

export const LoggedEntry = Saved;
export const ProceedingOfDocket = z.strictObject({ proceedingId: ProceedingKey });
