import { Link } from "@tanstack/react-router";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { useState } from "react";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import type { EndView, OutcomesOfProceeding, PetitionerOutcome } from "../../../shared/outcomes/views.ts";
import { determinationWords, endWords, interimWords, pathwayWords, releaseLine } from "../../../shared/outcomes/wording.ts";
import { useToday } from "../../lib/clock.tsx";
import { shortDay } from "../../lib/format.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { whenDayText, whenText } from "../../lib/when-text.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { cx } from "../../ui/cx.ts";
import { Mark, type MarkKind } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import { type PanelColumn, PanelTable } from "../../ui/table/PanelTable.tsx";
import { Loaded } from "./Loaded.tsx";
import type { OutcomeAct } from "./outcome-act.ts";
import { OutcomeDialog } from "./OutcomeDialog.tsx";
import { useOutcomes } from "./use-outcomes.ts";
import styles from "./outcomes.module.css";

/** The petitioners in three columns: what the court did, what happened to the person, how a release came about. */
export function PetitionersPanel({ proceedingId }: { proceedingId: string }) {
  const outcomes = useOutcomes(proceedingId);
  const [act, setAct] = useState<OutcomeAct | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const done = (answer: Saved) => {
    setAct(null);
    setSaved(answer);
  };
  return (
    <div className={styles["panel"]}>
      <SavedLine onRead={() => setSaved(null)}>{saved === null ? null : "Saved."}</SavedLine>
      <Panel
        label="Petitioners and what became of them"
        {...(outcomes.data ? { foot: <Acts outcomes={outcomes.data} onAct={setAct} /> } : {})}
      >
        <Loaded answers={[outcomes]} what="The petitioners">
          {outcomes.data && <People outcomes={outcomes.data} onAct={setAct} />}
        </Loaded>
      </Panel>
      <OutcomeDialog proceedingId={proceedingId} act={act} onAct={setAct} onSaved={done} onCancel={() => setAct(null)} />
    </div>
  );
}

function Acts({ outcomes, onAct }: { outcomes: OutcomesOfProceeding; onAct: (act: OutcomeAct) => void }) {
  const forbidden = useBlocked("outcomes.record");
  const notFiled = outcomes.filedOn === null ? "A court rules once the petition is marked filed." : undefined;
  return (
    <div className={styles["acts"]}>
      <ActionButton small blocked={forbidden ?? notFiled} onClick={() => onAct({ kind: "determine" })}>
        Record a ruling
      </ActionButton>
      {(forbidden ?? notFiled) === undefined && (
        <Button small onClick={() => onAct({ kind: "interim" })}>
          Interim ruling
        </Button>
      )}
      {forbidden === undefined && (
        <Button small onClick={() => onAct({ kind: "end" })}>
          Record how custody ended
        </Button>
      )}
    </div>
  );
}

function People({ outcomes, onAct }: { outcomes: OutcomesOfProceeding; onAct: (act: OutcomeAct) => void }) {
  const today = useToday();
  const { petitioners, filedOn } = outcomes;
  if (petitioners.length === 0)
    return (
      <EmptyState title="Nobody is named yet" text="Add the people on whose behalf the petition is brought; a name may follow later." />
    );
  const columns: readonly PanelColumn<PetitionerOutcome>[] = [
    { key: "name", head: `Petitioners, ${petitioners.length}`, stacked: "title", cell: (row) => <Person row={row} /> },
    {
      key: "court",
      head: "What the court did",
      stacked: "labeled",
      cell: (row) => <Court row={row} filed={filedOn !== null} today={today} />,
    },
    { key: "person", head: "What happened to the person", stacked: "labeled", cell: (row) => <Happened row={row} today={today} /> },
    { key: "release", head: "How a release came about", stacked: "labeled", cell: (row) => <Release end={row.end} /> },
    {
      key: "record",
      head: "Record",
      quietHead: true,
      width: "28px",
      cell: (row) => (
        <Button
          look="quiet"
          small
          aria-label={`Open what is recorded of ${row.name}`}
          icon={<IconDots size={16} stroke={1.6} aria-hidden />}
          onClick={() => onAct({ kind: "person", person: row })}
        />
      ),
    },
  ];
  return (
    <>
      <PanelTable caption="Petitioners" columns={columns} rows={petitioners} keyOf={(row) => row.petitionerId} />
      <FindingsList label="What does not fit" findings={petitioners.flatMap((row) => row.findings)} />
    </>
  );
}

