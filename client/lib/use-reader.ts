import { useMemo } from "react";
import { useNow, useToday, useZone } from "./clock.tsx";
import type { Reader } from "./date-words.ts";

/** Now, today and the reader's zone; drawn again each minute. */
export function useReader(): Reader {
  const now = useNow();
  const today = useToday();
  const zone = useZone();
  return useMemo(() => ({ now, today, zone }), [now, today, zone]);
}
