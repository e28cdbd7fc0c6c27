import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { fullDay } from "./day-words.ts";
import { startOf } from "./lanes-model.ts";
import type { Lane, LaneItem } from "./lanes-model.ts";
import type { Twin } from "./TwinTable.tsx";

export type LanesWords = {
  readonly lane: string;
  readonly what: string;
  readonly from: string;
  readonly until: string;
  readonly state: string;
  readonly done: string;
  readonly due: string;
  readonly waiting: string;
  readonly running: string;
  readonly showTable: string;
  readonly showPicture: string;
};

export const LANES_WORDS: LanesWords = {
  lane: "Row",
  what: "What",
  from: "From",
  until: "Until",
  state: "State",
  done: "done",
  due: "due",
  waiting: "waiting",
  running: "not ended",
  showTable: "Show as a table",
  showPicture: "Show as a picture",
};

function whatOf(item: LaneItem): string {
  const more = item.kind === "bar" ? item.endLabel : item.kind === "dot" ? item.wait?.label : undefined;
  const says = item.says ?? item.label;
  return more === undefined ? says : `${says}: ${more}`;
}

function untilOf(item: LaneItem, words: LanesWords): string {
  if (item.kind === "tick") return "";
  if (item.kind !== "dot") return item.to === null ? words.running : fullDay(item.to);
  if (item.wait === undefined) return "";
  return item.wait.until === null ? words.running : fullDay(item.wait.until);
}

function stateOf(item: LaneItem, words: LanesWords): string {
  if (item.kind !== "dot") return "";
  const state = item.state === "done" ? words.done : words.due;
  return item.wait === undefined ? state : `${state}, ${words.waiting}`;
}

const byStart = (a: LaneItem, b: LaneItem) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0);

/** The lanes as a table: one row for everything drawn, in the order of the lanes and then of time. */
export function lanesTwin(caption: string, lanes: readonly Lane[], words: LanesWords): Twin {
  const rows = lanes.flatMap((lane) =>
    [...lane.items]
      .sort(byStart)
      .map((item) => [lane.label, whatOf(item), fullDay(startOf(item)), untilOf(item, words), stateOf(item, words)]),
  );
  return { caption, columns: [words.lane, words.what, words.from, words.until, words.state].map((label) => ({ label })), rows };
}

function daysOf(item: LaneItem): string {
  const from: CalendarDate = startOf(item);
  if (item.kind === "dot" || item.kind === "tick") return fullDay(from);
  return item.to === null ? `since ${fullDay(from)}` : `${fullDay(from)} to ${fullDay(item.to)}`;
}

/** One plain sentence for everything drawn. */
export function laneSentences(lanes: readonly Lane[], words: LanesWords): readonly string[] {
  return lanes.flatMap((lane) =>
    [...lane.items].sort(byStart).map((item) => {
      const state = stateOf(item, words);
      return `${lane.label}: ${whatOf(item)} (${daysOf(item)}${state === "" ? "" : `; ${state}`}).`;
    }),
  );
}
