import { useId } from "react";
import { Button, type ButtonProps } from "./Button.tsx";
import styles from "./ActionButton.module.css";

/**
 * A button that says why it cannot be used. `blocked` is the rule's own sentence, shown beside it and read with it;
 * the button stays in the tab order, so that everybody can find the reason.
 */
export function ActionButton({ blocked, onClick, ...rest }: ButtonProps & { blocked?: string | undefined }) {
  const id = useId();
  if (blocked === undefined) return <Button {...rest} onClick={onClick} />;
  return (
    <span className={styles["action"]}>
      <Button {...rest} type="button" aria-disabled aria-describedby={id} onClick={(event) => event.preventDefault()} />
      <span id={id} className={styles["reason"]}>
        {blocked}
      </span>
    </span>
  );
}
