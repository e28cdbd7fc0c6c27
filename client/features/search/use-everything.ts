import { useCallback } from "react";
import type { FoundView } from "../../../shared/search/contract.ts";
import { useTRPCClient } from "../../lib/trpc.ts";

const NOTHING: FoundView = { clients: [], cases: [], facilities: [], judges: [] };

/** Asks for everything that fits a text. By POST like every question, and never kept in a cache: names are typed here. */
export function useEverything(may: boolean): (text: string, signal: AbortSignal) => Promise<FoundView> {
  const client = useTRPCClient();
  return useCallback(
    async (text, signal) =>
      may && text.trim() !== "" ? client.search.everything.query({ text: text.slice(0, 200) }, { signal }) : NOTHING,
    [client, may],
  );
}
