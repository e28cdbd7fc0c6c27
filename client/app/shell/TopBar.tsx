import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import type { ReactNode } from "react";
import { Button } from "../../ui/actions/Button.tsx";
import { cx } from "../../ui/cx.ts";
import { KeyCap } from "../../ui/keys/KeyCap.tsx";
import { Logo } from "./Logo.tsx";
import styles from "./TopBar.module.css";

export type TopBarProps = {
  /** The day and time with the zone's name; null for a frame that has none. */
  readonly time: string | null;
  readonly searchLabel: string;
  /** Null when this frame has no search. */
  readonly onSearch: (() => void) | null;
  readonly onAddClient: (() => void) | null;
  readonly onLogEntry: (() => void) | null;
  /** The user's menu as the phone shows it. */
  readonly phoneMenu: ReactNode;
};

/** The bar above a page: search, the time by which everything is counted, the two things done most. */
export function TopBar({ time, searchLabel, onSearch, onAddClient, onLogEntry, phoneMenu }: TopBarProps) {
  return (
    <header className={cx(styles["bar"], "gw-no-print")}>
      <span className={styles["logo"]}>
        <Logo />
      </span>
      {onSearch && (
        <button
          type="button"
          className={styles["search"]}
          title={searchLabel}
          onClick={onSearch}
          aria-haspopup="dialog"
          aria-keyshortcuts="/"
        >
          <IconSearch size={16} stroke={1.6} aria-hidden />
          <span className={styles["searchLabel"]}>{searchLabel}</span>
          <KeyCap keys="/" />
        </button>
      )}
      <span className={styles["space"]} />
      {time !== null && <span className={styles["time"]}>{time}</span>}
      {onAddClient && (
        <Button className={styles["wide"]} onClick={onAddClient}>
          Add a client
        </Button>
      )}
      {onLogEntry && (
        <Button
          look="filled"
          className={styles["wide"]}
          keys="n"
          onClick={onLogEntry}
          icon={<IconPlus size={16} stroke={1.6} aria-hidden className={styles["plus"]} />}
        >
          Log an entry
        </Button>
      )}
      <span className={styles["phoneMenu"]}>{phoneMenu}</span>
    </header>
  );
}
