import type { ReactNode } from "react";
import { Logo } from "../../ui/marks/Logo.tsx";
import styles from "./accounts.module.css";

/** For a line that stands apart from what is above it. */
export const doorNote: string = styles["after"] ?? "";

/** The frame of the pages before the desk: the door, the product's name, and one thing to do. */
export function DoorFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles["door"]}>
      <p className={styles["brand"]}>
        <Logo size={26} />
        <span>Great Writ</span>
      </p>
      <div className={styles["card"]}>{children}</div>
    </div>
  );
}
