import { useState } from "react";
import type { BatchView } from "../../../shared/imports/contract.ts";
import { UndoImportInput } from "../../../shared/imports/contract.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { count, dayWithYear, momentText } from "../../lib/format.ts";
import { useTRPC, useTRPCClient, failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { useBatches } from "./use-imports.ts";
import styles from "./imports.module.css";

/** Every list that was brought in, with what waits in it; each can be taken back while nothing was built on it. */
export function BatchesPanel() {
  const batches = useBatches();
  const [undoing, setUndoing] = useState<BatchView | null>(null);
  if (batches.isError)
    return (
      <FailedState
        title="The imports could not be loaded"
        why={failureOf(batches.error).says}
        safe="Nothing was lost."
        onRetry={() => void batches.refetch()}
      />
    );
  return (
    <Panel title="Brought in" {...(batches.data === undefined ? {} : { count: batches.data.length })}>
      {batches.data === undefined && <LoadingShape label="The imports are on their way." rows={3} />}
      {batches.data?.length === 0 && (
        <EmptyState
          title="No list was brought in yet"
          text="A list appears here once it is written, with what waits in it for an answer. Choose a file above."
        />
      )}
      {batches.data !== undefined && batches.data.length > 0 && (
        <Rows label="Lists brought in">
          {batches.data.map((batch) => (
            <BatchRow key={batch.id} batch={batch} onUndo={() => setUndoing(batch)} />
          ))}
        </Rows>
      )}
      <Dialog title="Take this import back" open={undoing !== null} onClose={() => setUndoing(null)} keep>
        {undoing !== null && <UndoForm batch={undoing} onDone={() => setUndoing(null)} />}
      </Dialog>
    </Panel>
  );
}

function BatchRow({ batch, onUndo }: { batch: BatchView; onUndo: () => void }) {
  const [today, zone, may] = [useToday(), useZone(), useBlocked("imports.apply")];
  const { written, undone, openQuestions, openPlaces } = batch;
  const what = `${count(written.rows, "row")}: ${count(written.petitions, "petition")}, ${count(written.bondHearings, "bond hearing")}, ${count(written.requests, "release request")}; ${count(written.people, "person", "people")}`;
  const when = `${batch.by}, ${momentText(batch.at, zone, today)} · holds as of ${dayWithYear(batch.asOf)} · known as “${batch.list}”`;
  const open = `${count(openQuestions, "finding")} and ${count(openPlaces, "place")} to answer`;
  const waits = openQuestions + openPlaces === 0 ? <Status mark="met">All answered</Status> : <Status mark="due">{open}</Status>;
  const back =
    undone === null ? waits : <Status mark="suspended">{`Taken back by ${undone.by}, ${momentText(undone.at, zone, today)}`}</Status>;
  return (
    <Row
      title={batch.fileName}
      lines={[
        what,
        when,
        back,
        ...(undone === null
          ? [
              <ActionButton key="undo" small blocked={may ?? batch.undoBlocked ?? undefined} onClick={onUndo}>
                Undo
              </ActionButton>,
            ]
          : []),
      ]}
    />
  );
}

function UndoForm({ batch, onDone }: { batch: BatchView; onDone: () => void }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const [blank] = useState(() => ({ requestId: crypto.randomUUID(), batchId: batch.id, reason: "" }));
  const form = useZodForm(UndoImportInput, blank);
  const save = useSave<UndoImportInput>({
    send: (input) => client.imports.undo.mutate(input),
    stale: [trpc.pathKey()],
    onSaved: onDone,
    refuse: form.refuse,
  });
  const { written } = batch;
  return (
    <Form label="Take this import back" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="it can be taken back" refusal={form.refusal} attempts={form.attempts} />
      <p className={styles["text"]}>
        {`This voids the ${count(written.people, "person", "people")} and all that ${batch.fileName} entered. The rows and their history stay, with your reason, and the file can be brought in again.`}
      </p>
      <LongTextField {...form.field("reason", "Why is it taken back?")} />
      <SubmitBar save="Take it back" busy={save.busy} onCancel={onDone} />
    </Form>
  );
}
