import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { TimelineProceeding } from "../../../shared/clients/timeline.ts";
import { CUSTODY_END, PLACEMENT_SOURCE } from "../../../shared/custody/codes.ts";
import type { CustodyView, EpisodeView, PlacementView } from "../../../shared/custody/contract.ts";
import { type CalendarDate, daysBetween } from "../../../shared/kernel/calendar-date.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { count, dayText, distanceText, momentText, shortDay } from "../../lib/format.ts";
import { failureOf, useTRPC } from "../../lib/trpc.ts";
import { whenText } from "../../lib/when-text.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { cx } from "../../ui/cx.ts";
import type { MarkKind } from "../../ui/marks/Mark.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { facilityMeta } from "../../lib/use-find-places.ts";
import { placesPhrase, startPhrase } from "./custody-words.ts";
import { CLOCK_NAMES, clockDistance, stripClocks } from "./clock-words.ts";
import { useClocks } from "./use-clocks.ts";
import { useCustody } from "./use-custody.ts";
import styles from "./ClientStrip.module.css";

export type ClientStripProps = {
  readonly clientId: string;
  readonly lostSince: CalendarDate | null;
  readonly onConfirm: (place: PlacementView) => void;
};

/** Where the person is and what is running: place, days in custody, the petition, the next date. */
export function ClientStrip({ clientId, lostSince, onConfirm }: ClientStripProps) {
  const today = useToday();
  const custody = useCustody(clientId);
  const told = useQuery(useTRPC().clients.timeline.queryOptions({ clientId }));
  if (custody.error)
    return (
      <FailedState
        title="Custody could not be loaded"
        why={failureOf(custody.error).says}
        safe="Nothing was lost."
        onRetry={() => void custody.refetch()}
      />
    );
  if (!custody.data) return <LoadingShape label="Custody is on its way." rows={2} />;
  const [episode] = custody.data.episodes;
  return (
    <dl className={styles["strip"]} aria-label="Place and clocks">
      {episode ? (
        <PlaceCell episode={episode} lostSince={lostSince} today={today} onConfirm={onConfirm} />
      ) : (
        <Cell
          label={lostSince === null ? <Status mark="unknown">No custody recorded</Status> : <Status mark="unknown">Contact lost</Status>}
          value={
            <span className={styles["place"]}>
              {lostSince === null ? "At liberty, as far as known" : `since ${shortDay(lostSince, today)}`}
            </span>
          }
          notes={["Record custody as soon as anybody says the person is held."]}
        />
      )}
      {episode && <DaysCell episode={episode} custody={custody.data} today={today} />}
      <ClockCells clientId={clientId} today={today} />
      <ProceedingCells proceedings={told.data?.proceedings ?? []} today={today} />
    </dl>
  );
}

function Cell({ label, value, notes }: { label: ReactNode; value: ReactNode; notes: readonly ReactNode[] }) {
  return (
    <div className={styles["cell"]}>
      <dt className={styles["label"]}>{label}</dt>
      <dd>{value}</dd>
      {notes.map((note, index) => (
        <dd key={index} className={styles["note"]}>
          {note}
        </dd>
      ))}
    </div>
  );
}

function Big({ number, unit }: { number: string; unit?: string }) {
  return (
    <span className={styles["big"]}>
      {number}
      {unit !== undefined && <span className={styles["unit"]}> {unit}</span>}
    </span>
  );
}

const ENDED: Readonly<Record<string, MarkKind>> = { released: "released", removed: "removed", voluntary_departure: "removed" };

