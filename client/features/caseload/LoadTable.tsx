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
  const open = (row: LoadRow, kind: LoadKind) => () => onOpen({ kind, of: { personId: row.personId }, name: row.name });
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
              <tr key={row.personId ?? "nobody"} className={cx(row.personId === null && styles["nobody"])}>
                <th scope="row">
                  {row.name}
                  {(row.title !== null || !row.here) && <span className="gw-meta">{row.here ? row.title : "account closed"}</span>}
                </th>
                <td data-head={LOAD_LABELS.open}>
                  {row.open === 0 ? (
                    <span className={styles["open"]}>
                      <LoadBar value={0} most={most} />
                    </span>
                  ) : (
                    <Link
                      to={paths.cases}
                      search={{ view: "open", kind: "all", lead: row.personId ?? "nobody" }}
                      className={styles["open"]}
                      aria-label={`${row.open} open proceedings of ${row.name}`}
                    >
                      <LoadBar value={row.open} most={most} away={!row.here || row.personId === null} />
                    </Link>
                  )}
                </td>
                <td data-head={LOAD_LABELS.dueSoon}>
                  <Opens n={row.dueSoon} onOpen={open(row, "dueSoon")} label={`${row.dueSoon} hard dates of ${row.name}`}>
                    <DotRow count={row.dueSoon} tone="due" />
                  </Opens>
                </td>
                {NUMBERS.map(({ kind, tone }) => (
                  <td key={kind} data-head={LOAD_LABELS[kind]} className={cx(styles["number"], "gw-num")}>
                    <Opens n={row[kind]} onOpen={open(row, kind)} label={`${row[kind]} ${LOAD_LABELS[kind].toLowerCase()}, ${row.name}`}>
                      <Number value={row[kind]} tone={tone} />
                    </Opens>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Team</th>
              <td data-head={LOAD_LABELS.open} className={cx(styles["number"], "gw-num")}>
                <Opens n={totals.open} onOpen={() => onOpen({ kind: "open", of: "everybody", name: "the team" })}>
                  <b>{totals.open}</b>
                </Opens>
              </td>
              <td data-head={LOAD_LABELS.dueSoon} className="gw-num">
                <Opens n={totals.dueSoon} onOpen={() => onOpen({ kind: "dueSoon", of: "everybody", name: "the team" })}>
                  <b>{totals.dueSoon}</b>
                </Opens>
              </td>
              {NUMBERS.map(({ kind }) => (
                <td key={kind} data-head={LOAD_LABELS[kind]} className={cx(styles["number"], "gw-num")}>
                  <Opens n={totals[kind]} onOpen={() => onOpen({ kind, of: "everybody", name: "the team" })}>
                    <b>{totals[kind]}</b>
                  </Opens>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>
  );
}

function Number({ value, tone }: { value: number; tone: Tone }) {
  return <span className={cx(value > 0 ? styles[tone] : styles["none"])}>{value}</span>;
}

type OpensProps = { readonly n: number; readonly onOpen: () => void; readonly label?: string; readonly children: ReactNode };

function Opens({ n, onOpen, label, children }: OpensProps) {
  if (n === 0) return children;
  return (
    <button
      type="button"
      className={styles["opens"]}
      aria-haspopup="dialog"
      onClick={onOpen}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
      {children}
    </button>
  );
}
