import { Link } from "@tanstack/react-router";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { cx } from "../../ui/cx.ts";
import { paths } from "../paths.ts";
import { Unseen } from "./Nav.tsx";
import type { Place } from "./nav.ts";
import styles from "./PhoneBar.module.css";

export type PhoneBarProps = {
  /** At most three places; Log stands in the middle. */
  readonly places: readonly Place[];
  /** Reminders that are not marked as seen; told on Today. */
  readonly unseen: number;
  readonly onLogEntry: (() => void) | null;
  readonly onMore: (() => void) | null;
};

/** The bar at the foot of a narrow screen. */
export function PhoneBar({ places, unseen, onLogEntry, onMore }: PhoneBarProps) {
  const link = ({ name, label, to, hash, Icon }: Place) => (
    <Link
      key={name}
      to={to}
      {...(hash === undefined ? {} : { hash })}
      activeOptions={{ exact: to === paths.today, includeSearch: false, includeHash: hash !== undefined }}
      className={styles["item"]}
    >
      <Icon size={22} stroke={1.6} aria-hidden />
      {label}
      {name === "today" && (
        <span className={styles["unseen"]}>
          <Unseen count={unseen} />
        </span>
      )}
    </Link>
  );
  return (
    <nav aria-label="Main, narrow screen" className={cx(styles["bar"], "gw-no-print")}>
      {places.slice(0, 2).map(link)}
      {onLogEntry && (
        <button type="button" className={styles["item"]} onClick={onLogEntry}>
          <span className={styles["log"]}>
            <IconPlus size={20} stroke={1.6} aria-hidden />
          </span>
          Log<span className="gw-hidden"> an entry</span>
        </button>
      )}
      {places.slice(2, 3).map(link)}
      {onMore && (
        <button type="button" className={styles["item"]} onClick={onMore} aria-haspopup="dialog">
          <IconDots size={22} stroke={1.6} aria-hidden />
          More
        </button>
      )}
    </nav>
  );
}
