import type { Act, ObligationScope } from "../../../shared/obligations/codes.ts";
import { STANDING_ACTS } from "../../../shared/obligations/rules.ts";

/** How an order says when. */
export const TIME_CHOICES = {
  codes: ["day", "instant", "period", "standing"],
  labels: { day: "By a day", instant: "By an hour of a day", period: "Within a period", standing: "From now on (standing)" },
} as const;
export type TimeKind = (typeof TIME_CHOICES)["codes"][number];
export const UNIT_CHOICES = { codes: ["day", "hour"], labels: { day: "days", hour: "hours" } } as const;
export const FROM_CHOICES = {
  codes: ["entry", "service", "response"],
  labels: { entry: "entry of the order", service: "service of the order", response: "the response, whenever it is filed" },
} as const;

/** A time as it is being filled in; the contract decides whether it is one. */
export type TimeDraft = {
  kind: TimeKind;
  day: string | null;
  time: string | null;
  n: number | string | null;
  unit: "day" | "hour";
  from: (typeof FROM_CHOICES)["codes"][number];
  scope: ObligationScope | null;
  until: string;
};

export function blankTime(kind: TimeKind): TimeDraft {
  return { kind, day: null, time: null, n: null, unit: "day", from: "entry", scope: null, until: "" };
}

/** A command that restrains holds from now on; others have a day. */
export function timeFor(act: Act | null, before: TimeDraft): TimeDraft {
  const standing = act !== null && STANDING_ACTS.includes(act);
  if (standing === (before.kind === "standing")) return before;
  return { ...before, kind: standing ? "standing" : "day" };
}

/** The contract's shape. */
export function shapeTime({ kind, day, time, n, unit, from, scope, until }: TimeDraft) {
  if (kind === "day") return { kind, day: day ?? "" };
  if (kind === "instant") return { kind, day: day ?? "", time: time ?? "" };
  return kind === "period" ? { kind, n, unit, from } : { kind, scope, until };
}
