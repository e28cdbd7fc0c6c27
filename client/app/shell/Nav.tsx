import { Link } from "@tanstack/react-router";
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
  readonly showKeys: boolean;
  readonly home: (typeof paths)["today" | "headline"];
  /** The user's menu, at the foot. */
  readonly foot: ReactNode;
};

/** The rail at the left: places, review, and at the foot import, settings and you. */
export function Nav({ places, counts, showKeys, home, foot }: NavProps) {
  const items = (list: readonly Place[]) => (
    <ul className={styles["list"]}>
      {list.map((place) => (
        <li key={place.name}>
          <NavLink place={place} count={counts[place.name]} showKeys={showKeys} />
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

/** One place. Its own page is marked by shape (box, ink, weight) and by `aria-current`. */
export function NavLink({ place, count, showKeys }: { place: Place; count: number | undefined; showKeys: boolean }) {
  const { Icon } = place;
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
      {count !== undefined && count > 0 ? (
        <span className={cx(styles["count"], "gw-num")}>
          {count}
          <span className="gw-hidden"> due</span>
        </span>
      ) : (
        showKeys && (
          <span className={styles["cap"]}>
            <KeyCap keys={`g ${place.key}`} />
          </span>
        )
      )}
    </Link>
  );
}
