import { type ReactNode, useId, useState } from "react";
import type { CalendarWhose } from "../../../shared/calendar/contract.ts";
import { idOf } from "../../../shared/kernel/ids.ts";
import { useActor } from "../../lib/use-may.ts";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { useCaseOf, useColleagues } from "./use-calendar.ts";
import styles from "./bar.module.css";

const CASE = "case";
const ProceedingId = idOf("proceeding");

export type WhoseFieldProps = {
  readonly whose: CalendarWhose;
  /** The field in which a case is looked up: it tells the one that was chosen. */
  readonly chooseCase: (onChosen: (id: string) => void) => ReactNode;
  readonly onChange: (whose: CalendarWhose) => void;
};

/** Whose calendar it is: mine, the team's, a colleague's, or that of one case, which is looked up. */
export function WhoseField({ whose, chooseCase, onChange }: WhoseFieldProps) {
  const id = useId();
  const me = useActor()?.personId;
  const colleagues = (useColleagues().data ?? []).filter((one) => one.id !== me);
  const [asking, setAsking] = useState(false);
  const take = (value: string) => {
    if (value === CASE) setAsking(true);
    else onChange(value === "mine" || value === "team" ? { kind: value } : { kind: "person", personId: value });
  };
  const value = whose.kind === "person" ? whose.personId : whose.kind === "case" ? "this" : whose.kind;
  const known = whose.kind !== "person" || colleagues.some((one) => one.id === whose.personId);
  return (
    <div className={styles["whose"]}>
      <label htmlFor={id}>Whose</label>
      <select id={id} value={value} onChange={(event) => take(event.currentTarget.value)}>
        <option value="mine">Mine</option>
        <option value="team">My team</option>
        {whose.kind === "case" && <ThisCase proceedingId={whose.proceedingId} />}
        {!known && <option value={value}>A colleague</option>}
        {colleagues.length > 0 && (
          <optgroup label="One colleague">
            {colleagues.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </optgroup>
        )}
        <option value={CASE}>{whose.kind === "case" ? "Another case…" : "One case…"}</option>
      </select>
      <Dialog title="The calendar of which case?" open={asking} onClose={() => setAsking(false)}>
        {chooseCase((found) => {
          setAsking(false);
          const proceedingId = ProceedingId.safeParse(found).data;
          if (proceedingId !== undefined) onChange({ kind: "case", proceedingId });
        })}
      </Dialog>
    </div>
  );
}

function ThisCase({ proceedingId }: { proceedingId: string }) {
  const { data } = useCaseOf(proceedingId);
  return <option value="this">{data?.caption ?? "One case"}</option>;
}
