import { useId } from "react";
import type { ReactNode } from "react";
import { CountStrip } from "./CountStrip.tsx";
import type { CountStripProps } from "./CountStrip.tsx";
import styles from "./count.module.css";

export type WhyStep = { readonly says: string; readonly rule: string };

export type WhyCardProps = {
  /** Asks: “Why Monday, November 30?” */
  readonly title: string;
  /** Left out where nothing was counted: a set date. */
  readonly strip?: CountStripProps | undefined;
  readonly steps: readonly WhyStep[];
  readonly due: WhyStep;
  readonly safe?: { readonly says: string; readonly reason: string } | undefined;
  readonly footer: { readonly version: string; readonly certainty: string };
  readonly actions?: ReactNode;
  /** At the end of the title, for example a button that closes. */
  readonly corner?: ReactNode;
};

/** Why a day is the day: the count, its steps with the rule of each, the result, and how sure it is. Fits a popover of 376 px or a sheet. */
export function WhyCard({ title, strip, steps, due, safe, footer, actions, corner }: WhyCardProps) {
  const id = useId();
  return (
    <section className={styles["card"]} aria-labelledby={id}>
      <div className={styles["head"]}>
        <h2 id={id}>{title}</h2>
        {corner}
      </div>
      {strip === undefined ? null : (
        <div className={styles["stripBox"]}>
          <CountStrip {...strip} />
        </div>
      )}
      <ol className={styles["steps"]}>
        {steps.map((step, index) => (
          <li key={index}>
            <span className={styles["index"]} aria-hidden>
              {index + 1}
            </span>
            <span>{step.says}</span>
            <span className={styles["rule"]}>{step.rule}</span>
          </li>
        ))}
      </ol>
      <div className={styles["result"]}>
        <div className={styles["dueLine"]}>
          <strong>{due.says}</strong>
          <span className={styles["rule"]}>{due.rule}</span>
        </div>
        {safe === undefined ? null : (
          <>
            <strong className={styles["safeLine"]}>{safe.says}</strong>
            <span className={styles["reason"]}>{safe.reason}</span>
          </>
        )}
      </div>
      <div className={styles["footer"]}>
        <p>
          {footer.version}
          <br />
          {footer.certainty}
        </p>
        {actions === undefined ? null : <div className={styles["actions"]}>{actions}</div>}
      </div>
    </section>
  );
}
