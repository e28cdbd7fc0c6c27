import type { ReactNode } from "react";

/** One column. Declare columns once, at module scope, where they depend on nothing. */
export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, with figures of one width. */
  readonly numeric?: boolean;
  /** Set when the list can be sorted by this column. */
  readonly sortable?: boolean;
  /** Shown only where the table has at least 56rem of room. */
  readonly wideOnly?: boolean;
  /** Left out of a table narrower than 68 rem. */
  readonly widestOnly?: boolean;
  /** In stacked rows: the row's title, a line with its head before it, a bare line (the default), or not shown. */
  readonly stacked?: "title" | "labeled" | "bare" | "hidden";
  /** A CSS width, for columns that should not take part in sharing the room. */
  readonly width?: string;
};
export type Sort = { readonly key: string; readonly direction: "ascending" | "descending" };
export type Group = { readonly key: string; readonly title: ReactNode; readonly note?: ReactNode };

/** What a body shows: rows, and a heading wherever the group changes. `index` counts rows alone. */
export type Item<Row> =
  { readonly kind: "group"; readonly group: Group } | { readonly kind: "row"; readonly row: Row; readonly index: number };

export function itemsOf<Row>(rows: readonly Row[], groupOf: ((row: Row) => Group) | undefined): readonly Item<Row>[] {
  let last: string | null = null;
  return rows.flatMap((row, index): Item<Row>[] => {
    const item: Item<Row> = { kind: "row", row, index };
    if (!groupOf) return [item];
    const group = groupOf(row);
    if (group.key === last) return [item];
    last = group.key;
    return [{ kind: "group", group }, item];
  });
}

/** The order after a press on a column's head: ascending first, then the other way. */
export function nextSort(sort: Sort | undefined, key: string): Sort {
  return { key, direction: sort?.key === key && sort.direction === "ascending" ? "descending" : "ascending" };
}
