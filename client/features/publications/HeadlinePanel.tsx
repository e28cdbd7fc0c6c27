import type { ReleasedHeadline } from "../../../shared/publications/contract.ts";
import { headlineCitation } from "../../../shared/publications/headline.ts";
import { lawsuitsSentence } from "../../../shared/statistics/wording.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { dayWithYear, instantText, number } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { CopyButton } from "../../ui/actions/CopyButton.tsx";
import { BigNumbers } from "../../ui/page/BigNumbers.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import styles from "./headline.module.css";
import { useCurrentHeadline } from "./use-headline.ts";

/** The totals in force: three numbers with unit, day and meaning, and the line that cites them. */
export function HeadlinePanel() {
  const current = useCurrentHeadline();
  if (current.error)
    return (
      <FailedState
        title="The released totals could not be loaded"
        why={failureOf(current.error).says}
        onRetry={() => void current.refetch()}
      />
    );
  if (!current.data) return <LoadingShape label="The released totals are on their way." />;
  const { headline, withdrawn } = current.data;
  return (
    <>
      {withdrawn?.withdrawn && (
        <p role="note" className={styles["notice"]}>
          The totals as of {dayWithYear(withdrawn.asOf)} were withdrawn: {withdrawn.withdrawn.reason} Do not use them.
          {headline === null ? "" : " The earlier ones below stand."}
        </p>
      )}
      {headline === null ? (
        <Panel label="The totals in force">
          <EmptyState
            title="Nothing is released yet"
            text="A supervisor releases the totals that may be used in public. They appear here with their day, what they mean, and a line to cite."
          />
        </Panel>
      ) : (
        <Released headline={headline} />
      )}
    </>
  );
}

const UNITS = { lawsuits: ["lawsuit", "lawsuits"], people: ["person", "people"], requests: ["request", "requests"] } as const;

function Released({ headline }: { headline: ReleasedHeadline }) {
  const today = useToday();
  const zone = useZone();
  const { asOf, totals, meanings, releasedBy, releasedAt } = headline;
  const line = headlineCitation(headline);
  return (
    <>
      <Panel title={`As of ${dayWithYear(asOf)}`} note={`released by ${releasedBy}, ${instantText(releasedAt, zone, today)}`} padded>
        <p className={styles["headline"]}>{lawsuitsSentence(totals)}.</p>
        <BigNumbers
          label="Released totals"
          items={meanings.map(({ number: which, name }) => ({
            label: name,
            value: number(totals[which]),
            unit: UNITS[which][totals[which] === 1 ? 0 : 1],
            note: `as of ${dayWithYear(asOf)}`,
          }))}
        />
        <div className={styles["cite"]}>
          <p>{line}</p>
          <CopyButton small text={line}>
            Copy the citation
          </CopyButton>
        </div>
      </Panel>
      <div id="definitions">
        <Panel title="What the numbers mean">
          <Rows label="What the numbers mean">
            {meanings.map(({ number: which, name, definition, measure }) => (
              <Row key={which} title={<strong>{name}</strong>} lines={[definition]} end={<span className="gw-meta">{measure}</span>} />
            ))}
          </Rows>
        </Panel>
      </div>
    </>
  );
}
