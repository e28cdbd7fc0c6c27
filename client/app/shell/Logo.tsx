import { Logo as Door } from "../../ui/marks/Logo.tsx";
import styles from "./Logo.module.css";

/** The door ajar with the product's name. */
export function Logo() {
  return (
    <span className={styles["logo"]}>
      <Door size={20} />
      <span className={styles["name"]}>Great Writ</span>
    </span>
  );
}
