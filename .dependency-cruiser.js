/**
 * Who may import whom (docs/decisions: import order). Every rule's comment says what to import instead.
 * Later slices may import earlier ones, never the reverse.
 */
const SLICES = [
  "courts",
  "facilities",
  "clients",
  "custody",
  "proceedings",
  "docket",
  "notices",
  "agency",
  "deadlines",
  "obligations",
  "outcomes",
  "documents",
  "calendar",
  "reminders",
  "imports",
  "statistics",
  "publications",
];
const TEST = "\\.(test|spec)\\.tsx?$";
const anyOf = (names) => `(${names.join("|")})`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** For each slice: which slices come after it. The first slices beside the kernel (access, accounts, events) come before all. */
const laterThan = SLICES.map((slice, place) => [slice, SLICES.slice(place + 1)]).filter(([, later]) => later.length > 0);

const rooms = [
  forbid(
    "client-not-server",
    "The client asks the server by tRPC. Import shared vocabulary instead; only client/lib/trpc.ts may import type { AppRouter }.",
    { path: "^client/", pathNot: "^client/lib/trpc\\.ts$" },
    { path: "^(server|db|e2e|scripts)/" },
  ),
  forbid(
    "trpc-type-only",
    "client/lib/trpc.ts may import type { AppRouter } from server/router.ts, and nothing else of the server.",
    { path: "^client/lib/trpc\\.ts$" },
    { path: "^(server|db|e2e|scripts)/", pathNot: "^server/router\\.ts$" },
  ),
  forbid(
    "trpc-no-value",
    "Write import type: a value import would bring the server into the browser.",
    { path: "^client/lib/trpc\\.ts$" },
    { path: "^server/router\\.ts$", dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "shared-is-pure",
    "A rule takes what it needs as arguments; db and server call it.",
    { path: "^shared/" },
    { path: "^(db|server|client|e2e|scripts)/" },
  ),
  forbid(
    "db-below-server",
    "db knows shared only; move what is needed into shared or db.",
    { path: "^db/" },
    { path: "^(server|client|e2e|scripts)/" },
  ),
  forbid(
    "server-not-client",
    "Words and rules that both sides need live in shared.",
    { path: "^server/" },
    { path: "^(client|e2e|scripts)/" },
  ),
  forbid(
    "e2e-from-outside",
    "A browser test knows the product from outside: use db/seed, db/testing and shared.",
    { path: "^e2e/" },
    { path: "^(server|client|scripts|db)/", pathNot: "^db/(seed|testing)/" },
  ),
];

const shared = [
  forbid(
    "kernel-alone",
    "The kernel imports zod and itself.",
    { path: "^shared/kernel/", pathNot: TEST },
    { pathNot: "^shared/kernel/|(^|/)node_modules/(zod|temporal-polyfill|temporal-spec)/" },
  ),
  forbid(
    "access-on-kernel",
    "Roles and permissions stand on the kernel alone.",
    { path: "^shared/(access|accounts|events)/", pathNot: TEST },
    { path: `^shared/${anyOf(SLICES)}/` },
  ),
  forbid(
    "shared-no-node",
    "shared runs in the browser as well: no built-in of Node.",
    { path: "^shared/", pathNot: TEST },
    { dependencyTypes: ["core"] },
  ),
  forbid(
    "shared-packages",
    "shared stands on zod and temporal-polyfill; another package needs a decision record first.",
    { path: "^shared/", pathNot: TEST },
    { path: "(^|/)node_modules/", pathNot: "(^|/)node_modules/(zod|temporal-polyfill|temporal-spec)/" },
  ),
  ...laterThan.map(([slice, later]) =>
    forbid(
      `shared-order-${slice}`,
      `${slice} comes before what it imports here: move the rule to the later slice, or the word to ${slice}.`,
      { path: `^shared/${slice}/`, pathNot: TEST },
      { path: `^shared/${anyOf(later)}/` },
    ),
  ),
];

const server = [
  forbid(
    "core-below-slices",
    "server/core serves every slice and knows none; register the slice with it instead.",
    { path: "^server/core/", pathNot: TEST },
    { path: `^server/${anyOf([...SLICES, "accounts"])}/` },
  ),
  forbid(
    "only-queries-of-others",
    "Of an earlier slice, import its queries and its commands for use inside one change, never its router; what a later slice should do belongs into server/reactions.ts.",
    { path: `^server/${anyOf(SLICES)}/`, pathNot: TEST },
    { path: `^server/${anyOf(SLICES)}/`, pathNot: "^server/$1/|^server/[^/]+/(?!router)[^/]+\\.ts$" },
  ),
  ...laterThan.map(([slice, later]) =>
    forbid(
      `server-order-${slice}`,
      `${slice} comes before what it imports here: let the later slice react in server/reactions.ts.`,
      { path: `^server/${slice}/`, pathNot: TEST },
      { path: `^server/${anyOf(later)}/` },
    ),
  ),
  forbid(
    "driver-in-db",
    "Only db/ opens databases: use what db/open.ts gives you. The floor of the measurement is a plain file of its own.",
    { path: "^(server|scripts|e2e)/", pathNot: [TEST, "^scripts/bench/floor-"] },
    { path: "(^|/)node_modules/better-sqlite3/", dependencyTypesNot: ["type-only"] },
  ),
];

const client = [
  forbid(
    "ui-knows-no-slice",
    "client/ui has no slice words: pass data and texts in as props. It may use shared/kernel and client/lib/format.ts.",
    { path: "^client/ui/", pathNot: TEST },
    { path: "^(client/(app|features|pages|lib)|shared)/", pathNot: "^(shared/kernel/|client/lib/format\\.ts$)" },
  ),
  forbid(
    "ui-packages",
    "client/ui stands on React, Mantine, d3, icons and the table engine.",
    { path: "^client/ui/", pathNot: TEST },
    {
      path: "(^|/)node_modules/",
      pathNot:
        "(^|/)node_modules/(react|react-dom|@types/react|@types/react-dom|@mantine/[^/]+|@tabler/icons-react|@tanstack/(react-table|react-virtual|table-core|virtual-core)|(@types/)?d3-[^/]+|csstype)/",
    },
  ),
  forbid(
    "features-apart",
    "Pages that show several slices live in client/pages; what two features share lives in client/ui or client/lib.",
    { path: "^client/features/([^/]+)/" },
    { path: "^client/(features|pages|app)/", pathNot: "^client/features/$1/|^client/app/paths\\.ts$" },
  ),
  forbid(
    "pages-below-app",
    "client/app puts pages together, and pages do not know it.",
    { path: "^client/pages/" },
    { path: "^client/app/", pathNot: "^client/app/(paths|theme)" },
  ),
  forbid(
    "lib-below-features",
    "client/lib serves features and pages and knows none.",
    { path: "^client/lib/" },
    { path: "^client/(features|pages|app)/" },
  ),
];

const everywhere = [
  forbid(
    "no-cycle",
    "Two files that import each other are one: move what both need into a third.",
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  ),
  forbid(
    "no-dead-import",
    "This import leads nowhere: correct the path, or add the package to package.json.",
    {},
    { couldNotResolve: true },
  ),
  forbid(
    "no-undeclared-package",
    "Add the package to package.json: it is here only because another package brought it.",
    { pathNot: "^scripts/lint-rules/" },
    { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  ),
  forbid(
    "no-test-in-product",
    "Move what the product needs out of the test.",
    { pathNot: `${TEST}|^e2e/|^db/testing/|^server/testing/` },
    { path: TEST },
  ),
];

export default {
  forbidden: [...rooms, ...shared, ...server, ...client, ...everywhere],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(css|svg|html)$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".d.ts"],
    },
    cache: { folder: "node_modules/.cache/great-writ/imports", strategy: "content" },
  },
};
