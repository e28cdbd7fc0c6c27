import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Id } from "../kernel/ids.ts";
import type { EpisodeFact, Facts, PersonPetitionFact, RequestFact } from "./facts.ts";
import type { Question, Window } from "./figures.ts";
import { compare, groupBy, isOurs, ourDay, type Aside, type Spell, spellsOf } from "./spells.ts";

/** The facts of one question, sorted out once for all measures. Each list holds only what had happened by asOf. */
export type Study = {
  readonly question: Question;
  /** Petitions of ours filed in the window, one row per person. */
  readonly petitions: readonly PersonPetitionFact[];
  /** Every spell, whenever filed: measures that select by day of release read these. */
  readonly spells: readonly Spell[];
  /** The filing cohort: each person once, by the first spell filed in the window. */
  readonly cohort: readonly Spell[];
  /** People of the window's petitions who are in no release measure. */
  readonly aside: ReadonlyMap<Id<"client">, Aside>;
  /** Requests sent in the window, or on an unknown day. */
  readonly requests: readonly RequestFact[];
  /** Episodes of each person, by start; unknown starts first. */
  readonly episodesOf: ReadonlyMap<string, readonly EpisodeFact[]>;
  /** Everyone we act for, with the first day we did: filing, appearance, request or engagement. Null when no day is known. */
  readonly everyone: ReadonlyMap<Id<"client">, CalendarDate | null>;
};

export function study(facts: Facts, question: Question): Study {
  const { asOf, window } = question;
  const petitions = facts.petitions.filter((row) => isOurs(row, asOf) && within(row.filedOn, window));
  const { spells, aside } = spellsOf(facts, asOf);
  const inWindow = new Set(petitions.map((row) => row.clientId));
  const cohort = firstPerPerson(spells.filter((spell) => within(spell.filedOn, window)));
  const counted = new Set(cohort.map((spell) => spell.clientId));
  const sent = facts.requests.filter(({ sentOn }) => sentOn === null || sentOn <= asOf);
  return {
    question,
    petitions,
    spells,
    cohort,
    aside: new Map([...aside].filter(([clientId]) => inWindow.has(clientId) && !counted.has(clientId))),
    requests: sent.filter(({ sentOn }) => (sentOn === null ? window.from === null && window.to === null : within(sentOn, window))),
    episodesOf: groupBy(
      facts.episodes.filter((episode) => episode.startedOn === null || episode.startedOn <= asOf).sort(byStart),
      (episode) => episode.clientId,
    ),
    everyone: everyoneOf(facts, sent, asOf),
  };
}

/** Computes a view of a study at most once: several measures read the same curve and the same releases. */
export function once<T>(compute: (study: Study) => T): (study: Study) => T {
  const kept = new WeakMap<Study, { readonly value: T }>();
  return (asked) => {
    const found = kept.get(asked) ?? { value: compute(asked) };
    kept.set(asked, found);
    return found.value;
  };
}

export function within(date: CalendarDate, { from, to }: Window): boolean {
  return (from === null || date >= from) && (to === null || date <= to);
}

/** Spells come in order of filing, so the first one met is the person's first. */
function firstPerPerson(spells: readonly Spell[]): Spell[] {
  return [...groupBy(spells, ({ clientId }) => clientId).values()].map(([first]) => first);
}

function everyoneOf(facts: Facts, sent: readonly RequestFact[], asOf: CalendarDate): Map<Id<"client">, CalendarDate | null> {
  const since = new Map<Id<"client">, CalendarDate | null>();
  const note = (clientId: Id<"client">, on: CalendarDate | null) => {
    const known = since.get(clientId) ?? null;
    since.set(clientId, known !== null && (on === null || known < on) ? known : on);
  };
  for (const row of facts.petitions) {
    if (isOurs(row, asOf)) note(row.clientId, ourDay(row));
  }
  for (const { clientIds, sentOn } of sent) for (const clientId of clientIds) note(clientId, sentOn);
  for (const { clientId, engagedOn } of facts.people) if (engagedOn === null || engagedOn <= asOf) note(clientId, engagedOn);
  return since;
}

function byStart(a: EpisodeFact, b: EpisodeFact): number {
  return compare(a.startedOn ?? "", b.startedOn ?? "") || compare(a.episodeId, b.episodeId);
}
