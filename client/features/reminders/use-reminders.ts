import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReminderView } from "../../../shared/reminders/contract.ts";
import { failureOf, useTRPC, useTRPCClient } from "../../lib/trpc.ts";

const MINUTE = 60_000;

/** What this person was told and has not marked as seen; asked again each minute, as often as the server tells. */
export function useReminders() {
  return useQuery(useTRPC().reminders.mine.queryOptions({}, { refetchInterval: MINUTE }));
}

/** How many of them there are, for the navigation; 0 until it is known, and for who is told nothing. */
export function useUnseenCount(may: boolean): number {
  const { data } = useQuery(useTRPC().reminders.mine.queryOptions({}, { enabled: may, refetchInterval: MINUTE }));
  return data?.length ?? 0;
}

/** "Seen" answers at once: the rows go, and come back with the server's sentence where it refuses. */
export function useSeen() {
  const queries = useQueryClient();
  const client = useTRPCClient();
  const key = useTRPC().reminders.mine.queryKey({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const { mutate } = useMutation({
    mutationFn: (reminderIds: readonly string[]) =>
      client.reminders.acknowledge.mutate({ requestId: crypto.randomUUID(), reminderIds: [...reminderIds] }),
    onMutate: async (reminderIds) => {
      setRefusal(null);
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<ReminderView[]>(key);
      queries.setQueryData<ReminderView[]>(key, (rows) => rows?.filter(({ id }) => !reminderIds.includes(id)));
      return before;
    },
    onError: (error, _ids, before) => {
      queries.setQueryData(key, before);
      setRefusal(failureOf(error).says);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return { seen: mutate, refusal };
}

/** How mail leaves the office, and how it goes; asked again each minute while it is looked at. */
export function useMail() {
  return useQuery(useTRPC().reminders.mail.queryOptions({}, { refetchInterval: MINUTE }));
}
