import { AssignDeadlineInput } from "../../../shared/deadlines/contract.ts";
import { SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import type { ChangeProps } from "./ChangeDate.tsx";
import { PersonField } from "./PersonField.tsx";

type Draft = { requestId: string; deadlineId: string; expects: string; ownerId: string | null; backupId: string | null };
const Schema = shapedForm<AssignDeadlineInput, Draft>(AssignDeadlineInput, (draft) => draft);

/** Who does it, and who stands in. */
export function AssignForm({ row, onSaved, onCancel }: ChangeProps) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<AssignDeadlineInput, Draft>(
    Schema,
    () => ({
      requestId: crypto.randomUUID(),
      deadlineId: row.id,
      expects: row.version,
      ownerId: row.ownerIsLead ? null : (row.owner?.id ?? null),
      backupId: row.backup?.id ?? null,
    }),
    (input) => client.deadlines.assign.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame label="Who does it" before="this can be saved" saveWords="Save" about="Date" frame={frame} onCancel={onCancel}>
      <PersonField {...form.field("ownerId", "Who does it?")} empty="The lead of the case" />
      <PersonField {...form.field("backupId", "Who stands in?")} empty="Nobody" />
    </SaveFormFrame>
  );
}
