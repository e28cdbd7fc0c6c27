import { UnassignInput, WithdrawPetitionerInput } from "../../../shared/proceedings/contract.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";

type Withdrawal = { requestId: string; petitionerId: string | null; reason: string };
const WithdrawalSchema = shapedForm<WithdrawPetitionerInput, Withdrawal>(
  WithdrawPetitionerInput,
  (draft) => draft,
  {},
  ({ petitionerId }): Record<string, string> => (petitionerId === null ? { petitionerId: "Choose the person." } : {}),
);

/** Takes a person out of a case in which the person never belonged. What became of a real petitioner is a ruling or an end of custody. */
export function WithdrawPersonForm({ page, onSaved, onCancel }: AfterForm & { page: ProceedingPage }) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<WithdrawPetitionerInput, Withdrawal>(
    WithdrawalSchema,
    () => ({ requestId: crypto.randomUUID(), petitionerId: null, reason: "" }),
    (input) => client.proceedings.withdrawPetitioner.mutate(input),
    onSaved,
  );
  const choices = listed(page.petitioners.map(({ id, name }) => ({ id, says: name })));
  return (
    <SaveFormFrame
      label="Take a person out"
      before="this person can be taken out"
      saveWords="Take out of the case"
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField
        {...form.field("petitionerId", "Whom?")}
        choices={choices}
        as="select"
        empty="Choose"
        hint="For somebody entered by mistake. The person stays a client, and the history keeps this case."
      />
      <LongTextField {...form.field("reason", "Why?")} hint="For example “a cousin of the same name”." />
    </SaveFormFrame>
  );
}

type Taking = { requestId: string; assignmentId: string | null };
const TakingSchema = shapedForm<UnassignInput, Taking>(
  UnassignInput,
  (draft) => draft,
  {},
  ({ assignmentId }): Record<string, string> => (assignmentId === null ? { assignmentId: "Choose the colleague." } : {}),
);

/** Ends an assignment. The history keeps from when to when the colleague had the case. */
export function UnassignForm({ page, onSaved, onCancel }: AfterForm & { page: ProceedingPage }) {
  const client = useTRPCClient();
  const current = page.assignments.filter((one) => one.until === null);
  const { form, frame } = useSaveForm<UnassignInput, Taking>(
    TakingSchema,
    () => ({ requestId: crypto.randomUUID(), assignmentId: current.length === 1 ? (current[0]?.id ?? null) : null }),
    (input) => client.proceedings.unassign.mutate(input),
    onSaved,
  );
  const lead = current.find((one) => one.id === form.values.assignmentId)?.lead === true;
  return (
    <SaveFormFrame
      label="Take a colleague off"
      before="the colleague can be taken off"
      saveWords="Take off the case"
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField
        {...form.field("assignmentId", "Whom?")}
        choices={listed(current.map(({ id, person, lead: leads }) => ({ id, says: leads ? `${person.name}, lead` : person.name })))}
        as="select"
        empty="Choose"
        {...(lead ? { hint: "The case then has no lead: its dates appear on everybody’s Today until it is assigned." } : {})}
      />
    </SaveFormFrame>
  );
}

function listed(rows: readonly { readonly id: string; readonly says: string }[]) {
  return { codes: rows.map((row) => row.id), labels: Object.fromEntries(rows.map((row) => [row.id, row.says])) };
}
