import type { ReactNode } from "react";
import styles from "./Columns.module.css";

/** Parts of a page one below the other, with the page's gap. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles["stack"]}>{children}</div>;
}

/** The page's two columns: what is worked on, and beside it (404 px) what is glanced at. One column when narrow. */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className={styles["columns"]}>
      <Stack>{main}</Stack>
      <Stack>{side}</Stack>
    </div>
  );
}
