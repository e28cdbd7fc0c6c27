import { useState } from "react";
import { ChangeMailInput, MAIL_SECURITY, MAIL_SECURITY_LABELS, type MailSettingsView } from "../../../shared/reminders/contract.ts";
import { shapedForm } from "../../lib/save-form.tsx";
import { SaveConflict } from "../../lib/SaveConflict.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { PasswordField } from "../../ui/forms/PasswordField.tsx";
import { NumberField, TextField } from "../../ui/forms/TextFields.tsx";
import { type MailSecurity, portFor } from "./reminder-words.ts";

type Draft = {
  requestId: string;
  expects: string;
  host: string;
  port: number | string | null;
  security: MailSecurity;
  user: string;
  password: string;
  from: string;
};
const Schema = shapedForm<ChangeMailInput, Draft>(ChangeMailInput, ({ requestId, expects, password, ...settings }) => ({
  requestId,
  expects,
  settings: { ...settings, password: password === "" ? null : password },
}));

const SECURITY = { codes: MAIL_SECURITY, labels: MAIL_SECURITY_LABELS } as const;
const SECURITY_NOTES = { tls: "usually port 465", starttls: "usually port 587", none: "only inside your own network" } as const;

function blank({ settings, version }: MailSettingsView): Draft {
  return {
    requestId: crypto.randomUUID(),
    expects: version,
    host: settings?.host ?? "",
    port: settings?.port ?? 465,
    security: settings?.security ?? "tls",
    user: settings?.user ?? "",
    password: "",
    from: settings?.from ?? "",
  };
}

/** The mail server. Its password is never shown; left empty, the kept one stays. */
export function MailForm({ mail, onSaved, onTheirs }: { mail: MailSettingsView; onSaved: () => void; onTheirs: () => void }) {
  const client = useTRPCClient();
  const [start] = useState(() => blank(mail));
  const form = useZodForm<ChangeMailInput, Draft>(Schema, start);
  const save = useSave<ChangeMailInput>({
    send: (input) => client.reminders.changeMail.mutate(input),
    ...{ onSaved, refuse: form.refuse },
    rebase: (input, version) => ({ ...input, expects: version }),
    reopened: (version) => form.setValues((values) => ({ ...values, expects: version })),
  });
  const kept = mail.settings?.passwordKept === true;
  if (save.conflict !== null)
    return (
      <SaveConflict
        about="Mail"
        conflict={save.conflict}
        busy={save.busy}
        onKeepMine={() => void save.keepMine()}
        onKeepTheirs={() => void save.keepTheirs().then(onTheirs)}
      />
    );
  return (
    <Form label="Mail" onSave={(event) => void form.save(save.run)(event)}>
      <ErrorSummary errors={form.summary()} before="the mail server can be saved" refusal={form.refusal} attempts={form.attempts} />
      <TextField {...form.field("host", "Mail server")} hint="Its name, for example mail.office.org." />
      <CodeField
        {...form.field("security", "Security")}
        choices={SECURITY}
        notes={SECURITY_NOTES}
        onChange={(security) =>
          security !== null && form.setValues((values) => ({ ...values, security, port: portFor(security, values.port ?? null) }))
        }
      />
      <NumberField {...form.field("port", "Port")} />
      <TextField {...form.field("user", "User name")} aside="if the server asks for one" />
      {form.values.user.trim() !== "" && (
        <PasswordField
          {...form.field("password", "Password of the mail server")}
          autoComplete="new-password"
          hint={kept ? "One is kept. Left empty, it stays; it is never shown." : "It is kept encrypted and never shown again."}
        />
      )}
      <TextField {...form.field("from", "Address from which reminders come")} type="email" />
      <SubmitBar save="Save the mail server" busy={save.busy} />
    </Form>
  );
}
