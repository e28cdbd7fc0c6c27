import { addDays, type CalendarDate } from "../kernel/calendar-date.ts";
import { allowed, type Finding, refused, type Verdict } from "../kernel/refusal.ts";
import { certainlyBefore, onDay, type When } from "../kernel/when.ts";
import type { EpisodeFacts, StayFacts } from "./facts.ts";
import { whenWords } from "../kernel/day-words.ts";

/**
 * What does not fit in the custody record of one person (domain section 5, "accepted and named as a finding").
 * The record is kept as told; only what is certain at the precision known is named.
 */
export function custodyFindings(episodes: readonly EpisodeFacts[]): Finding[] {
  return [...openEpisodes(episodes), ...overlappingEpisodes(episodes), ...episodes.flatMap(episodeFindings)];
}

function openEpisodes(episodes: readonly EpisodeFacts[]): Finding[] {
  const open = episodes.filter((episode) => episode.end === null);
  if (open.length < 2) return [];
  const starts = open.map((episode) => whenWords(episode.start)).join(" and ");
  return [
    {
      code: "second_open_episode",
      says: `Two times in custody are open at once, begun ${starts}. Record how one of them ended, or correct it.`,
    },
  ];
}

function overlappingEpisodes(episodes: readonly EpisodeFacts[]): Finding[] {
  return pairs(episodes)
    .filter(([one, other]) => !(one.end === null && other.end === null))
    .filter(([one, other]) => overlap({ from: one.start, until: one.end?.at ?? null }, { from: other.start, until: other.end?.at ?? null }))
    .map(([one, other]) => ({
      code: "overlapping_episodes",
      says: `The times in custody begun ${whenWords(one.start)} and ${whenWords(other.start)} overlap. One of the dates is not right.`,
    }));
}

function episodeFindings(episode: EpisodeFacts): Finding[] {
  const { end } = episode;
  const unknown: Finding[] =
    episode.start.precision === "unknown"
      ? [
          {
            code: "unknown_start",
            says: "When this time in custody began is not known. Days in custody are counted from the first place known.",
          },
        ]
      : [];
  const outside = episode.placements.flatMap((stay): Finding[] => {
    if (end !== null && certainlyBefore(end.at, stay.from))
      return [
        { code: "placement_after_end", says: `${stay.name} begins ${whenWords(stay.from)}, after custody ended ${whenWords(end.at)}.` },
      ];
    if (end !== null && stay.until !== null && certainlyBefore(end.at, stay.until))
      return [
        { code: "placement_after_end", says: `${stay.name} runs until ${bare(stay.until)}, after custody ended ${whenWords(end.at)}.` },
      ];
    if (certainlyBefore(stay.from, episode.start))
      return [
        {
          code: "placement_before_start",
          says: `${stay.name} begins ${whenWords(stay.from)}, before custody began ${whenWords(episode.start)}.`,
        },
      ];
    return [];
  });
  return [...unknown, ...overlappingStays(episode), ...outside];
}

function overlappingStays(episode: EpisodeFacts): Finding[] {
  const closed = (stay: StayFacts) => ({ from: stay.from, until: stay.until ?? episode.end?.at ?? null });
  return pairs(episode.placements)
    .filter(([one, other]) => overlap(closed(one), closed(other)))
    .map(([one, other]) => ({
      code: "overlapping_placements",
      says: `${one.name} and ${other.name} overlap: nobody is in two places at once. Correct one of the days.`,
    }));
}

type Stretch = { readonly from: When; readonly until: When | null };

/** Certainly at one time in both. Leaving and arriving on one day is no overlap. */
function overlap(one: Stretch, other: Stretch): boolean {
  const reaches = (from: When, until: When | null) => until === null || certainlyBefore(from, until);
  return reaches(one.from, other.until) && reaches(other.from, one.until);
}

function pairs<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((one, place) => items.slice(place + 1).map((other) => [one, other] as const));
}

function bare(when: When): string {
  return whenWords(when).replace(/^(on|in) /, "");
}

/** The start of custody, checked against its recorded end and today. Only what is certainly impossible is refused (domain section 1, rule 4). */
export function mayStart(start: When, end: When | null, today: CalendarDate): Verdict {
  if (inFuture(start, today)) return refused(`Custody cannot begin ${whenWords(start)}: that day has not come yet. Check the day.`);
  if (end !== null && certainlyBefore(end, start))
    return refused(
      `Custody ended ${whenWords(end)}, so it cannot have begun ${whenWords(start)}. Check which of the two days is right, or record a new time in custody.`,
    );
  return allowed;
}

/** The days of one stay. */
export function mayStay(stay: { from: When; until: When | null }, today: CalendarDate): Verdict {
  if (inFuture(stay.from, today))
    return refused(
      `Nobody can have arrived ${whenWords(stay.from)}: that day has not come yet. A planned move is a follow-up, not a place.`,
    );
  if (stay.until !== null && certainlyBefore(stay.until, stay.from))
    return refused(
      `A stay that began ${whenWords(stay.from)} cannot have ended ${whenWords(stay.until)}. Check which of the two days is right.`,
    );
  return allowed;
}

/** A move ends the stay in force, so it cannot be before that stay began. */
export function mayMove(current: StayFacts | null, from: When): Verdict {
  if (current === null || !certainlyBefore(from, current.from)) return allowed;
  return refused(
    `${current.name} began ${whenWords(current.from)}, which is after this day. For an earlier stay, also give the day on which it ended.`,
  );
}

/** A day of grace: it is already tomorrow in Guam. */
function inFuture(when: When, today: CalendarDate): boolean {
  return certainlyBefore(onDay(addDays(today, 1)), when);
}
