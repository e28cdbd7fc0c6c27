import { BatchesPanel } from "../features/imports/BatchesPanel.tsx";
import { ChooseFile } from "../features/imports/ChooseFile.tsx";
import { ColumnsPanel } from "../features/imports/ColumnsPanel.tsx";
import { PlacesPanel } from "../features/imports/PlacesPanel.tsx";
import { QuestionsPanel } from "../features/imports/QuestionsPanel.tsx";
import { ResultPanel } from "../features/imports/ResultPanel.tsx";
import { RowsPanel } from "../features/imports/RowsPanel.tsx";
import { useImportFlow } from "../features/imports/use-import-flow.ts";
import { WritePanel } from "../features/imports/WritePanel.tsx";
import { useBlocked } from "../lib/use-may.ts";
import { Panel } from "../ui/page/Panel.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { EmptyState } from "../ui/states/EmptyState.tsx";
import styles from "../features/imports/imports.module.css";

/** From somebody's spreadsheet to the record: a dry run, one write, and what waits for an answer afterwards. */
export function ImportPage() {
  const blocked = useBlocked("imports.read");
  const head = (
    <PageHeader title="Import" meta="A list is read first and written when you say so. No row is dropped, and nothing is guessed." />
  );
  if (blocked !== undefined)
    return (
      <>
        {head}
        <Panel label="Import">
          <EmptyState title="Lists are brought in by supervisors" text={blocked} />
        </Panel>
      </>
    );
  return (
    <>
      {head}
      <Import />
    </>
  );
}

function Import() {
  const may = useBlocked("imports.apply");
  const { flow, choose, read, write, leave } = useImportFlow();
  const { dry, applied, state, says } = flow;
  const busy = state === "reading";
  return (
    <div className={styles["stack"]}>
      {applied !== null && <ResultPanel applied={applied} onLeave={leave} />}
      {applied === null && dry === null && <ChooseFile blocked={may} busy={busy} says={says} onChoose={(file) => void choose(file)} />}
      {dry !== null && (
        <>
          <WritePanel
            dry={dry}
            busy={busy}
            writing={state === "writing"}
            says={says}
            may={may}
            onWrite={() => void write()}
            onLeave={leave}
          />
          <ColumnsPanel dry={dry} busy={busy} onChange={(mapping, asOf) => void read(mapping, asOf)} />
          <RowsPanel dry={dry} />
        </>
      )}
      <BatchesPanel />
      <PlacesPanel />
      <QuestionsPanel />
    </div>
  );
}
