import { Link } from "@tanstack/react-router";
import type { DashboardView } from "../../../shared/statistics/figures.ts";
import { useStatus } from "./use-statistics.ts";
import { failureOf } from "../../lib/trpc.ts";
import { number } from "../../lib/format.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, RowGroup, Rows, rowLink } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { WHEREABOUTS } from "../../lib/client-words.ts";
import styles from "./statistics.module.css";
import type { Opened } from "./use-statistics.ts";

/** How the lawsuits we filed stand on the day asked for: each in one place. */
export function RulingsPanel({ parts, onOpen }: { parts: DashboardView["lawsuitStatus"]; onOpen: (opened: Opened) => void }) {
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title="What the court did" count={total} note="lawsuits">
      {shown.length === 0 ? (
        <EmptyState title="No lawsuit filed yet" text="A petition marked filed appears here as pending until the court rules." />
      ) : (
        <Rows label="Lawsuits by ruling">
          {shown.map(({ code, label, count }) => (
            <Row
              key={code}
              title={
                <Button look="link" className={styles["name"]} onClick={() => onOpen({ measure: "lawsuits_by_ruling@1", part: code })}>
                  {label}
                </Button>
              }
              end={number(count)}
            />
          ))}
        </Rows>
      )}
    </Panel>
  );
}

/** Where the work stands now, whatever day is asked for: open petitions by stage, people by whereabouts. */
export function StatusPanel() {
  const status = useStatus();
  return (
    <Panel title="Case status" note="now">
      {status.error && (
        <FailedState title="The case status could not be loaded" why={failureOf(status.error).says} onRetry={() => void status.refetch()} />
      )}
      {status.isPending && <LoadingShape label="The case status is on its way." />}
      {status.data && (
        <Rows label="Case status">
          <RowGroup title="Open petitions, by stage" end={number(status.data.stages.reduce((sum, { petitions }) => sum + petitions, 0))} />
          {status.data.stages.map(({ stage, label, petitions }) => (
            <Row
              key={stage}
              title={
                <Link to="/cases" search={{ stage }} className={rowLink}>
                  {label}
                </Link>
              }
              end={number(petitions)}
            />
          ))}
          <RowGroup title="People we act for" end={number(status.data.whereabouts.reduce((sum, { people }) => sum + people, 0))} />
          {status.data.whereabouts.map(({ whereabouts, people }) => (
            <Row
              key={whereabouts}
              title={<Status mark={WHEREABOUTS[whereabouts].mark}>{WHEREABOUTS[whereabouts].label}</Status>}
              end={number(people)}
            />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
