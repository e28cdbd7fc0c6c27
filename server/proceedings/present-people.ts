import { fullName } from "../../shared/clients/names.ts";
import { type CalendarDate, daysBetween } from "../../shared/kernel/calendar-date.ts";
import { bounds } from "../../shared/kernel/when.ts";
import { missingBeforeFiling } from "../../shared/proceedings/readiness.ts";
import type { CaseCtx } from "../core/change.ts";
import { type PersonOfCase, readinessAnswersOf, threadId } from "./case-queries.ts";
import { facilityByN } from "../facilities/queries.ts";
import { type EpisodeOf, episodesOf, hasANumber, hasBasis, isEngaged } from "./custody-queries.ts";
import { standingOf } from "./person-queries.ts";

/** Days of a time in custody: to its end, else to today; "at least" where the start is known only so far. */
function heldDays(episode: EpisodeOf | undefined, today: CalendarDate): { days: number | null; atLeast: boolean } {
  if (!episode) return { days: null, atLeast: false };
  const begun = bounds(episode.start).latest;
  const until = episode.end === null ? today : bounds(episode.end.ended).earliest;
  if (begun === null || until === null || until < begun) return { days: null, atLeast: false };
  return { days: daysBetween(begun, until), atLeast: episode.start.precision !== "day" && episode.start.precision !== "instant" };
}

/** The people of a case as its page lists them. */
export function presentPeople(ctx: CaseCtx, proceedingN: number, people: readonly PersonOfCase[], today: CalendarDate) {
  const standing = new Map(standingOf(ctx, proceedingN).map((row) => [row.client_n, row]));
  return people.map(({ petitioner, client }) => {
    const [episode] = episodesOf(ctx, client.n, null);
    const { days, atLeast } = heldDays(episode, today);
    const now = standing.get(client.n);
    return {
      id: threadId(ctx, "petitioners", petitioner.thread ?? petitioner.n),
      clientId: client.id,
      name: fullName(client),
      nationality: client.nationality,
      mark: now?.mark ?? "unknown",
      place: now?.place ?? null,
      heldSince: episode?.start ?? null,
      daysHeld: days,
      daysAtLeast: atLeast,
      custodyAtFiling: petitioner.custodyAtFiling,
      believedFacility: facilityByN(ctx, petitioner.believedFacilityN)?.name ?? null,
      actualFacility: facilityByN(ctx, petitioner.actualFacilityN)?.name ?? null,
    };
  });
}

/** What is still asked for before filing. */
export function presentReadiness(
  ctx: CaseCtx,
  proceeding: { n: number; courtN: number | null; lead: string | null },
  petition: { respondents: readonly unknown[]; grounds: readonly unknown[]; relief: readonly unknown[] },
  people: readonly PersonOfCase[],
) {
  const clientIds = new Map(people.map(({ client }) => [client.n, client.id]));
  return missingBeforeFiling({
    court: proceeding.courtN !== null,
    respondents: petition.respondents.length > 0,
    grounds: petition.grounds.length > 0,
    relief: petition.relief.length > 0,
    lead: proceeding.lead !== null,
    petitioners: people.map(({ client }) => {
      const [episode] = episodesOf(ctx, client.n, null);
      return {
        clientId: client.id,
        name: fullName(client),
        named: client.surname !== null || client.givenNames !== null,
        nationality: client.nationality !== null,
        aNumber: hasANumber(ctx, client.n),
        place: episode !== undefined && episode.placement !== null && episode.placement !== "unknown",
        heldSince: episode !== undefined && episode.start.precision !== "unknown",
        basis: episode !== undefined && hasBasis(ctx, episode.thread),
        engaged: isEngaged(ctx, client.n),
      };
    }),
    cannotBeKnown: readinessAnswersOf(ctx, proceeding.n).map((row) => ({ item: row.item, clientId: clientIds.get(row.clientN) ?? null })),
  });
}
