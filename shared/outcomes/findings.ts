import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Finding } from "../kernel/refusal.ts";
import { bounds, certainlyBefore, onDay, type When } from "../kernel/when.ts";
import type { CustodyEndKind } from "../custody/codes.ts";
import { dayWords, whenWords } from "../kernel/day-words.ts";
import type { Attribution, Determination, Pathway } from "./codes.ts";
import { BY_AN_ORDER, NEEDS_PETITION } from "./pathway.ts";

/** One time in custody of the person with its end, as the findings need it. */
export type PersonEpisode = {
  readonly start: When;
  readonly end: {
    readonly kind: CustodyEndKind;
    readonly at: When;
    readonly pathway: Pathway | null;
    readonly attribution: Attribution | null;
    /** Day of the linked order; null where none is linked. */
    readonly orderOn: CalendarDate | null;
  } | null;
};
/** One petition of the person. `filedOn` null while a draft. `detainedAtFiling` as recorded when it was filed. */
export type PersonPetition = {
  readonly caption: string;
  readonly filedOn: CalendarDate | null;
  readonly detainedAtFiling: boolean;
  readonly determination: Determination | null;
  readonly determinedOn: CalendarDate | null;
  /** Standing commands against removal: since when, and until when where it was lifted. */
  readonly removalRestraints: readonly { readonly since: CalendarDate; readonly number: number | null }[];
};

/**
 * What does not fit together in the outcomes of one person: accepted and named, never refused (domain section 5).
 * Only what is certain at the precision known is named.
 */
export function outcomeFindings(name: string, episodes: readonly PersonEpisode[], petitions: readonly PersonPetition[]): Finding[] {
  return [
    ...episodes.flatMap((episode) => endFindings(name, episode, petitions)),
    ...afterDeath(name, episodes),
    ...petitions.flatMap((petition) => petitionFindings(name, petition, episodes)),
  ];
}

function endFindings(name: string, { end }: PersonEpisode, petitions: readonly PersonPetition[]): Finding[] {
  if (end === null) return [];
  const findings: Finding[] = [];
  const filed = petitions.flatMap((one) => (one.filedOn === null ? [] : [one.filedOn])).toSorted();
  const first = filed[0];
  if (end.orderOn !== null && certainlyBefore(end.at, onDay(end.orderOn)))
    findings.push({
      code: "release_before_order",
      says: `${name} left ${whenWords(end.at)}, before the linked order of ${dayWords(end.orderOn)}.`,
    });
  if (end.pathway !== null && NEEDS_PETITION.includes(end.pathway)) {
    if (first === undefined)
      findings.push({
        code: "pathway_without_petition",
        says: `The way ${name} was released rests on a petition, and none is marked filed.`,
      });
    else if (certainlyBefore(end.at, onDay(first)))
      findings.push({
        code: "release_before_filing",
        says: `${name} was released ${whenWords(end.at)}, before the petition was filed on ${dayWords(first)}.`,
      });
  }
  if (end.attribution === "timing_only" && end.pathway !== null && BY_AN_ORDER.includes(end.pathway))
    findings.push({
      code: "order_on_timing_only",
      says: `The release of ${name} is put down to an order, on timing only. Link the order, or choose what else is known.`,
    });
  if (end.kind === "removed") {
    const [restraint] = petitions.flatMap((one) => one.removalRestraints).filter((one) => !certainlyBefore(end.at, onDay(one.since)));
    if (restraint)
      findings.push({
        code: "removed_under_restraint",
        says: `${restraint.number === null ? "An order" : `Order [${restraint.number}]`} of ${dayWords(restraint.since)} against removal is recorded as in force, and ${name} was removed ${whenWords(end.at)}. Check both.`,
      });
  }
  return findings;
}

function afterDeath(name: string, episodes: readonly PersonEpisode[]): Finding[] {
  const death = episodes.find((one) => one.end?.kind === "died")?.end?.at;
  if (death === undefined) return [];
  const later = episodes.find((one) => certainlyBefore(death, one.start) || (one.end !== null && certainlyBefore(death, one.end.at)));
  if (later === undefined) return [];
  return [
    {
      code: "custody_after_death",
      says: `${name} is recorded to have died ${whenWords(death)}, and a time in custody runs later. One of the two is not right.`,
    },
  ];
}

const AFTER_RELEASE: readonly Determination[] = ["dismissed_moot_released", "withdrawn_after_release"];
const AFTER_REMOVAL: readonly Determination[] = ["dismissed_moot_removed", "withdrawn_after_removal"];

function petitionFindings(name: string, petition: PersonPetition, episodes: readonly PersonEpisode[]): Finding[] {
  const { determination, determinedOn, filedOn } = petition;
  const findings: Finding[] = [];
  if (determination !== null && determinedOn !== null) {
    const before = (kinds: readonly CustodyEndKind[]) =>
      episodes.some((one) => one.end !== null && kinds.includes(one.end.kind) && !certainlyBefore(onDay(determinedOn), one.end.at));
    if (AFTER_RELEASE.includes(determination) && !before(["released"]))
      findings.push({
        code: "release_not_recorded",
        says: `The petition ended because ${name} was released, and no release is recorded. Record how custody ended.`,
      });
    if (AFTER_REMOVAL.includes(determination) && !before(["removed", "voluntary_departure"]))
      findings.push({
        code: "removal_not_recorded",
        says: `The petition ended because ${name} was removed, and no removal is recorded. Record how custody ended.`,
      });
  }
  if (filedOn !== null && petition.detainedAtFiling && episodes.length > 0 && !episodes.some((one) => mayCover(one, filedOn)))
    findings.push({
      code: "not_held_at_filing",
      says: `${name} is recorded as detained when the petition was filed on ${dayWords(filedOn)}, and no time in custody reaches that day.`,
    });
  return findings;
}

function mayCover(episode: PersonEpisode, day: CalendarDate): boolean {
  const start = bounds(episode.start).earliest;
  const end = episode.end === null ? null : bounds(episode.end.at).latest;
  return (start === null || start <= day) && (end === null || end >= day);
}

/** The time in custody that a petition concerns: the one in which its filing falls, else the latest. Index into `episodes`, -1 for none. */
export function episodeOfPetition(episodes: readonly Pick<PersonEpisode, "start" | "end">[], filedOn: CalendarDate | null): number {
  const startOf = (index: number) => episodes[index]?.start.day ?? "";
  const order = episodes.map((_, index) => index).toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
  const covering = order.find((index) => {
    const episode = episodes[index];
    return filedOn !== null && episode !== undefined && mayCover({ start: episode.start, end: episode.end }, filedOn);
  });
  return covering ?? order[0] ?? -1;
}
