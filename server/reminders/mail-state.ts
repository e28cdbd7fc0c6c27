import type { MailState } from "../../shared/reminders/codes.ts";
import type { Office } from "../core/office.ts";

type OnItsWay = {
  readonly state: MailState;
  readonly tries: number;
  readonly nextTryAt: number;
  readonly sentAt: number | null;
  readonly trouble: string | null;
};

/**
 * Writes where a message is on its way. Machine state: what it told is in the event log with the reminder. Behind the write gate like every
 * write, so that no other one makes it fail. What was given up meanwhile stays so, unless it was sent after all.
 */
export function putMailState(office: Office, n: number, to: OnItsWay): Promise<void> {
  return office.gate.enter("mail", () => {
    office.caseFile.sqlite
      .prepare(
        `UPDATE outbox SET state = @state, tries = @tries, next_try_at = @nextTryAt, sent_at = @sentAt, trouble = @trouble
         WHERE n = @n AND (state <> 'given_up' OR @state = 'sent')`,
      )
      .run({ n, ...to });
  });
}

/** Ends the waiting of messages written before a moment: what they say of days is no longer true. Returns how many. */
export function expireMail(office: Office, before: number, trouble: string): Promise<number> {
  return office.gate.enter(
    "mail",
    () =>
      office.caseFile.sqlite
        .prepare("UPDATE outbox SET state = 'given_up', trouble = ? WHERE state IN ('waiting', 'sending') AND made_at <= ?")
        .run(trouble, before).changes,
  );
}
