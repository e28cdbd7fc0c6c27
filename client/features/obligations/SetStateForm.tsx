import { OBLIGATION_STATE, type ObligationState } from "../../../shared/obligations/codes.ts";
import { type ObligationView, RECORDED_STATES, SetObligationStateInput } from "../../../shared/obligations/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";
import { blankTime, shapeTime, type TimeDraft } from "./time-draft.ts";
import { TimeFields } from "./TimeFields.tsx";

type Draft = {
  requestId: string;
  obligationId: string;
  expects: string;
  state: ObligationState | null;
  onDay: string | null;
  proof: string;
  reason: string;
  newTime: TimeDraft;
};

const Schema = shapedForm<SetObligationStateInput, Draft>(
  SetObligationStateInput,
  (draft) => ({
    ...draft,
    newTime: draft.state === "extended" ? shapeTime(draft.newTime) : null,
  }),
  {},
  ({ state, newTime, proof }) => ({
    ...(state === null && { state: "Choose what is known." }),
    ...(state === "extended" && newTime.day === null && { newTime: "Give the new date that the order sets." }),
    ...(state === "missed" && proof.trim() === "" && { proof: "Say what shows that it was missed: an entry, a paper, or whose word." }),
  }),
);

const NOTES = {
  missed: "Only with proof. Without it the command stays “due, not confirmed”.",
  disputed: "One side says it was done, the other that it was not.",
} as const;
const DAY_LABELS: Partial<Readonly<Record<ObligationState, string>>> = {
  met: "When was it done?",
  met_late: "When was it done?",
  missed: "When was it found not done?",
};

/** What became of a command. Nothing is recorded as missed without saying what shows it. */
export function SetStateForm({ obligation, onSaved, onCancel }: AfterForm & { obligation: ObligationView }) {
  const client = useTRPCClient();
  const today = useToday();
  const { form, frame } = useSaveForm<SetObligationStateInput, Draft>(
    Schema,
    () => ({
      requestId: crypto.randomUUID(),
      obligationId: obligation.id,
      expects: obligation.version,
      state: null,
      onDay: null,
      proof: "",
      reason: "",
      newTime: blankTime("day"),
    }),
    (input) => client.obligations.setState.mutate(input),
    onSaved,
  );
  const { state, newTime } = form.values;
  const dated = obligation.due !== null;
  const only = RECORDED_STATES.filter((one) => one !== obligation.state && (dated || (one !== "met_late" && one !== "extended")));
  return (
    <SaveFormFrame label="What became of it" before="this can be saved" saveWords="Save" about="Command" frame={frame} onCancel={onCancel}>
      <CodeField {...form.field("state", "What is known?")} choices={OBLIGATION_STATE} only={only} as="radios" notes={NOTES} />
      {state === "extended" && (
        <TimeFields
          id={`${obligation.id}-new`}
          label="New date"
          value={newTime}
          onChange={(next) => form.setValues((values) => ({ ...values, newTime: next }))}
          courtDay={today}
          only={["day", "instant"]}
          errorOf={() => form.field("newTime", "New date").error}
        />
      )}
      {state !== null && state !== "extended" && (
        <DayField {...form.field("onDay", DAY_LABELS[state] ?? "Since when?")} aside="or empty, if not known" today={today} />
      )}
      <LongTextField {...form.field("proof", "What shows it?")} hint="An entry, a paper, or whose word: “[17], status report”." />
      <TextField {...form.field("reason", "Why does it change?")} aside="if something was recorded before" />
    </SaveFormFrame>
  );
}
