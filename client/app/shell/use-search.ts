import { useEffect, useState } from "react";
import type { Hit, SearchProvider } from "./palette-types.ts";

const WAIT_MS = 90;
type Found = { readonly hits: readonly Hit[]; readonly state: "idle" | "asking" | "failed" };

/** Asks a moment after the last letter; an answer that was overtaken is thrown away. The last hits stay until new ones come. */
export function useSearch(search: SearchProvider, query: string): Found {
  const [found, setFound] = useState<Found>({ hits: [], state: "asking" });
  useEffect(() => {
    const overtaken = new AbortController();
    const timer = setTimeout(
      () => {
        search(query, overtaken.signal).then(
          (hits) => {
            if (!overtaken.signal.aborted) setFound({ hits, state: "idle" });
          },
          () => {
            if (!overtaken.signal.aborted) setFound({ hits: [], state: "failed" });
          },
        );
      },
      query === "" ? 0 : WAIT_MS,
    );
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [search, query]);
  return found;
}
