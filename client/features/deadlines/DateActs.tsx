import { useState } from "react";
import type { DeadlineView } from "../../../shared/deadlines/contract.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Definitions } from "../../ui/page/Definitions.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { AssignForm } from "./AssignForm.tsx";
import { ConfirmDate } from "./ConfirmDate.tsx";
import { ownerWords } from "./deadline-words.ts";
import { EndDeadlineForm } from "./EndDeadlineForm.tsx";
import { ExtendForm } from "./ExtendForm.tsx";
import styles from "./date-page.module.css";

type Act = "end" | "extend" | "assign";
const TITLES: Readonly<Record<Act, string>> = { end: "What became of it", extend: "The date moves", assign: "Who does it" };
const SAID: Readonly<Record<Act, string>> = {
  end: "What became of the date is saved.",
  extend: "The date is moved.",
  assign: "Who does it is saved.",
};

export type DateActsProps = { readonly view: DeadlineView; readonly onDone: (says: string, findings: Saved["findings"]) => void };

/** Who has a date, and everything that can be done with it by hand. */
export function DateActs({ view, onDone }: DateActsProps) {
  const [act, setAct] = useState<Act | null>(null);
  const blocked = useBlocked("deadlines.change");
  const live = view.state === "open" || view.state === "suspended";
  const close = () => setAct(null);
  const after = (which: Act) => ({
    row: view,
    onCancel: close,
    onSaved: (saved: Saved) => {
      close();
      onDone(SAID[which], saved.findings);
    },
  });
  return (
    <Panel title="Who has it, and what to do">
      <Definitions
        items={[
          ...(view.duty === "ours" ? [{ name: "Owner", value: ownerWords(view) }] : []),
          { name: "Backup", value: view.backup?.name ?? "Nobody" },
          ...(view.confirmedBy === null ? [] : [{ name: "Confirmed by", value: view.confirmedBy }]),
        ]}
      />
      <div className={styles["acts"]}>
        <ActionButton small blocked={blocked} onClick={() => setAct("end")}>
          {live ? "Say what became of it" : "Correct what became of it, or reopen"}
        </ActionButton>
        {blocked === undefined && (
          <>
            <ActionButton small onClick={() => setAct("extend")}>
              Move the date
            </ActionButton>
            <ActionButton small onClick={() => setAct("assign")}>
              Change who has it
            </ActionButton>
          </>
        )}
        <ConfirmDate view={view} />
      </div>
      <Dialog title={act === null ? "" : `${view.title}: ${TITLES[act].toLowerCase()}`} open={act !== null} onClose={close} keep>
        {act === "end" && <EndDeadlineForm {...after("end")} />}
        {act === "extend" && <ExtendForm {...after("extend")} />}
        {act === "assign" && <AssignForm {...after("assign")} />}
      </Dialog>
    </Panel>
  );
}
