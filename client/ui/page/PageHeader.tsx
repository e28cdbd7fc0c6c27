import { Fragment, type ReactNode } from "react";
import { cx } from "../cx.ts";
import styles from "./PageHeader.module.css";

export type PageHeaderProps = {
  readonly title: string;
  /** The record's own words: a caption or a published line. */
  readonly serif?: boolean;
  /** Where the page stands: links, then plain text for the page itself. */
  readonly trail?: readonly ReactNode[];
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
  /** The browser tab's title when it should say less than the heading. */
  readonly tabTitle?: string;
};

/** The head of every page; its h1 takes the focus on arrival, and the browser's tab takes its words. */
export function PageHeader({ title, serif = false, trail = [], meta, actions, tabTitle = title }: PageHeaderProps) {
  return (
    <header className={styles["header"]}>
      <title>{`${tabTitle} · Great Writ`}</title>
      <div className={styles["words"]}>
        {trail.length > 0 && (
          <nav aria-label="Where this is" className={styles["trail"]}>
            {trail.map((step, index) => (
              <Fragment key={index}>
                {index > 0 && <span aria-hidden>/</span>}
                <span>{step}</span>
              </Fragment>
            ))}
          </nav>
        )}
        <h1 tabIndex={-1} className={cx(styles["title"], serif && styles["serif"], serif && "gw-serif")}>
          {title}
        </h1>
        {meta !== undefined && <div className={styles["meta"]}>{meta}</div>}
      </div>
      {actions !== undefined && <div className={cx(styles["actions"], "gw-no-print")}>{actions}</div>}
    </header>
  );
}
