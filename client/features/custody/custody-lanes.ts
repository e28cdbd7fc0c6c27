import { CUSTODY_END } from "../../../shared/custody/codes.ts";
import type { CustodyView, EpisodeView, PlacementView } from "../../../shared/custody/contract.ts";
import { type CalendarDate, daysBetween } from "../../../shared/kernel/calendar-date.ts";
import type { When } from "../../../shared/kernel/when.ts";
import type { DotItem, Lane, LaneItem, LineItem } from "../../ui/pictures/lanes-model.ts";
import type { Tone } from "../../ui/pictures/tone.ts";
import { whenText } from "../../lib/when-text.ts";
import { startPhrase, stayLength } from "./custody-words.ts";

type Drawn = { readonly stay: PlacementView; readonly from: CalendarDate; readonly to: CalendarDate | null };

/**
 * The stays of an episode as stretches. A stay whose first day is not known begins where the one before ended, or with custody;
 * the end of custody closes the last. One without any day is in the table of places and not in the picture.
 */
function drawnStays(episode: EpisodeView): Drawn[] {
  let before: CalendarDate | null = episode.start.day;
  return episode.placements.flatMap((stay) => {
    const from: CalendarDate | null = stay.from.day ?? before;
    const to: CalendarDate | null = stay.until?.day ?? episode.end?.at.day ?? null;
    before = to ?? from;
    return from === null || (to !== null && to < from) ? [] : [{ stay, from, to }];
  });
}

/** District, one line per unbroken time in it. `filedIn`: citations of the districts where a petition is open. */
export function districtLane(
  custody: CustodyView,
  filedIn: readonly string[],
  restraints: readonly { from: CalendarDate; label: string }[],
  today: CalendarDate,
): Lane {
  const lines: LineItem[] = [];
  for (const { stay, from, to } of custody.episodes.toReversed().flatMap(drawnStays)) {
    const citation = stay.facility?.court?.citation;
    if (citation === undefined) continue;
    const last = lines.at(-1);
    const label = filedIn.includes(citation) ? `${citation}, where filed` : citation;
    if (last?.label === label && last.to === from) lines[lines.length - 1] = { ...last, to };
    else lines.push({ kind: "line", id: `district-${stay.id}`, label, from, to, says: stay.facility?.courtReason });
  }
  const orders = restraints.map(({ from, label }, place): LineItem => ({
    kind: "line",
    id: `order-${place}`,
    label: `${label}, standing`,
    from,
    to: null,
    hook: true,
    tone: "gov",
  }));
  const told = lines.map((line) => ({ ...line, to: line.to ?? today }));
  return { id: "district", label: "District", items: [...told, ...orders] };
}

/** Where the person was, with how custody began and ended. */
export function placementLane(custody: CustodyView, today: CalendarDate): Lane {
  const items = custody.episodes
    .toReversed()
    .flatMap((episode): LaneItem[] => [
      ...drawnStays(episode).map((drawn) => block(drawn, today)),
      ...(episode.placements.length === 0 ? wholeEpisode(episode) : []),
    ]);
  return { id: "placement", label: "Placement", items };
}

/** Beginnings and ends of custody, a dot each. */
export function custodyLane(custody: CustodyView, today: CalendarDate): Lane {
  const items = custody.episodes
    .toReversed()
    .flatMap((episode): DotItem[] => [
      ...dot(
        `start-${episode.id}`,
        episode.start,
        `Detained ${whenText(episode.start, today)}`,
        `Detained, ${startPhrase(episode.startKind)}`,
        "held",
      ),
      ...(episode.end === null
        ? []
        : dot(
            `end-${episode.id}`,
            episode.end.at,
            `${CUSTODY_END.labels[episode.end.kind]} ${whenText(episode.end.at, today)}`,
            undefined,
            endTone(episode.end.kind),
          )),
    ]);
  return { id: "custody", label: "Custody", items };
}

function block({ stay, from, to }: Drawn, today: CalendarDate): LaneItem {
  const onTheWay = stay.kind === "in_transit" || stay.kind === "unknown";
  const days = stayLength(daysBetween(from, to ?? today));
  const about = stay.from.precision === "day" || stay.from.precision === "instant" ? "" : "about ";
  return {
    kind: "block",
    id: stay.id,
    label: `${stay.name}, ${about}${days}`,
    from,
    to,
    fill: onTheWay ? "hatched" : "soft",
    tone: "held",
    says: `${stay.name}${stay.facility?.city ? `, ${stay.facility.city}` : ""}: ${about}${days}`,
  };
}

/** Held, but nobody knows where. */
function wholeEpisode(episode: EpisodeView): LaneItem[] {
  if (episode.start.day === null) return [];
  const to = episode.end?.at.day ?? null;
  return [{ kind: "block", id: episode.id, label: "Place not known", from: episode.start.day, to, fill: "hatched", tone: "held" }];
}

function dot(id: string, when: When, label: string, says: string | undefined, tone: Tone): DotItem[] {
  return when.day === null ? [] : [{ kind: "dot", id, label, says, at: when.day, state: "done", tone }];
}

function endTone(kind: NonNullable<EpisodeView["end"]>["kind"]): Tone {
  if (kind === "released") return "released";
  return kind === "removed" || kind === "voluntary_departure" ? "removed" : "ink";
}
