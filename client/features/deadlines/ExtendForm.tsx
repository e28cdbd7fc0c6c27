import { ExtendDeadlineInput } from "../../../shared/deadlines/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { DayField, TimeField } from "../../ui/forms/DayField.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import type { ChangeProps } from "./ChangeDate.tsx";
import { EntryField } from "./EntryField.tsx";
import styles from "./deadlines.module.css";

type Draft = {
  requestId: string;
  deadlineId: string;
  expects: string;
  day: string | null;
  time: string | null;
  entryId: string | null;
  reason: string;
};

const Schema = shapedForm<ExtendDeadlineInput, Draft>(
  ExtendDeadlineInput,
  (draft) => draft,
  {},
  ({ day }): Record<string, string> => (day === null ? { day: "Give the new date." } : {}),
);

/** A new date in the place of the one that stands; the old one stays, struck, with the reason. */
export function ExtendForm({ row, onSaved, onCancel }: ChangeProps) {
  const client = useTRPCClient();
  const today = useToday();
  const { form, frame } = useSaveForm<ExtendDeadlineInput, Draft>(
    Schema,
    () => ({
      requestId: crypto.randomUUID(),
      deadlineId: row.id,
      expects: row.version,
      day: null,
      time: null,
      entryId: null,
      reason: "",
    }),
    (input) => client.deadlines.extend.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Move the date"
      before="the date can move"
      saveWords="Move the date"
      about="Date"
      frame={frame}
      onCancel={onCancel}
    >
      {row.firm !== null && <p className={styles["said"]}>{row.firm}. A later date stands beside it and does not replace it.</p>}
      <DayField
        {...form.field("day", "To which day?")}
        hint="A named day stands as it is: it does not roll past a weekend."
        today={today}
      />
      <TimeField {...form.field("time", "At what time?")} aside="court time, or empty for the whole day" />
      {row.basis !== "internal" && (
        <EntryField {...form.field("entryId", "Which order moves it?")} aside="if one does" proceedingId={row.proceedingId} />
      )}
      <LongTextField {...form.field("reason", "Why, and on whose word?")} />
    </SaveFormFrame>
  );
}
