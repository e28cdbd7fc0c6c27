import styles from "./stage.module.css";

export type MiniStageProps = {
  readonly steps?: number | undefined;
  /** From 1; 0 before the first. */
  readonly at: number;
  /** True when nothing is left to come: no step is the present one. */
  readonly over?: boolean | undefined;
  /** Give it only where the name of the stage does not stand beside it. */
  readonly label?: string | undefined;
};

/** The stage of one row as ticks: those behind, the present one in accent, those ahead. */
export function MiniStage({ steps = 8, at, over = false, label }: MiniStageProps) {
  const named = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  const kind = (step: number) => (step === at && !over ? styles["tickNow"] : step <= at ? styles["tickDone"] : styles["tick"]);
  return (
    <svg className={styles["mini"]} viewBox={`0 0 ${steps * 5.5 - 1} 11`} width={steps * 5.5 - 1} height={11} focusable="false" {...named}>
      {Array.from({ length: steps }, (_, index) => (
        <rect key={index} className={kind(index + 1)} x={index * 5.5} y={0} width={4.25} height={11} rx={1} />
      ))}
    </svg>
  );
}
