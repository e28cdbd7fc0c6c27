import { type QueryClient, useQuery } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { can } from "../../shared/access/policy.ts";
import { Frame } from "./Frame.tsx";
import { isOpenPath, paths } from "./paths.ts";
import { PageFailed, PageMissing, PageWaiting } from "./PageStates.tsx";
import { type SessionSource, sessionQuery } from "./session.ts";

export type RouterContext = { readonly queryClient: QueryClient; readonly source: SessionSource };

/** Answers that stand in the address: filters, tab, chosen row. Each page reads the ones it knows and ignores others. */
export type AddressAnswers = Readonly<Record<string, string>>;

function readAnswers(search: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) =>
      typeof value === "string" || typeof value === "number" ? [[key, String(value)]] : [],
    ),
  );
}

const root = createRootRouteWithContext<RouterContext>()({
  validateSearch: readAnswers,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery(context.source), staleTime: "static" });
    if (session.actor === null && !isOpenPath(location.pathname)) throw redirect({ to: paths.signIn, search: { then: location.href } });
    // Who has no list of today begins with what may be published.
    if (
      location.pathname === paths.today &&
      session.actor !== null &&
      !can(session.actor, "today.read").ok &&
      can(session.actor, "headline.read").ok
    )
      throw redirect({ to: paths.headline });
    return { session };
  },
  component: Root,
  errorComponent: PageFailed,
  notFoundComponent: PageMissing,
});

function Root() {
  const { session, source } = root.useRouteContext();
  // Asked again when the window comes back: roles change, and a computer that slept has lost the time.
  const { data } = useQuery(sessionQuery(source));
  return <Frame session={data ?? session} source={source} />;
}

/** Each page is a chunk of its own, fetched on the way to it or when the pointer rests on its link. */
const routes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.today,
    component: lazyRouteComponent(() => import("../pages/TodayPage.tsx"), "TodayPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.cases,
    component: lazyRouteComponent(() => import("../pages/CasesPage.tsx"), "CasesPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.case,
    component: lazyRouteComponent(() => import("../pages/CasePage.tsx"), "CasePage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.deadline,
    component: lazyRouteComponent(() => import("../pages/DeadlinePage.tsx"), "DeadlinePage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.dateChanges,
    component: lazyRouteComponent(() => import("../pages/DateChangesPage.tsx"), "DateChangesPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.courts,
    component: lazyRouteComponent(() => import("../pages/CourtsPage.tsx"), "CourtsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.clients,
    component: lazyRouteComponent(() => import("../pages/ClientsPage.tsx"), "ClientsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.client,
    component: lazyRouteComponent(() => import("../pages/ClientPage.tsx"), "ClientPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.facilities,
    component: lazyRouteComponent(() => import("../pages/FacilitiesPage.tsx"), "FacilitiesPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.facility,
    component: lazyRouteComponent(() => import("../pages/FacilityPage.tsx"), "FacilityPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.calendar,
    component: lazyRouteComponent(() => import("../pages/CalendarPage.tsx"), "CalendarPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.caseload,
    component: lazyRouteComponent(() => import("../pages/CaseloadPage.tsx"), "CaseloadPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.statistics,
    component: lazyRouteComponent(() => import("../pages/StatisticsPage.tsx"), "StatisticsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.headline,
    component: lazyRouteComponent(() => import("../pages/HeadlinePage.tsx"), "HeadlinePage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.import,
    component: lazyRouteComponent(() => import("../pages/ImportPage.tsx"), "ImportPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.settings,
    component: lazyRouteComponent(() => import("../pages/SettingsPage.tsx"), "SettingsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.signIn,
    component: lazyRouteComponent(() => import("../pages/SignInPage.tsx"), "SignInPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.setup,
    component: lazyRouteComponent(() => import("../pages/SetupPage.tsx"), "SetupPage"),
  }),
] as const;

export function makeRouter(context: RouterContext) {
  return createRouter({
    routeTree: root.addChildren(routes),
    context,
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 300,
    defaultPendingComponent: PageWaiting,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: PageMissing,
  });
}

declare module "@tanstack/react-router" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface is merged into the library's own
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
