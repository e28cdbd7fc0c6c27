import { useRef } from "react";
import { Button } from "../actions/Button.tsx";
import { cx } from "../cx.ts";
import { itemsOf, nextSort } from "./columns.ts";
import { cellClass, type DataTableProps } from "./table-props.ts";
import { PlainBody, VirtualBody } from "./TableBody.tsx";
import { useRowKeys } from "./use-row-keys.ts";
import styles from "./DataTable.module.css";

/** From this many rows on only those near the window are in the document. */
const VIRTUAL_FROM = 80;

/** A real table: sortable heads, groups, choosing, keys; stacked rows where there is little room; few rows in the document at any length. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, groupOf, selection, keys = false, total, more, totals } = props;
  const table = useRef<HTMLTableElement>(null);
  const items = itemsOf(rows, groupOf);
  const virtual = rows.length >= VIRTUAL_FROM;
  useRowKeys({ table, rows, enabled: keys, keyOf: props.keyOf, onPeek: props.onPeek, onToggle: selection?.onToggle });
  const Body = virtual ? VirtualBody : PlainBody;
  return (
    <div className={styles["frame"]}>
      <table ref={table} className={styles["table"]} {...(virtual || more ? { "aria-rowcount": (total ?? rows.length) + 1 } : {})}>
        <caption className="gw-hidden">{caption}</caption>
        <Head {...props} />
        <Body
          table={table}
          items={items}
          columns={columns}
          keyOf={props.keyOf}
          selection={selection}
          edgeOf={props.edgeOf}
          counted={virtual || more !== undefined}
        />
        {totals && (
          <tfoot>
            <tr className={styles["totals"]}>
              {selection && <td />}
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column)}>
                  {totals[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {more && (
        <div className={cx(styles["more"], "gw-no-print")}>
          <span role="status">{more.says}</span>
          {(total === undefined || rows.length < total) && (
            <Button small busy={more.busy} onClick={more.onMore}>
              Show more
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Head<Row>({ columns, sort, onSort, selection }: DataTableProps<Row>) {
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className={styles["check"]}>
            <span className="gw-hidden">Chosen</span>
          </th>
        )}
        {columns.map((column) => {
          const sorted = sort?.key === column.key ? sort.direction : undefined;
          return (
            <th
              key={column.key}
              scope="col"
              className={cellClass(column)}
              {...(column.sortable === true && onSort ? { "aria-sort": sorted ?? "none" } : {})}
              style={column.width === undefined ? undefined : { width: column.width }}
            >
              {column.sortable === true && onSort ? (
                <button type="button" className={styles["sort"]} onClick={() => onSort(nextSort(sort, column.key))}>
                  {column.head}
                  <span aria-hidden className={styles["arrow"]}>
                    {sorted === undefined ? "" : sorted === "ascending" ? "↑" : "↓"}
                  </span>
                </button>
              ) : (
                column.head
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
