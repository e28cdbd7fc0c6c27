import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Tone } from "./tone.ts";

type Common = {
  readonly id: string;
  readonly label: string;
  readonly tone?: Tone | undefined;
  /** A longer wording for the table and the sentences, where there is room. */
  readonly says?: string | undefined;
};

/** A stretch drawn as a block with its label inside where it fits. `to: null` runs on past today. */
export type BlockItem = Common & {
  readonly kind: "block";
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** Hatched: where somebody was is not known, or on the way. Solid: too short to be more than a mark. */
  readonly fill?: "soft" | "solid" | "hatched" | undefined;
};

/** A thin stretch: a bar with its label before it and `endLabel` after it. */
export type BarItem = Common & {
  readonly kind: "bar";
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly endLabel?: string | undefined;
};

/** A stretch drawn as a line beneath its label. `hook` marks the day on which it began. */
export type LineItem = Common & {
  readonly kind: "line";
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly hook?: boolean | undefined;
};

/** A day: solid when done, hollow when due. `wait` draws dashes on to a day, or to today. */
export type DotItem = Common & {
  readonly kind: "dot";
  readonly at: CalendarDate;
  readonly state: "done" | "due";
  readonly wait?: { readonly until: CalendarDate | null; readonly label: string } | undefined;
};

/** A day that is only a mark on the calendar: a dotted upright. */
export type TickItem = Common & { readonly kind: "tick"; readonly at: CalendarDate };

export type LaneItem = BlockItem | BarItem | LineItem | DotItem | TickItem;

export type Lane = {
  readonly id: string;
  readonly label: string;
  readonly items: readonly LaneItem[];
  /** Joins the done dots by a line, as steps of one thing. */
  readonly joined?: Tone | undefined;
};

export function startOf(item: LaneItem): CalendarDate {
  return item.kind === "dot" || item.kind === "tick" ? item.at : item.from;
}

/** The last day drawn; null when it runs on. */
export function endOf(item: LaneItem): CalendarDate | null {
  if (item.kind === "tick") return item.at;
  if (item.kind === "dot") return item.wait === undefined ? item.at : item.wait.until;
  return item.to;
}