function PlaceCell({
  episode,
  lostSince,
  today,
  onConfirm,
}: {
  episode: EpisodeView;
  lostSince: CalendarDate | null;
  today: CalendarDate;
  onConfirm: (place: PlacementView) => void;
}) {
  const zone = useZone();
  const last = episode.placements.findLast((stay) => stay.current) ?? episode.placements.at(-1);
  const where = last?.facility ? [facilityMeta(last.facility), fieldOffice(last)].filter(Boolean).join(" · ") : "Court district not known";
  if (episode.end !== null)
    return (
      <Cell
        label={<Status mark={ENDED[episode.end.kind] ?? "unknown"}>{CUSTODY_END.labels[episode.end.kind]}</Status>}
        value={<span className={styles["place"]}>{whenText(episode.end.at, today)}</span>}
        notes={last ? [`Last at ${last.name}`] : []}
      />
    );
  const label =
    lostSince === null ? (
      <Status mark="held">Held now</Status>
    ) : (
      <Status mark="unknown">Contact lost since {shortDay(lostSince, today)}</Status>
    );
  if (!last?.current)
    return (
      <Cell
        label={label}
        value={<span className={styles["place"]}>Place not known</span>}
        notes={["Record where, as soon as anybody knows."]}
      />
    );
  const checked = last.confirmedAt === null ? "not confirmed yet" : `checked ${momentText(last.confirmedAt, zone, today)}`;
  return (
    <Cell
      label={label}
      value={<span className={styles["place"]}>{last.name}</span>}
      notes={[
        where,
        <span key="checked" className={cx(last.stale && styles["stale"])}>
          {last.stale ? (
            <Status mark="due">{`${PLACEMENT_SOURCE.labels[last.source]}, ${checked}`}</Status>
          ) : (
            `${PLACEMENT_SOURCE.labels[last.source]}, ${checked}`
          )}{" "}
          <Button look="link" onClick={() => onConfirm(last)}>
            Confirm
          </Button>
        </span>,
      ]}
    />
  );
}

function fieldOffice(stay: PlacementView): string {
  return stay.facility?.officeTown ? `${stay.facility.officeTown} office` : "";
}

function DaysCell({ episode, custody, today }: { episode: EpisodeView; custody: CustodyView; today: CalendarDate }) {
  const { days } = episode;
  const places = custody.episodes.reduce((sum, one) => sum + one.placements.length, 0);
  const number = days.least === null ? "Not known" : `${days.exact ? "" : "at least "}${days.least}`;
  const began =
    episode.start.day === null ? "start not known" : `${episode.end === null ? "since" : "from"} ${whenText(episode.start, today)}`;
  return (
    <Cell
      label={episode.end === null ? "In custody" : "Was in custody"}
      value={<Big number={number} {...(days.least === null ? {} : { unit: days.least === 1 ? "day" : "days" })} />}
      notes={[`${began}, ${startPhrase(episode.startKind)}`, placesPhrase(places, custody.episodes.length)]}
    />
  );
}

/** The clock of the removal period and the one that a petition waits for; how they are counted stands in the panel of clocks. */
function ClockCells({ clientId, today }: { clientId: string; today: CalendarDate }) {
  return stripClocks(useClocks(clientId).data?.clocks ?? []).map(({ id, on, inDays, authority }) => (
    <Cell key={id} label={CLOCK_NAMES[id]} value={<Big number={shortDay(on, today)} />} notes={[clockDistance(inDays), authority]} />
  ));
}

const OWES = { ours: "Due from us", government: "The government owes", court: "Before the court", agency: "The agency owes" } as const;

function ProceedingCells({ proceedings, today }: { proceedings: readonly TimelineProceeding[]; today: CalendarDate }) {
  const petition = proceedings.find((one) => one.kind === "petition" && one.filedOn !== null && one.closedOn === null);
  const next = proceedings
    .flatMap((one) => (one.next === null || one.closedOn !== null ? [] : [{ ...one.next, caption: one.caption }]))
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .at(0);
  return (
    <>
      {petition?.filedOn && (
        <Cell
          label="Petition pending"
          value={
            <Big number={String(daysBetween(petition.filedOn, today))} unit={daysBetween(petition.filedOn, today) === 1 ? "day" : "days"} />
          }
          notes={[
            `since ${shortDay(petition.filedOn, today)} · 28 U.S.C. § 2241`,
            [petition.forum ?? "court not known", petition.judge].filter(Boolean).join(", "),
          ]}
        />
      )}
      {next && (
        <Cell label={OWES[next.duty]} value={<Big number={dayText(next.day, today)} />} notes={[next.title, distance(next.day, today)]} />
      )}
    </>
  );
}

function distance(day: CalendarDate, today: CalendarDate): string {
  const past = daysBetween(day, today);
  return past > 0 ? `${count(past, "day")} past` : distanceText(day, today);
}
