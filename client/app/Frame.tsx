import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { ClockProvider, makeClock } from "../lib/clock.tsx";
import { isOpenPath, paths } from "./paths.ts";
import type { Session, SessionSource } from "./session.ts";
import { Arrival } from "./shell/Arrival.tsx";
import { type PlaceName, placesOf } from "./shell/nav.ts";
import type { Hit, SearchProvider } from "./shell/palette-types.ts";
import { Shell } from "./shell/Shell.tsx";

/** What the permission table must answer for the frame. `main.tsx` passes the real one. */
export type Permission = (role: string, place: PlaceName) => boolean;

/** The root of every route: the open pages alone, all others inside the shell. */
export function Frame({ session, source, permits }: { session: Session; source: SessionSource; permits: Permission }) {
  const { pathname } = useLocation();
  const clock = useMemo(() => makeClock(session.now, session.zone), [session.now, session.zone]);
  return (
    <ClockProvider clock={clock}>
      <Arrival />
      {session.actor === null || isOpenPath(pathname) ? (
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      ) : (
        <SignedIn session={session} actor={session.actor} source={source} permits={permits} />
      )}
    </ClockProvider>
  );
}

type SignedInProps = { session: Session; actor: NonNullable<Session["actor"]>; source: SessionSource; permits: Permission };

function SignedIn({ session, actor, source, permits }: SignedInProps) {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const frame = actor.role === "communications" ? "communications" : "legal";
  const may = useCallback((place: PlaceName) => permits(actor.role, place), [permits, actor.role]);
  const search = usePlaceSearch(frame, may);
  const signOut = async () => {
    await source.signOut();
    cache.clear();
    await navigate({ to: paths.signIn, reloadDocument: true });
  };
  const legal = frame === "legal";
  return (
    <Shell
      frame={frame}
      name={actor.name}
      roleLabel={actor.roleLabel}
      may={may}
      clockSet={session.clockSet}
      mailOff={session.mailOff}
      search={search}
      onAddClient={legal ? () => void navigate({ to: paths.clients, search: { add: "client" } }) : null}
      onLogEntry={legal ? () => void navigate({ to: paths.cases, search: { add: "entry" } }) : null}
      onSignOut={() => void signOut()}
    >
      <Outlet />
    </Shell>
  );
}

/** The palette's own answers: places to go. The product's search adds people and cases before them. */
function usePlaceSearch(frame: "legal" | "communications", may: (place: PlaceName) => boolean): SearchProvider {
  const navigate = useNavigate();
  return useCallback(
    async (query) => {
      const { main, review, foot } = placesOf(frame, may);
      return [...main, ...review, ...foot]
        .filter((place) => place.label.toLowerCase().includes(query.trim().toLowerCase()))
        .map((place): Hit => ({ id: place.name, group: "Go to", title: place.label, keys: `g ${place.key}`, open: () => void navigate({ to: place.to }) }));
    },
    [frame, may, navigate],
  );
}
