import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { CaseFilter } from "../../../shared/proceedings/views.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import type { Found } from "../../ui/forms/LookupField.tsx";

/** Everything of one case that this slice shows. */
export function useCase(proceedingId: string) {
  return useQuery(useTRPC().proceedings.page.queryOptions({ proceedingId }));
}

/** Courts, field offices and colleagues to choose from. They change seldom. */
export function useChoices() {
  return useQuery(useTRPC().proceedings.choices.queryOptions({}, { staleTime: 10 * 60_000 }));
}

/** A list of cases, a page at a time. Asked by hand: the ready-made options add a word to the input that a strict contract refuses. */
export function useCases(filter: CaseFilter) {
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: [...useTRPC().proceedings.list.pathKey(), "pages", filter],
    queryFn: ({ pageParam, signal }) => client.proceedings.list.query({ ...filter, cursor: pageParam }, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.next,
  });
}
const FIRST: string | null = null;

export function useCaseTotals(filter: CaseFilter) {
  return useQuery(useTRPC().proceedings.totals.queryOptions(filter));
}

/** Suggested caption, court and respondents for these people. */
export function useSuggestions(clients: readonly string[]) {
  return useQuery(useTRPC().proceedings.suggest.queryOptions({ clients: [...clients] }, { enabled: clients.length > 0 }));
}

export function useFilingDefaults(proceedingId: string, filedOn: CalendarDate | null) {
  const trpc = useTRPC();
  return useQuery(
    trpc.proceedings.filingDefaults.queryOptions({ proceedingId, filedOn: filedOn ?? "2000-01-01" }, { enabled: filedOn !== null }),
  );
}

/** Looks people up for a field. */
export function useFindPeople() {
  const client = useTRPCClient();
  return useCallback(
    async (search: string, signal: AbortSignal): Promise<Found[]> => {
      const { rows } = await client.clients.list.query({ search, limit: 8 }, { signal });
      return rows.map((row) => ({ id: row.id, text: row.sortName, meta: [row.nationality, row.place].filter(Boolean).join(" · ") }));
    },
    [client],
  );
}

/** Looks open petitions up for a field. */
export function useFindCases() {
  const client = useTRPCClient();
  return useCallback(
    async (search: string, signal: AbortSignal): Promise<Found[]> => {
      const { rows } = await client.proceedings.list.query({ search, limit: 8 }, { signal });
      return rows.map((row) => ({
        id: row.id,
        text: row.caption,
        meta: [row.court?.citation, row.number ?? (row.numberAwaited ? "number awaited" : "not filed")].filter(Boolean).join(" "),
      }));
    },
    [client],
  );
}
