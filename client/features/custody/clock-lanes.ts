import type { ClockView } from "../../../shared/deadlines/clocks-contract.ts";
import { asksForPetition } from "../../../shared/deadlines/petition-clocks.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { shortDay } from "../../lib/format.ts";
import type { Lane, LaneItem } from "../../ui/pictures/lanes-model.ts";
import { CLOCK_NAMES, clockDistance } from "./clock-words.ts";

const BARS: readonly ClockView["id"][] = ["prolonged-6m", "removal-90d", "zadvydas-6m"];

/** The clocks as the calendar draws them: bars from their start to their day, the year and the reviews as marks. Never red: a clock is not a duty. */
export function clockLane(clocks: readonly ClockView[], today: CalendarDate): Lane {
  const items = clocks.flatMap(({ id, title, from, on, inDays }): LaneItem[] => {
    if (on === null || inDays === null) return [];
    const says = `${title}, ${clockDistance(inDays)}`;
    if (!BARS.includes(id) || from === null || from > on)
      return [{ kind: "tick", id, label: `${CLOCK_NAMES[id]}, ${shortDay(on, today)}`, says, at: on }];
    const endLabel = `${inDays < 0 ? "ended" : "ends"} ${shortDay(on, today)}`;
    return [{ kind: "bar", id, label: CLOCK_NAMES[id], says, from, to: on, endLabel, tone: asksForPetition(id) ? "accent" : "ink" }];
  });
  return { id: "clocks", label: "Custody clocks", items };
}
