import { cx } from "../cx.ts";
import styles from "./Avatar.module.css";

/** A round badge with one or two letters. The name stands beside it, or is given as `label` when it stands alone. */
export function Avatar({ text, label, large = false }: { text: string; label?: string; large?: boolean }) {
  return (
    <span
      className={cx(styles["avatar"], large && styles["large"])}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      {text}
    </span>
  );
}
