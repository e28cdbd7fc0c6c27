import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import type { Found } from "../../ui/forms/LookupField.tsx";
import { facilityMeta } from "./custody-words.ts";

/** Custody of a client. */
export function useCustody(clientId: string) {
  return useQuery(useTRPC().custody.ofClient.queryOptions({ clientId }));
}

/** What a change of custody makes stale: everything that says where the person is. */
export function useStaleAfterCustody() {
  const trpc = useTRPC();
  return [trpc.custody.pathKey(), trpc.clients.pathKey()];
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
