import { cx } from "../cx.ts";
import type { Tone } from "./tone.ts";
import { toneClass } from "./tone.ts";
import styles from "./rows.module.css";

export type DotRowProps = {
  readonly count: number;
  readonly tone: Tone;
  /** More than this many are not drawn one by one; the number tells. */
  readonly most?: number | undefined;
};

/** One dot for each, then the number; past `most` dots the row ends in a short line. */
export function DotRow({ count, tone, most = 12 }: DotRowProps) {
  const drawn = Math.min(count, most);
  return (
    <span className={cx(styles["dotRow"], toneClass(tone))}>
      <svg className={styles["dots"]} width={drawn * 10 + (count > most ? 12 : 0)} height={9} aria-hidden focusable="false">
        {Array.from({ length: drawn }, (_, index) => (
          <circle key={index} cx={index * 10 + 4} cy={4.5} r={4} />
        ))}
        {count > most ? <rect x={drawn * 10 + 1} y={3.25} width={9} height={2.5} /> : null}
      </svg>
      <b>{count}</b>
    </span>
  );
}
