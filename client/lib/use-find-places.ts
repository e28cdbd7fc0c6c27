import { useCallback } from "react";
import type { FacilityHere } from "../../shared/facilities/contract.ts";
import type { Found } from "../ui/forms/LookupField.tsx";
import { useTRPCClient } from "./trpc.ts";

/** "Juneau, WI · E.D. Wis." */
export function facilityMeta(place: Pick<FacilityHere, "city" | "state" | "court">): string {
  const town = [place.city, place.state].filter(Boolean).join(", ");
  return [town, place.court?.citation ?? "district not known"].filter((part) => part !== "").join(" · ");
}

/** Looks facilities up for a field: name, town or ICE code. */
export function useFindPlaces() {
  const client = useTRPCClient();
  return useCallback(
    async (search: string, signal: AbortSignal): Promise<Found[]> => {
      const found = await client.custody.findPlaces.query({ search }, { signal });
      return found.map((place) => ({ id: place.id, text: place.name, meta: facilityMeta(place) }));
    },
    [client],
  );
}
