import { setImmediate as turn } from "node:timers/promises";
import { reminders } from "../../db/schema/index.ts";
import { instant, type Instant } from "../../shared/kernel/instant.ts";
import { type Reminder, remindersDue } from "../../shared/reminders/ladder.ts";
import { subjectOf, textOf } from "../../shared/reminders/words.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { today } from "../core/clock.ts";
import type { Office } from "../core/office.ts";
import { catchUp } from "./catch-up.ts";
import { writeDigests } from "./digest.ts";
import { datesAmong, hearingsAfter, hearingsAmong, type ItemRow, openDatesAfter, type ToldItemRow } from "./item-queries.ts";
import { type Heard, hearingDays, type Item, itemOf, itemsToTell, lineOf, listeners, systemCtx, toldOf, windowAt } from "./items.ts";
import { mailSettings } from "./mail-settings.ts";
import { putMail } from "./put-mail.ts";

/** Dates of one turn of the event loop, and reminders of one transaction. */
const PAGE = 80;
const AT_ONCE = 50;

/**
 * Tells everybody what is to be told now, once: reminders in the product, and mail in the outbox where mail is on. Run every minute.
 * Dates are read a page at a time, so that requests are answered in between, and the write gate is held for a few people's rows alone.
 */
export async function remind(office: Office): Promise<void> {
  await raiseReminders(office);
  await catchUp(office);
  await writeDigests(office);
}

async function raiseReminders(office: Office): Promise<void> {
  const ctx = systemCtx(office);
  const now = office.clock.now();
  const byPerson = new Map<string, Heard[]>();
  for await (const { person, of } of dueNow(ctx, now)) byPerson.set(person, [...(byPerson.get(person) ?? []), of]);
  for (const [person, of] of byPerson)
    for (let from = 0; from < of.length; from += AT_ONCE) {
      await office.gate.enter("reminders", () => {
        raiseFor(ctx, person, of.slice(from, from + AT_ONCE));
      });
      await turn();
    }
}

/** Whom something is to be told, and of what; nothing is written. */
async function* dueNow(ctx: CaseCtx, now: Instant): AsyncGenerator<{ person: string; of: Heard }> {
  const hear = listeners(ctx);
  for (const page of pages(ctx, now)) {
    const items = page.map((row) => itemOf(row, hear(row.wallN)));
    const rows = new Map(items.map(({ key, row }) => [key, row]));
    for (const { key, person } of remindersDue(items, toldOf(ctx, page), now, ctx.office.zone())) {
      const of = rows.get(key);
      if (of) yield { person, of };
    }
    await turn();
  }
}

/** Everything that may have to be told, a page at a time: open dates in the order of the safe date, then hearings. */
function* pages(ctx: CaseCtx, now: Instant): Generator<ItemRow[]> {
  const window = windowAt(now);
  for (let after = { sort: Number.MIN_SAFE_INTEGER, n: 0 }; ;) {
    const page = openDatesAfter(ctx, after, window.to, PAGE);
    if (page.length > 0) yield datesAmong(ctx, numbersOf(page), window);
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) break;
    after = last;
  }
  const days = hearingDays(ctx.office);
  for (let after = { day: days.from, n: 0 }; ;) {
    const page = hearingsAfter(ctx, after, days.to, PAGE);
    if (page.length > 0) yield hearingsAmong(ctx, numbersOf(page));
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) break;
    after = last;
  }
}

const numbersOf = (page: readonly { readonly n: number }[]) => page.map(({ n }) => n);

/** Writes what one person is told, with its message. Everything is looked at once more behind the gate: a date may have ended meanwhile. */
function raiseFor(ctx: CaseCtx, person: string, of: readonly Heard[]): void {
  const { office } = ctx;
  const now = office.clock.now();
  const items = itemsToTell(ctx, of, now);
  const byKey = new Map(items.map((item) => [item.key, item]));
  const due = remindersDue(items, toldOf(ctx, of), instant(now), office.zone()).filter((one) => one.person === person);
  if (due.length === 0) return;
  change(ctx, "reminder.raise", { requestId: crypto.randomUUID() }, (made) => {
    made.record("office", { reminders: due.length });
    for (const one of due) insertReminder(made, one, byKey.get(one.key));
    if (mailSettings(office) !== null) writeMail(made, person, due, byKey);
    return due.length;
  });
}

function insertReminder(made: Change, { sort, rung, person, as }: Reminder, item: Item | undefined): void {
  if (!item) throw new Error("A reminder is of a date that was read.");
  const { deadlineN, hearingN } = item.row;
  made.db
    .insert(reminders)
    .values({ id: made.newId("reminder"), deadlineN, hearingN, sort, rung, personId: person, as, madeAt: made.now })
    .run();
}

/** One message, whatever this person is told at this minute. */
function writeMail(made: Change, person: string, due: readonly Reminder[], items: ReadonlyMap<string, Item<ToldItemRow>>): void {
  const { office } = made.ctx;
  const day = today(office.clock, office.zone());
  const lines = due.flatMap(({ key, rung }) => {
    const item = items.get(key);
    return item ? [{ ...lineOf(item, { origin: office.origin, now: made.now }), rung }] : [];
  });
  putMail(made, { kind: "reminder", personId: person, day: null, subject: subjectOf(lines, day), text: textOf(lines, day) });
}
