/** What a figure is held against: a multiple of the floor's, or a plain limit in the figure's unit. */
export type Target = { readonly kind: "ratio"; readonly most: number } | { readonly kind: "limit"; readonly most: number };

/** One line of the report. Times in milliseconds unless `unit` says otherwise. */
export type Line = {
  readonly scenario: string;
  readonly unit: "ms" | "MiB" | "KiB" | "";
  readonly p50: number;
  /** Null for what is one number. */
  readonly p95: number | null;
  /** The floor's own figure; null where there is none. */
  readonly floor: number | null;
  readonly target: Target | null;
};
export type Verdict = "met" | "not met" | "no target";

export function ratioOf({ p50, floor }: Pick<Line, "p50" | "floor">): number | null {
  return floor === null || floor === 0 ? null : p50 / floor;
}

/** Held against the figure itself, never against its rounded form. */
export function verdictOf(line: Line): Verdict {
  const { target, p50 } = line;
  if (target === null) return "no target";
  const held = target.kind === "limit" ? p50 : ratioOf(line);
  return held !== null && held <= target.most ? "met" : "not met";
}
