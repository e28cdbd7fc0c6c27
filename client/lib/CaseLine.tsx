import type { CaseRef } from "../../shared/today/contract.ts";
import { cx } from "../ui/cx.ts";
import styles from "./case-line.module.css";

/** A caption in the record's voice with its court and number in ours. */
export function CaseLine({ of }: { of: CaseRef }) {
  const where = [of.court, of.number].filter((part) => part !== null).join(" ");
  return (
    <span className={styles["case"]}>
      <span className={styles["caption"]}>{of.caption}</span>{" "}
      {where !== "" && <span className={cx(styles["whole"], "gw-meta")}>{where}</span>}
    </span>
  );
}
