import { outbox, reminders } from "../../db/schema/index.ts";
import { type Actor, Role } from "../../shared/access/policy.ts";
import { addDays } from "../../shared/kernel/calendar-date.ts";
import { instant, type Instant, zone } from "../../shared/kernel/instant.ts";
import { atWallClock, dayIn, endOfDay } from "../../shared/kernel/zoned.ts";
import { MORNING, type RemindedItem, type Reminder, remindersDue } from "../../shared/reminders/ladder.ts";
import { digestOf, type MailLine, subjectOf, textOf } from "../../shared/reminders/words.ts";
import { standardTitle } from "../../shared/obligations/standard-title.ts";
import type { CalendarKind } from "../../shared/calendar/contract.ts";
import { itemsBetween, type TitledItem } from "../calendar/items.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { today } from "../core/clock.ts";
import type { Office } from "../core/office.ts";
import { type Colleague, colleagues } from "../core/people.ts";
import { scope, SYSTEM } from "../core/scope.ts";
import { type ItemRow, peopleOfWall, remindedDates, remindedHearings } from "./item-queries.ts";
import { mailSettings } from "./mail-settings.ts";
import { toldSince } from "./queries.ts";

const DAY_MS = 86_400_000;
/** How far back what passed is still told, and how far ahead the first rung stands. */
const BACK_DAYS = 30;
const AHEAD_DAYS = 16;
const DIGEST_DAYS = 7;

/** Tells everybody what is to be told now, once: reminders in the product, and mail in the outbox where mail is on. Run every minute. */
export function remind(office: Office): void {
  raiseReminders(office);
  writeDigests(office);
}

type Item = RemindedItem & { readonly row: ItemRow };

function raiseReminders(office: Office): void {
  const ctx: CaseCtx = { office, actor: SYSTEM, scope: scope(SYSTEM) };
  const now = office.clock.now();
  const day = today(office.clock, office.zone());
  const here = colleagues(office);
  const items = [
    ...remindedDates(ctx, now - BACK_DAYS * DAY_MS, now + AHEAD_DAYS * DAY_MS),
    ...remindedHearings(ctx, addDays(day, -1), addDays(day, AHEAD_DAYS)),
  ].map((row) => itemOf(row, mayHear(ctx, row, here)));
  const told = toldSince(ctx, now - BACK_DAYS * DAY_MS).map((row) => ({
    ...{ key: keyOf(row), sort: instant(row.sort), rung: row.rung, person: row.person, at: instant(row.at) },
    acknowledged: row.acknowledged === 1,
  }));
  const byKey = new Map(items.map((item) => [item.key, item]));
  const due = remindersDue(items, told, now, office.zone());
  if (due.length === 0) return;
  change(ctx, "reminder.raise", { requestId: crypto.randomUUID() }, (made) => {
    made.record("office", { reminders: due.length });
    for (const one of due) insertReminder(made, one, byKey.get(one.key));
    if (mailSettings(office) !== null) writeMail(made, due, byKey);
    return due.length;
  });
}

function keyOf({ deadlineN, hearingN }: { deadlineN: number | null; hearingN: number | null }): string {
  return deadlineN === null ? `h${hearingN ?? 0}` : `d${deadlineN}`;
}

/** Who may be told of a date: everybody whose account is open, and of a restricted case its list alone. */
function mayHear(ctx: CaseCtx, { wallN }: ItemRow, here: readonly Colleague[]): readonly Colleague[] {
  if (wallN === null) return here;
  const listed = peopleOfWall(ctx, wallN);
  return here.filter(({ id }) => listed.includes(id));
}

/** Somebody who may not be told carries nothing here: the date is told as if nobody had it. A list without a supervisor is told whole. */
function itemOf(row: ItemRow, hear: readonly Colleague[]): Item {
  const kept = zone(row.zone);
  const hour = row.time !== null && row.day !== null ? atWallClock(row.day, row.time, kept) : null;
  const at = hour ?? (row.at === null ? null : instant(row.at));
  const sort = instant(row.sort ?? at ?? (row.day === null ? 0 : endOfDay(row.day, kept)));
  const day = row.day ?? dayIn(sort, kept);
  const known = (id: string | null) => (hear.some((one) => one.id === id) ? id : null);
  const supervising = hear.filter(({ role }) => role === "supervisor");
  const supervisors = (supervising.length > 0 ? supervising : hear).map(({ id }) => id);
  return {
    ...{ key: keyOf(row), kind: row.kind, sort, day, timed: at !== null, madeAt: instant(row.madeAt) },
    ...{ owner: known(row.owner), backup: known(row.backup), supervisors, row },
  };
}

