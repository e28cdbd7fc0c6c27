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
  /** The same input, now meant for the version somebody else saved. */
  readonly rebase?: (input: In, version: string) => In;
};

/** One key that begins them all: a move changes dates, a ruling the figures. What is not on screen is asked again when it is opened. */
const EVERYTHING = [[]] as const;

/** One act of saving: what is sent, a refusal in its own words, and both versions when somebody saved first. */
export function useSave<In extends { readonly requestId: string }>({ send, stale = EVERYTHING, onSaved, refuse, rebase }: SaveOptions<In>) {
  const queries = useQueryClient();
  const mutation = useMutation({ mutationFn: send });
  const [clash, setClash] = useState<{ readonly conflict: Conflict; readonly input: In } | null>(null);

  const refresh = () => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
  async function run(input: In): Promise<void> {
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
      refuse(failureOf(error).says);
    }
  }
  return {
    run,
    busy: mutation.isPending,
    conflict: clash?.conflict ?? null,
    keepMine: () => (clash && rebase ? run(rebase(clash.input, clash.conflict.version)) : Promise.resolve()),
    /** Theirs stands: the page is read again. */
    keepTheirs: async () => {
      setClash(null);
      await refresh();
    },
  };
}
