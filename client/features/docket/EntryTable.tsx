import type { Ref } from "react";
import { ENTRY_TYPE } from "../../../shared/docket/codes.ts";
import type { EntryView } from "../../../shared/docket/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayText } from "../../lib/format.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import styles from "./DocketPanel.module.css";

export type EntryTableProps = {
  readonly rows: readonly EntryView[];
  readonly caption?: string;
  /** The row that the address asks for, with what is said beside it. */
  readonly asked?: string;
  readonly askedRow?: Ref<HTMLTableRowElement>;
  readonly note: string;
} & Record<"onCorrect" | "onWithdraw", (entry: EntryView) => void>;

/** Entries in the record's voice, with what each was read as. */
export function EntryTable({ rows, caption = "Docket entries, newest first", asked, askedRow, note, ...acts }: EntryTableProps) {
  return (
    <div className={styles["frame"]}>
      <table className={styles["docket"]}>
        <caption className="gw-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Filed</th>
            <th scope="col">Docket text</th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              {...acts}
              {...(entry.id === asked ? { note, ...(askedRow === undefined ? {} : { askedRow }) } : {})}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type EntryRowProps = Pick<EntryTableProps, "onCorrect" | "onWithdraw" | "askedRow"> & { readonly entry: EntryView; readonly note?: string };

function EntryRow({ entry, note, askedRow, onCorrect, onWithdraw }: EntryRowProps) {
  const today = useToday();
  const asked = note === undefined ? {} : { ref: askedRow, tabIndex: -1, "aria-current": true, className: styles["asked"] };
  return (
    <tr {...asked}>
      <td className={styles["number"]}>{entry.number ?? "–"}</td>
      <td className={styles["filed"]}>{dayText(entry.filedOn, today)}</td>
      <td>
        <EntryText entry={entry} note={note} />
      </td>
      <td className={styles["read"]}>
        <div>{ENTRY_TYPE.labels[entry.type]}</div>
        <Act says="Correct" entry={entry} run={onCorrect} />
        <Act says="Withdraw" entry={entry} run={onWithdraw} />
      </td>
    </tr>
  );
}

type ActProps = { readonly says: string; readonly entry: EntryView; readonly run: (entry: EntryView) => void };

function Act({ says, entry, run }: ActProps) {
  return (
    <Button look="link" small className={styles["correct"]} aria-label={`${says} ${nameOf(entry)}`} onClick={() => run(entry)}>
      {says}
    </Button>
  );
}

function nameOf(entry: EntryView): string {
  return entry.number === null ? "an entry without a number" : `entry ${entry.number}`;
}

function EntryText({ entry, note }: { entry: EntryView; note: string | undefined }) {
  return (
    <div className={styles["entry"]}>
      <p className={`${styles["text"] ?? ""} gw-serif`}>{entry.text}</p>
      {note !== undefined && <p className={styles["note"]}>{note}</p>}
      {entry.corrected !== null && <p className={styles["note"]}>Corrected: {entry.corrected}</p>}
      <FindingsList label="What does not fit" findings={entry.findings} />
    </div>
  );
}
