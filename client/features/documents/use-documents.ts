import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";
import type { SubjectOf } from "../../lib/subject.ts";

/** Files of one client or one case, newest first. */
export function useDocuments(subject: SubjectOf) {
  return useQuery(useTRPC().documents.list.queryOptions({ subject }));
}

/** Notes on one client or one case, newest first. */
export function useNotes(subject: SubjectOf) {
  return useQuery(useTRPC().documents.notes.queryOptions({ subject }));
}

/** What a new file or note makes stale. */
export function useStaleAfterDocument() {
  return [useTRPC().documents.pathKey()];
}
