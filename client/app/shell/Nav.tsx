import { Link } from "@tanstack/react-router";
import IconBell from "@tabler/icons-react/dist/esm/icons/IconBell.mjs";
import type { ReactNode } from "react";
import { cx } from "../../ui/cx.ts";
import { KeyCap } from "../../ui/keys/KeyCap.tsx";
import { Logo } from "./Logo.tsx";
import { type Place, type PlaceName, type placesOf } from "./nav.ts";
import { paths } from "../paths.ts";
import styles from "./Nav.module.css";

export type NavProps = {
  readonly places: ReturnType<typeof placesOf>;
  /** A count beside a place; by the design only Today has one. */
  readonly counts: Partial<Record<PlaceName, number>>;
  /** Reminders that I have not marked as seen; they stand beside Today's count. */
  readonly unseen?: number;
  readonly showKeys: boolean;
  readonly home: (typeof paths)["today" | "headline"];
  /** The user's menu, at the foot. */
  readonly foot: ReactNode;
};

/** The rail at the left: places, review, and at the foot import, settings and you. */
export function Nav({ places, counts, unseen = 0, showKeys, home, foot }: NavProps) {
  const items = (list: readonly Place[]) => (
    <ul className={styles["list"]}>
      {list.map((place) => (
        <li key={place.name}>
          <NavLink place={place} count={counts[place.name]} unseen={place.name === "today" ? unseen : 0} showKeys={showKeys} />
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label="Main" className={cx(styles["rail"], "gw-no-print")}>
      <Link to={home} className={styles["home"]} aria-label="Great Writ, home">
        <Logo />
      </Link>
      {items(places.main)}
      {places.review.length > 0 && (
        <>
          <h2 className={styles["heading"]}>Review</h2>
          {items(places.review)}
        </>
      )}
      <div className={styles["foot"]}>
        {items(places.foot)}
        <div className={styles["you"]}>{foot}</div>
      </div>
    </nav>
  );
}

type NavLinkProps = {
  readonly place: Place;
  readonly count?: number | undefined;
  readonly unseen?: number;
  readonly showKeys: boolean;
};

/** How many reminders wait to be marked as seen: a bell and the number, in words to a screen reader. Nothing while there are none. */
export function Unseen({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className={cx(styles["unseen"], "gw-num")}>
      <IconBell size={14} stroke={1.6} aria-hidden />
      {count}
      <span className="gw-hidden"> {count === 1 ? "reminder" : "reminders"} not seen</span>
    </span>
  );
}

/** One place. Its own page is marked by shape (box, ink, weight) and by `aria-current`. */
export function NavLink({ place, count = 0, unseen = 0, showKeys }: NavLinkProps) {
  const { Icon } = place;
  const bare = count === 0 && unseen === 0;
  return (
    <Link
      to={place.to}
      {...(place.hash === undefined ? {} : { hash: place.hash })}
      activeOptions={{ exact: place.to === paths.today, includeSearch: false, includeHash: place.hash !== undefined }}
      className={styles["link"]}
      aria-keyshortcuts={`g ${place.key}`}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className={styles["label"]}>{place.label}</span>
      {count > 0 && (
        <span className={cx(styles["count"], "gw-num")}>
          {count}
          <span className="gw-hidden"> due</span>
        </span>
      )}
      <Unseen count={unseen} />
      {bare && showKeys && (
        <span className={styles["cap"]}>
          <KeyCap keys={`g ${place.key}`} />
        </span>
      )}
    </Link>
  );
}
