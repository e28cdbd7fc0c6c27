import { useCallback } from "react";
import { useTRPCClient } from "../../lib/trpc.ts";
import type { Found } from "../../ui/forms/LookupField.tsx";

/** Looks facilities up for a field: name, town or ICE code. */
export function useFindFacilities() {
  const client = useTRPCClient();
  return useCallback(
    async (search: string, signal: AbortSignal): Promise<Found[]> => {
      const found = await client.custody.findPlaces.query({ search }, { signal });
      return found.map(({ id, name, city, state, court }) => ({
        id,
        text: name,
        meta: [city, state, court?.citation].filter(Boolean).join(", "),
      }));
    },
    [client],
  );
}
