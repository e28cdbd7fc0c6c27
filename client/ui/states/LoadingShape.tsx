import { useEffect, useState } from "react";
import styles from "./States.module.css";

const PATIENCE_MS = 300;

/** Still bars in the place of what is coming, only when it takes longer than 300 ms. */
export function LoadingShape({ label, rows = 3, at = PATIENCE_MS }: { label: string; rows?: number; at?: number }) {
  const [late, setLate] = useState(at === 0);
  useEffect(() => {
    if (at === 0) return undefined;
    const timer = setTimeout(() => setLate(true), at);
    return () => clearTimeout(timer);
  }, [at]);
  if (!late) return null;
  return (
    <div role="status" className={styles["shape"]}>
      <span className="gw-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} aria-hidden className={styles["bars"]}>
          <span className={styles["bar"]} />
          <span className={styles["bar"]} />
          <span className={styles["bar"]} />
        </span>
      ))}
    </div>
  );
}
