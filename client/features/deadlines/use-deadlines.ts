import { useQuery } from "@tanstack/react-query";
import { commandDate } from "../../lib/passed-words.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** The dates of one case: what comes next, what ended, what waits. */
export function useDeadlines(proceedingId: string) {
  return useQuery(useTRPC().deadlines.ofProceeding.queryOptions({ proceedingId }));
}

/** Ids of the dates of a case that belong to commands done out of sight: once passed they are not confirmed, rather than late. */
export function useUnseenDates(proceedingId: string): ReadonlySet<string> {
  const { data } = useQuery(useTRPC().obligations.ofProceeding.queryOptions({ proceedingId }));
  const unseen = (data?.rows ?? []).filter((row) => commandDate(row)?.unseen === true);
  return new Set(unseen.flatMap((row) => (row.due === null ? [] : [row.due.deadlineId])));
}

/** One date with its steps; asked for when somebody asks why. */
export function useDeadline(deadlineId: string, asked: boolean) {
  return useQuery(useTRPC().deadlines.page.queryOptions({ deadlineId }, { enabled: asked }));
}

/** The newest entries of a case, to name the one that shows or moves something. */
export function useEntryChoices(proceedingId: string) {
  return useQuery(useTRPC().docket.entries.queryOptions({ proceedingId, limit: 100 }));
}

/** Everybody who may carry a date. */
export function useColleagues() {
  return useQuery(useTRPC().proceedings.choices.queryOptions({}, { staleTime: 10 * 60_000 }));
}

/** Differences that wait for a decision: of one case, or of all that this person may see. */
export function useDateChanges(proceedingId: string | null) {
  return useQuery(useTRPC().deadlines.changes.queryOptions({ proceedingId }));
}
