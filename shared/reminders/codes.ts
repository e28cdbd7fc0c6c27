import { codeList, type CodeOf } from "../kernel/codes.ts";

/** How far ahead of a date somebody is reminded. Days are told in the morning; hours only for dates with an hour. */
export const RUNG = codeList("reminder_rung", {
  d14: "14 days before",
  d7: "7 days before",
  d3: "3 days before",
  d1: "The day before",
  d0: "On the day",
  h4: "4 hours before",
  h1: "1 hour before",
  safe: "The safe date has passed",
  late: "Passed and not done",
  passed: "Passed for whoever must keep it",
});
export type Rung = CodeOf<typeof RUNG>;

/** As what somebody is told. */
export const REMINDED_AS = codeList("reminded_as", {
  owner: "Whose date it is",
  backup: "Stands in",
  supervisor: "Supervises",
});
export type RemindedAs = CodeOf<typeof REMINDED_AS>;

/** Where a message is on its way. `sending` with no answer is sent again under the same Message-ID. */
export const MAIL_STATE = codeList("mail_state", {
  waiting: "Waits to be sent",
  sending: "Is being sent",
  sent: "Accepted by the mail server",
  given_up: "Given up after a day of tries",
});
export type MailState = CodeOf<typeof MAIL_STATE>;

export const MAIL_KIND = codeList("mail_kind", { reminder: "Reminder", digest: "Daily digest" });
export type MailKind = CodeOf<typeof MAIL_KIND>;
