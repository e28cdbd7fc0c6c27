import { useId, type ReactNode } from "react";
import { cx } from "../cx.ts";
import styles from "./Panel.module.css";

export type PanelProps = {
  /** Without a title the panel is a plain frame and takes `label` as its name. */
  readonly title?: ReactNode;
  readonly label?: string;
  /** A mark or an icon before the title. */
  readonly icon?: ReactNode;
  readonly count?: number | string;
  /** A word about the title: a span of time, a unit. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  /** Room around the content; rows and tables bring their own. */
  readonly padded?: boolean;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
};

/** A framed part of a page with its own heading. */
export function Panel({ title, label, icon, count, note, actions, foot, padded = false, level = 2, children }: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  const name = title === undefined ? (label === undefined ? {} : { "aria-label": label }) : { "aria-labelledby": id };
  return (
    <section className={styles["panel"]} {...name}>
      {title !== undefined && (
        <div className={styles["head"]}>
          {icon}
          <Heading id={id} className={styles["title"]}>
            {title}
          </Heading>
          {count !== undefined && <span className={styles["note"]}>{count}</span>}
          {note !== undefined && <span className={styles["note"]}>{note}</span>}
          {actions !== undefined && <span className={cx(styles["actions"], "gw-no-print")}>{actions}</span>}
        </div>
      )}
      <div className={padded ? styles["padded"] : undefined}>{children}</div>
      {foot !== undefined && <div className={styles["foot"]}>{foot}</div>}
    </section>
  );
}
