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

/** What each program calls the place where an address is pasted. Where it is found differs by version. */
const PROGRAMS = [
  { name: "Outlook", how: "“Subscribe from web” in a browser, “Internet Calendar Subscription” in Outlook for Windows." },
  { name: "Google Calendar", how: "“From URL”, among “Other calendars”, in a browser. A change can take a day to show." },
  { name: "Apple Calendar", how: "“New Calendar Subscription” on a Mac, “Add Subscribed Calendar” on an iPhone or iPad." },
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
      <p className={styles["how"]}>Paste it where your program subscribes to a calendar. Programs call that:</p>
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
