import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";

/** Every court; they do not change while somebody works. */
export function useCourts() {
  return useQuery(useTRPC().courts.all.queryOptions(undefined, { staleTime: Infinity }));
}

/** The closed days of one court in one year. */
export function useCalendar(courtId: string, year: number) {
  return useQuery(useTRPC().courts.calendar.queryOptions({ courtId, year }, { placeholderData: keepPreviousData }));
}

/** How many open dates of this court, of cases this person may see, would come out otherwise. Undefined until it is known. */
export function useDifferencesAt(citation: string): number | undefined {
  const { data } = useQuery(useTRPC().deadlines.changes.queryOptions({ proceedingId: null }));
  return data?.filter((row) => row.case.court === citation).length;
}
