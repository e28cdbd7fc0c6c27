import type { CourtClosing } from "../../../shared/calendar/contract.ts";
import { cx } from "../../ui/cx.ts";
import { closingWords } from "./closing-words.ts";
import styles from "./closings.module.css";

/** Whose court is closed on a day, and why: a hatched line where the day itself is open elsewhere. */
export function CourtClosings({ closings, className }: { closings: readonly CourtClosing[]; className?: string | undefined }) {
  return closingWords(closings).map((line) => (
    <p key={line} className={cx(styles["line"], "gw-hatch", className)}>
      <span>{line}</span>
    </p>
  ));
}

/** What the two kinds of hatching mean; said where the second kind is seen. */
export function ClosingsLegend() {
  return (
    <p className={styles["legend"]}>
      <span>
        <span aria-hidden className={cx(styles["day"], "gw-hatch")} /> Hatched day: federal courts are closed.
      </span>
      <span>
        <span aria-hidden className={cx(styles["bar"], "gw-hatch")} /> Hatched line: only the courts it names are closed, as entered under
        Courts.
      </span>
    </p>
  );
}
