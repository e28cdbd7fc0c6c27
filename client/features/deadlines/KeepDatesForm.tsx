import { type DateChangeView, DecideDateChangesInput } from "../../../shared/deadlines/differences-contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { changeWords } from "./deadline-words.ts";
import { chosenOf } from "./use-decide-changes.ts";
import styles from "./date-changes.module.css";

type Draft = { requestId: string; changes: DecideDateChangesInput["changes"]; reason: string };
const Schema = shapedForm<DecideDateChangesInput, Draft>(
  DecideDateChangesInput,
  (draft) => ({ ...draft, accept: false }),
  {},
  ({ reason }): Record<string, string> =>
    reason.trim() === "" ? { reason: "Say why the dates stay as they are. The next reader will ask." } : {},
);

/** Keeps dates as they stand although they would come out otherwise, with the reason. */
export function KeepDatesForm({ rows, onSaved, onCancel }: AfterForm & { readonly rows: readonly DateChangeView[] }) {
  const client = useTRPCClient();
  const today = useToday();
  const { form, frame } = useSaveForm<DecideDateChangesInput, Draft>(
    Schema,
    () => ({ requestId: crypto.randomUUID(), changes: chosenOf(rows), reason: "" }),
    (input) => client.deadlines.decideChanges.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Keep the dates as they stand"
      before="the dates can stay"
      saveWords={rows.length === 1 ? "Keep the date" : `Keep ${rows.length} dates`}
      frame={frame}
      onCancel={onCancel}
    >
      <ul className={styles["kept"]}>
        {rows.map((row) => (
          <li key={row.id}>
            {row.title}: {changeWords(row, today).was} stays.
          </li>
        ))}
      </ul>
      <LongTextField {...form.field("reason", "Why?")} hint="“The order names the day itself.” The difference is not shown again." />
    </SaveFormFrame>
  );
}
