import { useState } from "react";
import { PROCEEDING_KIND, STAGE } from "../../../shared/proceedings/codes.ts";
import type { CaseRow } from "../../../shared/proceedings/views.ts";
import { useNow, useToday } from "../../lib/clock.tsx";
import { count, shortDay } from "../../lib/format.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Definitions } from "../../ui/page/Definitions.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import { caseColumns, grouped, type Grouping } from "./case-columns.tsx";
import { nextWords, peopleWords } from "./case-words.ts";
import styles from "./Cases.module.css";
import { AssignForm } from "./WorkForms.tsx";

export type CaseTableProps = {
  readonly rows: readonly CaseRow[];
  readonly total: number;
  readonly grouping: Grouping;
  readonly more?: { readonly onMore: () => void; readonly busy: boolean };
};

/** The list itself: keys move, Space shows all of a row, X chooses; what is chosen is handed over from a bar that covers nothing. */
export function CaseTable({ rows, total, grouping, more }: CaseTableProps) {
  const today = useToday();
  const now = useNow();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [peeked, setPeeked] = useState<CaseRow | null>(null);
  const [assigning, setAssigning] = useState(false);
  const list = grouped(rows, grouping);
  const toggle = (key: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const clear = () => setChosen(new Set());
  return (
    <>
      <DataTable
        caption="Cases"
        columns={caseColumns(today, now)}
        {...list}
        keyOf={(row) => row.id}
        selection={{ chosen, onToggle: toggle, nameOf: (row) => `Choose ${row.caption}` }}
        edgeOf={(row) => (row.next !== null && nextWords(row.next, today, now).mark === "over" ? "over" : undefined)}
        keys
        onPeek={setPeeked}
        total={total}
        {...(more === undefined ? {} : { more: { ...more, says: `${rows.length} of ${total} shown` } })}
      />
      {chosen.size > 0 && (
        <SelectionBar rows={rows.filter((row) => chosen.has(row.id))} onAssign={() => setAssigning(true)} onClear={clear} />
      )}
      <Dialog title={`Assign ${count(chosen.size, "case")}`} open={assigning} onClose={() => setAssigning(false)} keep>
        <AssignForm
          proceedingIds={[...chosen]}
          onSaved={() => {
            setAssigning(false);
            clear();
          }}
          onCancel={() => setAssigning(false)}
        />
      </Dialog>
      <Dialog title="The case in short" open={peeked !== null} onClose={() => setPeeked(null)}>
        {peeked !== null && <Peek row={peeked} />}
      </Dialog>
    </>
  );
}

function SelectionBar({ rows, onAssign, onClear }: { rows: readonly CaseRow[]; onAssign: () => void; onClear: () => void }) {
  const blocked = useBlocked("proceedings.assign");
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  useKeys([
    ...(blocked === undefined ? [{ keys: "r", says: "Reassign the chosen cases", group: "In the list", run: onAssign }] : []),
    { keys: "escape", says: "Choose nothing", group: "In the list", run: onClear },
  ]);
  return (
    <div className={`${styles["bar"] ?? ""} gw-no-print`} role="region" aria-label="What is chosen">
      <span className={styles["barCount"]} role="status">
        {`${count(rows.length, "case")} chosen, ${count(people, "person", "people")}`}
      </span>
      <ActionButton keys="R" blocked={blocked} onClick={onAssign}>
        Reassign
      </ActionButton>
      <span className={styles["barEnd"]}>
        <Button keys="escape" onClick={onClear}>
          Clear
        </Button>
      </span>
    </div>
  );
}

function Peek({ row }: { row: CaseRow }) {
  const today = useToday();
  const now = useNow();
  const next = row.next === null ? null : nextWords(row.next, today, now);
  return (
    <div className={styles["peek"]}>
      <p className="gw-serif">{row.caption}</p>
      <Definitions
        items={[
          { name: "Kind", value: PROCEEDING_KIND.labels[row.kind] },
          { name: "Docket no.", value: row.number ?? (row.numberAwaited ? "awaited" : "not filed") },
          { name: "Court", value: row.court?.citation ?? "not chosen" },
          { name: "People", value: peopleWords(row.marks, row.people) },
          {
            name: "Stage",
            value: `${STAGE.labels[row.stage]}${row.stageSince === null ? "" : `, since ${shortDay(row.stageSince, today)}`}`,
          },
          { name: "Next", value: next === null ? "no date" : `${row.next?.title ?? ""}, ${next.when} (${next.left})` },
          { name: "Lead", value: row.lead?.name ?? "nobody" },
        ]}
      />
    </div>
  );
}
