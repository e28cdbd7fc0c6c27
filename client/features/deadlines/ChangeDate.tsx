import { useState } from "react";
import type { DeadlineRow } from "../../../shared/deadlines/contract.ts";
import type { AfterForm } from "../../lib/save-form.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { AssignForm } from "./AssignForm.tsx";
import { EndDeadlineForm } from "./EndDeadlineForm.tsx";
import { ExtendForm } from "./ExtendForm.tsx";
import styles from "./deadlines.module.css";

const ACTS = { end: "What became of it", extend: "The date moves", assign: "Who does it" } as const;
type Act = keyof typeof ACTS;
const ORDER: readonly Act[] = ["end", "extend", "assign"];
/** A date as a list or its own page has it. */
export type AnyDate = Omit<DeadlineRow, "earlier">;
export type ChangeProps = AfterForm & { readonly row: AnyDate };

/** What can be done with a date by hand: its end, its day, its owner. Each is a form of its own. */
export function ChangeDate(props: ChangeProps) {
  const [act, setAct] = useState<Act>("end");
  return (
    <>
      <div role="group" aria-label="What changes" className={styles["acts"]}>
        {ORDER.map((one) => (
          <Button
            key={one}
            small
            aria-pressed={act === one}
            className={act === one ? styles["chosen"] : undefined}
            onClick={() => setAct(one)}
          >
            {ACTS[one]}
          </Button>
        ))}
      </div>
      {act === "end" && <EndDeadlineForm {...props} />}
      {act === "extend" && <ExtendForm {...props} />}
      {act === "assign" && <AssignForm {...props} />}
    </>
  );
}
