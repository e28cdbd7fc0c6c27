import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Whereabouts } from "../../../shared/clients/contract.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** The list, page by page; the earlier answer stays while the next is on its way. */
export function useClientList(search: string, whereabouts: Whereabouts | null) {
  const trpc = useTRPC();
  return useInfiniteQuery({
    ...trpc.clients.list.infiniteQueryOptions(
      { search: search.trim() === "" ? null : search, whereabouts },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
    placeholderData: keepPreviousData,
  });
}

export function useClient(clientId: string) {
  return useQuery(useTRPC().clients.page.queryOptions({ clientId }));
}

/** Whatever says something about a client. */
export function useStaleAfterClient() {
  return [useTRPC().clients.pathKey()];
}
