import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Zone } from "../kernel/instant.ts";
import { Accepts } from "../kernel/preview.ts";
import { FindingView, RequestId, Version } from "../kernel/save.ts";
import { optionalWords, textOf } from "../kernel/text.ts";
import { AGENCY_EVENT } from "./codes.ts";

export const EventId = idOf("agencyEvent");
const reason = (empty: string) => textOf(1000).min(1, empty);

const details = {
  kind: z.enum(AGENCY_EVENT.codes, { error: "Choose what happened." }),
  /** The day at the place where it happened. */
  onDay: z.string({ error: "Give the day." }).pipe(CalendarDate),
  /** Wall clock there; null where the hour is not known or does not matter. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write the time as 6:40 p.m. or 18:40.")
    .nullable()
    .default(null),
  zone: Zone,
  source: textOf(300).min(1, "Say from which paper this is known, or whose word it is."),
  note: optionalWords.default(null),
} as const;

export const RecordEventInput = z.strictObject({ requestId: RequestId, proceedingId: idOf("proceeding"), ...details });
export type RecordEventInput = z.infer<typeof RecordEventInput>;
export type EventDetails = Omit<RecordEventInput, "requestId" | "proceedingId">;

export const CorrectEventInput = z.strictObject({
  requestId: RequestId,
  eventId: EventId,
  expects: Version,
  reason: reason("Say why it is corrected: the earlier words stay beside it."),
  accepts: Accepts,
  ...details,
});
export type CorrectEventInput = z.infer<typeof CorrectEventInput>;

/** An event recorded by mistake: it stays in the history, with the reason. */
export const WithdrawEventInput = z.strictObject({
  requestId: RequestId,
  eventId: EventId,
  expects: Version,
  reason: reason("Say why it is withdrawn: the event stays in the history with your words."),
});
export type WithdrawEventInput = z.infer<typeof WithdrawEventInput>;

export const EventsInput = z.strictObject({ proceedingId: idOf("proceeding") });

export const AgencyEventView = z.strictObject({
  id: EventId,
  version: Version,
  kind: AGENCY_EVENT.schema,
  onDay: CalendarDate,
  time: z.string().nullable(),
  zone: Zone,
  source: z.string(),
  note: z.string().nullable(),
  /** Why the words that stand replaced earlier ones; null where nothing was corrected. */
  corrected: z.string().nullable(),
  findings: z.array(FindingView),
});
export type AgencyEventView = z.infer<typeof AgencyEventView>;

export const EventsView = z.strictObject({
  /** What may be recorded here; empty where the proceeding is not before the agency. */
  kinds: z.array(AGENCY_EVENT.schema),
  /** Zone of the court of the case: where most of it happens. */
  zone: Zone,
  /** Newest first. */
  events: z.array(AgencyEventView),
});
export type EventsView = z.infer<typeof EventsView>;
