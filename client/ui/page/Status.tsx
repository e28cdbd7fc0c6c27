import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { Mark, type MarkKind } from "../marks/Mark.tsx";
import styles from "./Status.module.css";

/** A mark and its word. `chip` (soft ground) only where it stands alone or marks a court act. */
export function Status({
  mark,
  chip = false,
  strong = false,
  children,
}: {
  mark: MarkKind;
  chip?: boolean;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={cx(styles["status"], styles[mark], chip && styles["chip"], strong && styles["strong"])}>
      <Mark kind={mark} />
      <span>{children}</span>
    </span>
  );
}
