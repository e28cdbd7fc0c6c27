import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import type { ReactNode } from "react";
import { Button } from "../actions/Button.tsx";
import { Mark } from "../marks/Mark.tsx";
import styles from "./States.module.css";

/** What was saved, in a line that stays until it is read (closed), with Undo where that is possible. Say nothing with `children` null. */
export function SavedLine({ children, onUndo, onRead }: { children: ReactNode; onUndo?: () => void; onRead: () => void }) {
  return (
    <div role="status">
      {children !== null && (
        <div className={styles["saved"]}>
          <Mark kind="met" />
          <span className={styles["savedText"]}>{children}</span>
          {onUndo && (
            <Button look="link" onClick={onUndo}>
              Undo
            </Button>
          )}
          <Button
            look="quiet"
            small
            aria-label="Read; close this line"
            icon={<IconX size={16} stroke={1.6} aria-hidden />}
            onClick={onRead}
          />
        </div>
      )}
    </div>
  );
}
