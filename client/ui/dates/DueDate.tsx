import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { Mark } from "../marks/Mark.tsx";
import { type DueProps, type DueWords, dueWords } from "./due-words.ts";
import { Meter } from "./Meter.tsx";
import styles from "./DueDate.module.css";

/** A due date in words: safe first, hours within 72 with a meter, late with its triangle. `stacked` puts the second part beneath. */
export function DueDate({ stacked = false, why, ...props }: DueProps & { stacked?: boolean; why?: ReactNode }) {
  const words = dueWords(props);
  return (
    <span className={cx(styles["date"], stacked && styles["stacked"], styles[words.tone])}>
      <Lead words={words} />
      {(words.rest !== null || why !== undefined) && (
        <span className={styles["rest"]}>
          {words.rest} {why}
        </span>
      )}
      {words.hours !== null && <Meter hours={words.hours} whose={props.whose} />}
    </span>
  );
}

function Lead({ words }: { words: DueWords }) {
  if (words.tone === "struck") return <s className={styles["lead"]}>{words.lead}</s>;
  return (
    <span className={styles["lead"]}>
      {words.tone === "over" && <Mark kind="over" />}
      {words.tone === "quiet" && <Mark kind="suspended" />}
      {words.tone === "met" && <Mark kind="met" />}
      {words.lead}
    </span>
  );
}

/** Says 24, 4 and 1 hours aloud as they are reached; the ticking minutes stay silent. Place it once beside a watched date. */
export function HoursSpoken({ hours, what }: { hours: number; what: string }) {
  const reached = [1, 4, 24].find((mark) => hours <= mark);
  return (
    <span role="status" className="gw-hidden">
      {reached === undefined || hours < 0 ? "" : `Under ${reached} ${reached === 1 ? "hour" : "hours"} left: ${what}`}
    </span>
  );
}
