import { cx } from "../cx.ts";
import type { Column } from "./columns.ts";
import styles from "./PanelTable.module.css";

export type PanelColumn<Row> = Column<Row> & {
  /** The head is said to those who do not see the column, and takes no room. */
  readonly quietHead?: boolean;
};
export type PanelTableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly PanelColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
};

/** A short table of few columns whose cells have lines. It stays a table in half a page, and is stacked on a phone. */
export function PanelTable<Row>({ caption, columns, rows, keyOf }: PanelTableProps<Row>) {
  return (
    <div className={styles["frame"]}>
      <table className={styles["table"]}>
        <caption className="gw-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cx(column.numeric === true && styles["numeric"])} style={{ width: column.width }}>
                {column.quietHead === true ? <span className="gw-hidden">{column.head}</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={styles["row"]}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={cx(column.numeric === true && styles["numeric"], column.stacked === "title" && styles["title"])}
                >
                  {column.stacked === "labeled" && (
                    <span className={styles["label"]} aria-hidden>
                      {column.head}{" "}
                    </span>
                  )}
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
