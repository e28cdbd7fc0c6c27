import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Whereabouts } from "../../../shared/clients/contract.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";

const noCursor: string | null = null;

/** The list, page by page; the earlier answer stays while the next is on its way. */
export function useClientList(search: string, whereabouts: Whereabouts | null) {
  const client = useTRPCClient();
  const asked = { search: search.trim() === "" ? null : search, whereabouts };
  return useInfiniteQuery({
    queryKey: [["clients", "list"], asked],
    queryFn: ({ pageParam, signal }) => client.clients.list.query({ ...asked, cursor: pageParam }, { signal }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useClient(clientId: string) {
  return useQuery(useTRPC().clients.page.queryOptions({ clientId }));
}
