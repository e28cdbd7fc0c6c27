import { useQuery } from "@tanstack/react-query";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { useTRPC } from "../../lib/trpc.ts";

export function useCurrentHeadline() {
  return useQuery(useTRPC().headline.current.queryOptions({}));
}

export function useHeadlineHistory() {
  return useQuery(useTRPC().headline.history.queryOptions({}));
}

/** What would be released now; for supervisors. */
export function useHeadlinePreview(asOf: CalendarDate | null) {
  return useQuery(useTRPC().headline.preview.queryOptions({ asOf }));
}

/** Whatever says something about released totals. */
export function useStaleAfterHeadline() {
  return [useTRPC().headline.pathKey()];
}
