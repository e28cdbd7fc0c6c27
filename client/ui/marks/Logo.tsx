import styles from "./marks.module.css";

export type LogoProps = {
  /** Height in CSS pixels. */
  readonly size?: number | undefined;
  /** Give it only where the name of the product does not stand beside it. */
  readonly label?: string | undefined;
};

/** A door ajar, in its frame. */
export function Logo({ size = 20, label }: LogoProps) {
  const named = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg className={styles["logo"]} viewBox="0 0 18 20" width={(size * 18) / 20} height={size} focusable="false" {...named}>
      <path fill="currentColor" d="M0 0H18V19H15.9V2.1H2.1V19H0Z" />
      <path fill="currentColor" d="M4 2.3 11.5 5V19.9L4 18.4Z" />
      <circle className={styles["knob"]} cx="9.4" cy="12" r="1" />
    </svg>
  );
}
