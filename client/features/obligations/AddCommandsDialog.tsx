import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useToday } from "../../lib/clock.tsx";
import { shortDay } from "../../lib/format.ts";
import type { AfterForm } from "../../lib/save-form.tsx";
import { failureOf, useTRPC } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { AddCommandsForm } from "./AddCommandsForm.tsx";
import styles from "./obligations.module.css";

type Props = AfterForm & { readonly proceedingId: string; readonly open: boolean };

/** Adds what an order commands, to an order that is on the docket already. */
export function AddCommandsDialog({ open, ...rest }: Props) {
  return (
    <Dialog title="What an order commands" open={open} onClose={rest.onCancel} keep>
      {open && <Chosen {...rest} />}
    </Dialog>
  );
}

function Chosen({ proceedingId, onSaved, onCancel }: AfterForm & { proceedingId: string }) {
  const today = useToday();
  const entries = useQuery(useTRPC().docket.entries.queryOptions({ proceedingId }));
  const [chosen, setChosen] = useState<string | null>(null);
  if (entries.isError)
    return (
      <FailedState title="The docket could not be loaded" why={failureOf(entries.error).says} onRetry={() => void entries.refetch()} />
    );
  if (entries.data === undefined) return <LoadingShape label="The docket is on the way." />;
  const orders = entries.data.rows.filter((entry) => entry.filer === "court" || entry.filer === "unknown");
  if (orders.length === 0)
    return (
      <EmptyState title="No order is on the docket yet" text="Log the order first. Then add to whom, what, and by when it commands." />
    );
  const order = orders.find((entry) => entry.id === chosen) ?? (orders.length === 1 ? orders[0] : undefined);
  const label = (entry: (typeof orders)[number]) =>
    `${entry.number === null ? "Text order" : `[${entry.number}]`} ${shortDay(entry.filedOn, today)}: ${entry.text.slice(0, 70)}`;
  return (
    <div className={styles["rows"]}>
      <CodeField
        id={`order-of-${proceedingId}`}
        label="Which order?"
        as="select"
        choices={{
          codes: orders.map((entry): string => entry.id),
          labels: Object.fromEntries(orders.map((entry) => [entry.id, label(entry)])),
        }}
        value={order?.id ?? null}
        onChange={setChosen}
      />
      {order !== undefined && (
        <AddCommandsForm
          key={order.id}
          proceedingId={proceedingId}
          entryId={order.id}
          entryNumber={order.number}
          onSaved={onSaved}
          onCancel={onCancel}
        />
      )}
    </div>
  );
}
