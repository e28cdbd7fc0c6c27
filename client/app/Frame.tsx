import { useQueryClient } from "@tanstack/react-query";
import { type NavigateOptions, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { can, ROLE_LABELS } from "../../shared/access/policy.ts";
import { fold } from "../../shared/kernel/fold.ts";
import { isFound, wordsOf } from "../../shared/search/rank.ts";
import { useUnseenCount } from "../features/reminders/use-reminders.ts";
import { useDueCount } from "../features/today/use-today.ts";
import { useEverything } from "../features/search/use-everything.ts";
import { ClockProvider, makeClock, useToday } from "../lib/clock.tsx";
import { isOpenPath, paths } from "./paths.ts";
import type { Session, SessionSource } from "./session.ts";
import { Arrival } from "./shell/Arrival.tsx";
import type { May } from "./shell/nav.ts";
import { type Deeds, deedHits, foundHits, type Go, personDeeds, placeHits } from "./shell/palette-hits.ts";
import type { SearchProvider } from "./shell/palette-types.ts";
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
  const onAddClient = useMemo(
    () => (may("clients.add") ? () => void navigate({ to: paths.clients, search: { add: "client" } }) : null),
    [may, navigate],
  );
  const { pathname } = useLocation();
  const onLogEntry = useMemo(() => (may("docket.log") ? () => void navigate(whereToLog(pathname)) : null), [may, navigate, pathname]);
  const due = useDueCount(actor.role, may("today.read"));
  const unseen = useUnseenCount(may("reminders.read"));
  const search = usePlaceSearch(frame, may, { onAddClient, onLogEntry });
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
      counts={due === undefined ? {} : { today: due }}
      unseen={unseen}
      clockSet={session.clockMoved}
      mailOff={session.mailOff && actor.administrator}
      search={search}
      onAddClient={onAddClient}
      onLogEntry={onLogEntry}
      onSignOut={() => void signOut()}
    >
      <Outlet />
    </Shell>
  );
}

/** An entry is logged on the case that is open; elsewhere the case is asked for. */
function whereToLog(pathname: string): NavigateOptions {
  const id = /^\/cases\/([^/]+)$/.exec(pathname)?.[1];
  return id === undefined ? { to: paths.cases, search: { add: "entry" } } : { to: paths.case, params: { id }, search: { add: "entry" } };
}

/** What the palette answers: people, cases, facilities and judges that fit, then what can be done, then places to go. */
function usePlaceSearch(frame: "legal" | "communications", may: May, { onAddClient, onLogEntry }: Deeds): SearchProvider {
  const navigate = useNavigate();
  const today = useToday();
  const find = useEverything(may("search.read"));
  return useCallback(
    async (query, signal) => {
      const go: Go = (to) => () => void navigate(to);
      const found = await find(query, signal);
      const own = [...deedHits({ onAddClient, onLogEntry }, may, go), ...placeHits(frame, may, go)];
      const words = wordsOf(query);
      return [
        ...foundHits(found, today, go),
        ...personDeeds(found, may, go),
        ...own.filter((hit) => words.length === 0 || isFound(words, fold(hit.title))),
      ];
    },
    [find, today, frame, may, navigate, onAddClient, onLogEntry],
  );
}
