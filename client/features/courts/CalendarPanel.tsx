import { type ReactNode, useState } from "react";
import { CLOSED_DAY_KIND } from "../../../shared/courts/closed-days-codes.ts";
import type { ClosedDayView, CourtCalendarView } from "../../../shared/courts/contract.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useToday } from "../../lib/clock.tsx";
import { sentence } from "../../../shared/deadlines/words.ts";
import { dayText, timeText } from "../../lib/format.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import { type PanelColumn, PanelTable } from "../../ui/table/PanelTable.tsx";
import { CloseDaysForm } from "./CloseDaysForm.tsx";
import { Differences } from "./Differences.tsx";
import { HoursForm } from "./HoursForm.tsx";
import { OpenDayForm } from "./OpenDayForm.tsx";
import { SpanForm } from "./SpanForm.tsx";
import styles from "./courts.module.css";

type Act =
  | { readonly kind: "close" }
  | { readonly kind: "span" }
  | { readonly kind: "hours" }
  | { readonly kind: "open"; readonly day: ClosedDayView };
const TITLES = {
  close: "Enter closed days",
  span: "Years that are complete",
  hours: "Clerk’s hours",
  open: "Take a closed day back",
} as const;
const SAID = {
  close: "The closed days are saved.",
  span: "The years are saved.",
  hours: "The hours are saved.",
  open: "The day is taken back.",
} as const;
type Done = { readonly says: string; readonly findings: Saved["findings"] };

/** The closed days of one court in one year, how far its table reaches, and what a supervisor can do with it. */
export function CalendarPanel({ calendar }: { calendar: CourtCalendarView }) {
  const [act, setAct] = useState<Act | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const blocked = useBlocked("courts.closeDays");
  const { court, year, span, hours } = calendar;
  const close = () => setAct(null);
  const after = (kind: Act["kind"]) => ({
    onCancel: close,
    onSaved: (saved: Saved) => {
      close();
      setDone({ says: SAID[kind], findings: saved.findings });
    },
  });
  return (
    <div className={styles["calendar"]}>
      <SavedLine onRead={() => setDone(null)}>
        {done === null ? null : (
          <>
            {done.says} <Differences citation={court.citation} />
          </>
        )}
      </SavedLine>
      {done !== null && <FindingsList label="What does not fit" findings={done.findings} />}
      {done === null && <Differences citation={court.citation} framed />}
      <Panel
        title={`Closed days of ${year}`}
        note={court.citation}
        actions={<Acts blocked={blocked} onAct={setAct} />}
        foot={
          <span className={styles["foot"]}>
            <Reach calendar={calendar} />
            <Hours hours={hours} />
          </span>
        }
      >
        <Days days={calendar.days} onOpen={blocked === undefined ? (day) => setAct({ kind: "open", day }) : null} />
      </Panel>
      <Dialog title={act === null ? "" : `${TITLES[act.kind]}: ${court.citation}`} open={act !== null} onClose={close} keep>
        {act?.kind === "close" && <CloseDaysForm courtId={court.id} {...after("close")} />}
        {act?.kind === "span" && <SpanForm courtId={court.id} year={year} span={span} {...after("span")} />}
        {act?.kind === "hours" && <HoursForm courtId={court.id} hours={hours} {...after("hours")} />}
        {act?.kind === "open" && <OpenDayForm day={act.day} {...after("open")} />}
      </Dialog>
    </div>
  );
}

function Acts({ blocked, onAct }: { blocked: string | undefined; onAct: (act: Act) => void }) {
  return (
    <span className={styles["acts"]}>
      <ActionButton small blocked={blocked} onClick={() => onAct({ kind: "close" })}>
        Enter closed days
      </ActionButton>
      {blocked === undefined && (
        <>
          <Button small onClick={() => onAct({ kind: "span" })}>
            Say which years are complete
          </Button>
          <Button small onClick={() => onAct({ kind: "hours" })}>
            Enter the clerk’s hours
          </Button>
        </>
      )}
    </span>
  );
}

/** How far the table reaches: what the whole of it rests on. */
function Reach({ calendar: { court, span, year } }: { calendar: CourtCalendarView }): ReactNode {
  if (span === null)
    return (
      <Status mark="unknown">
        Nobody has said that the closed days of {court.citation} are complete. Dates are counted with what is entered, and say so.
      </Status>
    );
  const years = span.fromYear === span.toYear ? `for ${span.fromYear}` : `from ${span.fromYear} to ${span.toYear}`;
  const outside = year < span.fromYear || year > span.toYear;
  return (
    <span>
      {outside && <Status mark="over">{year} is not covered: dates that fall in it are not counted.</Status>} Complete {years}, by {span.by}
      : {span.source}
    </span>
  );
}

/** When the clerk's office closes: the end of a day for papers that go in on paper. */
function Hours({ hours }: Pick<CourtCalendarView, "hours">): ReactNode {
  if (hours === null) return <span>The clerk’s hours are not entered. They end the last day of a person who files on paper.</span>;
  return (
    <span>
      The clerk’s office closes at {sentence(timeText(hours.closes))} Entered by {hours.by}: {hours.source}
    </span>
  );
}

function Days({ days, onOpen }: { days: readonly ClosedDayView[]; onOpen: ((day: ClosedDayView) => void) | null }) {
  const today = useToday();
  const columns: readonly PanelColumn<ClosedDayView>[] = [
    { key: "day", head: "Day", width: "7.5rem", stacked: "title", cell: (row) => dayText(row.day, today) },
    { key: "name", head: "Name", stacked: "bare", cell: (row) => row.name },
    {
      key: "kind",
      head: "What closes it",
      stacked: "bare",
      cell: (row) => (row.kind === null ? "Federal holiday" : CLOSED_DAY_KIND.labels[row.kind]),
    },
    { key: "source", head: "Source", stacked: "labeled", cell: (row) => <Source row={row} /> },
    ...(onOpen === null
      ? []
      : [
          {
            key: "act",
            head: "Take back",
            quietHead: true,
            stacked: "bare",
            cell: (row: ClosedDayView) =>
              row.id === null ? null : (
                <Button
                  look="link"
                  small
                  className={styles["back"]}
                  aria-label={`Take back ${row.name}, ${dayText(row.day, today)}`}
                  onClick={() => onOpen(row)}
                >
                  Take back
                </Button>
              ),
          } as const,
        ]),
  ];
  return (
    <PanelTable
      caption="Closed days, in the order of the year"
      columns={columns}
      rows={days}
      keyOf={(row) => row.id ?? `federal ${row.day}`}
    />
  );
}

function Source({ row }: { row: ClosedDayView }) {
  return (
    <span className="gw-meta">
      {row.source}
      {row.by !== null && `, entered by ${row.by}`}
    </span>
  );
}
