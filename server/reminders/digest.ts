import { setImmediate as turn } from "node:timers/promises";
import { type Actor, Role } from "../../shared/access/policy.ts";
import type { CalendarKind } from "../../shared/calendar/contract.ts";
import { addDays, type CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Instant } from "../../shared/kernel/instant.ts";
import { atWallClock, endOfDay } from "../../shared/kernel/zoned.ts";
import { MORNING } from "../../shared/reminders/ladder.ts";
import { digestOf, type MailLine, whoseOf } from "../../shared/reminders/words.ts";
import { itemsBetween, type TitledItem } from "../calendar/items.ts";
import { change } from "../core/change.ts";
import { today } from "../core/clock.ts";
import type { Office } from "../core/office.ts";
import { type Colleague, colleagues } from "../core/people.ts";
import { scope } from "../core/scope.ts";
import { BACK_DAYS, systemCtx } from "./items.ts";
import { mailSettings } from "./mail-settings.ts";
import { putMail } from "./put-mail.ts";
import { hasDigest } from "./queries.ts";

const DIGEST_DAYS = 7;

/** After the morning hour: the day's list of everybody who has one, once a day, a person at a time. */
export async function writeDigests(office: Office): Promise<void> {
  const day = today(office.clock, office.zone());
  const now = office.clock.now();
  if (mailSettings(office) === null || now < atWallClock(day, MORNING, office.zone()) || written.get(office) === day) return;
  for (const one of colleagues(office)) {
    if (hasDigest(office, one.id, day)) continue;
    const digest = digestOf(digestLines(office, one, { day, now }), day);
    if (digest !== null)
      await office.gate.enter("reminders", () => {
        writeOne(office, { personId: one.id, day, ...digest });
      });
    await turn();
  }
  written.set(office, day);
}
/** The day whose digests were written, so that a minute's round need not ask; the database refuses a second one anyway. */
const written = new WeakMap<Office, string>();

type Digest = { readonly personId: string; readonly day: CalendarDate; readonly subject: string; readonly text: string };

function writeOne(office: Office, digest: Digest): void {
  change(systemCtx(office), "reminder.raise", { requestId: crypto.randomUUID() }, (made) => {
    made.record("office", { digests: 1 });
    putMail(made, { kind: "digest", ...digest });
    return 1;
  });
}

function digestLines(office: Office, person: Colleague, { day, now }: { day: CalendarDate; now: Instant }): MailLine[] {
  const actor: Actor = { personId: person.id, name: person.name, role: Role.parse(person.role), administrator: false };
  const { items } = itemsBetween(
    { office, actor, scope: scope(actor) },
    { kind: "mine" },
    addDays(day, -BACK_DAYS),
    addDays(day, DIGEST_DAYS),
  );
  const told: Readonly<Record<CalendarKind, (item: TitledItem) => boolean>> = {
    ours: () => true,
    owed: (item) => item.day < day,
    court: (item) => item.day < day,
    hearing: (item) => item.day >= day && (item.at === null || item.at > now),
    follow_up: (item) => item.day <= day,
  };
  return items.filter((item) => told[item.kind](item)).map((item) => digestLine(item, { origin: office.origin, now }));
}

function digestLine(item: TitledItem, { origin, now }: { origin: string; now: Instant }): MailLine {
  const { id, kind, standardTitle: what, day, at, zone: kept, case: of, duty } = item;
  const page = kind === "hearing" || kind === "follow_up" ? (of === null ? "/" : `/cases/${of.id}`) : `/deadlines/${id}`;
  const { court, number } = of ?? { court: null, number: null };
  const due = dueOf(item);
  return {
    ...{ rung: null, what: what ?? DIGEST_WORDS[kind], whose: kind === "follow_up" ? "ours" : whoseOf(duty), day, at, zone: kept },
    ...{ due, safePassed: due !== null && (at ?? endOfDay(day, kept)) < now, court, number, link: `${origin}${page}` },
  };
}
const DIGEST_WORDS = { ours: "Our own date", owed: "A date", court: "A date", hearing: "A hearing", follow_up: "A follow-up" } as const;

/** The due date of ours that is worked to earlier: by its day, or on the same day by its hour. */
function dueOf({ kind, day, at, sort, dueDay }: TitledItem): MailLine["due"] {
  if (kind !== "ours" || sort === null) return null;
  if (at === null) return dueDay === null ? null : { day: dueDay, at: null };
  return dueDay === null && sort === at ? null : { day: dueDay ?? day, at: sort };
}
