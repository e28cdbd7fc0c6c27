import { useRef, type ReactNode } from "react";
import { Button } from "../actions/Button.tsx";
import { cx } from "../cx.ts";
import { type Column, type Group, itemsOf, nextSort, type Sort } from "./columns.ts";
import { PlainBody, VirtualBody } from "./TableBody.tsx";
import { useRowKeys } from "./use-row-keys.ts";
import styles from "./DataTable.module.css";

/** From this many rows on only those near the window are in the document. */
const VIRTUAL_FROM = 80;

export type Selection<Row> = {
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  /** Names a row's checkbox: "Choose Tran v. Warden". */
  readonly nameOf: (row: Row) => string;
};
export type DataTableProps<Row> = {
  /** Names the table; shown only to assistive technology when a heading stands above. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** The caller's link with the class `rowLink` opens a row. */
  readonly keyOf: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Rows come sorted by group; a heading stands where it changes. */
  readonly groupOf?: (row: Row) => Group;
  readonly selection?: Selection<Row>;
  readonly edgeOf?: (row: Row) => "due" | "over" | "gov" | undefined;
  /** J and K move, Space peeks, X chooses. One table a page. */
  readonly keys?: boolean;
  readonly onPeek?: (row: Row) => void;
  /** How many there are in all, when more can be loaded. */
  readonly total?: number;
  readonly more?: { readonly onMore: () => void; readonly busy: boolean; readonly says: string };
  /** A last line by column key: sums, shares. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
};

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

export function cellClass<Row>(column: Column<Row>): string {
  return cx(
    column.numeric === true && styles["numeric"],
    column.numeric === true && "gw-num",
    column.wideOnly === true && styles["wideOnly"],
    column.widestOnly === true && styles["widestOnly"],
    styles[`stacked-${column.stacked ?? "bare"}`],
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
