import { Link } from "@tanstack/react-router";
import type { DeadlineRow } from "../../../shared/deadlines/contract.ts";
import { paths } from "../../app/paths.ts";
import styles from "./deadlines.module.css";

/** The name of a date; it opens the date's own page. */
export function DateLink({ row }: { row: Pick<DeadlineRow, "id" | "title"> }) {
  return (
    <Link to={paths.deadline} params={{ id: row.id }} className={styles["dateLink"]}>
      {row.title}
    </Link>
  );
}
