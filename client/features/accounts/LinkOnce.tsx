import { Button } from "../../ui/actions/Button.tsx";
import { CopyButton } from "../../ui/actions/CopyButton.tsx";
import styles from "./accounts.module.css";

/** A one-time link, shown this once, to be handed over by whoever made it. */
export function LinkOnce({ name, link, onDone }: { name: string; link: string; onDone: () => void }) {
  return (
    <>
      <p className={styles["text"]}>
        Give this link to {name}. It works once, within seven days, and is shown only now. Nothing was sent: choose a way that nobody else
        reads.
      </p>
      <p className={styles["link"]}>{link}</p>
      <div className={styles["row"]}>
        <CopyButton text={link}>Copy the link</CopyButton>
        <Button look="quiet" onClick={onDone}>
          Done
        </Button>
      </div>
    </>
  );
}
