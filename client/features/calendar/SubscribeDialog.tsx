import { useState } from "react";
import { Button } from "../../ui/actions/Button.tsx";
import { CopyButton } from "../../ui/actions/CopyButton.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Feeds } from "./Feeds.tsx";
import { MakeFeedForm } from "./MakeFeedForm.tsx";
import styles from "./feeds.module.css";

/** A private address by which a calendar program reads one's own calendar, and the addresses made before. */
export function SubscribeDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [made, setMade] = useState<string | null>(null);
  const close = () => {
    setMade(null);
    onClose();
  };
  return (
    <Dialog title="Subscribe" open={open} onClose={close} keep={made !== null}>
      {made === null ? (
        <>
          <p className={styles["text"]}>
            A calendar program reads your own dates, hearings and follow-ups by a private address: 30 days back and five months ahead.
            Whoever has the address can read it without signing in.
          </p>
          <MakeFeedForm onMade={setMade} onCancel={close} />
          <Feeds />
        </>
      ) : (
        <MadeFeed address={made} onDone={close} />
      )}
    </Dialog>
  );
}

const PROGRAMS = [
  { name: "Outlook", how: "Add calendar, Subscribe from web, then paste." },
  { name: "Google Calendar", how: "Other calendars, the plus sign, From URL, then paste. It can take a day to show a change." },
  { name: "Apple Calendar", how: "File, New Calendar Subscription, then paste." },
] as const;

/** The address, shown this once. */
function MadeFeed({ address, onDone }: { address: string; onDone: () => void }) {
  return (
    <>
      <p className={styles["text"]}>This is your private address. It is shown only now; if it is lost, make another one.</p>
      <p className={styles["address"]}>{address}</p>
      <div className={styles["row"]}>
        <CopyButton text={address}>Copy the address</CopyButton>
        <Button look="quiet" onClick={onDone}>
          Done
        </Button>
      </div>
      <dl className={styles["programs"]}>
        {PROGRAMS.map(({ name, how }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <p className="gw-meta">
        Outlook on the web and Google read the address from their own computers, so this server has to be reachable from outside the office.
        A calendar program shows what it read last: where it differs, Great Writ is right.
      </p>
    </>
  );
}
