import { useState } from "react";
import { z } from "zod";
import { ROLE_LABELS } from "../../../shared/access/policy.ts";
import type { SessionView } from "../../../shared/accounts/contract.ts";
import { useZodForm } from "../../lib/zod-form.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { PasswordField } from "../../ui/forms/PasswordField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import styles from "./accounts.module.css";
import { useSignIn } from "./use-sign-in.ts";

const SignInInput = z.strictObject({
  email: z.string().trim().min(1, "Write your e-mail address."),
  password: z.string().min(1, "Write your password."),
});

export type SignInFormProps = { readonly demoAccounts: SessionView["demoAccounts"]; readonly onSignedIn: () => void | Promise<void> };

/** E-mail and password; in the demo, a button for each role. */
export function SignInForm({ demoAccounts, onSignedIn }: SignInFormProps) {
  const form = useZodForm(SignInInput, { email: "", password: "" });
  const { signIn, busy } = useSignIn(form.refuse);
  return (
    <>
      <Form label="Sign in" onSave={(event) => void form.save(({ email, password }) => signIn(email, password, onSignedIn))(event)}>
        <ErrorSummary errors={form.summary()} before="you can be signed in" refusal={form.refusal} attempts={form.attempts} />
        <TextField {...form.field("email", "E-mail address")} type="email" autoComplete="username" />
        <PasswordField {...form.field("password", "Password")} autoComplete="current-password" />
        <SubmitBar save="Sign in" busy={busy} waiting="Checking" />
      </Form>
      {demoAccounts.length > 0 && (
        <DemoDoors accounts={demoAccounts} onChoose={({ email, password }) => signIn(email, password, onSignedIn)} />
      )}
    </>
  );
}

type DemoAccount = SessionView["demoAccounts"][number];

function DemoDoors({ accounts, onChoose }: { accounts: readonly DemoAccount[]; onChoose: (account: DemoAccount) => Promise<void> }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (account: DemoAccount) => {
    setChosen(account.email);
    void onChoose(account).finally(() => setChosen(null));
  };
  return (
    <section className={styles["also"]} aria-labelledby="demo-doors">
      <h2 id="demo-doors" className={styles["alsoTitle"]}>
        This is the demo office
      </h2>
      <p className={styles["text"]}>Everybody in it is invented, and it is thrown away when it ends. Come in as:</p>
      <ul className={styles["doors"]}>
        {accounts.map((account) => (
          <li key={account.email}>
            <Button busy={chosen === account.email} onClick={() => choose(account)}>
              <span>{ROLE_LABELS[account.role]}</span>
              <span className={styles["who"]}>{account.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
