import type { DeadlineView } from "../../../shared/deadlines/contract.ts";
import { Mark } from "../../ui/marks/Mark.tsx";
import { needsLawyer } from "./deadline-words.ts";
import styles from "./date-page.module.css";

/** Said loudly, above everything else: nobody here has read the text of the rule, or a corrected date lies in the past. */
export function MustConfirm({ view }: { view: DeadlineView }) {
  return (
    <>
      {view.alarm !== null && (
        <p role="alert" className={styles["alarm"]}>
          <Mark kind="over" />
          <span>{view.alarm}</span>
        </p>
      )}
      {needsLawyer(view) && (
        <p role="note" className={styles["confirm"]}>
          <Mark kind="due" />
          <span>
            <strong>A lawyer must confirm this date.</strong> The text of its rule was not read in full. Keep the date, and have somebody
            read the rule before anything rests on it.
          </span>
        </p>
      )}
    </>
  );
}
