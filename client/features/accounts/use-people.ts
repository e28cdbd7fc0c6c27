import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";

/** Everybody with an account or an invitation. */
export function usePeople() {
  return useQuery(useTRPC().accounts.people.queryOptions({}));
}

export function useOfficeSettings() {
  return useQuery(useTRPC().accounts.office.queryOptions({}));
}

export function useAbout() {
  return useQuery(useTRPC().accounts.about.queryOptions({}));
}

/** What is no longer right after a change of accounts or of the office: names stand on many pages. */
export function useStaleAfterAccounts() {
  const trpc = useTRPC();
  return [trpc.accounts.pathKey(), ["session"]];
}
