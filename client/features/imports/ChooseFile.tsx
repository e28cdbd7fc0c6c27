import { type DragEvent, useState } from "react";
import { buttonClass } from "../../ui/actions/Button.tsx";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { cx } from "../../ui/cx.ts";
import { Mark } from "../../ui/marks/Mark.tsx";
import styles from "./imports.module.css";

export type ChooseFileProps = {
  readonly blocked: string | undefined;
  readonly busy: boolean;
  readonly says: string | null;
  readonly onChoose: (file: File) => void;
};

/** Takes a file from the disk, chosen or dropped. What is wrong with it is said here, in one sentence. */
export function ChooseFile({ blocked, busy, says, onChoose }: ChooseFileProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && blocked === undefined && !busy) onChoose(file);
  };
  return (
    <section
      aria-label="Choose a list"
      className={cx(styles["drop"], over && styles["over"])}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={styles["dropTitle"]}>Bring in a list of cases</p>
      <p className={styles["text"]}>
        A spreadsheet saved as CSV: petitions, bond hearings, release requests, one a row. First you see what every row would become;
        nothing is written until you say so.
      </p>
      {blocked === undefined ? (
        <span className={styles["choose"]}>
          <label className={buttonClass("filled")} aria-busy={busy || undefined}>
            <input
              type="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              className={styles["input"]}
              disabled={busy}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) onChoose(file);
                event.currentTarget.value = "";
              }}
            />
            Choose a file
          </label>
        </span>
      ) : (
        <ActionButton blocked={blocked}>Choose a file</ActionButton>
      )}
      <span role="status" className={styles["state"]}>
        {busy ? "The list is being read." : ""}
      </span>
      <Refusal says={says} />
    </section>
  );
}

/** Why the last step was refused. */
export function Refusal({ says }: { says: string | null }) {
  return (
    <div role="alert">
      {says !== null && (
        <p className={styles["refusal"]}>
          <Mark kind="over" />
          <span>{says}</span>
        </p>
      )}
    </div>
  );
}
