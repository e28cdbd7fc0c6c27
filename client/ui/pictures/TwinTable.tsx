import { ScrollRegion } from "./ScrollRegion.tsx";
import styles from "./frame.module.css";

export type TwinColumn = { readonly label: string; readonly numbers?: boolean | undefined };

/** The same facts as a picture, as a table: the first cell of a row names it. */
export type Twin = {
  readonly caption: string;
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly (readonly string[])[];
};

/** A real table of the facts that a picture shows. */
export function TwinTable({ caption, columns, rows }: Twin) {
  const align = (index: number) => (columns[index]?.numbers === true ? styles["number"] : undefined);
  return (
    <ScrollRegion label={caption} className={styles["tableBox"]}>
      <table className={styles["table"]}>
        <caption className={styles["hidden"]}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column.label} scope="col" className={align(index)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={align(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
