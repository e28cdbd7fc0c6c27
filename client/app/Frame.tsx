import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { can, ROLE_LABELS } from "../../shared/access/policy.ts";
import { ClockProvider, makeClock } from "../lib/clock.tsx";
import { isOpenPath, paths } from "./paths.ts";
import type { Session, SessionSource } from "./session.ts";
import { Arrival } from "./shell/Arrival.tsx";
import { type May, placesOf } from "./shell/nav.ts";
import type { Hit, SearchProvider } from "./shell/palette-types.ts";
import { Shell } from "./shell/Shell.tsx";

/** The root of every route: the open pages alone, all others inside the shell. */
export function Frame({ session, source }: { session: Session; source: SessionSource }) {
  const { pathname } = useLocation();
  const clock = useMemo(() => makeClock(session.now, session.office.zone), [session.now, session.office.zone]);
  return (
    <ClockProvider clock={clock}>
      <Arrival />
      {session.actor === null || isOpenPath(pathname) ? (
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      ) : (
        <SignedIn session={session} actor={session.actor} source={source} />
      )}
    </ClockProvider>
  );
}

type SignedInProps = { session: Session; actor: NonNullable<Session["actor"]>; source: SessionSource };

function SignedIn({ session, actor, source }: SignedInProps) {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const frame = actor.role === "communications" ? "communications" : "legal";
  const may: May = useCallback((action) => can(actor, action).ok, [actor]);
  const search = usePlaceSearch(frame, may);
  const signOut = async () => {
    await source.signOut();
    cache.clear();
    await navigate({ to: paths.signIn, reloadDocument: true });
  };
  return (
    <Shell
      frame={frame}
      name={actor.name}
      roleLabel={actor.title ?? ROLE_LABELS[actor.role]}
      may={may}
      clockSet={session.clockMoved}
      mailOff={session.mailOff && actor.administrator}
      search={search}
      onAddClient={may("clients.add") ? () => void navigate({ to: paths.clients, search: { add: "client" } }) : null}
      onLogEntry={may("docket.log") ? () => void navigate({ to: paths.cases, search: { add: "entry" } }) : null}
      onSignOut={() => void signOut()}
    >
      <Outlet />
    </Shell>
  );
}

/** The palette's own answers: places to go. The product's search adds people and cases before them. */
function usePlaceSearch(frame: "legal" | "communications", may: May): SearchProvider {
  const navigate = useNavigate();
  return useCallback(
    async (query) => {
      const { main, review, foot } = placesOf(frame, may);
      return [...main, ...review, ...foot]
        .filter((place) => place.label.toLowerCase().includes(query.trim().toLowerCase()))
        .map((place): Hit => ({
          id: place.name,
          group: "Go to",
          title: place.label,
          keys: `g ${place.key}`,
          open: () => void navigate({ to: place.to }),
        }));
    },
    [frame, may, navigate],
  );
}
