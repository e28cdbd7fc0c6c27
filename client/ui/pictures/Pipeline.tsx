import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { PictureFrame } from "./PictureFrame.tsx";
import type { Twin } from "./TwinTable.tsx";
import styles from "./rows.module.css";

export type PipelineStep = {
  readonly label: string;
  readonly count: number;
  /** Of the step before, in words: “81%”. Left out where the numbers are too small for a share. */
  readonly share?: string | undefined;
  readonly note?: string | undefined;
};

export type PipelineProps = {
  readonly title: string;
  readonly aside?: string | undefined;
  readonly sentence: string;
  readonly steps: readonly PipelineStep[];
  readonly columns?: { readonly step: string; readonly count: string; readonly share: string; readonly note: string } | undefined;
  readonly links?: ReactNode;
  readonly bordered?: boolean | undefined;
};

const COLUMNS = { step: "Step", count: "Count", share: "Share of the step before", note: "Note" } as const;

function twinOf({ title, steps, columns = COLUMNS }: PipelineProps): Twin {
  return {
    caption: title,
    columns: [
      { label: columns.step },
      { label: columns.count, numbers: true },
      { label: columns.share, numbers: true },
      { label: columns.note },
    ],
    rows: steps.map((step) => [step.label, String(step.count), step.share ?? "", step.note ?? ""]),
  };
}

/** Steps on the way to something, each with its count, a bar to one scale, and its share of the step before. */
export function Pipeline(props: PipelineProps) {
  const { title, aside, sentence, steps, links, bordered } = props;
  const most = Math.max(1, ...steps.map((step) => step.count));
  return (
    <PictureFrame title={title} aside={aside} links={links} bordered={bordered} twin={twinOf(props)}>
      <div className={styles["pipelineBox"]}>
        <p className={styles["hidden"]}>{sentence}</p>
        <ol className={styles["pipeline"]}>
          {steps.map((step, index) => (
            <li key={step.label}>
              <span className={styles["stepName"]}>{step.label}</span>
              <span className={styles["stepRow"]}>
                <span
                  className={cx(styles["stepBar"], index === steps.length - 1 && styles["lastBar"])}
                  style={{ width: `${(step.count / most) * 66}%` }}
                  aria-hidden
                />
                <b>{step.count}</b>
                {step.share === undefined ? null : <span className={styles["quiet"]}>{step.share}</span>}
              </span>
              {step.note === undefined ? null : <span className={styles["quiet"]}>{step.note}</span>}
            </li>
          ))}
        </ol>
      </div>
    </PictureFrame>
  );
}
