import { setImmediate as turn } from "node:timers/promises";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Instant } from "../../shared/kernel/instant.ts";
import { GIVE_UP_AFTER } from "../../shared/reminders/mail-retry.ts";
import { subjectOf, textOf } from "../../shared/reminders/words.ts";
import { storedVersion } from "../accounts/queries.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { today } from "../core/clock.ts";
import type { Office } from "../core/office.ts";
import { AHEAD_DAYS, itemsToTell, keyOf, lineOf, listeners, systemCtx } from "./items.ts";
import { MAIL_KEY, mailSettings } from "./mail-settings.ts";
import { expireMail } from "./mail-state.ts";
import { putMail } from "./put-mail.ts";
import { type UnmailedRow, unmailedReminders } from "./queries.ts";

const DAY_MS = 86_400_000;
const TOO_OLD = "It waited for a day, and what it said of days was no longer true. What still lies ahead is told in a newer message.";

/**
 * Tells by mail what was told in the product alone: reminders of dates still ahead that no message carries, because mail was off or could
 * not be sent for a day. Looked for after a start, after each change of the mail settings and once a day; one message a person, once.
 */
export async function catchUp(office: Office): Promise<void> {
  if (mailSettings(office) === null) return;
  const now = office.clock.now();
  const day = today(office.clock, office.zone());
  const expired = await expireMail(office, now - GIVE_UP_AFTER, TOO_OLD);
  const mark = `${String(storedVersion(office.accounts, MAIL_KEY))} ${day}`;
  if (expired === 0 && looked.get(office) === mark) return;
  const ctx = systemCtx(office);
  const rows = unmailedReminders(ctx, now - (AHEAD_DAYS + 1) * DAY_MS, now);
  for (const person of new Set(rows.map((row) => row.person))) {
    const told = rows.filter((row) => row.person === person);
    await office.gate.enter("reminders", () => {
      writeFor(ctx, person, told, { now, day });
    });
    await turn();
  }
  looked.set(office, mark);
}
/** Settings and day for which this was looked at, so that a minute's round need not ask; what was written says the same after a restart. */
const looked = new WeakMap<Office, string>();

/** Only what this person still carries, or may still hear of as supervisor, and what still stands as it was told. */
function writeFor(ctx: CaseCtx, person: string, told: readonly UnmailedRow[], at: { now: Instant; day: CalendarDate }): void {
  const hear = listeners(ctx);
  const rungs = new Map(told.map((row) => [`${keyOf(row)}@${String(row.sort)}`, row.rung]));
  const lines = itemsToTell(ctx, told, at.now).flatMap((item) => {
    // Told of its safe moment, or of the due one after it.
    const moments = [item.sort, ...(item.due === null ? [] : [item.due.sort])];
    const rung = moments.map((sort) => rungs.get(`${item.key}@${String(sort)}`)).find((one) => one !== undefined);
    const concerned = item.owner === person || item.backup === person || item.supervisors.includes(person);
    if (rung === undefined || !concerned || !hear(item.row.wallN).known.has(person)) return [];
    return [{ ...lineOf(item, { origin: ctx.office.origin, now: at.now }), rung }];
  });
  if (lines.length === 0) return;
  change(ctx, "reminder.raise", { requestId: crypto.randomUUID() }, (made) => {
    made.record("office", { caughtUp: lines.length });
    putMail(made, { kind: "reminder", personId: person, day: at.day, subject: subjectOf(lines, at.day), text: textOf(lines, at.day) });
    return lines.length;
  });
}
