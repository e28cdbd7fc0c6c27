import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ChangeMailInput, MailSettingsView } from "../../../shared/reminders/contract.ts";
import { SaveConflict } from "../../lib/SaveConflict.tsx";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Status } from "../../ui/page/Status.tsx";
import styles from "./reminders.module.css";

/** Sends a test to oneself and says how it went; switches mail off. */
export function MailActs({ mail, onOff, onTheirs }: { mail: MailSettingsView; onOff: () => void; onTheirs: () => void }) {
  const client = useTRPCClient();
  const [asked, setAsked] = useState(false);
  const test = useMutation({ mutationFn: () => client.reminders.testMail.query({ requestId: crypto.randomUUID() }) });
  const off = mail.settings === null;
  return (
    <div className={styles["acts"]}>
      <ActionButton busy={test.isPending} blocked={off ? "Save a mail server first." : undefined} onClick={() => test.mutate()}>
        Send a test to me
      </ActionButton>
      {!off && <Button onClick={() => setAsked(true)}>Switch mail off</Button>}
      <div role="status" className={styles["answer"]}>
        {test.isPending && "The mail server is asked. It may take a quarter of a minute."}
        {!test.isPending && test.data && <Status mark={test.data.sent ? "met" : "due"}>{test.data.says}</Status>}
        {!test.isPending && test.error && <Status mark="due">{failureOf(test.error).says}</Status>}
      </div>
      <Dialog title="Switch mail off" open={asked} onClose={() => setAsked(false)}>
        {asked && (
          <SwitchOff
            version={mail.version}
            onCancel={() => setAsked(false)}
            onTheirs={() => {
              setAsked(false);
              onTheirs();
            }}
            onSaved={() => {
              setAsked(false);
              onOff();
            }}
          />
        )}
      </Dialog>
    </div>
  );
}

type SwitchOffProps = { readonly version: string } & Readonly<Record<"onSaved" | "onCancel" | "onTheirs", () => void>>;

function SwitchOff({ version, onSaved, onCancel, onTheirs }: SwitchOffProps) {
  const client = useTRPCClient();
  const [first] = useState(() => ({ requestId: crypto.randomUUID(), expects: version, settings: null }));
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = useSave<ChangeMailInput>({
    send: (input) => client.reminders.changeMail.mutate(input),
    ...{ onSaved, refuse: setRefusal },
    rebase: (input, standing) => ({ ...input, expects: standing }),
  });
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
    <Form
      label="Switch mail off"
      onSave={(event) => {
        event.preventDefault();
        void save.run(first);
      }}
    >
      <ErrorSummary errors={[]} before="" refusal={refusal} attempts={refusal === null ? 0 : 1} />
      <p>
        The mail server and its password are forgotten. Reminders stay inside Great Writ. What waits is sent if mail is on again within a
        day; after that it is given up, and one newer message tells what still lies ahead.
      </p>
      <SubmitBar save="Switch mail off" busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
