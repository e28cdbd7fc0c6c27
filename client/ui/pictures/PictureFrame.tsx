import { useId, useState } from "react";
import type { ReactNode } from "react";
import { TwinTable } from "./TwinTable.tsx";
import type { Twin } from "./TwinTable.tsx";
import { cx } from "../cx.ts";
import styles from "./frame.module.css";

export type PictureFrameProps = {
  readonly title: string;
  /** Beside the title, quieter. */
  readonly aside?: string | undefined;
  /** Links before the table button, for example a definition. */
  readonly links?: ReactNode;
  readonly twin: Twin;
  readonly tableWord?: string | undefined;
  readonly pictureWord?: string | undefined;
  /** False inside a panel that has its own border. */
  readonly bordered?: boolean | undefined;
  readonly children: ReactNode;
};

/** A picture with its title and the button that turns it into the table of the same facts. */
export function PictureFrame(props: PictureFrameProps) {
  const { title, aside, links, twin, tableWord = "Table", pictureWord = "Picture", bordered = true, children } = props;
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <div role="group" className={cx(styles["frame"], bordered && styles["bordered"])} aria-labelledby={id}>
      <div className={styles["head"]}>
        <h2 className={styles["title"]} id={id}>
          {title}
        </h2>
        {aside === undefined ? null : <span className={styles["aside"]}>{aside}</span>}
        <span className={styles["links"]}>
          {links}
          {links === undefined || links === null ? null : <span aria-hidden>·</span>}
          <button type="button" className={styles["link"]} onClick={() => setAsTable(!asTable)} aria-describedby={id}>
            {asTable ? pictureWord : tableWord}
          </button>
        </span>
      </div>
      {asTable ? <TwinTable {...twin} /> : children}
    </div>
  );
}
