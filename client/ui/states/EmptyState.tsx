import type { ReactNode } from "react";
import styles from "./States.module.css";

/** What would be here, when it would be, and the next step. */
export function EmptyState({ title, text, actions }: { title: string; text: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles["box"]}>
      <p className={styles["title"]}>{title}</p>
      <p className={styles["text"]}>{text}</p>
      {actions !== undefined && <div className={styles["actions"]}>{actions}</div>}
    </div>
  );
}
