import { ACT, type Act, OBLIGATION_SCOPE, type ObligationScope } from "./codes.ts";

const MANY = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

/** What is commanded, for a list: the act's label, or the order's words where the act is `other`. */
export function commandTitle(act: Act, words: string | null, orElse: { act: Act; words: string | null } | null = null): string {
  const first = act === "other" ? (words ?? ACT.labels.other) : ACT.labels[act];
  if (orElse === null) return first;
  const second = orElse.act === "other" ? (orElse.words ?? ACT.labels.other) : ACT.labels[orElse.act];
  return `${first}, or ${second.charAt(0).toLowerCase()}${second.slice(1)}`;
}

/** For whom: the one person, or "All three". `name` is the surname of the one petitioner it concerns; null when it concerns all. */
export function forWhom(name: string | null, only: string | null, count: number): string {
  if (name !== null) return name;
  if (count === 1 && only !== null) return only;
  if (count === 2) return "Both";
  return `All ${MANY[count] ?? String(count)}`;
}

/** "Standing, until changed", "Standing in the district, until the action ends". */
export function standingWords(scope: ObligationScope | null, until: string | null): string {
  const where = scope === null ? "" : ` in ${OBLIGATION_SCOPE.labels[scope].replace(/^The /, "the ")}`;
  return `Standing${where}, ${until === null ? "until changed" : `until ${until.replace(/^until /i, "")}`}`;
}
