import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { EpisodeFact, Facts, PersonPetitionFact, RequestFact } from "../../shared/statistics/facts.ts";
import { groupBy } from "../../shared/statistics/spells.ts";
import { facilitiesHere } from "../facilities/queries.ts";
import type { CaseCtx } from "../core/change.ts";
import {
  type AskedRow,
  askedRows,
  engagedRows,
  type EpisodeRow,
  episodeRows,
  facilitiesInUse,
  type Known,
  movedRows,
  type PetitionRow,
  petitionRows,
} from "./row-queries.ts";
import { asKnownNow, asKnownThen } from "./lens-queries.ts";

/** The facts of one question: what had happened by `asOf`, as entered by `known`, within what this reader may see now. */
export function factsFor(ctx: CaseCtx, asOf: CalendarDate, known: Known): Facts {
  const lens = known === null ? asKnownNow : asKnownThen;
  const moved = new Map(movedRows(ctx, lens, known, districtsInUse(ctx)).map((row) => [row.n, row.movedOn]));
  return {
    petitions: petitionRows(ctx, lens, known)
      .filter((row) => row.filedOn <= asOf)
      .map((row) => petitionFact(row, asOf)),
    episodes: episodeRows(ctx, lens, known).map((row) => episodeFact(row, moved)),
    requests: requestFacts(askedRows(ctx, lens, known)).filter(({ sentOn }) => sentOn === null || sentOn <= asOf),
    people: engagedRows(ctx, lens, known).filter(({ engagedOn }) => engagedOn <= asOf),
  };
}

/** Court district of every facility in use, as [facility n, court key]. */
function districtsInUse(ctx: CaseCtx): [number, string][] {
  return [...facilitiesHere(ctx, facilitiesInUse(ctx))].flatMap(([n, { court }]): [number, string][] =>
    court === null ? [] : [[n, court.key]],
  );
}

/** A determination reversed or vacated by asOf does not stand on that day; one reversed later stands, and that is printed beside it. */
function petitionFact(row: PetitionRow, asOf: CalendarDate): PersonPetitionFact {
  const { signedByUs, reversedOn, interimReleaseOn, closedOn, determination, determinedOn, ...same } = row;
  const takenAway = reversedOn !== null && reversedOn <= asOf;
  const determined = !takenAway && determination !== null && (determinedOn === null || determinedOn <= asOf);
  return {
    ...same,
    signedByUs: signedByUs === 1,
    determination: determined ? determination : null,
    determinedOn: determined ? determinedOn : null,
    determinationLaterReversed: determined && reversedOn !== null,
    interimReleaseOrdered: interimReleaseOn !== null && interimReleaseOn <= asOf,
    petitionOpenFor: determined || (closedOn !== null && closedOn <= asOf) ? "ended" : "pending",
  };
}

function episodeFact({ n, ...row }: EpisodeRow, moved: ReadonlyMap<number, CalendarDate>): EpisodeFact {
  return { ...row, movedOutOfDistrictOn: moved.get(n) ?? null };
}

/** One request with the people it concerns. */
function requestFacts(rows: readonly AskedRow[]): RequestFact[] {
  return [...groupBy(rows, ({ requestId }) => requestId).values()].map((group) => {
    const [{ requestId, sentOn }] = group;
    return { requestId, sentOn, clientIds: group.flatMap(({ clientId }) => clientId ?? []) };
  });
}
