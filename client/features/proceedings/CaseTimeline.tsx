import { ENTRY_TYPE } from "../../../shared/docket/codes.ts";
import type { EntryView, HearingView } from "../../../shared/docket/contract.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { useToday } from "../../lib/clock.tsx";
import { count, shortDay } from "../../lib/format.ts";
import type { Lane } from "../../ui/pictures/lanes-model.ts";
import { Lanes } from "../../ui/pictures/Lanes.tsx";

type TimelineProps = { readonly page: ProceedingPage; readonly entries: readonly EntryView[]; readonly hearings: readonly HearingView[] };

/** The case as a picture: its dockets, what was entered, and the hearings ahead. The same is written beneath it, and in its table. */
export function CaseTimeline(props: TimelineProps) {
  const { page, entries } = props;
  const today = useToday();
  if (page.dockets.length === 0) return null;
  const filed = page.firstFiledOn === null ? "" : `, filed ${shortDay(page.firstFiledOn, today)}`;
  return (
    <Lanes
      title="The case in time"
      sentence={`${page.caption}${filed}, with ${count(entries.length, "entry", "entries")}.`}
      lanes={lanesOf(props, today)}
      today={today}
    />
  );
}

function lanesOf({ page, entries, hearings }: TimelineProps, today: CalendarDate): Lane[] {
  return [
    {
      id: "dockets",
      label: "Docket",
      items: page.dockets.map((docket) => ({
        kind: "block",
        id: docket.id,
        label: docket.court?.citation ?? "Court not known",
        says: `${docket.court?.citation ?? "Court not known"}, ${docket.number ?? "number awaited"}`,
        from: docket.openedOn,
        to: docket.closedOn,
      })),
    },
    {
      id: "entries",
      label: "Entries",
      joined: "ink",
      items: entries.map((entry) => ({
        kind: "dot",
        id: entry.id,
        label: entry.number === null ? ENTRY_TYPE.labels[entry.type] : `[${entry.number}]`,
        says: `${ENTRY_TYPE.labels[entry.type]}${entry.number === null ? "" : ` [${entry.number}]`}`,
        at: entry.filedOn,
        state: "done",
        tone: entry.filer === "government" ? "gov" : entry.filer === "court" ? "accent" : "ink",
      })),
    },
    ...(hearings.length === 0
      ? []
      : [
          {
            id: "hearings",
            label: "Hearings",
            items: hearings.map((hearing) => ({
              kind: "dot" as const,
              id: hearing.id,
              label: hearing.title,
              at: hearing.onDay,
              state: hearing.onDay < today ? ("done" as const) : ("due" as const),
              tone: "accent" as const,
            })),
          },
        ]),
  ];
}
