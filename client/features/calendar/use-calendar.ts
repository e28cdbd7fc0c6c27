import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { spanOf } from "../../../shared/calendar/range.ts";
import { useTRPC } from "../../lib/trpc.ts";
import type { CalendarAsk } from "./calendar-address.ts";

const FIVE_MINUTES = 300_000;

/** What stands on the days of a view; asked again every five minutes while it is looked at. */
export function useCalendar({ view, day, whose }: CalendarAsk) {
  const { from, to } = spanOf(view, day);
  const options = { refetchInterval: FIVE_MINUTES, placeholderData: keepPreviousData };
  return useQuery(useTRPC().calendar.page.queryOptions({ from, to, whose }, options));
}

/** The addresses that one has made oneself and that still answer. */
export function useFeeds() {
  return useQuery(useTRPC().calendar.feeds.queryOptions({}));
}

/** What is no longer right after an address was made or revoked. */
export function useStaleAfterFeeds() {
  return [useTRPC().calendar.feeds.pathKey()];
}

type SessionPart = { readonly office: { readonly name: string } };

/** The office's name, from the session the frame has loaded. */
export function useOfficeName(): string {
  return useQueryClient().getQueryData<SessionPart>(["session"])?.office.name ?? "";
}

/** The case whose calendar it is. */
export function useCaseOf(proceedingId: string) {
  return useQuery(useTRPC().proceedings.page.queryOptions({ proceedingId }));
}

/** Colleagues to choose from. They change seldom. */
export function useColleagues() {
  return useQuery(useTRPC().accounts.colleagues.queryOptions({}, { staleTime: 10 * 60_000 }));
}
