import styles from "./tone.module.css";

/** Who or what a stroke speaks of; each tone is a text, a mark and a soft color of the theme. */
export const TONES = ["ink", "accent", "due", "over", "gov", "released", "held", "removed", "quiet"] as const;
export type Tone = (typeof TONES)[number];

/** The class that sets `--tone-text`, `--tone-mark` and `--tone-soft` for everything inside it. */
export function toneClass(tone: Tone): string {
  return styles[tone] ?? "";
}
