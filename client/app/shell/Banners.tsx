import { Link } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import { cx } from "../../ui/cx.ts";
import styles from "./Banners.module.css";

/** Lines above every page that say what is unusual about this installation. */
export function Banners({ clockSet, mailOff }: { clockSet: string | null; mailOff: boolean }) {
  if (clockSet === null && !mailOff) return null;
  return (
    <section className={cx(styles["banners"], "gw-no-print")} aria-label="About this installation">
      {clockSet !== null && <p>The clock is set by hand to {clockSet}.</p>}
      {mailOff && (
        <p>
          Mail is off: reminders stay inside Great Writ, on Today. <Link to={paths.settings}>Set a mail server</Link>
        </p>
      )}
    </section>
  );
}
