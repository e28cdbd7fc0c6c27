import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import type { Column, Group, Sort } from "./columns.ts";
import styles from "./DataTable.module.css";

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

/** Classes of a cell or head of this column. */
export function cellClass<Row>(column: Column<Row>): string {
  return cx(
    column.numeric === true && styles["numeric"],
    column.numeric === true && "gw-num",
    column.wideOnly === true && styles["wideOnly"],
    column.widestOnly === true && styles["widestOnly"],
    styles[`stacked-${column.stacked ?? "bare"}`],
  );
}
