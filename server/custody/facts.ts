import { PLACEMENT_KIND } from "../../shared/custody/codes.ts";
import type { EpisodeFacts, StayFacts } from "../../shared/custody/facts.ts";
import { custodyFindings } from "../../shared/custody/rules.ts";
import type { Whereabout } from "../../shared/custody/venue.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { CaseCtx } from "../core/change.ts";
import { facilitiesHere } from "../facilities/queries.ts";
import { endOf, episodesOf, fromOf, type EpisodeRow, type PlacementRow, placementsOf, startOf, untilOf } from "./queries.ts";

/** The place in words: its facility, what was written, else its kind. */
export function nameOf(row: Pick<PlacementRow, "facilityName" | "place" | "kind">): string {
  return row.facilityName ?? row.place ?? PLACEMENT_KIND.labels[row.kind];
}

export function stayFacts(row: PlacementRow): StayFacts {
  return { id: row.publicId, name: nameOf(row), kind: row.kind, from: fromOf(row), until: untilOf(row) };
}

export function episodeFacts(row: EpisodeRow, placements: readonly PlacementRow[]): EpisodeFacts {
  return { id: row.publicId, start: startOf(row), end: endOf(row), placements: placements.map(stayFacts) };
}

/** What does not fit in the custody record of a client, as it stands now. */
export function findingsOf(ctx: CaseCtx, clientN: number): Finding[] {
  return custodyFindings(episodesOf(ctx, clientN).map((row) => episodeFacts(row, placementsOf(ctx, row.thread))));
}

/** The stay in force of an open episode: the last one without an end. */
export function currentStay(episode: EpisodeRow, placements: readonly PlacementRow[]): PlacementRow | null {
  if (episode.endKind !== null) return null;
  return placements.findLast((row) => row.untilPrecision === null) ?? null;
}

/** A place as venue sees it. */
export function whereaboutOf(ctx: CaseCtx, row: Pick<PlacementRow, "kind" | "facilityN" | "facilityName" | "place">): Whereabout {
  const facility = row.facilityN === null ? undefined : facilitiesHere(ctx, [row.facilityN]).get(row.facilityN);
  return {
    kind: row.kind,
    name: facility?.name ?? nameOf(row),
    facilityId: facility?.id ?? null,
    court: facility?.court ?? null,
    state: facility?.state ?? null,
    area: facility?.fieldOffice ?? null,
  };
}
