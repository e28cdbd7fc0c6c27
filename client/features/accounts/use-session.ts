import { useQueryClient } from "@tanstack/react-query";
import type { SessionView } from "../../../shared/accounts/contract.ts";

/** The session the frame has loaded before any page is drawn. */
export function useSession(): SessionView | null {
  return useQueryClient().getQueryData<SessionView>(["session"]) ?? null;
}
