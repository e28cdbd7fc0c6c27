import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Instant } from "../../../shared/kernel/instant.ts";
import type { Window } from "../../../shared/statistics/figures.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";

/** What the page asks, as its address says it: null is today, and any day of filing. */
export type Asked = {
  readonly asOf: CalendarDate | null;
  /** Moment up to which entries are read; null is now. */
  readonly knownAt: Instant | null;
  readonly window: Window;
};
/** A number the reader opened, or one of its parts. */
export type Opened = { readonly measure: string; readonly part: string | null };

const noCursor: string | null = null;

export function useDashboard(asked: Asked) {
  return useQuery({ ...useTRPC().statistics.dashboard.queryOptions(asked), placeholderData: keepPreviousData });
}

export function useStatus() {
  return useQuery(useTRPC().statistics.status.queryOptions({}));
}

/** The cases and people behind a number, page by page. */
export function useMembers(asked: Asked, universe: "petitioners" | "requests" | "everyone", { measure, part }: Opened) {
  const client = useTRPCClient();
  const question = { ...asked, universe, measure, part };
  return useInfiniteQuery({
    queryKey: [["statistics", "members"], question],
    queryFn: ({ pageParam, signal }) => client.statistics.members.query({ ...question, cursor: pageParam }, { signal }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.next,
  });
}
