import { Link } from "@tanstack/react-router";
import { useBlocked } from "../../lib/use-may.ts";
import { PageHeader } from "../../ui/page/PageHeader.tsx";
import { rowLink } from "../../ui/page/Rows.tsx";
import styles from "./accounts.module.css";
import { useSession } from "./use-session.ts";

/** Signed in for the first time: bring in a list, add one person, or look around. */
export function FirstSteps() {
  const session = useSession();
  const noImport = useBlocked("imports.apply");
  const noClient = useBlocked("clients.add");
  return (
    <>
      <PageHeader title={`Welcome${session?.actor ? `, ${session.actor.name}` : ""}`} meta="You are signed in. Begin with what you have." />
      <ul className={styles["steps"]}>
        {noImport === undefined && (
          <li className={styles["step"]}>
            <Link to="/import" className={rowLink}>
              Bring in a spreadsheet
            </Link>
            <p>A list of lawsuits and release requests as CSV. You see what each row becomes before anything is saved.</p>
          </li>
        )}
        {noClient === undefined && (
          <li className={styles["step"]}>
            <Link to="/clients" search={{ add: "client" }} className={rowLink}>
              Add one client
            </Link>
            <p>Only a name is needed, or who called about the person.</p>
          </li>
        )}
        <li className={styles["step"]}>
          <Link to="/" className={rowLink}>
            Go to the first page
          </Link>
          {session?.actor?.administrator === true && <p>Colleagues are invited in Settings.</p>}
        </li>
      </ul>
    </>
  );
}
