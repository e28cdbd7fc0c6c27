import { useState } from "react";
import type { DateChangeView, DecideDateChangesInput } from "../../../shared/deadlines/differences-contract.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { decidedWords } from "./deadline-words.ts";

type Done = { readonly says: string; readonly findings: Saved["findings"] };

/** Accepts differences, and says what was left. A press that got no answer is sent again under its own number. */
export function useDecideChanges() {
  const client = useTRPCClient();
  const [done, setDone] = useState<Done | null>(null);
  const [refusal, refuse] = useState<string | null>(null);
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const told = (accept: boolean, asked: number, findings: Saved["findings"]) => {
    const left = findings.filter(({ code }) => code === "change_left").length;
    setDone({ says: decidedWords(accept, asked, left), findings });
  };
  const save = useSave<DecideDateChangesInput>({
    send: (input) => client.deadlines.decideChanges.mutate(input),
    onSaved: (saved, input) => {
      setRequestId(crypto.randomUUID());
      told(true, input.changes.length, saved.findings);
    },
    refuse,
  });
  return {
    accept: (rows: readonly DateChangeView[]) => void save.run({ requestId, changes: chosenOf(rows), accept: true, reason: null }),
    kept: (asked: number, findings: Saved["findings"]) => told(false, asked, findings),
    busy: save.busy,
    refusal,
    done,
    read: () => setDone(null),
  };
}

/** Differences as they were shown: what changed since is left. */
export function chosenOf(rows: readonly DateChangeView[]): DecideDateChangesInput["changes"] {
  return rows.map(({ id, version }) => ({ id, expects: version }));
}
