import type { CaseRef } from "../../shared/today/contract.ts";
import { cx } from "../ui/cx.ts";
import styles from "./case-line.module.css";

/** A caption in the record's voice with its court and number in ours. */
export function CaseLine({ of }: { of: CaseRef }) {
  return (
    <span className={styles["case"]}>
      <span className={styles["caption"]}>{of.caption}</span>{" "}
      {of.court !== null && <span className={cx(styles["whole"], "gw-meta")}>{of.court}</span>}{" "}
      {of.number !== null && <span className={cx(styles["whole"], "gw-meta")}>{of.number}</span>}
    </span>
  );
}
