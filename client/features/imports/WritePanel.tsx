import type { DryRun } from "../../../shared/imports/contract.ts";
import { count } from "../../lib/format.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { Refusal } from "./ChooseFile.tsx";
import { oldListWords, summaryWords, writeBlocked, writeWords } from "./row-words.ts";
import { useProgress } from "./use-imports.ts";
import styles from "./imports.module.css";

export type WritePanelProps = {
  readonly dry: DryRun;
  readonly busy: boolean;
  readonly writing: boolean;
  readonly says: string | null;
  readonly may: string | undefined;
  readonly onWrite: () => void;
  readonly onLeave: () => void;
};

/** What the list would become, counted, and the one step that writes it. */
export function WritePanel({ dry, busy, writing, says, may, onWrite, onLeave }: WritePanelProps) {
  const { counts, sameJudges, findings } = dry;
  const known = counts.known === 0 ? "" : ` ${count(counts.known, "row was", "rows were")} brought in before and stay as they are.`;
  const places = `${count(counts.placesMatched, "place was", "places were")} matched to a facility; ${counts.placesQueued} wait for a person.`;
  const old = oldListWords(dry);
  const notes = [
    ...(old === null ? [] : [{ code: "old_list", says: old }]),
    ...findings.map(({ code, says: words }) => ({ code, says: words })),
    ...sameJudges.map((same) => ({
      code: "same_judge",
      says: `${same.spellings.map((one) => `“${one}”`).join(", ")} may be one judge. Each is entered as written.`,
    })),
  ];
  return (
    <Panel title={dry.fileName} padded>
      <p className={styles["text"]}>{`${summaryWords(dry)}${known} ${places}`}</p>
      {notes.length > 0 && (
        <div className={styles["part"]}>
          <FindingsList label="About the list" findings={notes} />
        </div>
      )}
      <div className={`${styles["write"] ?? ""} ${styles["part"] ?? ""}`}>
        <ActionButton look="filled" blocked={writing || busy ? undefined : writeBlocked(dry, may)} busy={busy || writing} onClick={onWrite}>
          {writeWords(dry)}
        </ActionButton>
        {!writing && <Button onClick={onLeave}>Choose another file</Button>}
        <Progress running={writing} />
      </div>
      <Refusal says={says} />
    </Panel>
  );
}

function Progress({ running }: { running: boolean }) {
  const job = useProgress(running);
  const share = job === null || job.total === 0 ? 0 : Math.round((job.done * 100) / job.total);
  return (
    <>
      {running && (
        <span aria-hidden className={styles["bar"]}>
          <span className={styles["fill"]} style={{ width: `${Math.max(share, 2)}%` }} />
        </span>
      )}
      <span role="status" className={styles["state"]}>
        {running
          ? job === null || job.total === 0
            ? "The list is being written."
            : `${job.done} of ${count(job.total, "row")} written.`
          : ""}
      </span>
    </>
  );
}
