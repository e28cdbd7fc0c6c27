import { Link } from "@tanstack/react-router";
import type { StatisticsView } from "../../../shared/statistics/contract.ts";
import { cx } from "../../ui/cx.ts";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { useToday } from "../../lib/clock.tsx";
import { CurvePanel } from "./CurvePanel.tsx";
import { FigureDialog } from "./FigureDialog.tsx";
import { MonthsPanel } from "./MonthsPanel.tsx";
import { MoreNumbers } from "./MoreNumbers.tsx";
import { windowText } from "./question.ts";
import { SinceLine } from "./SinceLine.tsx";
import { SixNumbers } from "./SixNumbers.tsx";
import { RulingsPanel, StatusPanel } from "./StandingPanel.tsx";
import styles from "./statistics.module.css";
import type { Asked, Opened } from "./use-statistics.ts";

export type StatisticsBodyProps = {
  readonly view: StatisticsView;
  readonly asked: Asked;
  readonly opened: Opened | null;
  readonly onOpen: (opened: Opened | null) => void;
};

/** Everything under the filters, from one answer of the server. */
export function StatisticsBody({ view: { dashboard, since, readNow, groups }, asked, opened, onOpen }: StatisticsBodyProps) {
  const today = useToday();
  const { six, more } = dashboard;
  const within = six[2];
  const shown = opened === null ? undefined : figureFor(dashboard, opened);
  if (more.find(({ measure }) => measure.startsWith("everyone@"))?.value === 0) {
    return (
      <EmptyState
        title="No numbers yet"
        text="Figures count filed petitions, release requests sent, and people whose case we accepted. Nothing of that is recorded for this question."
        actions={
          <>
            <Link to="/cases">Open a petition</Link>
            <Link to="/import">Import a list</Link>
          </>
        }
      />
    );
  }
  return (
    <div className={styles["stack"]}>
      <SinceLine since={since} asOf={dashboard.asOf} lost={dashboard.lost} readNow={readNow} />
      <SixNumbers figures={six} onOpen={onOpen} />
      <div className={styles["pictures"]}>
        {within && <CurvePanel curve={dashboard.curve} figure={within} filed={windowText(asked.window, today)} onOpen={onOpen} />}
        <MonthsPanel months={dashboard.months} />
      </div>
      <div className={cx(styles["pictures"], styles["uneven"])}>
        <MoreNumbers figures={more} groups={groups} onOpen={onOpen} />
        <div className={styles["stack"]}>
          <RulingsPanel parts={dashboard.lawsuitStatus} onOpen={onOpen} />
          <StatusPanel />
        </div>
      </div>
      {opened !== null && shown !== undefined && <FigureDialog figure={shown} opened={opened} asked={asked} onOpen={onOpen} />}
    </div>
  );
}

/** The figure of an address. Lawsuits by ruling stand in their own list, told as a figure of the first. */
function figureFor({ six, more, lawsuitStatus }: StatisticsView["dashboard"], { measure }: Opened) {
  const [filed] = six;
  if (measure === "lawsuits_by_ruling@1" && filed !== undefined) {
    return {
      ...filed,
      measure,
      name: "Lawsuits by ruling",
      definition:
        "The lawsuits we filed by what the court did: granted when for every person in it, mixed when for some, pending while it is for anybody.",
      parts: lawsuitStatus,
      beside: [],
    };
  }
  return [...six, ...more].find((figure) => figure.measure === measure);
}
