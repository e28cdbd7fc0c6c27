import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { Consequence, Preview } from "../../shared/kernel/preview.ts";
import { failureOf } from "./trpc.ts";
import { Button } from "../ui/actions/Button.tsx";
import { Mark, type MarkKind } from "../ui/marks/Mark.tsx";
import { Panel } from "../ui/page/Panel.tsx";
import { Row, Rows } from "../ui/page/Rows.tsx";
import styles from "./SavingWill.module.css";

const MARKS: Readonly<Record<Consequence["kind"], MarkKind>> = {
  entry: "met",
  event: "met",
  stage: "transferred",
  deadline: "due",
  obligation: "gov",
  hearing: "court",
  finding: "unknown",
};

type SavingWillProps = { readonly preview: UseQueryResult<Preview>; readonly ready: boolean; readonly correcting: boolean };

/** What saving will do, worked out by the same command and taken back. Each date opens to the steps by which it is counted. */
export function SavingWill({ preview, ready, correcting }: SavingWillProps) {
  const [all, setAll] = useState(false);
  if (!ready)
    return (
      <Panel title="Saving will" level={3} padded>
        What follows is shown here once the answers above are given.
      </Panel>
    );
  if (preview.isError)
    return (
      <Panel title="Saving will not work yet" level={3} padded>
        {failureOf(preview.error).says}
      </Panel>
    );
  const says = preview.data?.says ?? [];
  const moved = says.filter((one) => one.moves).length;
  const counted = says.filter((one) => one.steps.length > 0).length;
  const note = correcting && preview.data !== undefined ? { note: moved === 0 ? "no date moves" : "look at the dates that move" } : {};
  const actions =
    counted > 1 ? (
      <Button look="quiet" small aria-pressed={all} onClick={() => setAll(!all)}>
        {all ? "Hide all steps" : "Show all steps"}
      </Button>
    ) : undefined;
  return (
    <Panel title="Saving will" level={3} {...note} {...(actions === undefined ? {} : { actions })}>
      <div aria-live="polite">
        <Rows label="What saving will do">
          {says.map((one, index) => (
            <Row
              key={`${index} ${String(all)}`}
              lead={<Mark kind={MARKS[one.kind]} />}
              title={one.moves ? <strong className={styles["moves"]}>{one.says}</strong> : one.says}
              lines={one.steps.length === 0 ? [] : [<Steps key="steps" steps={one.steps} open={all} />]}
            />
          ))}
          {preview.isPending && <Row title="Working out what follows" />}
        </Rows>
      </div>
    </Panel>
  );
}

/** One key away: Enter or Space on the summary. */
function Steps({ steps, open }: { steps: Consequence["steps"]; open: boolean }) {
  return (
    <details className={styles["steps"]} open={open}>
      <summary>How it is counted</summary>
      <ol>
        {steps.map((step, index) => (
          <li key={index}>
            {step.says} <span className={styles["rule"]}>{step.rule}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
