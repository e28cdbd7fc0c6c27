import { useState } from "react";
import type { DeadlineView } from "../../../shared/deadlines/contract.ts";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { useSave } from "../../lib/use-save.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { isConfirmable } from "./deadline-words.ts";
import styles from "./deadlines.module.css";

/** Stands by the computation of a date. Not shown where nothing was computed, or where somebody confirmed it already. */
export function ConfirmDate({ view }: { view: DeadlineView }) {
  const client = useTRPCClient();
  const blocked = useBlocked("deadlines.confirm");
  // One id for one press and its repeats: after a recount the date is confirmed anew, and that is another request.
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState<string | null>(null);
  const save = useSave<{ requestId: string; deadlineId: string; expects: string }>({
    send: (input) => client.deadlines.confirm.mutate(input),
    onSaved: () => {
      setSaid("Confirmed.");
      setRequestId(crypto.randomUUID());
    },
    refuse: setSaid,
  });
  const confirm = () => void save.run({ requestId, deadlineId: view.id, expects: view.version });
  return (
    <>
      {isConfirmable(view) && blocked === undefined && (
        <Button small look="filled" busy={save.busy} onClick={confirm}>
          Confirm
        </Button>
      )}
      <span role="status" className={said === null || said === "Confirmed." ? "gw-hidden" : styles["said"]}>
        {save.conflict === null ? (said ?? "") : "Somebody changed this date meanwhile. It is read again."}
      </span>
    </>
  );
}
