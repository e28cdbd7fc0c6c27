import { useId, type ReactNode } from "react";
import { Button } from "../actions/Button.tsx";
import { cx } from "../cx.ts";
import { Panel } from "../page/Panel.tsx";
import styles from "./States.module.css";

export type ConflictField = { readonly label: string; readonly mine: ReactNode; readonly theirs: ReactNode; readonly differs: boolean };
export type ConflictPanelProps = {
  /** "Priya changed this a minute ago." The question follows it. */
  readonly says: string;
  /** What is compared: "Return served". */
  readonly about: string;
  /** Head of the second column: "Priya’s, 9:13 a.m.". */
  readonly theirs: string;
  readonly fields: readonly ConflictField[];
  readonly keepTheirs: string;
  readonly onKeepMine: () => void;
  readonly onKeepTheirs: () => void;
  readonly busy?: boolean;
  readonly more?: ReactNode;
};

/** Two people saved the same record: both versions side by side, and the choice. */
export function ConflictPanel({
  says,
  about,
  theirs,
  fields,
  keepTheirs,
  onKeepMine,
  onKeepTheirs,
  busy = false,
  more,
}: ConflictPanelProps) {
  const id = useId();
  return (
    <Panel padded label="Two versions">
      <div role="alert">
        <p id={id} className={styles["title"]}>
          {says} Which is right?
        </p>
      </div>
      <table className={styles["compare"]} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{about}</th>
            <th scope="col">Yours</th>
            <th scope="col">{theirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.label}>
              <th scope="row">{field.label}</th>
              <td className={cx(field.differs && styles["differs"])}>{field.mine}</td>
              <td className={cx(field.differs && styles["differs"])}>{field.theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles["actions"]}>
        <Button busy={busy} onClick={onKeepMine}>
          Keep mine
        </Button>
        <Button busy={busy} onClick={onKeepTheirs}>
          {keepTheirs}
        </Button>
        {more}
      </div>
    </Panel>
  );
}
