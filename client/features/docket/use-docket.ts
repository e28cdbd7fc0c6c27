import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { EntryView } from "../../../shared/docket/contract.ts";
import { MOTIONS } from "../../../shared/docket/motions.ts";
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

/** The motions on a docket, newest first: what an order may rule on. */
export function useMotions(proceedingId: string): readonly EntryView[] {
  const { data } = useQuery(useTRPC().docket.entries.queryOptions({ proceedingId, limit: 100 }));
  return (data?.rows ?? []).filter((entry) => MOTIONS.includes(entry.type));
}