function Person({ row }: { row: PetitionerOutcome }) {
  const held = row.days === null ? null : row.days === "not known" ? null : `held ${row.days}`;
  return (
    <span className={styles["cell"]}>
      <Link to="/clients/$id" params={{ id: row.clientId }} className={styles["name"]}>
        {row.name}
      </Link>
      <span className={styles["line"]}>{[row.nationality, held].filter(Boolean).join(" · ")}</span>
    </span>
  );
}

function Court({ row, filed, today }: { row: PetitionerOutcome; filed: boolean; today: CalendarDate }) {
  const { determination: ruling, interims } = row;
  const [latest] = interims;
  const interim =
    latest && `${interimWords(latest.kind, latest.ruling, latest.note)}${numbered(latest.entry)} ${shortDay(latest.on, today)}`;
  if (ruling === null)
    return (
      <span className={styles["cell"]}>
        <span className={styles["pending"]}>
          <Mark kind="due" toned={false} />
          {filed ? "Pending" : "Not filed"}
        </span>
        {interim !== undefined && <span className={styles["line"]}>{interim}</span>}
      </span>
    );
  return (
    <span className={styles["cell"]}>
      <span>
        <Status mark="court" chip>
          {determinationWords(ruling.determination, ruling.reversed?.how ?? null)}
        </Status>
      </span>
      <span className={styles["line"]}>{`${numbered(ruling.entry)} ${shortDay(ruling.on, today)}`.trim()}</span>
      {interim !== undefined && <span className={styles["line"]}>before: {interim}</span>}
    </span>
  );
}

function numbered(entry: { number: number | null } | null): string {
  return entry === null || entry.number === null ? "" : ` [${entry.number}]`;
}

const END_MARKS: Readonly<Record<EndView["kind"], MarkKind | null>> = {
  released: "released",
  removed: "removed",
  voluntary_departure: "removed",
  other_custody: "transferred",
  died: null,
  escaped: "unknown",
  unknown_end: "unknown",
};

function Happened({ row, today }: { row: PetitionerOutcome; today: CalendarDate }) {
  const { end, episodeId, place, lostSince, heldAgain } = row;
  if (end !== null) {
    const mark = END_MARKS[end.kind];
    const words = endWords(end.kind, end.toCountry, end.thirdCountry);
    return (
      <span className={styles["cell"]}>
        {mark === null ? <strong>{words}</strong> : <Status mark={mark}>{words}</Status>}
        <span className={styles["line"]}>{whenDayText(end.at, today)}</span>
        {heldAgain !== null && <span className={styles["line"]}>held again since {whenText(heldAgain, today)}</span>}
      </span>
    );
  }
  if (episodeId === null) return <span className={styles["line"]}>No time in custody recorded</span>;
  return (
    <span className={styles["cell"]}>
      {lostSince === null ? (
        <Status mark="held">Held</Status>
      ) : (
        <Status mark="unknown">Contact lost since {shortDay(lostSince, today)}</Status>
      )}
      <span className={styles["line"]}>{place ?? "place not known"}</span>
    </span>
  );
}

function Release({ end }: { end: EndView | null }) {
  if (end === null || end.pathway === null) return <span className={styles["line"]}>–</span>;
  const line = releaseLine(end.instrument, end.pathway === "unknown" ? null : end.attribution, end.entry?.number ?? null);
  return (
    <span className={styles["cell"]}>
      <span className={cx(end.pathway === "unknown" && styles["line"])}>{pathwayWords(end.pathway, end.attribution)}</span>
      {line !== "" && <span className={styles["line"]}>{line}</span>}
    </span>
  );
}
