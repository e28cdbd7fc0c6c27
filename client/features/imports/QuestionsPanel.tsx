import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { ImportFindingCode } from "../../../shared/imports/codes.ts";
import type { QuestionRow } from "../../../shared/imports/contract.ts";
import { count } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { useQuestions } from "./use-imports.ts";
import styles from "./imports.module.css";

/** Findings of imported rows that wait for a person, by what they ask. */
export function QuestionsPanel() {
  const id = useId();
  const [code, setCode] = useState<ImportFindingCode | null>(null);
  const [asked, setAsked] = useState<readonly QuestionRow[]>([]);
  const list = useQuestions(code);
  const may = useBlocked("imports.apply");
  if (list.isError)
    return (
      <FailedState
        title="The findings could not be loaded"
        why={failureOf(list.error).says}
        safe="Nothing was lost."
        onRetry={() => void list.refetch()}
      />
    );
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const codes = first?.codes ?? [];
  const labels = Object.fromEntries(codes.map((one) => [one.code, `${one.says} (${one.rows})`]));
  const choices = { codes: codes.map((one) => one.code), labels: labels as Record<ImportFindingCode, string> }; // guarantee: every code of the list above has its label.
  return (
    <Panel title="Findings to answer" {...(first === undefined ? {} : { count: first.total })}>
      {first === undefined && <LoadingShape label="The findings are on their way." rows={4} />}
      {codes.length > 0 && (
        <div className={styles["filterRow"]}>
          <CodeField id={`${id}-code`} label="Show" as="select" empty="all findings" choices={choices} value={code} onChange={setCode} />
        </div>
      )}
      {code !== null && rows.length > 1 && (
        <div className={`${styles["filter"] ?? ""} ${styles["filterRow"] ?? ""}`}>
          <ActionButton blocked={may} onClick={() => setAsked(rows)}>{`Answer these ${rows.length} alike`}</ActionButton>
        </div>
      )}
      {first !== undefined && rows.length === 0 && (
        <EmptyState
          title={code === null ? "No finding waits for an answer" : "All of these are answered"}
          text="What a list leaves open is asked here after it is written: how a release came about, which court, which day."
          {...(code === null ? {} : { actions: <Button onClick={() => setCode(null)}>Show all findings</Button> })}
        />
      )}
      <Rows label="Findings to answer">
        {rows.map((row) => (
          <Question key={`${row.rowId}-${row.code}`} row={row} may={may} onAnswer={() => setAsked([row])} />
        ))}
      </Rows>
      {list.hasNextPage && (
        <div className={styles["filterRow"]}>
          <Button small busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
      <Dialog
        title={asked.length > 1 ? `Answer ${count(asked.length, "finding")}` : "Answer a finding"}
        open={asked.length > 0}
        onClose={() => setAsked([])}
        keep
      >
        {asked.length > 0 && <AnswerForm rows={asked} onDone={() => setAsked([])} />}
      </Dialog>
    </Panel>
  );
}

function Question({ row, may, onAnswer }: { row: QuestionRow; may: string | undefined; onAnswer: () => void }) {
  const where = row.proceeding === null ? `Row ${row.label} of ${row.fileName}` : null;
  return (
    <Row
      title={row.says}
      lines={[
        row.proceeding === null ? (
          where
        ) : (
          <>
            {`Row ${row.label} of ${row.fileName}: `}
            <Link to="/cases/$id" params={{ id: row.proceeding.id }} className="gw-serif">
              {row.proceeding.caption}
            </Link>
          </>
        ),
        ...(row.cell === null ? [] : [`“${row.cell}”`]),
        ...(row.reading === "" ? [] : [`Read as: ${row.reading}`]),
      ]}
      end={
        <ActionButton small blocked={may} onClick={onAnswer}>
          Answer
        </ActionButton>
      }
    />
  );
}
