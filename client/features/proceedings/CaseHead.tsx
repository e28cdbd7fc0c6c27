import { Link } from "@tanstack/react-router";
import { shortNumber } from "../../../shared/docket/docket-number.ts";
import { PROCEEDING_KIND, STAGE } from "../../../shared/proceedings/codes.ts";
import type { DocketView, ProceedingPage } from "../../../shared/proceedings/views.ts";
import type { ReactNode } from "react";
import { useToday } from "../../lib/clock.tsx";
import { dayText, list } from "../../lib/format.ts";
import { PageHeader } from "../../ui/page/PageHeader.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { StageStrip } from "../../ui/pictures/StageStrip.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { stripStages } from "./case-words.ts";
import styles from "./CaseHead.module.css";

/** The docket that is open now, else the newest; null before filing. */
export function openDocket(page: ProceedingPage): DocketView | null {
  return page.dockets.findLast((docket) => docket.closedOn === null) ?? page.dockets.at(-1) ?? null;
}

/** The head of a case: its caption in the record's voice, the line of its number, and the strip of its stages. */
export function CaseHead({ page, actions }: { page: ProceedingPage; actions: ReactNode }) {
  const docket = openDocket(page);
  const number = docket?.number ?? null;
  return (
    <>
      <PageHeader
        title={page.caption}
        serif
        tabTitle={number === null ? page.caption : shortNumber(number)}
        trail={[
          <Link key="cases" to="/cases">
            Cases
          </Link>,
          number === null ? PROCEEDING_KIND.labels[page.kind] : shortNumber(number),
        ]}
        meta={<NumberLine page={page} docket={docket} />}
        actions={actions}
      />
      <StageLine page={page} />
      <FindingsList label="What does not fit" findings={page.findings} />
    </>
  );
}

function NumberLine({ page, docket }: { page: ProceedingPage; docket: DocketView | null }) {
  const parts = [
    docket?.number ?? null,
    page.court?.citation ?? (page.kind === "petition" ? "court not chosen" : null),
    page.judge === null ? null : `Judge ${page.judge.replace(/^judge\s+/i, "")}`,
    page.kind === "petition" ? "Habeas petition, 28 U.S.C. § 2241" : PROCEEDING_KIND.labels[page.kind],
    leadWords(page),
  ].filter((part) => part !== null);
  return (
    <span className={styles["line"]}>
      {docket !== null && docket.number === null && (
        <Status mark="due" chip>
          number awaited
        </Status>
      )}
      {docket === null && page.kind === "petition" && (
        <Status mark="suspended" chip>
          not filed
        </Status>
      )}
      <span>{parts.join(" · ")}</span>
      {page.restrictedTo !== null && <Status mark="restricted">{`Restricted to ${list(page.restrictedTo)}`}</Status>}
    </span>
  );
}

function leadWords(page: ProceedingPage): string {
  if (page.lead === null) return "no lead yet";
  const team = page.team.length === 0 ? "" : ` with ${list(page.team.map((person) => person.name))}`;
  return `Lead: ${page.lead.name}${team}`;
}

function StageLine({ page }: { page: ProceedingPage }) {
  const today = useToday();
  const { stage, since, override, derived, steps } = page.stage;
  const beside = stage === "stayed" || stage === "on_appeal" || stage === "declined" || stage === "referred" || steps.length === 0;
  return (
    <div className={styles["stages"]}>
      {steps.length > 0 && <StageStrip label="Stages of this case" stages={stripStages(page.stage, today)} />}
      {beside && (
        <p
          className={styles["note"]}
        >{`${page.kind === "removal_case" && stage === "filed" ? "Open" : STAGE.labels[stage]}${since === null ? "" : ` since ${dayText(since, today)}`}`}</p>
      )}
      {override !== null && (
        <p
          className={styles["note"]}
        >{`Set by hand to “${STAGE.labels[stage]}”: ${override.reason}. By the record it is “${STAGE.labels[derived]}”.`}</p>
      )}
      {page.zoneAssumed && page.dockets.length > 0 && page.court !== null && (
        <p className={styles["note"]}>The courthouse is not known, so the zone of the court’s main courthouse is assumed for its days.</p>
      )}
    </div>
  );
}
