import { Link } from "@tanstack/react-router";
import type { DeadlineView } from "../../../shared/deadlines/contract.ts";
import { type CitedPassage, citedPassages } from "../../../shared/deadlines/authority-links.ts";
import { CERTAINTY } from "../../../shared/deadlines/codes.ts";
import { paths } from "../../app/paths.ts";
import { useToday } from "../../lib/clock.tsx";
import { EntryLink } from "../../lib/EntryLink.tsx";
import { dayText } from "../../lib/format.ts";
import { Definitions } from "../../ui/page/Definitions.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import styles from "./date-page.module.css";

/** What a date rests on: the authority with where its text stands, the rule and its version, and the closed days it was counted by. */
export function DateRests({ view }: { view: DeadlineView }) {
  const { rule, calendar } = view;
  const items = [
    { name: "Authority", value: <Authority view={view} /> },
    ...(rule === null
      ? []
      : [
          { name: "Counted by", value: rule.method },
          { name: "Rule", value: `${rule.id}, version ${rule.version}` },
          ...(rule.notes === "" ? [] : [{ name: "Notes", value: rule.notes }]),
        ]),
    ...(view.firm === null ? [] : [{ name: "Can it move?", value: view.firm }]),
    ...(view.basis === "internal" ? [] : [{ name: "How sure", value: sureWords(view) }]),
    ...(calendar === null ? [] : [{ name: "Closed days", value: <ClosedDays calendar={calendar} /> }]),
    ...(view.zoneAssumed ? [{ name: "Zone", value: "The courthouse is not known, so the court’s usual zone is assumed." }] : []),
  ];
  return (
    <Panel title="What it rests on">
      <Definitions items={items} />
      <Marks marks={view.marks} />
    </Panel>
  );
}

function sureWords({ certainty, confirmedBy }: DeadlineView): string {
  return `${CERTAINTY.labels[certainty]}. ${confirmedBy === null ? "No lawyer has confirmed this date." : `Confirmed by ${confirmedBy}.`}`;
}

function Authority({ view }: { view: DeadlineView }) {
  if (view.basis === "internal") return "Our own date: no rule stands behind it";
  if (view.basis === "court_order")
    return (
      <EntryLink caseId={view.case.id} entryId={view.orderId} className={styles["link"]}>
        {view.authority}
      </EntryLink>
    );
  return (
    <ul className={styles["passages"]}>
      {citedPassages(view.authority).map((passage) => (
        <li key={passage.text}>
          <Passage passage={passage} />
        </li>
      ))}
    </ul>
  );
}

/** A passage; where its text is known to stand, a link that says that it leads out of the product. */
function Passage({ passage: { text, address } }: { passage: CitedPassage }) {
  if (address === null) return text;
  return (
    <>
      <a href={address} target="_blank" rel="noreferrer">
        {text}
      </a>{" "}
      <span className={styles["why"]}>leaves Great Writ for {new URL(address).hostname.replace(/^www\./, "")}</span>
    </>
  );
}

function ClosedDays({ calendar }: { calendar: NonNullable<DeadlineView["calendar"]> }) {
  return (
    <>
      {calendar.says}{" "}
      {calendar.court !== null && (
        <Link to={paths.courts} search={{ court: calendar.court.id }}>
          Open its calendar
        </Link>
      )}
    </>
  );
}

/** Days on the way to the date that somebody must not sleep through. */
function Marks({ marks }: Pick<DeadlineView, "marks">) {
  const today = useToday();
  if (marks.length === 0) return null;
  return (
    <Rows label="Marks on the way">
      {marks.map((mark) => (
        <Row key={`${mark.day} ${mark.says}`} lead={dayText(mark.day, today)} title={mark.says} />
      ))}
    </Rows>
  );
}
