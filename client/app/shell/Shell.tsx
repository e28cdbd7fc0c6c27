import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { instantText } from "../../lib/format.ts";
import { useNow, useToday, useZone } from "../../lib/clock.tsx";
import { type KeyBinding, useKeyListener, useKeys } from "../../ui/keys/use-keys.ts";
import { paths } from "../paths.ts";
import { Banners } from "./Banners.tsx";
import { Nav } from "./Nav.tsx";
import { type Frame, type May, type Place, type PlaceName, placesOf } from "./nav.ts";
import type { SearchProvider } from "./palette-types.ts";
import { PhoneBar } from "./PhoneBar.tsx";
import { useSingleKeys } from "./preferences.ts";
import { TopBar } from "./TopBar.tsx";
import { UserMenu } from "./UserMenu.tsx";
import styles from "./Shell.module.css";

const HelpDialog = lazy(async () => ({ default: (await import("./HelpDialog.tsx")).HelpDialog }));
const Palette = lazy(async () => ({ default: (await import("./Palette.tsx")).Palette }));
const MoreSheet = lazy(async () => ({ default: (await import("./MoreSheet.tsx")).MoreSheet }));

export type ShellProps = {
  readonly frame: Frame;
  readonly name: string;
  readonly roleLabel: string;
  /** Asks the permission table; what it refuses is not shown. */
  readonly may: May;
  readonly counts?: Partial<Record<PlaceName, number>>;
  /** Reminders that are not marked as seen. */
  readonly unseen?: number;
  readonly clockSet?: boolean;
  readonly mailOff?: boolean;
  /** Null where the actor may search nothing. */
  readonly search: SearchProvider | null;
  readonly onAddClient: (() => void) | null;
  readonly onLogEntry: (() => void) | null;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
};

const SEARCH_LABEL = {
  legal: "Find a person, A-number, docket number, judge, facility",
  communications: "Find a figure or a definition",
} as const;

const SEARCH_HINT = {
  legal:
    "Names and parts of names, A-numbers, docket numbers in any form, judges, facilities, and what can be done here. Two letters are enough.",
  communications: "Pages by their name.",
} as const;

/** The frame around every page: rail, bar, phone bar, banners, keys, palette and help. */
export function Shell(props: ShellProps) {
  const {
    frame,
    name,
    roleLabel,
    may,
    counts = {},
    unseen = 0,
    clockSet = false,
    mailOff = false,
    search,
    onAddClient,
    onLogEntry,
    onSignOut,
  } = props;
  const [singleKeys] = useSingleKeys();
  const [over, setOver] = useState<"help" | "palette" | "more" | null>(null);
  const places = placesOf(frame, may);
  const rest = [...places.main.slice(3), ...places.review, ...places.foot];
  const close = () => setOver(null);
  const find = search === null ? null : () => setOver("palette");
  const now = useNow();
  const time = instantText(now, useZone(), useToday());
  useShellKeys({ places: [...places.main, ...places.review, ...places.foot], find, help: () => setOver("help"), onAddClient, onLogEntry });
  useKeyListener(singleKeys);
  const menu = (compact: boolean) => (
    <UserMenu name={name} roleLabel={roleLabel} onSignOut={onSignOut} onShowKeys={() => setOver("help")} compact={compact} />
  );
  return (
    <div className={styles["shell"]}>
      <a href="#main" className={styles["skip"]}>
        Skip to the page
      </a>
      <div className={styles["rail"]}>
        <Nav
          places={places}
          counts={counts}
          unseen={unseen}
          showKeys={singleKeys}
          home={frame === "legal" ? paths.today : paths.headline}
          foot={menu(false)}
        />
      </div>
      <div className={styles["column"]}>
        <TopBar
          time={frame === "legal" ? time : null}
          searchLabel={SEARCH_LABEL[frame]}
          onSearch={find}
          onAddClient={onAddClient}
          onLogEntry={onLogEntry}
          phoneMenu={menu(true)}
        />
        <Banners clockSet={clockSet ? time : null} mailOff={mailOff} />
        <main id="main" tabIndex={-1} className={styles["main"]}>
          {props.children}
        </main>
      </div>
      <PhoneBar places={places.main} unseen={unseen} onLogEntry={onLogEntry} onMore={rest.length > 0 ? () => setOver("more") : null} />
      <Suspense fallback={null}>
        {over === "help" && <HelpDialog open onClose={close} />}
        {over === "palette" && search !== null && (
          <Palette open onClose={close} label={SEARCH_LABEL[frame]} search={search} hint={SEARCH_HINT[frame]} />
        )}
        {over === "more" && <MoreSheet open places={rest} onClose={close} onAddClient={onAddClient} />}
      </Suspense>
    </div>
  );
}

type ShellKeys = {
  readonly places: readonly Place[];
  readonly find: (() => void) | null;
  readonly help: () => void;
  readonly onAddClient: (() => void) | null;
  readonly onLogEntry: (() => void) | null;
};

function useShellKeys({ places, find, help, onAddClient, onLogEntry }: ShellKeys): void {
  const navigate = useNavigate();
  const go = (place: Place): KeyBinding => ({
    keys: `g ${place.key}`,
    says: place.label,
    group: "Go to",
    run: () => void navigate({ to: place.to, ...(place.hash === undefined ? {} : { hash: place.hash }) }),
  });
  const one = (keys: string, says: string, run: (() => void) | null): readonly KeyBinding[] =>
    run === null ? [] : [{ keys, says, group: "Anywhere", run }];
  useKeys([
    ...places.map(go),
    ...one("/", "Find", find),
    ...one("mod+k", "Find or do anything", find),
    ...one("n", "Log an entry", onLogEntry),
    ...one("a", "Add a client", onAddClient),
    ...one("?", "What the keys do", help),
  ]);
}
