import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { PATHWAY, type Pathway } from "../../outcomes/codes.ts";
import { part, type Part } from "../figures.ts";
import { compare, endBy, endGroup, groupBy, openState, type Spell, type SpellState } from "../spells.ts";
import { once, type Study, within } from "../study.ts";
import { measure } from "./measure.ts";

export type Release = {
  readonly clientId: string;
  readonly episodeId: string;
  /** Null when nobody knows the day. */
  readonly on: CalendarDate | null;
  readonly pathway: Pathway;
};
type Standing = { readonly releases: readonly Release[]; readonly otherwise: SpellState | "no_custody" };

export const STATE_LABELS: Readonly<Record<SpellState | "no_custody", string>> = {
  released: "Released",
  held: "Still held",
  lost: "Contact lost",
  removed: "Removed",
  other: "Other end of custody",
  no_custody: "No custody recorded since",
};

/** Every person of the universe, their releases in order, and how they stand if there was none. */
export const standings = once((study): ReadonlyMap<string, Standing> => {
  return study.question.universe === "petitioners" ? petitionersOf(study) : everyoneIn(study);
});

/** Petitioners: only episodes in which we have a petition count, each on its own clock. */
function petitionersOf({ spells }: Study): Map<string, Standing> {
  const groups = groupBy(spells, ({ clientId }) => clientId);
  return new Map(
    [...groups].map(([clientId, own]) => {
      const releases = own.filter(({ state }) => state === "released").map(releaseOf);
      return [clientId, { releases: releases.sort(byDay), otherwise: own.at(-1)?.state ?? "held" }];
    }),
  );
}

function releaseOf({ clientId, petitionId, episodeId, endedOn, pathway }: Spell): Release {
  return { clientId, episodeId: episodeId ?? petitionId, on: endedOn, pathway: pathway ?? "unknown" };
}

/** Requests and everyone: any episode that ended on or after the first day we acted for the person. */
function everyoneIn({ question, requests, everyone, episodesOf }: Study): Map<string, Standing> {
  const asked = new Set<string>(requests.flatMap(({ clientIds }) => clientIds));
  const standing = new Map<string, Standing>();
  for (const [clientId, since] of everyone) {
    if (question.universe === "requests" && !asked.has(clientId)) continue;
    const releases: Release[] = [];
    let otherwise: Standing["otherwise"] = "no_custody";
    for (const episode of episodesOf.get(clientId) ?? []) {
      const end = endBy(episode, question.asOf);
      if (end !== null && end.on !== null && since !== null && end.on < since) continue;
      otherwise = end === null ? openState(episode, question.asOf) : endGroup(end.kind);
      if (end?.kind === "released")
        releases.push({ clientId, episodeId: episode.episodeId, on: end.on, pathway: episode.pathway ?? "unknown" });
    }
    standing.set(clientId, { releases: releases.sort(byDay), otherwise });
  }
  return standing;
}

/** Known days first: a release on an unknown day is the person's first only when it is the only one. */
function byDay(a: Release, b: Release): number {
  return compare(a.on ?? "~", b.on ?? "~") || compare(a.episodeId, b.episodeId);
}

/** Releases in the window, and each person's first among them. One without a day is only in an open window. */
export const releasesOf = once((study): { readonly releases: readonly Release[]; readonly first: readonly Release[] } => {
  const { window } = study.question;
  const open = window.from === null && window.to === null;
  const counted = [...standings(study).values()].map((one) => one.releases.filter(({ on }) => (on === null ? open : within(on, window))));
  return { releases: counted.flat(), first: counted.flatMap(([first]) => first ?? []) };
});

/** The first releases by pathway, in the order of the code list; empty pathways are left out. */
export function byPathway(releases: readonly Release[]): Part[] {
  return PATHWAY.codes
    .map((code) =>
      part(
        code,
        PATHWAY.labels[code],
        "people",
        releases.filter(({ pathway }) => pathway === code).map(({ clientId }) => clientId),
      ),
    )
    .filter(({ count }) => count > 0);
}

/** Whether another episode began on or after this release, and when. */
export function detainedAgainOn({ episodesOf }: Study, { clientId, episodeId, on }: Release): CalendarDate | null {
  if (on === null) return null;
  const later = (episodesOf.get(clientId) ?? []).filter(
    (one) => one.episodeId !== episodeId && one.startedOn !== null && one.startedOn >= on,
  );
  return later[0]?.startedOn ?? null;
}

export const releasedTotal = measure(
  {
    id: "released_total",
    version: 1,
    name: "People released",
    definition:
      "People whose custody ended in freedom, each counted once by the first release. Releases are a second number where somebody was " +
      "released more than once. For people in our petitions, custody in which we have a petition counts; the pathway says how it came about.",
    unit: "people",
    windowOf: "release",
    universes: ["petitioners", "requests", "everyone"],
  },
  (study) => {
    const { releases, first } = releasesOf(study);
    const everybody = standings(study);
    const others = [...everybody].filter(([, one]) => one.releases.length === 0);
    const state = (code: SpellState | "no_custody") =>
      part(
        code,
        STATE_LABELS[code],
        "people",
        others.filter(([, one]) => one.otherwise === code).map(([clientId]) => clientId),
      );
    const again = first.filter((release) => detainedAgainOn(study, release) !== null);
    return {
      value: first.length,
      numerator: first.length,
      members: first.map(({ clientId }) => clientId),
      parts: byPathway(first),
      beside: [
        part(
          "releases",
          "Releases",
          "releases",
          releases.map(({ episodeId }) => episodeId),
        ),
        state("held"),
        state("lost"),
        state("removed"),
        state("other"),
        ...(study.question.universe === "petitioners" ? [] : [state("no_custody")]),
        part(
          "detained_again",
          "Detained again after release",
          "people",
          again.map(({ clientId }) => clientId),
        ),
      ],
      notes: undatedNote(first),
    };
  },
);

function undatedNote(first: readonly Release[]): string[] {
  const undated = first.filter(({ on }) => on === null).length;
  return undated === 0 ? [] : [`Released on a day not recorded: ${undated}.`];
}
