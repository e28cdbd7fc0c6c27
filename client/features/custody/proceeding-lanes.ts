import type { TimelineMark, TimelineProceeding } from "../../../shared/clients/timeline.ts";
import { type CalendarDate, daysBetween } from "../../../shared/kernel/calendar-date.ts";
import { count, shortDay } from "../../lib/format.ts";
import type { DotItem, Lane } from "../../ui/pictures/lanes-model.ts";
import type { Tone } from "../../ui/pictures/tone.ts";

const TONES = { ours: "due", government: "gov", court: "accent", agency: "gov" } as const satisfies Record<string, Tone>;

/** One lane a proceeding: what was done as solid dots, what is due as hollow ones, waiting as dashes. Oldest at the top. */
export function proceedingLanes(proceedings: readonly TimelineProceeding[], today: CalendarDate): Lane[] {
  return [...proceedings]
    .sort((one, other) => (one.openedOn < other.openedOn ? -1 : 1))
    .map((proceeding) => ({
      id: proceeding.id,
      label: proceeding.kindLabel,
      ...(proceeding.kind === "petition" ? { joined: "accent" as const } : {}),
      items: itemsOf(proceeding, today),
    }));
}

function itemsOf(proceeding: TimelineProceeding, today: CalendarDate): DotItem[] {
  if (proceeding.marks.length > 0) return proceeding.marks.map((mark, place) => item(proceeding, mark, place, today));
  const label = `${proceeding.stageLabel}, opened ${shortDay(proceeding.openedOn, today)}`;
  return [{ kind: "dot", id: `${proceeding.id}-opened`, label, at: proceeding.openedOn, state: "done", tone: "ink" }];
}

function item(proceeding: TimelineProceeding, mark: TimelineMark, place: number, today: CalendarDate): DotItem {
  const tone: Tone = mark.duty === null ? (proceeding.kind === "petition" ? "accent" : "ink") : TONES[mark.duty];
  const short = mark.label.startsWith("[");
  const day = shortDay(mark.day, today);
  const label = short ? mark.label : mark.state === "due" ? `${mark.label} due ${day}` : `${mark.label} ${day}`;
  const base = { kind: "dot", id: `${proceeding.id}-${place}`, label, says: mark.says, at: mark.day, state: mark.state, tone } as const;
  if (mark.waiting && proceeding.closedOn === null)
    return { ...base, tone: "gov", wait: { until: null, label: `no answer, ${count(daysBetween(mark.day, today), "day")}` } };
  return base;
}
