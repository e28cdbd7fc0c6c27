import { type CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import type { Id } from "../kernel/ids.ts";
import type { CustodyEndKind } from "../custody/codes.ts";
import type { Pathway } from "../outcomes/codes.ts";
import type { EpisodeFact, Facts, PersonPetitionFact } from "./facts.ts";
import type { Time } from "./survival.ts";

/** Ends of custody that compete on the release curve: everything that is neither release nor removal is `other`. */
export const END_KINDS = ["released", "removed", "other"] as const;
export type EndKind = (typeof END_KINDS)[number];
export type SpellState = EndKind | "held" | "lost";

/** One person in one custody episode in which we have a petition, on the custody clock: from the first petition in it. */
export type Spell = {
  readonly clientId: Id<"client">;
  readonly petitionId: Id<"proceeding">;
  readonly episodeId: Id<"episode"> | null;
  readonly filedOn: CalendarDate;
  readonly state: SpellState;
  /** Null while held or lost, and for an end on a day nobody knows. */
  readonly endedOn: CalendarDate | null;
  /** Null unless released. */
  readonly pathway: Pathway | null;
  /** Last day the place was known; null unless lost. */
  readonly lostOn: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  readonly movedOutOn: CalendarDate | null;
  /** First day we were in the case, when after `filedOn`: delayed entry. */
  readonly joinedOn: CalendarDate | null;
};

/** Why a person in our petitions is in no release measure. Counted beside. */
export type Aside = "stay_free" | "outside_us" | "custody_unknown" | "ended_before_us";
export type Spells = { readonly spells: readonly Spell[]; readonly aside: ReadonlyMap<Id<"client">, Aside> };

/** The first day we stood for this person in this petition; null when we never did. */
export function ourDay(row: PersonPetitionFact): CalendarDate | null {
  if (row.joinedOn !== null) return row.joinedOn > row.filedOn ? row.joinedOn : row.filedOn;
  return row.signedByUs ? row.filedOn : null;
}

/** Ours and filed by asOf: what measures of petitions read. */
export function isOurs(row: PersonPetitionFact, asOf: CalendarDate): boolean {
  const since = ourDay(row);
  return row.filedOn <= asOf && since !== null && since <= asOf;
}

/** In somebody's custody when filed. ORR is a change of custodian; unknown counts as held where an episode is recorded. */
export function inCustodyAtFiling({ custodyAtFiling, episodeId }: PersonPetitionFact): boolean {
  if (custodyAtFiling === "unknown") return episodeId !== null;
  return custodyAtFiling === "detained" || custodyAtFiling === "orr" || custodyAtFiling === "criminal_custody_with_detainer";
}

/** The end that had happened by asOf; null while none had. */
export function endBy(episode: EpisodeFact, asOf: CalendarDate): { kind: CustodyEndKind; on: CalendarDate | null } | null {
  if (episode.endKind === null || (episode.endedOn !== null && episode.endedOn > asOf)) return null;
  return { kind: episode.endKind, on: episode.endedOn };
}

/** Held or lost on asOf, for an episode without an end by then. */
export function openState(episode: EpisodeFact, asOf: CalendarDate): "held" | "lost" {
  return episode.lostSince !== null && episode.lostSince <= asOf ? "lost" : "held";
}

export function endGroup(kind: CustodyEndKind): EndKind {
  return kind === "released" || kind === "removed" ? kind : "other";
}

/** Every spell of every person in our petitions, and the people who have none with the reason. In order of filing. */
export function spellsOf(facts: Facts, asOf: CalendarDate): Spells {
  const episodes = new Map(facts.episodes.map((episode) => [episode.episodeId, episode]));
  const rows = facts.petitions.filter((row) => row.filedOn <= asOf).sort(byFiling);
  const grouped = groupBy(rows.filter(inCustodyAtFiling), (row) => row.clientId + (row.episodeId ?? ""));
  const spells: Spell[] = [];
  const aside = new Map<Id<"client">, Aside>();
  for (const group of grouped.values()) {
    const made = spellOf(group, episodes, asOf);
    if (made === "ended_before_us") for (const row of group) aside.set(row.clientId, made);
    else if (made !== null) spells.push(made);
  }
  for (const row of rows.filter((one) => isOurs(one, asOf) && !inCustodyAtFiling(one))) {
    if (!aside.has(row.clientId)) aside.set(row.clientId, asideAtFiling(row));
  }
  for (const spell of spells) aside.delete(spell.clientId);
  return { spells: spells.sort((a, b) => compare(a.filedOn, b.filedOn) || compare(a.petitionId, b.petitionId)), aside };
}

function spellOf(
  group: readonly [PersonPetitionFact, ...PersonPetitionFact[]],
  episodes: ReadonlyMap<string, EpisodeFact>,
  asOf: CalendarDate,
): Spell | "ended_before_us" | null {
  const [first] = group;
  const since = firstDayOfOurs(group, asOf);
  if (since === null) return null;
  const episode = first.episodeId === null ? undefined : episodes.get(first.episodeId);
  const end = episode === undefined ? null : endBy(episode, asOf);
  const joinedOn = since > first.filedOn ? since : null;
  if (end !== null && end.on !== null && (end.on < first.filedOn || (joinedOn !== null && end.on <= joinedOn))) return "ended_before_us";
  const open = episode === undefined ? "held" : openState(episode, asOf);
  return {
    clientId: first.clientId,
    petitionId: first.petitionId,
    episodeId: first.episodeId,
    filedOn: first.filedOn,
    state: end === null ? open : endGroup(end.kind),
    endedOn: end === null ? null : end.on,
    pathway: end?.kind === "released" ? (episode?.pathway ?? "unknown") : null,
    lostOn: end === null && open === "lost" ? (episode?.lostSince ?? null) : null,
    startedOn: episode?.startedOn ?? null,
    movedOutOn: episode?.movedOutOfDistrictOn ?? null,
    joinedOn,
  };
}

/** The first day on which we stood for the person in any of these petitions. */
function firstDayOfOurs(group: readonly PersonPetitionFact[], asOf: CalendarDate): CalendarDate | null {
  let first: CalendarDate | null = null;
  for (const row of group) {
    const since = isOurs(row, asOf) ? ourDay(row) : null;
    if (since !== null && (first === null || since < first)) first = since;
  }
  return first;
}

function asideAtFiling(row: PersonPetitionFact): Aside {
  if (row.custodyAtFiling === "at_liberty_under_order") return "stay_free";
  return row.custodyAtFiling === "outside_us" ? "outside_us" : "custody_unknown";
}

/** The spell on the curve. An end on an unknown day is censored at once: it is counted elsewhere and moves no step. */
export function timeOf(spell: Spell, asOf: CalendarDate): Time<EndKind> {
  const entry = spell.joinedOn === null ? null : daysBetween(spell.filedOn, spell.joinedOn);
  if (spell.state === "held") return { exit: daysBetween(spell.filedOn, asOf), end: null, entry };
  if (spell.state === "lost") return { exit: Math.max(0, daysBetween(spell.filedOn, spell.lostOn ?? spell.filedOn)), end: null, entry };
  if (spell.endedOn === null) return { exit: 0, end: null, entry };
  return { exit: daysBetween(spell.filedOn, spell.endedOn), end: spell.state, entry };
}

function byFiling(a: PersonPetitionFact, b: PersonPetitionFact): number {
  return compare(a.filedOn, b.filedOn) || compare(a.petitionId, b.petitionId);
}

/** The rows under each key, in the order in which keys first appear. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
