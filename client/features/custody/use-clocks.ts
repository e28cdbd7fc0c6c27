import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";

/** The clocks that run for a person in custody. */
export function useClocks(clientId: string) {
  return useQuery(useTRPC().deadlines.clocks.queryOptions({ clientId }));
}

/** The final order of removal, the spans that do not count, and the custody reviews: what the clocks are read from. */
export function useRemoval(clientId: string) {
  return useQuery(useTRPC().custody.removal.queryOptions({ clientId }));
}

/** People in custody without a filed petition whose clock ripens within so many days, or has ripened. */
export function useRipening(days: number, enabled = true) {
  return useQuery(useTRPC().deadlines.ripening.queryOptions({ days }, { enabled, placeholderData: keepPreviousData }));
}
