import type { ReactNode } from "react";
import styles from "./marks.module.css";

/** One shape per meaning, so that no meaning is carried by color alone. */
export const MARK_KINDS = [
  "due",
  "over",
  "gov",
  "released",
  "held",
  "removed",
  "transferred",
  "suspended",
  "unknown",
  "met",
  "court",
  "restricted",
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.6 } as const;

const SHAPES: Readonly<Record<MarkKind, ReactNode>> = {
  due: (
    <g {...stroke} strokeWidth={1.5}>
      <circle cx="6" cy="6" r="5.1" />
      <path d="M6 3.1V6.2L8.1 7.7" />
    </g>
  ),
  over: <path fill="currentColor" fillRule="evenodd" d="M6 .5 12 11.4H0ZM5.3 4.4h1.4v3.4H5.3ZM5.3 8.7h1.4v1.4H5.3Z" />,
  gov: (
    <path
      fill="currentColor"
      d="M6 .3 11.6 3.1V4.3H.4V3.1ZM1.7 5.2H3.1V9H1.7ZM5.3 5.2H6.7V9H5.3ZM8.9 5.2H10.3V9H8.9ZM.4 10H11.6V11.5H.4Z"
    />
  ),
  released: <path fill="currentColor" d="M.4.4H11.6V11.6H10.2V1.7H1.7V11.6H.4ZM3 2.6 7.8 3.9V12L3 11Z" />,
  held: <path fill="currentColor" d="M1 1H11V11H1Z" />,
  removed: <path {...stroke} strokeWidth={1.8} d="M1.4 10.6 10 2M3.9 1.8H10.2V8.1" />,
  transferred: <path {...stroke} d="M.5 6H11M7 1.9 11 6 7 10.1" />,
  suspended: <path fill="currentColor" d="M2.2 1.2H4.8V10.8H2.2ZM7.2 1.2H9.8V10.8H7.2Z" />,
  unknown: <circle {...stroke} strokeWidth={1.5} cx="6" cy="6" r="5" strokeDasharray="1.75 1.39" />,
  met: <path {...stroke} strokeWidth={1.9} d="M1 6.6 4.4 10 11.1 2.2" />,
  court: (
    <g>
      <path
        fill="currentColor"
        d="M5.3.6H6.7V10.2H8.8V11.6H3.2V10.2H5.3ZM1 1.6H11V3H1ZM-.2 7.6H4.6Q4.3 9.3 2.2 9.3T-.2 7.6ZM7.4 7.6H12.2Q11.9 9.3 9.8 9.3T7.4 7.6Z"
      />
      <path {...stroke} strokeWidth={1} d="M.4 7.6 2.2 3 4 7.6M8 7.6 9.8 3 11.6 7.6" />
    </g>
  ),
  restricted: (
    <g>
      <path fill="currentColor" d="M1.6 5.2H10.4V11.6H1.6Z" />
      <path {...stroke} strokeWidth={1.5} d="M3.6 5.6V3.4a2.4 2.4 0 0 1 4.8 0V5.6" />
    </g>
  ),
};

export type MarkProps = {
  readonly kind: MarkKind;
  /** Give it only where no word stands beside the mark. */
  readonly label?: string | undefined;
  /** True (the default) colors the mark by its meaning; false takes the color of the text around it. */
  readonly toned?: boolean | undefined;
};

/** A 12 px mark in `currentColor`. Beside its word it is hidden from assistive technology; alone it carries `label`. */
export function Mark({ kind, label, toned = true }: MarkProps) {
  const classes = toned ? `${styles["mark"]} ${styles[kind]}` : styles["mark"];
  const named = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg className={classes} viewBox="0 0 12 12" focusable="false" {...named}>
      {label === undefined ? null : <title>{label}</title>}
      {SHAPES[kind]}
    </svg>
  );
}
