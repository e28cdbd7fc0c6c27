import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";

/** The three axes of every petitioner of a case. */
export function useOutcomes(proceedingId: string) {
  return useQuery(useTRPC().outcomes.ofProceeding.queryOptions({ proceedingId }));
}

/** What the form for the end of custody asks about: one client, or the people of a case. */
export type EndSubject = { readonly clientId: string } | { readonly proceedingId: string };

export function useEndForm(subject: EndSubject) {
  return useQuery(useTRPC().outcomes.endForm.queryOptions(subject));
}

/** Orders a ruling may rest on, for the forms of a case. */
export function useOrders(proceedingId: string) {
  return useEndForm({ proceedingId });
}
