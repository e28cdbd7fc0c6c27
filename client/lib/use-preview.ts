import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef } from "react";
import type { Consequence, Preview } from "../../shared/kernel/preview.ts";

/** Begins the key of every preview. */
const PREVIEW_KEY = ["preview"] as const;

/** Sends with the key of the difference that is on screen; when the dates would move otherwise, they are worked out again. */
export function useAccepting() {
  const shownRef = useRef<string | null>(null);
  const queries = useQueryClient();
  const accepting = async <Answer>(send: (accepts: string | null) => Promise<Answer>): Promise<Answer> => {
    try {
      return await send(shownRef.current);
    } catch (error) {
      void queries.invalidateQueries({ queryKey: PREVIEW_KEY });
      throw error;
    }
  };
  return { shownRef, accepting };
}

/** What saving this would do, asked anew when the draft stood still. Null while it cannot be saved yet. */
export function usePreview<In extends { readonly requestId: string }>(
  input: In | null,
  ask: (input: In) => Promise<Preview>,
  shownRef: RefObject<string | null>,
) {
  const preview = useQuery({
    queryKey: [...PREVIEW_KEY, input],
    enabled: input !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    // A preview has a request id of its own: it never answers for the act of saving.
    queryFn: (): Promise<Preview> =>
      input === null ? Promise.resolve({ says: [], accepts: null }) : ask({ ...input, requestId: crypto.randomUUID() }),
  });
  const accepts = preview.data?.accepts ?? null;
  useEffect(() => {
    shownRef.current = accepts;
  }, [accepts, shownRef]);
  return preview;
}

/** What saving a correction is called: with the dates that it moves. */
export function acceptWords(says: readonly Pick<Consequence, "moves">[], otherwise: string): string {
  const moved = says.filter((one) => one.moves).length;
  return moved === 0 ? otherwise : `Save and accept ${moved} changed ${moved === 1 ? "date" : "dates"}`;
}
