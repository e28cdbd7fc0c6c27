import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";

/** What happened before the agency in a case, newest first, and what may be recorded there. */
export function useEvents(proceedingId: string) {
  return useQuery(useTRPC().agency.events.queryOptions({ proceedingId }));
}
