import { addDays, type CalendarDate } from "../kernel/calendar-date.ts";
import { instant, type Instant, type Zone } from "../kernel/instant.ts";
import { atWallClock } from "../kernel/zoned.ts";
import { type RemindedAs, type Rung } from "./codes.ts";

const HOUR = 3_600_000;
/** Days are told at this hour of the office. */
export const MORNING = "07:00";

/** `ours`: a date we must keep. `theirs`: one that the other side, an agency or the court must keep. `hearing`: a day in court. */
export type RemindedKind = "ours" | "theirs" | "hearing";
/** A last moment, its day at the court, and whether it has an hour. */
export type Reading = { readonly sort: Instant; readonly day: CalendarDate; readonly timed: boolean };
export type RemindedItem = {
  /** Names the date or hearing; with the moment that is told of it names the ladder: a moved date has a new one. */
  readonly key: string;
  readonly kind: RemindedKind;
  /** Last moment to act, by the reading that is worked to: ours by the safe date, others' by the due one. */
  readonly sort: Instant;
  /** Day of that moment at the court. */
  readonly day: CalendarDate;
  /** True where the date has an hour. */
  readonly timed: boolean;
  /** The due date of ours, where it lies after the safe one; null where both agree, and for everything else. */
  readonly due: Reading | null;
  /** When this date was written: what was past by then is not reminded of. */
  readonly madeAt: Instant;
  /** Person ids; null for nobody. */
  readonly owner: string | null;
  readonly backup: string | null;
  /** Who hears of silence, and of a date that nobody carries. */
  readonly supervisors: readonly string[];
};
/** What was told, and when somebody said that they saw it. */
export type Told = {
  readonly key: string;
  /** The moment of which it was told: the safe one, or the due one. */
  readonly sort: Instant;
  readonly rung: Rung;
  readonly person: string;
  readonly at: Instant;
  readonly acknowledged: boolean;
};
export type Reminder = {
  readonly key: string;
  readonly sort: Instant;
  readonly rung: Rung;
  readonly person: string;
  readonly as: RemindedAs;
};

const DAYS: Readonly<Partial<Record<Rung, number>>> = { d14: 14, d7: 7, d3: 3, d1: 1, d0: 0 };
const HOURS: Readonly<Partial<Record<Rung, number>>> = { h4: 4, h1: 1 };
const AHEAD: readonly Rung[] = ["d14", "d7", "d3", "d1", "d0", "h4", "h1"];
/** On the due date, once the safe one has passed: near it alone, because everybody was told of the date before. */
const AHEAD_OF_DUE: readonly Rung[] = ["d1", "d0", "h4", "h1"];

/** Hours of silence after which others are told; 0 is at once, null is never. Somebody's word that it was seen ends the silence. */
const ESCALATION: Readonly<Record<Rung, { readonly backup: number | null; readonly supervisor: number | null }>> = {
  d14: { backup: null, supervisor: null },
  d7: { backup: 48, supervisor: null },
  d3: { backup: 24, supervisor: 36 },
  d1: { backup: 0, supervisor: 4 },
  d0: { backup: 0, supervisor: 2 },
  h4: { backup: 0, supervisor: 1 },
  h1: { backup: 0, supervisor: 0 },
  safe: { backup: 0, supervisor: 2 },
  late: { backup: 0, supervisor: 0 },
  passed: { backup: null, supervisor: null },
};

/** When a rung ahead of a moment is told. */
function rungAt(rung: Rung, { sort, day }: Reading, office: Zone): Instant {
  const days = DAYS[rung];
  return days === undefined ? instant(sort - (HOURS[rung] ?? 0) * HOUR) : atWallClock(addDays(day, -days), MORNING, office);
}

