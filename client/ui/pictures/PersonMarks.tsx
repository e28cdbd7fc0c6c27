import { Mark } from "../marks/Mark.tsx";
import type { MarkKind } from "../marks/Mark.tsx";
import styles from "./rows.module.css";

export type PersonMarksProps = {
  /** One mark a person, in the order of the record. */
  readonly people: readonly { readonly id: string; readonly kind: MarkKind }[];
  /** Says the whole row: “2 held, 1 released”. */
  readonly label: string;
  readonly most?: number | undefined;
};

/** A row of marks, one for each person; a long row ends in “+” and the number left. */
export function PersonMarks({ people, label, most = 5 }: PersonMarksProps) {
  const shown = people.length > most ? people.slice(0, most - 1) : people;
  const left = people.length - shown.length;
  return (
    <span className={styles["people"]} role="img" aria-label={label} title={label}>
      {shown.map(({ id, kind }) => (
        <Mark key={id} kind={kind} />
      ))}
      {left > 0 ? <span className={styles["left"]}>+{left}</span> : null}
    </span>
  );
}
