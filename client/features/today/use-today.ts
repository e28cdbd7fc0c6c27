import { useQuery } from "@tanstack/react-query";
import type { Whose } from "../../../shared/today/contract.ts";
import { useTRPC } from "../../lib/trpc.ts";

const FIVE_MINUTES = 300_000;

/** Everything of one day; asked again every five minutes while it is looked at, so that a desk left open stays true. */
export function useTodayPage(whose: Whose) {
  return useQuery(useTRPC().today.page.queryOptions({ whose }, { refetchInterval: FIVE_MINUTES }));
}
