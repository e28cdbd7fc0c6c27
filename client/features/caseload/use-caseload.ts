import { useQuery } from "@tanstack/react-query";
import type { LoadKind } from "../../../shared/caseload/contract.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** Asked only of people who may open it: others are told why not without a question to the server. */
export function useCaseload(enabled: boolean) {
  return useQuery(useTRPC().caseload.page.queryOptions(undefined, { enabled, refetchInterval: 300_000 }));
}

/** What stands behind one count; `personId` null for what nobody carries. */
export type Behind = { readonly kind: LoadKind; readonly of: { readonly personId: string | null } | "everybody"; readonly name: string };

export function useBehind({ kind, of }: Behind) {
  return useQuery(useTRPC().caseload.behind.queryOptions({ kind, of }));
}
