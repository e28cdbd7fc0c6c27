import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import type { z } from "zod";
import { type SetupLinkView, UseSetupLinkInput } from "../../../shared/accounts/contract.ts";
import { PASSWORD_LENGTH, passwordVerdict } from "../../../shared/accounts/password.ts";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { PasswordField } from "../../ui/forms/PasswordField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { useSignIn } from "./use-sign-in.ts";
import { ownZone, zoneChoices } from "../../lib/zones.ts";

/** The contract, with the password's rule asked before it is sent. */
function setupSchema(first: boolean) {
  return UseSetupLinkInput.superRefine((input, context) => {
    const verdict = passwordVerdict(input.password, input);
    if (!verdict.ok) context.addIssue({ code: "custom", path: ["password"], message: verdict.reason });
    if (first && (input.officeName ?? "") === "")
      context.addIssue({ code: "custom", path: ["officeName"], message: "Write the name your office goes by." });
  });
}
const FIRST = setupSchema(true);
const INVITED = setupSchema(false);
type Draft = z.input<typeof UseSetupLinkInput> & { officeName: string | null; zone: string | null };

export type SetupFormProps = { readonly token: string; readonly link: z.infer<typeof SetupLinkView>; readonly onReady: () => void };

/** Turns a one-time link into an account, and signs in with it. */
export function SetupForm({ token, link, onReady }: SetupFormProps) {
  const first = link.kind === "first_account";
  const zone = useMemo(() => (first ? ownZone() : null), [first]);
  const client = useTRPCClient();
  const form = useZodForm<UseSetupLinkInput, Draft>(first ? FIRST : INVITED, {
    token,
    name: link.name ?? "",
    email: link.email ?? "",
    password: "",
    officeName: first ? "" : null,
    zone,
  });
  const { signIn, busy } = useSignIn(form.refuse);
  const send = useMutation({ mutationFn: (input: UseSetupLinkInput) => client.accounts.useSetupLink.mutate(input) });
  const run = async (input: UseSetupLinkInput) => {
    try {
      const { email } = await send.mutateAsync(input);
      await signIn(email, input.password, onReady);
    } catch (error) {
      form.refuse(failureOf(error).says);
    }
  };
  return (
    <Form label="Set up" onSave={(event) => void form.save(run)(event)}>
      <ErrorSummary errors={form.summary()} before="the account can be made" refusal={form.refusal} attempts={form.attempts} />
      <TextField {...form.field("name", "Your name")} autoComplete="name" hint="As colleagues see it beside what you record." />
      <TextField {...form.field("email", "E-mail address")} type="email" autoComplete="username" hint="You sign in with it." />
      <PasswordField
        {...form.field("password", "Password")}
        autoComplete="new-password"
        hint={`At least ${PASSWORD_LENGTH.least} characters, and no word that would be tried first. Four or five words in a row are easy to remember. It can be pasted.`}
        says={<PasswordSays {...form.values} />}
      />
      {first && <OfficeFields officeName={form.field("officeName", "Name of the office")} zone={form.field("zone", "Time zone")} />}
      <SubmitBar
        save={first ? "Make the account and open the office" : "Make the account"}
        busy={send.isPending || busy}
        waiting="Making the account"
      />
    </Form>
  );
}

function PasswordSays({ password, name, email }: { password: string; name: string; email: string }) {
  if (password === "") return null;
  const verdict = passwordVerdict(password, { name, email });
  if (verdict.ok) return <Status mark="met">This will do.</Status>;
  const missing = PASSWORD_LENGTH.least - password.length;
  return missing > 0 ? `${missing} more ${missing === 1 ? "character" : "characters"}.` : verdict.reason;
}

type Field<T> = { id: string; label: string; value: T; onChange: (value: T) => void; onBlur: () => void; error: string | undefined };

function OfficeFields({ officeName, zone }: { officeName: Field<string | null>; zone: Field<string | null> }) {
  const choices = useMemo(() => zoneChoices(ownZone()), []);
  return (
    <>
      <TextField {...officeName} value={officeName.value ?? ""} autoComplete="organization" hint="It stands on printed sheets." />
      <CodeField
        {...zone}
        choices={choices}
        as="select"
        hint="What “today” means in the office. Each court keeps its own time. Name and zone can be changed later in Settings."
      />
    </>
  );
}
