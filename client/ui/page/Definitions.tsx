import type { ReactNode } from "react";
import styles from "./Definitions.module.css";

/** Names and what they are, in two columns; one below the other when narrow. */
export function Definitions({ items }: { items: readonly { readonly name: string; readonly value: ReactNode }[] }) {
  return (
    <dl className={styles["list"]}>
      {items.map((item) => (
        <div key={item.name} className={styles["item"]}>
          <dt>{item.name}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
