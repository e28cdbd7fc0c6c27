import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { cx } from "../cx.ts";
import { KeyCap } from "../keys/KeyCap.tsx";
import styles from "./Button.module.css";

export type ButtonLook = "plain" | "filled" | "quiet" | "link";
export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** One filled button a view; `quiet` has no border; `link` reads as text. */
  look?: ButtonLook;
  small?: boolean;
  icon?: ReactNode;
  /** The key that does the same, shown as a cap. */
  keys?: string;
  /** Work goes on: the button stays in place, named, and takes no second press. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** A button of the product. `aria-label` is needed when it holds an icon alone. */
export function Button({ look = "plain", small = false, icon, keys, busy = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(styles["button"], styles[look], small && styles["small"], children === undefined && styles["square"], className)}
      aria-keyshortcuts={keys}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon}
      {children}
      {keys !== undefined && <KeyCap keys={keys} onFill={look === "filled"} />}
    </button>
  );
}

/** The same look for a link: give it to the router's Link as `className`. */
export function buttonClass(look: ButtonLook = "plain", small = false): string {
  return cx(styles["button"], styles[look], small && styles["small"]);
}
