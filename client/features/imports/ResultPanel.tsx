import { Link } from "@tanstack/react-router";
import type { Applied } from "../../../shared/imports/contract.ts";
import { count } from "../../lib/format.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Status } from "../../ui/page/Status.tsx";
import styles from "./imports.module.css";

/** What was written, and where it is now. */
export function ResultPanel({ applied, onLeave }: { applied: Applied; onLeave: () => void }) {
  const { says, written, kind } = applied;
  const waits = `${count(written.questions, "finding")} and ${count(written.places, "place")} wait for an answer below.`;
  return (
    <Panel label="Result of the import" padded>
      <div role="status">
        <Status mark="met" strong>
          {says}
        </Status>
        {kind === "written" && written.questions + written.places > 0 && <p className={styles["text"]}>{waits}</p>}
      </div>
      <p className={styles["links"]}>
        <Link to="/cases">Cases</Link>
        <Link to="/clients">Clients</Link>
        <Link to="/statistics">Statistics</Link>
      </p>
      <div className={styles["part"]}>
        <Button onClick={onLeave}>Bring in another list</Button>
      </div>
    </Panel>
  );
}
