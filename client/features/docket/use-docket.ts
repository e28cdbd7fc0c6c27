import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { MotionView } from "../../../shared/docket/contract.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";

/** Entries of a case, newest first, a page at a time. Asked by hand: the ready-made options add a word that a strict contract refuses. */
export function useEntries(proceedingId: string) {
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: [...useTRPC().docket.entries.pathKey(), "pages", proceedingId],
    queryFn: ({ pageParam, signal }) => client.docket.entries.query({ proceedingId, cursor: pageParam }, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.next,
  });
}
const FIRST: string | null = null;

export function useHearings(proceedingId: string) {
  return useQuery(useTRPC().docket.hearings.queryOptions({ proceedingId }));
}

/** Every motion of a case, the open ones first: what an order may rule on. */
export function useMotions(proceedingId: string): readonly MotionView[] {
  return useQuery(useTRPC().docket.motions.queryOptions({ proceedingId })).data ?? [];
}

/** One entry by its id, asked for only where there is one to ask for. */
export function useEntry(proceedingId: string, entryId: string | null) {
  return useQuery(useTRPC().docket.entry.queryOptions({ proceedingId, entryId: entryId ?? "" }, { enabled: entryId !== null }));
}
