import styles from "./KeyCap.module.css";

const NAMES: Readonly<Record<string, string>> = { mod: "Ctrl", enter: "Enter", space: "Space", escape: "Esc" };

/** The key as printed on the board, for eyes only: the words beside it name the action. */
export function KeyCap({ keys, onFill = false }: { keys: string; onFill?: boolean }) {
  const text = keys
    .split(/[ +]/)
    .map((key) => NAMES[key] ?? key.toUpperCase())
    .join(" ");
  return (
    <kbd aria-hidden className={onFill ? `${styles["cap"]} ${styles["onFill"]}` : styles["cap"]}>
      {text}
    </kbd>
  );
}
