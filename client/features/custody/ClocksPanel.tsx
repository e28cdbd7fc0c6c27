import type { EpisodeView } from "../../../shared/custody/contract.ts";
import type { RemovalView } from "../../../shared/custody/removal-contract.ts";
import type { ClocksOfClient } from "../../../shared/deadlines/clocks-contract.ts";
import { runsFromArrest } from "../../../shared/deadlines/petition-clocks.ts";
import { failureOf } from "../../lib/trpc.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import type { ClocksPanelAct } from "./clock-act.ts";
import { type Unready, unreadyOf } from "./clock-words.ts";
import { ClockRow } from "./ClockRow.tsx";
import { ClockSources } from "./ClockSources.tsx";
import { useClocks, useRemoval } from "./use-clocks.ts";
import { useCustody } from "./use-custody.ts";
import styles from "./clocks.module.css";

export type ClocksPanelProps = {
  readonly clientId: string;
  readonly blocked: string | undefined;
  readonly onAct: (act: ClocksPanelAct) => void;
};

/** How long custody has lasted by each clock of the law, what to do about it, and what it is read from. */
export function ClocksPanel({ clientId, blocked, onAct }: ClocksPanelProps) {
  const clocks = useClocks(clientId);
  const removal = useRemoval(clientId);
  const custody = useCustody(clientId);
  const failed = clocks.error ?? removal.error;
  const retry = () => void Promise.all([clocks.refetch(), removal.refetch()]);
  const sources: Sources = { removal: removal.data, episode: custody.data?.episodes.find((one) => one.end === null) };
  return (
    <Panel title="Custody clocks" note="states of custody, not duties of ours">
      {failed && (
        <FailedState title="The clocks could not be loaded" why={failureOf(failed).says} safe="Nothing was lost." onRetry={retry} />
      )}
      {!failed && (clocks.isPending || removal.isPending) && <LoadingShape label="The clocks are on their way." rows={3} />}
      {clocks.data && removal.data && !failed && (
        <>
          <FindingsList label="What does not fit" findings={removal.data.findings} />
          <Running of={clocks.data} sources={sources} blocked={blocked} onAct={onAct} />
          <ClockSources removal={removal.data} blocked={blocked} onAct={onAct} />
          <Enter sources={sources} blocked={blocked} onAct={onAct} />
        </>
      )}
    </Panel>
  );
}

type Sources = { readonly removal: RemovalView | undefined; readonly episode: EpisodeView | undefined };
type Part = { readonly sources: Sources; readonly blocked: string | undefined; readonly onAct: (act: ClocksPanelAct) => void };

function Running({ of, sources, blocked, onAct }: Part & { of: ClocksOfClient }) {
  if (!of.held)
    return (
      <EmptyState
        title="No clock runs"
        text="Clocks run while a person is in custody. They appear here once custody is recorded, and a final order of removal can be entered now."
      />
    );
  return (
    <ul style={{ listStyle: "none" }} aria-label="Clocks">
      {of.clocks.map((clock) => (
        <ClockRow key={clock.id} clock={clock} />
      ))}
      {unreadyOf(of.clocks).map((one) => (
        <Missing key={one.missing} of={one} sources={sources} blocked={blocked} onAct={onAct} />
      ))}
    </ul>
  );
}

/** What has to be entered before a clock has a day, with the form one press away. */
function Missing({ of, sources, blocked, onAct }: Part & { of: Unready }) {
  const { episode, removal } = sources;
  const arrest = of.ids.some(runsFromArrest);
  return (
    <li className={styles["unready"]}>
      <span className={styles["title"]}>{of.titles.join(", ")}</span>
      <p>{of.missing}</p>
      {arrest && episode !== undefined && (
        <ActionButton small blocked={blocked} onClick={() => onAct({ kind: "correctEpisode", episode })}>
          Enter the day of arrest
        </ActionButton>
      )}
      {!arrest && removal?.order && (
        <ActionButton small blocked={blocked} onClick={() => onAct({ kind: "order", order: removal.order })}>
          {removal.order.finalOn === null ? "Enter the day it became final" : "Enter the court’s final order"}
        </ActionButton>
      )}
    </li>
  );
}

function Enter({ sources, blocked, onAct }: Part) {
  const order = sources.removal?.order ?? null;
  return (
    <div className={styles["add"]}>
      {order === null && (
        <ActionButton small blocked={blocked} onClick={() => onAct({ kind: "order", order: null })}>
          Record the final order of removal
        </ActionButton>
      )}
      {order !== null && blocked === undefined && (
        <>
          <ActionButton small onClick={() => onAct({ kind: "span", span: null })}>
            Add a span that does not count
          </ActionButton>
          <ActionButton small onClick={() => onAct({ kind: "review", review: null })}>
            Record a custody review
          </ActionButton>
        </>
      )}
    </div>
  );
}
