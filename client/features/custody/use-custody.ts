import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";

/** Custody of a client. */
export function useCustody(clientId: string) {
  return useQuery(useTRPC().custody.ofClient.queryOptions({ clientId }));
}
