import { ENGAGEMENT_DECISION, ENGAGEMENT_SCOPE, type EngagementDecision } from "../../../shared/clients/codes.ts";
import { DecideEngagementInput } from "../../../shared/clients/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";

type Draft = {
  requestId: string;
  clientId: string;
  decision: EngagementDecision;
  decidedOn: string | null;
  because: string;
  scope: CodeOf<typeof ENGAGEMENT_SCOPE> | null;
};

export type DecideEngagementFormProps = AfterForm & {
  readonly clientId: string;
};

/** Accept, decline, refer, or go on considering. */
export function DecideEngagementForm({ clientId, onSaved, onCancel }: DecideEngagementFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<DecideEngagementInput, Draft>(
    DecideEngagementInput,
    () => ({
      requestId: crypto.randomUUID(),
      clientId,
      decision: "accepted",
      decidedOn: today,
      because: "",
      scope: null,
    }),
    (input) => client.clients.decideEngagement.mutate(input),
    onSaved,
  );
  const { decision } = form.values;
  const why = decision === "declined" ? "Why is it declined?" : decision === "referred" ? "To whom is the person referred?" : "Why?";
  return (
    <SaveFormFrame
      label="Decide what we do"
      before="this decision can be saved"
      saveWords={`Save: ${ENGAGEMENT_DECISION.labels[decision].toLowerCase()}`}
      frame={frame}
      onCancel={onCancel}
    >
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
    </SaveFormFrame>
  );
}
