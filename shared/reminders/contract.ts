import { z } from "zod";
import { DUTY } from "../deadlines/codes.ts";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant, Zone } from "../kernel/instant.ts";
import { RequestId, Version } from "../kernel/save.ts";
import { CaseRef } from "../today/contract.ts";
import { REMINDED_AS, RUNG } from "./codes.ts";

/** A reminder that its person has not marked as seen. */
export const ReminderView = z.strictObject({
  id: idOf("reminder"),
  rung: RUNG.schema,
  as: REMINDED_AS.schema,
  kind: z.enum(["ours", "theirs", "hearing"]),
  /** Who must keep a date; null for a hearing. */
  duty: DUTY.schema.nullable(),
  /** True once the safe date of ours has passed and the due one has not: day and moment are then the due ones. */
  safePassed: z.boolean(),
  title: z.string(),
  case: CaseRef,
  /** Null for a hearing. */
  deadlineId: idOf("deadline").nullable(),
  day: CalendarDate,
  at: Instant.nullable(),
  zone: Zone,
  madeAt: Instant,
});
export type ReminderView = z.infer<typeof ReminderView>;

/** "I have seen it": nobody else is alarmed about this rung. */
export const AcknowledgeInput = z.strictObject({
  requestId: RequestId,
  reminderIds: z.array(idOf("reminder")).min(1, "Choose a reminder.").max(200),
});
export type AcknowledgeInput = z.infer<typeof AcknowledgeInput>;

/** `tls` from the first byte (port 465), `starttls` after hello (587), `none` only inside one's own network. */
export const MAIL_SECURITY = ["tls", "starttls", "none"] as const;
export const MAIL_SECURITY_LABELS: Readonly<Record<(typeof MAIL_SECURITY)[number], string>> = {
  tls: "TLS from the start",
  starttls: "STARTTLS",
  none: "None",
};
const host = z.string().trim().min(1, "Write the name of the mail server, for example mail.office.org.").max(253);
const from = z.email("Write the address from which reminders come.").max(200);
const settings = {
  host,
  port: z
    .int("The port is a whole number.")
    .min(1, "The port is a number from 1 to 65535.")
    .max(65_535, "The port is a number from 1 to 65535."),
  security: z.enum(MAIL_SECURITY),
  /** Null where the server asks for none. */
  user: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .transform((text) => (text === "" ? null : text)),
  from,
} as const;

/** How mail leaves the office. The password is never read back. */
export const MailSettingsView = z.strictObject({
  settings: z.strictObject({ ...settings, passwordKept: z.boolean() }).nullable(),
  version: Version,
  /** What happened last: null while nothing was sent or refused. */
  trouble: z.string().nullable(),
  waiting: z.int().nonnegative(),
  givenUp: z.int().nonnegative(),
  lastSentAt: Instant.nullable(),
});
export type MailSettingsView = z.infer<typeof MailSettingsView>;

export const ChangeMailInput = z.strictObject({
  requestId: RequestId,
  expects: Version,
  /** Null switches mail off. */
  settings: z.strictObject({ ...settings, /** Null keeps the one that is stored. */ password: z.string().max(500).nullable() }).nullable(),
});
export type ChangeMailInput = z.infer<typeof ChangeMailInput>;
/** Sends one message to oneself now and says how it went. */
export const TestMailInput = z.strictObject({ requestId: RequestId });
export const TestMailView = z.strictObject({ sent: z.boolean(), says: z.string() });
