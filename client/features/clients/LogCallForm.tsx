import { CALL_KIND } from "../../../shared/clients/codes.ts";
import { LogCallInput } from "../../../shared/clients/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";

type Draft = {
  requestId: string;
  clientId: string;
  kind: CodeOf<typeof CALL_KIND>;
  at: null;
  withWhom: string;
  said: string;
  privileged: boolean;
  next: { title: string; dueOn: string | null } | null;
};

export type LogCallFormProps = AfterForm & { readonly clientId: string };

/** What was said, with whom, and what comes next. */
export function LogCallForm({ clientId, onSaved, onCancel }: LogCallFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<LogCallInput, Draft>(
    LogCallInput,
    () => ({
      requestId: crypto.randomUUID(),
      clientId,
      kind: "call",
      at: null,
      withWhom: "",
      said: "",
      privileged: true,
      next: null,
    }),
    (input) => client.clients.logCall.mutate(input),
    onSaved,
  );
  const { next } = form.values;
  const setNext = (value: Draft["next"]) => form.setValues((values) => ({ ...values, next: value }));
  const nextField = form.field("next", "What comes next?");
  return (
    <SaveFormFrame
      label="Log a call"
      before="this call can be saved"
      saveWords={next === null ? "Save call" : "Save call and follow-up"}
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField
        {...form.field("kind", "What was it?")}
        choices={CALL_KIND}
        onChange={(kind) => kind !== null && form.setValues((values) => ({ ...values, kind }))}
      />
      <TextField {...form.field("withWhom", "With whom?")} hint="For example “sister, Lidia Q.”." />
      <LongTextField {...form.field("said", "What was said?")} />
      <CheckField
        {...form.field("privileged", "Between lawyer and client")}
        hint="Privileged: it stays out of everything that is shared."
      />
      <TextField
        {...nextField}
        aside="if anything"
        hint="It becomes a follow-up of yours."
        value={next?.title ?? ""}
        onChange={(title) => setNext(title === "" ? null : { title, dueOn: next?.dueOn ?? null })}
      />
      {next !== null && (
        <DayField
          id={`${nextField.id}-day`}
          label="By when?"
          aside="if there is a day"
          today={today}
          value={next.dueOn}
          onChange={(dueOn) => setNext({ ...next, dueOn })}
        />
      )}
    </SaveFormFrame>
  );
}
