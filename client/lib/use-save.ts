import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Conflict, Saved, SaveResult } from "../../shared/kernel/save.ts";
import { failureOf } from "./trpc.ts";

export type SaveOptions<In> = {
  readonly send: (input: In) => Promise<SaveResult>;
  /** Answers that are no longer right once this is saved: the beginnings of their query keys. Without it, every answer on screen. */
  readonly stale?: readonly QueryKey[];
  readonly onSaved: (saved: Saved, input: In) => void;
  /** Where a refusal is shown: the form's own `refuse`. */
  readonly refuse: (says: string | null) => void;
  /** The same input, now meant for the version somebody else saved; null where the form has to ask something first. */
  readonly rebase?: (input: In, version: string) => In | null;
  /** The form stands again, meant for that version: to ask what is missing, or to show why it was refused. */
  readonly reopened?: (version: string) => void;
};

/** One key that begins them all: a move changes dates, a ruling the figures. What is not on screen is asked again when it is opened. */
const EVERYTHING = [[]] as const;

/** One act of saving: what is sent, a refusal in its own words, and both versions when somebody saved first. */
export function useSave<In extends { readonly requestId: string }>({
  send,
  stale = EVERYTHING,
  onSaved,
  refuse,
  rebase,
  reopened,
}: SaveOptions<In>) {
  const queries = useQueryClient();
  const mutation = useMutation({ mutationFn: send });
  const [clash, setClash] = useState<{ readonly conflict: Conflict; readonly input: In } | null>(null);

  const refresh = () => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
  const reopen = (version: string) => {
    setClash(null);
    reopened?.(version);
  };
  async function run(input: In, over: string | null = null): Promise<void> {
    refuse(null);
    try {
      const answer = await mutation.mutateAsync(input);
      if (answer.kind === "conflict") {
        setClash({ conflict: answer, input });
        return;
      }
      setClash(null);
      await refresh();
      onSaved(answer, input);
    } catch (error) {
      if (over !== null) reopen(over);
      refuse(failureOf(error).says);
    }
  }
  return {
    run: (input: In) => run(input),
    busy: mutation.isPending,
    conflict: clash?.conflict ?? null,
    keepMine: async () => {
      if (clash === null || rebase === undefined) return;
      const { version } = clash.conflict;
      const mine = rebase(clash.input, version);
      if (mine === null) reopen(version);
      else await run(mine, version);
    },
    /** Theirs stands: the page is read again. */
    keepTheirs: async () => {
      setClash(null);
      await refresh();
    },
  };
}
