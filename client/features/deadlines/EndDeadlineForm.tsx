import { DEADLINE_STATE } from "../../../shared/deadlines/codes.ts";
import { EndDeadlineInput, RECORDED_ENDS } from "../../../shared/deadlines/contract.ts";
import { useNow } from "../../lib/clock.tsx";
import { dayOf } from "../../lib/format.ts";
import { SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import type { ChangeProps } from "./ChangeDate.tsx";
import { EntryField } from "./EntryField.tsx";

type End = (typeof RECORDED_ENDS)[number];
type Draft = {
  requestId: string;
  deadlineId: string;
  expects: string;
  state: End | null;
  on: string | null;
  entryId: string | null;
  reason: string;
};

const done = (state: End | null) => state === "met" || state === "met_late";
const Schema = shapedForm<EndDeadlineInput, Draft>(
  EndDeadlineInput,
  (draft) => ({ ...draft, on: done(draft.state) ? draft.on : null, entryId: draft.state === "open" ? null : draft.entryId }),
  {},
  ({ state }): Record<string, string> => (state === null ? { state: "Choose what became of it." } : {}),
);
const CHOICES = {
  codes: RECORDED_ENDS,
  labels: { ...DEADLINE_STATE.labels, met: "Done in time", met_late: "Done late", open: "Open again" },
} as const;
const NOTES = {
  waived: "Somebody decided that nothing will be done.",
  void: "The date never held: entered by mistake, or its ground fell away.",
} as const;

/** How a date ended, or that it is open again. */
export function EndDeadlineForm({ row, onSaved, onCancel }: ChangeProps) {
  const client = useTRPCClient();
  const courtToday = dayOf(useNow(), row.zone);
  const { form, frame } = useSaveForm<EndDeadlineInput, Draft>(
    Schema,
    () => ({
      requestId: crypto.randomUUID(),
      deadlineId: row.id,
      expects: row.version,
      state: null,
      on: courtToday,
      entryId: null,
      reason: "",
    }),
    (input) => client.deadlines.end.mutate(input),
    onSaved,
  );
  const { state } = form.values;
  const live = row.state === "open" || row.state === "suspended";
  const only = RECORDED_ENDS.filter((one) => one !== row.state && (one !== "open" || !live));
  const needsReason = !live || state === "waived" || state === "void" || state === "open";
  return (
    <SaveFormFrame label="What became of it" before="this can be saved" saveWords="Save" about="Date" frame={frame} onCancel={onCancel}>
      <CodeField {...form.field("state", "What became of it?")} choices={CHOICES} only={only} as="radios" notes={NOTES} />
      {done(state) && <DayField {...form.field("on", "When was it done?")} hint="The court’s day." today={courtToday} />}
      {state !== null && state !== "open" && (
        <EntryField {...form.field("entryId", "Which entry shows it?")} aside="if one does" proceedingId={row.proceedingId} />
      )}
      <LongTextField {...form.field("reason", "Why?")} {...(needsReason ? {} : { aside: "if it needs a word" })} />
    </SaveFormFrame>
  );
}
