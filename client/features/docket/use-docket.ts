import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { LogEntryInput } from "../../../shared/docket/contract.ts";
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

/** What saving this entry would do; asked anew when the draft stood still. Null while the draft cannot be saved yet. */
export function usePreview(input: LogEntryInput | null) {
  const client = useTRPCClient();
  return useQuery({
    queryKey: ["docket preview", input],
    enabled: input !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    queryFn: async () => {
      if (input === null) return { says: [] };
      // A preview has a request id of its own: it never answers for the act of saving.
      return client.docket.preview.mutate({ ...input, requestId: crypto.randomUUID() });
    },
  });
}
