import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ImportFindingCode } from "../../../shared/imports/codes.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";

const noCursor: string | null = null;

/** Every import, newest first. */
export function useBatches() {
  return useQuery(useTRPC().imports.batches.queryOptions({}));
}

/** Spellings of places that wait for their facility. */
export function usePlaces() {
  return useQuery(useTRPC().imports.places.queryOptions({}));
}

/** Findings that wait for an answer, page by page; of one code, or of all. */
export function useQuestions(code: ImportFindingCode | null) {
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: [["imports", "questions"], { code }],
    queryFn: ({ pageParam, signal }) => client.imports.questions.query({ code, cursor: pageParam }, { signal }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.next,
  });
}

const EVERY_HALF_SECOND = 500;

/** How far the write is, asked again while it runs. Null when nothing runs. */
export function useProgress(running: boolean): { done: number; total: number } | null {
  const work = useQuery({
    ...useTRPC().accounts.work.queryOptions({}),
    enabled: running,
    refetchInterval: running ? EVERY_HALF_SECOND : false,
  });
  const job = running ? (work.data?.job ?? null) : null;
  return job !== null && job.name === "import.apply" ? job : null;
}
