import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Whose } from "../../../shared/today/contract.ts";
import { dueNow } from "../../../shared/today/dates.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { useTRPC } from "../../lib/trpc.ts";

const FIVE_MINUTES = 300_000;

/** Everything of one day; asked again every five minutes while it is looked at, so that a desk left open stays true. */
export function useTodayPage(whose: Whose, ahead: boolean) {
  return useQuery(
    useTRPC().today.page.queryOptions({ whose, ahead }, { refetchInterval: FIVE_MINUTES, placeholderData: keepPreviousData }),
  );
}

/** Whose day a person begins with: a supervisor’s is the team’s. */
export function usualDay(role: string | undefined): Whose {
  return role === "supervisor" ? "team" : "mine";
}

/** How many things are to be done today or are past their day; undefined until it is known. */
export function useDueCount(role: string, may: boolean): number | undefined {
  const today = useToday();
  const zone = useZone();
  const options = { enabled: may, staleTime: 60_000, refetchInterval: FIVE_MINUTES };
  const { data } = useQuery(useTRPC().today.page.queryOptions({ whose: usualDay(role), ahead: false }, options));
  return data === undefined ? undefined : dueNow(data.due, today, zone);
}