/** The latest of these rungs that has come and lies between two moments: after `since`, and before the reading itself. */
function latestOf(
  rungs: readonly Rung[],
  reading: Reading,
  { since, now, office }: { since: number; now: Instant; office: Zone },
): Rung | null {
  const come = rungs.filter((rung) => {
    if (HOURS[rung] !== undefined && !reading.timed) return false;
    const at = rungAt(rung, reading, office);
    return since < at && at <= now && at < reading.sort;
  });
  return come.at(-1) ?? null;
}

/** A rung, and the moment of which it tells: once for each moment, rung and person. */
export type Stand = { readonly rung: Rung; readonly sort: Instant };

/**
 * The rung on which a date stands now: the latest that has come. Earlier ones that nobody told are not made up for: whoever hears
 * "in three days" need not hear "in a week" too. Null where none has come, or where the date was past when it was written.
 * Ours is worked to the safe date; when that has passed, the due one is told, and only after that one it is late.
 */
export function standNow(item: RemindedItem, now: Instant, office: Zone): Stand | null {
  const { kind, sort, due } = item;
  if (now <= sort) return kind === "theirs" ? null : stand(latestOf(AHEAD, item, { since: -Infinity, now, office }), sort);
  if (kind === "hearing") return null;
  if (kind === "theirs") return pastOf(item, "passed", sort);
  if (due === null) return pastOf(item, "late", sort);
  if (now > due.sort) return pastOf(item, "late", due.sort);
  return stand(latestOf(AHEAD_OF_DUE, due, { since: sort, now, office }), due.sort) ?? pastOf(item, "safe", sort);
}

function stand(rung: Rung | null, sort: Instant): Stand | null {
  return rung === null ? null : { rung, sort };
}

function pastOf({ madeAt }: RemindedItem, rung: Rung, sort: Instant): Stand | null {
  return madeAt > sort ? null : { rung, sort };
}

/** Everything that is to be told now and was not. A date of nobody is told to the supervisors at once. */
export function remindersDue(items: readonly RemindedItem[], told: readonly Told[], now: Instant, office: Zone): Reminder[] {
  const byLadder = new Map<string, Told[]>();
  for (const one of told) {
    const name = ladderOf(one);
    byLadder.set(name, [...(byLadder.get(name) ?? []), one]);
  }
  return items.flatMap((item) => {
    const at = standNow(item, now, office);
    if (at === null) return [];
    const { rung, sort } = at;
    const before = (byLadder.get(ladderOf({ key: item.key, sort })) ?? []).filter((one) => one.rung === rung);
    return recipients(item, rung, before, now)
      .filter(({ person }) => !before.some((one) => one.person === person))
      .map((to) => ({ key: item.key, sort, rung, ...to }));
  });
}

function ladderOf({ key, sort }: { key: string; sort: number }): string {
  return `${key}@${sort}`;
}

type Recipient = { readonly person: string; readonly as: RemindedAs };

function recipients(item: RemindedItem, rung: Rung, before: readonly Told[], now: Instant): Recipient[] {
  const silent = silenceOf(before, now);
  const { backup, supervisor } = ESCALATION[rung];
  const waited = (hours: number | null) => hours !== null && (hours === 0 || (silent !== null && silent >= hours * HOUR));
  const first: Recipient[] = item.owner === null ? [] : [{ person: item.owner, as: "owner" }];
  const second: Recipient[] =
    item.backup !== null && (item.owner === null || waited(backup)) ? [{ person: item.backup, as: "backup" }] : [];
  const third = (item.owner === null && item.backup === null) || waited(supervisor) ? item.supervisors : [];
  const all = [...first, ...second, ...third.map((person) => ({ person, as: "supervisor" as const }))];
  return all.filter(({ person }, place) => all.findIndex((one) => one.person === person) === place);
}

/** How long nobody has answered, in milliseconds; null where nobody was told yet, or somebody saw it. */
function silenceOf(before: readonly Told[], now: Instant): number | null {
  if (before.length === 0 || before.some(({ acknowledged }) => acknowledged)) return null;
  return now - Math.min(...before.map(({ at }) => at));
}
