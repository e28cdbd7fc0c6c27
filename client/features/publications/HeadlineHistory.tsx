import { useState } from "react";
import { type ReleasedHeadline, WithdrawHeadlineInput } from "../../../shared/publications/contract.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { count, dayWithYear, momentText } from "../../lib/format.ts";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import styles from "./headline.module.css";
import { useHeadlineHistory, useStaleAfterHeadline } from "./use-headline.ts";

/** Everything ever released, newest first; what was withdrawn stays, struck, with the reason. */
export function HeadlineHistory() {
  const history = useHeadlineHistory();
  const mayWithdraw = useBlocked("headline.release") === undefined;
  const [taking, setTaking] = useState<ReleasedHeadline | null>(null);
  return (
    <Panel title="History">
      {history.error && (
        <FailedState title="The history could not be loaded" why={failureOf(history.error).says} onRetry={() => void history.refetch()} />
      )}
      {history.isPending && <LoadingShape label="The history is on its way." />}
      {history.data?.length === 0 && (
        <EmptyState title="No release yet" text="Each release appears here with its day and its three totals." />
      )}
      <Rows label="Released totals, newest first">
        {(history.data ?? []).map((one) => (
          <HistoryRow key={one.id} one={one} onWithdraw={mayWithdraw ? () => setTaking(one) : null} />
        ))}
      </Rows>
      <Dialog title="Withdraw these totals" open={taking !== null} onClose={() => setTaking(null)} keep>
        {taking && <WithdrawForm headline={taking} onDone={() => setTaking(null)} />}
      </Dialog>
    </Panel>
  );
}

function HistoryRow({ one, onWithdraw }: { one: ReleasedHeadline; onWithdraw: (() => void) | null }) {
  const [today, zone] = [useToday(), useZone()];
  const { asOf, totals, withdrawn, releasedBy, releasedAt } = one;
  const words = `${count(totals.lawsuits, "lawsuit")}, ${count(totals.people, "person", "people")}, ${count(totals.requests, "request")}`;
  return (
    <Row
      title={
        <>
          As of {dayWithYear(asOf)}: {withdrawn === null ? words : <del className={styles["struck"]}>{words}</del>}
        </>
      }
      lines={[
        `${releasedBy}, ${momentText(releasedAt, zone, today)}`,
        ...(withdrawn === null ? [] : [`Withdrawn ${momentText(withdrawn.at, zone, today)}: ${withdrawn.reason}`]),
      ]}
      end={
        withdrawn === null &&
        onWithdraw && (
          <Button small look="quiet" onClick={onWithdraw} aria-label={`Withdraw the totals as of ${dayWithYear(asOf)}`}>
            Withdraw
          </Button>
        )
      }
    />
  );
}

function WithdrawForm({ headline, onDone }: { headline: ReleasedHeadline; onDone: () => void }) {
  const api = useTRPCClient();
  const [blank] = useState(() => ({ requestId: crypto.randomUUID(), headlineId: headline.id, reason: "" }));
  const form = useZodForm(WithdrawHeadlineInput, blank);
  const save = useSave<WithdrawHeadlineInput>({
    send: (input) => api.headline.withdraw.mutate(input),
    stale: useStaleAfterHeadline(),
    onSaved: onDone,
    refuse: form.refuse,
  });
  return (
    <Form label="Withdraw" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this can be withdrawn" refusal={form.refusal} attempts={form.attempts} />
      <p>
        This takes back the totals as of {dayWithYear(headline.asOf)}. They stay in the history, struck, with your reason; communications
        staff read it.
      </p>
      <LongTextField {...form.field("reason", "Why?")} />
      <SubmitBar save="Withdraw these totals" busy={save.busy} onCancel={onDone} />
    </Form>
  );
}
