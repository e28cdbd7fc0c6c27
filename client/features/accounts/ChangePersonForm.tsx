import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ChangePersonInput, type PersonView } from "../../../shared/accounts/contract.ts";
import type { Role } from "../../../shared/access/policy.ts";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { CheckField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import styles from "./accounts.module.css";
import { GIVEN, ROLE_CHOICES, ROLE_NOTES } from "./role-choices.ts";
import { useStaleAfterAccounts } from "./use-people.ts";
import { useSession } from "./use-session.ts";

type Draft = {
  requestId: string;
  personId: string;
  expects: string;
  role: Role;
  administrator: boolean;
  title: string | null;
  disabled: boolean;
};
export type ChangePersonFormProps = {
  readonly person: PersonView;
  readonly onSaved: (says: string) => void;
  readonly onLink: (link: string) => void;
  readonly onCancel: () => void;
};

/** Role, title, administrator, closed or open; and another link for who lost the first or the password. */
export function ChangePersonForm({ person, onSaved, onLink, onCancel }: ChangePersonFormProps) {
  const client = useTRPCClient();
  const self = useSession()?.actor?.personId === person.id;
  const [start] = useState<Draft>(() => ({
    requestId: crypto.randomUUID(),
    personId: person.id,
    expects: person.version,
    role: person.role,
    administrator: person.administrator,
    title: person.title,
    disabled: person.disabled,
  }));
  const form = useZodForm<ChangePersonInput, Draft>(ChangePersonInput, start);
  const save = useSave<ChangePersonInput>({
    send: (input) => client.accounts.changePerson.mutate(input),
    stale: useStaleAfterAccounts(),
    onSaved: () => onSaved(`Saved: ${person.name}. Open sessions ended; the next sign-in has the new rights.`),
    refuse: form.refuse,
  });
  const title = form.field("title", "Title");
  const role = form.field("role", "Role");
  return (
    <>
      <p className={styles["note"]}>{person.email}</p>
      <Form label={`Change ${person.name}`} onSave={(event) => void form.save(save.run)(event)}>
        <ErrorSummary errors={form.summary()} before="this can be saved" refusal={form.refusal} attempts={form.attempts} />
        <TextField {...title} value={title.value ?? ""} aside="or empty" />
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
        <CheckField
          {...form.field("disabled", "Close this account")}
          hint="Nobody can sign in with it, and what the person recorded keeps the name. It can be opened again."
        />
        <p className="gw-meta">{self ? "This is you: saving signs you out." : "Saving signs this person out."}</p>
        <SubmitBar save="Save" busy={save.busy} onCancel={onCancel} />
      </Form>
      <AnotherLink person={person} onLink={onLink} refuse={form.refuse} />
    </>
  );
}

type AnotherLinkProps = Pick<ChangePersonFormProps, "person" | "onLink"> & { readonly refuse: (says: string) => void };

/** A new one-time link, for a lost one or a forgotten password. */
function AnotherLink({ person, onLink, refuse }: AnotherLinkProps) {
  const client = useTRPCClient();
  const renew = useMutation({
    mutationFn: () => client.accounts.renewLink.mutate({ requestId: crypto.randomUUID(), personId: person.id }),
    onSuccess: ({ link }) => onLink(link),
    onError: (error) => refuse(failureOf(error).says),
  });
  if (person.disabled) return null;
  return (
    <div className={styles["also"]}>
      <p className={styles["text"]}>
        {person.active
          ? "Forgotten password? A new link lets the person choose another."
          : "The link was not used yet. A new one closes it."}
      </p>
      <div className={styles["after"]}>
        <Button busy={renew.isPending} onClick={() => renew.mutate()}>
          Make a new link
        </Button>
      </div>
    </div>
  );
}
