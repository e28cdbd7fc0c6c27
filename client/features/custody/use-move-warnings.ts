import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import type { PlacementKind } from "../../../shared/custody/codes.ts";
import { FacilityId } from "../../../shared/facilities/contract.ts";
import { useLateValue } from "../../lib/use-late-value.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** What a move to this place would mean for the petitions that are open, asked while the form is filled. */
export function useMoveWarnings(episodeId: string, to: { kind: PlacementKind; facilityId: string | null; place: string }) {
  const trpc = useTRPC();
  const place = useLateValue(to.place);
  const facility = to.facilityId === null ? null : (FacilityId.safeParse(to.facilityId).data ?? null);
  const known = to.kind !== "facility" || facility !== null || place.trim() !== "";
  const asked = useQuery({
    ...trpc.custody.previewMove.queryOptions(known ? { episodeId, kind: to.kind, facilityId: facility, place } : skipToken),
    placeholderData: keepPreviousData,
  });
  return known ? (asked.data?.findings ?? []) : [];
}
