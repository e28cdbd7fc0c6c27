import type { EpisodeView } from "../../../shared/custody/contract.ts";
import type { RemovalView } from "../../../shared/custody/removal-contract.ts";
import type { ClockView } from "../../../shared/deadlines/clocks-contract.ts";
import { removalStart } from "../../../shared/deadlines/removal-period.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { bounds } from "../../../shared/kernel/when.ts";
import { shortDay } from "../../lib/format.ts";
import type { Lane, LaneItem } from "../../ui/pictures/lanes-model.ts";
import { asksForPetition, CLOCK_NAMES, clockDistance, runsFromArrest } from "./clock-words.ts";

export type ClockSources = { readonly removal: RemovalView | undefined; readonly episode: EpisodeView | undefined };

/** The day from which a clock runs: the arrest, the start of the removal period, or the latest denial. Null where it is not known. */
export function clockStart(id: ClockView["id"], { removal, episode }: ClockSources): CalendarDate | null {
  if (runsFromArrest(id)) return episode === undefined ? null : bounds(episode.start).latest;
  if (id === "pocr-annual") return removal?.reviews.findLast(({ decision }) => decision === "continued")?.onDay ?? null;
  if (!removal?.order) return null;
  const suspensions = removal.suspensions.map(({ fromDay, toDay, why }) => ({ from: fromDay, to: toDay, why }));
  const start = removalStart({ ...removal.order, suspensions });
  return start.known ? start.on : null;
}

const BARS: readonly ClockView["id"][] = ["prolonged-6m", "removal-90d", "zadvydas-6m"];

/** The clocks as the calendar draws them: bars from their start to their day, the year and the reviews as marks. Never red: a clock is not a duty. */
export function clockLane(clocks: readonly ClockView[], sources: ClockSources, today: CalendarDate): Lane {
  const items = clocks.flatMap(({ id, title, on, inDays }): LaneItem[] => {
    if (on === null || inDays === null) return [];
    const says = `${title}, ${clockDistance(inDays)}`;
    const from = clockStart(id, sources);
    if (!BARS.includes(id) || from === null || from > on)
      return [{ kind: "tick", id, label: `${CLOCK_NAMES[id]}, ${shortDay(on, today)}`, says, at: on }];
    const endLabel = `${inDays < 0 ? "ended" : "ends"} ${shortDay(on, today)}`;
    return [{ kind: "bar", id, label: CLOCK_NAMES[id], says, from, to: on, endLabel, tone: asksForPetition(id) ? "accent" : "ink" }];
  });
  return { id: "clocks", label: "Custody clocks", items };
}
