import type { SubjectOf } from "../../lib/subject.ts";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Subject } from "../../../shared/documents/contract.ts";
import type { Whose } from "../../../shared/today/contract.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import type { Found } from "../../ui/forms/LookupField.tsx";

/** Follow-ups of one client or one case. */
export function useTasks(subject: SubjectOf) {
  return useQuery(useTRPC().tasks.list.queryOptions({ subject }));
}

/** Follow-ups of a day's desk: mine and nobody's, or the team's. */
export function useOpenTasks(whose: Whose) {
  return useQuery(useTRPC().tasks.open.queryOptions({ whose }));
}

/** Colleagues to give a follow-up to. */
export function useColleagues() {
  return useQuery(useTRPC().proceedings.choices.queryOptions({}, { staleTime: 10 * 60_000 })).data?.colleagues ?? [];
}

export type FoundSubject = Found & { readonly subject: Subject };

/** Looks up what a follow-up is about: people first, then cases. */
export function useFindSubjects() {
  const client = useTRPCClient();
  return useCallback(
    async (search: string, signal: AbortSignal): Promise<FoundSubject[]> => {
      const [people, cases] = await Promise.all([
        client.clients.list.query({ search, limit: 5 }, { signal }),
        client.proceedings.list.query({ search, view: "all", kind: null, limit: 5 }, { signal }),
      ]);
      return [
        ...people.rows.map((row) => ({ id: row.id, text: row.sortName, meta: "client", subject: { clientId: row.id } })),
        ...cases.rows.map((row) => ({
          id: row.id,
          text: row.caption,
          meta: [row.court?.citation, row.number].filter(Boolean).join(" ") || "case",
          subject: { proceedingId: row.id },
        })),
      ];
    },
    [client],
  );
}
