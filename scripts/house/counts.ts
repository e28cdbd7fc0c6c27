import type { SourceFile } from "./files.ts";

const RULES = /^(scripts\/(house|lint-rules)\/|eslint\.config\.js)/;

/** What loosens a rule, and how often it may stand in the product. The numbers may only fall. */
export const CEILINGS = { "rule switched off": 6, "compiler silenced": 0, any: 0 } as const;
type Loosened = keyof typeof CEILINGS;

const PATTERNS: Record<Loosened, RegExp> = {
  "rule switched off": /eslint-disable/g,
  "compiler silenced": /@ts-(ignore|expect-error|nocheck)/g,
  any: /(?::\s|\bas\s+|<)any\b(?=[;,)>\s=[\]|]|$)/gm,
};

export type Counts = { readonly loosened: Readonly<Record<Loosened, readonly string[]>>; readonly casts: number; readonly longest: string };

/** The code alone: comments become spaces, so that places stay right. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, (comment) => comment.replace(/[^\n]/g, " "));
}

function where(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    Array.from(text.matchAll(pattern), ({ index }) => `${path}:${String(text.slice(0, index).split("\n").length)}`),
  );
}

export function countHouse(all: readonly SourceFile[]): Counts {
  const files = all.filter(({ path }) => /\.(ts|tsx|js|mjs)$/.test(path) && !RULES.test(path));
  const product = files.filter(({ path }) => !/\.(test|spec)\.tsx?$/.test(path));
  const sizes = product.map(({ path, text }) => ({ path, size: text.split("\n").length - 1 })).sort((a, b) => b.size - a.size);
  const code = files.map(({ path, text }) => ({ path, text: withoutComments(text) }));
  const found = (kind: Loosened) => where(kind === "any" ? code : files, PATTERNS[kind]);
  return {
    loosened: { "rule switched off": found("rule switched off"), "compiler silenced": found("compiler silenced"), any: found("any") },
    casts: where(files, /guarantee:/g).length,
    longest: sizes[0] ? `${sizes[0].path} (${String(sizes[0].size)} lines)` : "none",
  };
}

/** One line for the reader, and a sentence for each number over its ceiling. */
export function judgeCounts({ loosened, casts, longest }: Counts): { line: string; findings: string[] } {
  const kinds = ["rule switched off", "compiler silenced", "any"] as const;
  const line = [
    ...kinds.map((kind) => `${kind}: ${String(loosened[kind].length)}`),
    `casts with a guarantee: ${String(casts)}`,
    `longest file: ${longest}`,
  ].join(" · ");
  const over = kinds.filter((kind) => loosened[kind].length > CEILINGS[kind]);
  return {
    line,
    findings: over.map((kind) => `${kind}: ${loosened[kind].join(", ")}; ${String(CEILINGS[kind])} allowed, and the number may only fall.`),
  };
}
