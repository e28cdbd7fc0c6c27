import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { LoadCounts, LoadKind, LoadRow } from "../../../shared/caseload/contract.ts";
import { LOAD_LABELS } from "../../../shared/caseload/wording.ts";
import { paths } from "../../app/paths.ts";
import { cx } from "../../ui/cx.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { DotRow } from "../../ui/pictures/DotRow.tsx";
import { LoadBar } from "../../ui/pictures/LoadBar.tsx";
import { type Column, type Tone } from "./load-types.ts";
import type { Behind } from "./use-caseload.ts";
import styles from "./caseload.module.css";

export type LoadTableProps = {
  readonly rows: readonly LoadRow[];
  readonly totals: LoadCounts;
  readonly onOpen: (behind: Behind) => void;
};

const NUMBERS: readonly Column[] = [
  { kind: "overdue", tone: "over" },
  { kind: "owed", tone: "gov" },
  { kind: "owedLate", tone: "over" },
  { kind: "quiet", tone: "plain" },
];

/** Who carries how much. Every number opens into what it counts; one that is zero has nothing to open. */
export function LoadTable({ rows, totals, onOpen }: LoadTableProps) {
  const most = Math.max(...rows.map((row) => row.open), 1);
  return (
    <Panel label="Load per person">
      <div className={styles["frame"]}>
        <table className={styles["table"]}>
          <caption className="gw-hidden">Load per person</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">{LOAD_LABELS.open}</th>
              <th scope="col">{LOAD_LABELS.dueSoon}</th>
              {NUMBERS.map(({ kind }) => (
                <th key={kind} scope="col" className={styles["number"]}>
                  {LOAD_LABELS[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Person key={row.personId ?? "nobody"} row={row} most={most} onOpen={onOpen} />
            ))}
          </tbody>
          <tfoot>
            <Team totals={totals} onOpen={onOpen} />
          </tfoot>
        </table>
      </div>
    </Panel>
  );
}

type PersonProps = { readonly row: LoadRow; readonly most: number; readonly onOpen: LoadTableProps["onOpen"] };

function Person({ row, most, onOpen }: PersonProps) {
  const open = (kind: LoadKind) => () => onOpen({ kind, of: { personId: row.personId }, name: row.name });
  return (
    <tr className={cx(row.personId === null && styles["nobody"])}>
      <th scope="row">
        {row.name}
        {(row.title !== null || !row.here) && <span className="gw-meta">{row.here ? row.title : "account closed"}</span>}
      </th>
      <td data-head={LOAD_LABELS.open}>
        <OpenCases row={row} most={most} />
      </td>
      <td data-head={LOAD_LABELS.dueSoon}>
        <Opens n={row.dueSoon} onOpen={open("dueSoon")} label={`${row.dueSoon} hard dates of ${row.name}`}>
          <DotRow count={row.dueSoon} tone="due" />
        </Opens>
      </td>
      {NUMBERS.map(({ kind, tone }) => (
        <td key={kind} data-head={LOAD_LABELS[kind]} className={cx(styles["number"], "gw-num")}>
          <Opens n={row[kind]} onOpen={open(kind)} label={`${row[kind]} ${LOAD_LABELS[kind].toLowerCase()}, ${row.name}`}>
            <Count value={row[kind]} tone={tone} />
          </Opens>
        </td>
      ))}
    </tr>
  );
}

function OpenCases({ row, most }: Pick<PersonProps, "row" | "most">) {
  const bar = <LoadBar value={row.open} most={most} away={!row.here || row.personId === null} />;
  if (row.open === 0) return <span className={styles["open"]}>{bar}</span>;
  return (
    <Link
      to={paths.cases}
      search={{ view: "open", kind: "all", lead: row.personId ?? "nobody" }}
      className={styles["open"]}
      aria-label={`${row.open} open proceedings of ${row.name}`}
    >
      {bar}
    </Link>
  );
}

function Team({ totals, onOpen }: Pick<LoadTableProps, "totals" | "onOpen">) {
  const cell = (kind: LoadKind, numeric: boolean) => (
    <td key={kind} data-head={LOAD_LABELS[kind]} className={cx(numeric && styles["number"], "gw-num")}>
      <Opens
        n={totals[kind]}
        onOpen={() => onOpen({ kind, of: "everybody", name: "the team" })}
        label={`${totals[kind]} ${LOAD_LABELS[kind].toLowerCase()}, the team`}
      >
        <b>{totals[kind]}</b>
      </Opens>
    </td>
  );
  return (
    <tr>
      <th scope="row">Team</th>
      {cell("open", true)}
      {cell("dueSoon", false)}
      {NUMBERS.map(({ kind }) => cell(kind, true))}
    </tr>
  );
}

function Count({ value, tone }: { value: number; tone: Tone }) {
  return <span className={cx(value > 0 ? styles[tone] : styles["none"])}>{value}</span>;
}

type OpensProps = { readonly n: number; readonly onOpen: () => void; readonly label: string; readonly children: ReactNode };

function Opens({ n, onOpen, label, children }: OpensProps) {
  if (n === 0) return children;
  return (
    <button type="button" className={styles["opens"]} aria-haspopup="dialog" onClick={onOpen} aria-label={label}>
      {children}
    </button>
  );
}
