import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";

/** What the orders of a case command, as it stands now. */
export function useObligations(proceedingId: string) {
  return useQuery(useTRPC().obligations.ofProceeding.queryOptions({ proceedingId }));
}
