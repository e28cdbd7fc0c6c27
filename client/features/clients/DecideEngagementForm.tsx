import { useState } from "react";
import { ENGAGEMENT_DECISION, ENGAGEMENT_SCOPE, type EngagementDecision } from "../../../shared/clients/codes.ts";
import { DecideEngagementInput } from "../../../shared/clients/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { useToday } from "../../lib/clock.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { useStaleAfterClient } from "./use-clients.ts";

type Draft = {
  requestId: string;
  clientId: string;
  decision: EngagementDecision;
  decidedOn: string | null;
  because: string;
  scope: CodeOf<typeof ENGAGEMENT_SCOPE> | null;
};

export type DecideEngagementFormProps = {
  readonly clientId: string;
  readonly onSaved: (saved: Saved) => void;
  readonly onCancel: () => void;
};

/** Accept, decline, refer, or go on considering. */
export function DecideEngagementForm({ clientId, onSaved, onCancel }: DecideEngagementFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const [blank] = useState<Draft>(() => ({
    requestId: crypto.randomUUID(),
    clientId,
    decision: "accepted",
    decidedOn: today,
    because: "",
    scope: null,
  }));
  const form = useZodForm(DecideEngagementInput, blank);
  const save = useSave<DecideEngagementInput>({
    send: (input) => client.clients.decideEngagement.mutate(input),
    stale: useStaleAfterClient(),
    onSaved,
    refuse: form.refuse,
  });
  const { decision } = form.values;
  const why = decision === "declined" ? "Why is it declined?" : decision === "referred" ? "To whom is the person referred?" : "Why?";
  return (
    <Form label="Decide what we do" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="this decision can be saved" refusal={form.refusal} attempts={form.attempts} />
      <CodeField
        {...form.field("decision", "What do we do?")}
        choices={ENGAGEMENT_DECISION}
        onChange={(next) => next !== null && form.setValues((values) => ({ ...values, decision: next }))}
      />
      {decision === "accepted" && (
        <CodeField {...form.field("scope", "For what?")} choices={ENGAGEMENT_SCOPE} as="select" empty="Not agreed yet" />
      )}
      <LongTextField
        {...form.field("because", why)}
        aside={decision === "declined" || decision === "referred" ? undefined : "if it needs words"}
      />
      <DayField {...form.field("decidedOn", "Decided on")} today={today} />
      <SubmitBar save={`Save: ${ENGAGEMENT_DECISION.labels[decision].toLowerCase()}`} busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
