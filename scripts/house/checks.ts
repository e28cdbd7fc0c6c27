import type { SourceFile } from "./files.ts";

/** A check over text: what it looks at, and what it finds wrong there, one sentence each. */
export type Check = { readonly name: string; readonly looksAt: (path: string) => boolean; readonly find: (file: SourceFile) => string[] };

const TEST = /\.(test|spec)\.tsx?$/;
const CODE = /\.(ts|tsx|js|mjs)$/;
/** The files that have to name what they forbid. */
const OWN = /^scripts\/house\/checks(\.test)?\.ts$/;

/** Finds lines that match, and says so with place and advice. */
function lines(pattern: RegExp, advice: string): Check["find"] {
  return ({ path, text }) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${String(index + 1)} ${advice}`] : []));
}

export const CHECKS: readonly Check[] = [
  {
    name: "size",
    looksAt: (path) => CODE.test(path) && !path.includes("/migrations/") && !path.endsWith(".ts") && !path.endsWith(".tsx"),
    find: ({ path, text }) => {
      const count = text.split("\n").length - 1;
      return count > 300 ? [`${path} has ${String(count)} lines, and 300 is the limit: split it by what changes together.`] : [];
    },
  },
  {
    name: "colors",
    looksAt: (path) => /^client\/.*\.css$/.test(path) && !path.startsWith("client/app/theme"),
    find: lines(
      /:[^;]*#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/i,
      "names a color: give it a name in client/app/theme and use its variable.",
    ),
  },
  {
    name: "barrels",
    looksAt: (path) => /(^|\/)index\.tsx?$/.test(path) && path !== "db/schema/index.ts",
    find: ({ path }) => [`${path} is a barrel: import from the file that has the thing (only db/schema/index.ts lists others).`],
  },
  {
    name: "test files",
    looksAt: (path) => TEST.test(path),
    find: ({ path }) => {
      const runs = path.startsWith("e2e/") ? path.endsWith(".spec.ts") : /^(shared|db|server|client|scripts)\/.*\.test\.tsx?$/.test(path);
      return runs ? [] : [`${path} is never run: browser tests are e2e/*.spec.ts, all others *.test.ts beside what they test.`];
    },
  },
  {
    name: "machine paths",
    looksAt: (path) => path !== "package-lock.json" && !OWN.test(path),
    find: lines(
      /(^|[^\w.\-/])\/(work|farm|root|home\/\w|Users\/\w|tmp\/[a-z])[/\w.-]*/,
      "names a path of one machine: make it relative to the project.",
    ),
  },
  {
    name: "registry hosts",
    looksAt: (path) => !OWN.test(path),
    find: lines(
      /https?:\/\/[^\s"'/]*(registry|npmjs|artifactory|nexus|verdaccio|mirror)|"resolved": "http/i,
      "names the host of a package registry: packages come from wherever the machine gets them.",
    ),
  },
  {
    name: "workplace words",
    looksAt: (path) => path !== "package-lock.json" && !OWN.test(path),
    find: lines(
      /\b(claude|anthropic|chatgpt|openai|copilot|language model|sub-?agents?|ai-generated|as an ai)\b/i,
      "says how or by whom this was made: say what it is.",
    ),
  },
  {
    name: "left-over marks",
    looksAt: (path) => CODE.test(path) && !OWN.test(path),
    find: lines(
      /\b(TODO|FIXME|XXX)\b|[Nn]ot (yet )?implemented|[Ll]orem ipsum/,
      "has a left-over mark: do it, or say in docs/promises.md that it is not done.",
    ),
  },
];

export function houseFindings(files: readonly SourceFile[]): string[] {
  return CHECKS.flatMap(({ looksAt, find }) => files.filter(({ path }) => looksAt(path)).flatMap(find));
}
