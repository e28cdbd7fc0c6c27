import type { DryRun, PlannedRow } from "../../../shared/imports/contract.ts";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { rowName, STATE_WORDS } from "./row-words.ts";
import styles from "./imports.module.css";

/** One row of the list: its cells as they stand, how it was read, and what does not fit. */
export function RowDialog({ dry, planned, onClose }: { dry: DryRun; planned: PlannedRow | null; onClose: () => void }) {
  return (
    <Dialog title={planned === null ? "Row" : `Row ${rowName(planned)}`} open={planned !== null} onClose={onClose} width={640}>
      {planned !== null && <Reading dry={dry} planned={planned} />}
    </Dialog>
  );
}

function Reading({ dry, planned }: { dry: DryRun; planned: PlannedRow }) {
  const { row, becomes, outcome, places, court, courtReason, state } = planned;
  const read: readonly (readonly [string, string])[] = [
    ["Becomes", `${becomes} (${STATE_WORDS[state].toLowerCase()})`],
    ["What came of it", outcome],
    ...places.map(
      (place) =>
        [`Place: ${place.written}`, place.name === null ? `Waits for a person. ${place.why}` : `${place.name}. ${place.why}`] as const,
    ),
    ...(court === null ? [] : [["Court", `${court.name}. ${courtReason ?? ""}`] as const]),
    ...row.outcome.because.map((rule) => [`“${rule.found}”`, `read as: ${rule.says}`] as const),
  ];
  return (
    <>
      <FindingsList label="What does not fit" findings={row.findings} />
      <Part title="As it stands in the list" rows={row.cells.map((cell, at) => [dry.header[at] ?? `Column ${at + 1}`, cell] as const)} />
      <Part title="As it was read" rows={read} />
    </>
  );
}

function Part({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section className={styles["part"]}>
      <h3 className={styles["heading"]}>{title}</h3>
      <table className={styles["cells"]}>
        <caption className="gw-hidden">{title}</caption>
        <tbody>
          {rows.map(([head, text], index) => (
            <tr key={index}>
              <th scope="row">{head}</th>
              <td>{text === "" ? <span className="gw-hidden">empty</span> : text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
