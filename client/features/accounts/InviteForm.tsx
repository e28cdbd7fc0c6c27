import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { InviteInput } from "../../../shared/accounts/contract.ts";
import type { Role } from "../../../shared/access/policy.ts";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CheckField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { GIVEN, ROLE_CHOICES, ROLE_NOTES } from "./role-choices.ts";
import { useStaleAfterAccounts } from "./use-people.ts";

type Draft = { requestId: string; name: string; email: string; role: Role; administrator: boolean; title: string | null };
export type InviteFormProps = { readonly onInvited: (name: string, link: string) => void; readonly onCancel: () => void };

/** Adds a person; the answer is a link to hand over. */
export function InviteForm({ onInvited, onCancel }: InviteFormProps) {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const stale = useStaleAfterAccounts();
  const [blank] = useState<Draft>(() => ({
    requestId: crypto.randomUUID(),
    name: "",
    email: "",
    role: "staff",
    administrator: false,
    title: null,
  }));
  const form = useZodForm<InviteInput, Draft>(InviteInput, blank);
  const send = useMutation({ mutationFn: (input: InviteInput) => client.accounts.invite.mutate(input) });
  const run = async (input: InviteInput) => {
    try {
      const { link } = await send.mutateAsync(input);
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onInvited(input.name, link);
    } catch (error) {
      form.refuse(failureOf(error).says);
    }
  };
  const title = form.field("title", "Title");
  const role = form.field("role", "Role");
  return (
    <Form label="Invite somebody" onSave={(event) => void form.save(run)(event)}>
      <ErrorSummary errors={form.summary()} before="a link can be made" refusal={form.refusal} attempts={form.attempts} />
      <TextField {...form.field("name", "Name")} />
      <TextField
        {...form.field("email", "E-mail address")}
        type="email"
        hint="They sign in with it, and can change it when they use the link."
      />
      <TextField
        {...title}
        value={title.value ?? ""}
        aside="or empty"
        hint="For example “Staff attorney” or “Accredited representative”."
      />
      <CodeField
        {...role}
        choices={ROLE_CHOICES}
        only={GIVEN}
        notes={ROLE_NOTES}
        onChange={(next) => next !== null && role.onChange(next)}
      />
      <CheckField
        {...form.field("administrator", "Administrator")}
        hint="Invites people and changes the office. By itself it opens no client record."
      />
      <SubmitBar save="Make the link" busy={send.isPending} onCancel={onCancel} />
    </Form>
  );
}
