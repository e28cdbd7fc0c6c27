import IconMail from "@tabler/icons-react/dist/esm/icons/IconMail.mjs";
import { useState } from "react";
import type { MailSettingsView } from "../../../shared/reminders/contract.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { momentText } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import { MailActs } from "./MailActs.tsx";
import { MailForm } from "./MailForm.tsx";
import { givenUpWords, waitingWords } from "./reminder-words.ts";
import { useMail } from "./use-reminders.ts";
import styles from "./reminders.module.css";

/** By which server reminders leave the office, and how it goes. For administrators. */
export function MailPanel() {
  const mail = useMail();
  const [said, setSaid] = useState<string | null>(null);
  // A new form only after one's own answer: what a colleague saves meanwhile takes nothing away from what is being typed.
  const [round, setRound] = useState(0);
  const settle = (says: string | null) => {
    setSaid(says);
    setRound(round + 1);
  };
  return (
    <>
      <SavedLine onRead={() => setSaid(null)}>{said}</SavedLine>
      <Panel title="Mail" icon={<IconMail size={16} stroke={1.6} aria-hidden />} padded={mail.data !== undefined}>
        {mail.isError && mail.data === undefined ? (
          <FailedState title="The mail server could not be loaded" why={failureOf(mail.error).says} onRetry={() => void mail.refetch()} />
        ) : mail.data === undefined ? (
          <LoadingShape label="The mail server is on the way." />
        ) : (
          <>
            <MailState mail={mail.data} />
            <MailForm
              key={round}
              mail={mail.data}
              onSaved={() => settle("The mail server is saved. Reminders now go by mail too.")}
              onTheirs={() => settle(null)}
            />
            <MailActs
              mail={mail.data}
              onOff={() => settle("Mail is off. Reminders stay inside Great Writ.")}
              onTheirs={() => settle(null)}
            />
          </>
        )}
      </Panel>
    </>
  );
}

/** How mail stands, in sentences; red only for what was given up. */
function MailState({ mail }: { mail: MailSettingsView }) {
  const today = useToday();
  const zone = useZone();
  const waiting = waitingWords(mail.waiting);
  const givenUp = givenUpWords(mail.givenUp);
  return (
    <div className={styles["state"]}>
      {mail.settings === null ? (
        <>
          <Status mark="suspended">Mail is off</Status>
          <p>Reminders stay inside Great Writ: people see them on Today. With a mail server they are sent as well, without names.</p>
        </>
      ) : (
        <>
          <Status mark="met">Mail is on</Status>
          <p>
            {mail.lastSentAt === null ? "Nothing was sent yet." : `Last sent ${momentText(mail.lastSentAt, zone, today)}.`} {waiting}
          </p>
        </>
      )}
      {mail.trouble !== null && (
        <p className={styles["trouble"]}>
          <Status mark="due">{mail.trouble}</Status>
        </p>
      )}
      {givenUp !== null && (
        <p className={styles["lost"]}>
          <Status mark="over">{givenUp}</Status>
        </p>
      )}
    </div>
  );
}
