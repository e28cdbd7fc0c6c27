import { Button } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { refusalOf } from "./upload.ts";
import type { useUploads } from "./use-uploads.ts";
import styles from "./documents.module.css";

/** Files on their way, each with how far it is, and those that did not arrive with why and what to do. */
export function Uploads({ uploads }: { uploads: ReturnType<typeof useUploads> }) {
  return (
    <>
      <span role="status" className="gw-hidden">
        {uploads.arrived}
      </span>
      {uploads.states.length > 0 && (
        <ul className={styles["uploads"]} aria-label="Files on their way">
          {uploads.states.map((one) => (
            <li key={one.requestId} className={styles["upload"]}>
              <span className={styles["name"]}>{one.file.name}</span>
              {one.refusal === null ? (
                <progress className={styles["progress"]} aria-label={`Attaching ${one.file.name}`} value={one.share} max={1} />
              ) : (
                <span role="alert" className={styles["refusal"]}>
                  <Mark kind="over" /> {one.refusal}
                </span>
              )}
              {one.refusal !== null && (
                <span className={styles["acts"]}>
                  {refusalOf(one.file) === null && (
                    <Button small onClick={() => uploads.again(one)}>
                      Try again
                    </Button>
                  )}
                  <Button small look="quiet" onClick={() => uploads.drop(one.requestId)}>
                    Leave it out
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