function insertReminder(made: Change, { sort, rung, person, as }: Reminder, item: Item | undefined): void {
  if (!item) throw new Error("A reminder is of a date that was read.");
  const { deadlineN, hearingN } = item.row;
  made.db
    .insert(reminders)
    .values({ id: made.newId("reminder"), deadlineN, hearingN, sort, rung, personId: person, as, madeAt: made.now })
    .run();
}

/** One message a person, whatever is told at this minute. */
function writeMail(made: Change, due: readonly Reminder[], items: ReadonlyMap<string, Item>): void {
  const { office } = made.ctx;
  const day = today(office.clock, office.zone());
  for (const person of new Set(due.map((one) => one.person))) {
    const lines = due
      .filter((one) => one.person === person)
      .flatMap(({ key, rung }) => {
        const item = items.get(key);
        return item ? [{ ...lineOf(item, office.origin), rung }] : [];
      });
    putMail(made, { kind: "reminder", personId: person, day: null, subject: subjectOf(lines, day), text: textOf(lines, day) });
  }
}

function lineOf({ row, day, kind, sort, timed }: Item, origin: string): MailLine {
  const what = kind === "hearing" ? "A hearing" : (standardTitle(row.act, row.ruleId) ?? (kind === "ours" ? "Our own date" : "A date"));
  const link = row.deadlineN === null ? `${origin}/cases/${row.caseId}` : `${origin}/deadlines/${row.id}`;
  return { rung: null, what, whose: kind, day, at: timed ? sort : null, zone: zone(row.zone), court: row.court, number: row.number, link };
}

type Mail = Pick<typeof outbox.$inferInsert, "kind" | "personId" | "day" | "subject" | "text">;
function putMail(made: Change, mail: Mail): void {
  made.db
    .insert(outbox)
    .values({ id: made.newId("mail"), ...mail, state: "waiting", madeAt: made.now, nextTryAt: made.now })
    .onConflictDoNothing()
    .run();
}

/** After the morning hour: the day's list of everybody who has one, once a day. */
function writeDigests(office: Office): void {
  const day = today(office.clock, office.zone());
  const now = office.clock.now();
  if (mailSettings(office) === null || now < atWallClock(day, MORNING, office.zone()) || written.get(office) === day) return;
  const ctx: CaseCtx = { office, actor: SYSTEM, scope: scope(SYSTEM) };
  const digests = colleagues(office).flatMap((one) => {
    const digest = digestOf(digestLines(office, one, now), day);
    return digest === null ? [] : [{ personId: one.id, ...digest }];
  });
  if (digests.length > 0)
    change(ctx, "reminder.raise", { requestId: crypto.randomUUID() }, (made) => {
      made.record("office", { digests: digests.length });
      for (const digest of digests) putMail(made, { kind: "digest", day, ...digest });
      return digests.length;
    });
  written.set(office, day);
}
/** The day whose digests were written, so that a minute's tick need not ask; the database refuses a second one anyway. */
const written = new WeakMap<Office, string>();

function digestLines(office: Office, person: Colleague, now: Instant): MailLine[] {
  const day = today(office.clock, office.zone());
  const actor: Actor = { personId: person.id, name: person.name, role: Role.parse(person.role), administrator: false };
  const items = itemsBetween({ office, actor, scope: scope(actor) }, { kind: "mine" }, addDays(day, -BACK_DAYS), addDays(day, DIGEST_DAYS));
  const told: Readonly<Record<CalendarKind, (item: TitledItem) => boolean>> = {
    ours: () => true,
    owed: (item) => item.day < day,
    court: (item) => item.day < day,
    hearing: (item) => item.day >= day && (item.at === null || item.at > now),
    follow_up: (item) => item.day <= day,
  };
  return items.filter((item) => told[item.kind](item)).map((item) => digestLine(item, office.origin));
}

const WHOSE = { ours: "ours", owed: "theirs", court: "theirs", hearing: "hearing", follow_up: "ours" } as const;

function digestLine({ id, kind, standardTitle: what, day, at, zone: kept, case: of }: TitledItem, origin: string): MailLine {
  const page = kind === "hearing" || kind === "follow_up" ? (of === null ? "/" : `/cases/${of.id}`) : `/deadlines/${id}`;
  const { court, number } = of ?? { court: null, number: null };
  return { rung: null, what: what ?? DIGEST_WORDS[kind], whose: WHOSE[kind], day, at, zone: kept, court, number, link: `${origin}${page}` };
}
const DIGEST_WORDS = { ours: "Our own date", owed: "A date", court: "A date", hearing: "A hearing", follow_up: "A follow-up" } as const;
