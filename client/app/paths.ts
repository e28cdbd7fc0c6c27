/** Every address of the product, as the router spells it. `$id` is a record's id; nothing else is part of a path. */
export const paths = {
  today: "/",
  cases: "/cases",
  case: "/cases/$id",
  deadline: "/deadlines/$id",
  dateChanges: "/dates/changes",
  courts: "/courts",
  clients: "/clients",
  client: "/clients/$id",
  facilities: "/facilities",
  facility: "/facilities/$id",
  calendar: "/calendar",
  caseload: "/caseload",
  statistics: "/statistics",
  headline: "/headline",
  import: "/import",
  settings: "/settings",
  signIn: "/sign-in",
  setup: "/setup/$token",
} as const;
export type PathName = keyof typeof paths;

/** Addresses that need nobody signed in. */
export const openPaths: readonly PathName[] = ["signIn", "setup"];
export function isOpenPath(pathname: string): boolean {
  return openPaths.some((name) => pathname.startsWith(paths[name].split("$")[0] ?? paths[name]));
}
