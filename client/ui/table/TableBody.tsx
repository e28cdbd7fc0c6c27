import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useState, type RefObject } from "react";
import { cx } from "../cx.ts";
import type { Column, Item } from "./columns.ts";
import { cellClass, type DataTableProps, type Selection } from "./table-props.ts";
import styles from "./DataTable.module.css";

const ROW_PX = 36;
const OVERSCAN = 12;

export type BodyProps<Row> = {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly items: readonly Item<Row>[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly selection: Selection<Row> | undefined;
  readonly edgeOf: DataTableProps<Row>["edgeOf"];
  /** Rows carry their place in the whole list. */
  readonly counted: boolean;
};
type LineProps<Row> = Omit<BodyProps<Row>, "table" | "items"> & {
  readonly item: Item<Row>;
  readonly measure?: (element: HTMLElement | null) => void;
  readonly at?: number;
};

export function PlainBody<Row>({ items, table: _table, ...rest }: BodyProps<Row>) {
  return (
    <tbody>
      {items.map((item) => (
        <Line key={item.kind === "group" ? `group ${item.group.key}` : rest.keyOf(item.row)} item={item} {...rest} />
      ))}
    </tbody>
  );
}

/** Only the rows near the window; two empty rows keep the length of the page. */
export function VirtualBody<Row>({ items, table, ...rest }: BodyProps<Row>) {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const body = table.current?.tBodies[0];
    // eslint-disable-next-line react-hooks/set-state-in-effect -- where the body stands is known only after it was laid out
    if (body) setTop(body.getBoundingClientRect().top + window.scrollY);
  }, [table, items.length]);
  const virtual = useWindowVirtualizer({ count: items.length, estimateSize: () => ROW_PX, overscan: OVERSCAN, scrollMargin: top });
  const shown = virtual.getVirtualItems();
  const before = (shown[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((shown.at(-1)?.end ?? top) - top);
  return (
    <tbody>
      <Gap height={before} />
      {shown.map((place) => {
        const item = items[place.index];
        return item && <Line key={place.key} item={item} measure={virtual.measureElement} at={place.index} {...rest} />;
      })}
      <Gap height={after} />
    </tbody>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={styles["gap"]}>
      <td style={{ height }} />
    </tr>
  );
}

function Line<Row>({ item, columns, keyOf, selection, edgeOf, counted, measure, at }: LineProps<Row>) {
  const measured = measure ? { ref: measure, "data-index": at } : {};
  if (item.kind === "group") {
    return (
      <tr {...measured} className={styles["group"]}>
        <th scope="colgroup" colSpan={columns.length + (selection ? 1 : 0)}>
          {item.group.title} <span className={styles["groupNote"]}>{item.group.note}</span>
        </th>
      </tr>
    );
  }
  const key = keyOf(item.row);
  const edge = edgeOf?.(item.row);
  const chosen = selection?.chosen.has(key) === true;
  return (
    <tr
      {...measured}
      data-row={item.index}
      className={cx(styles["row"], edge && styles[edge], chosen && styles["chosen"])}
      {...(counted ? { "aria-rowindex": item.index + 2 } : {})}
    >
      {selection && (
        <td className={styles["check"]}>
          <label className={styles["checkbox"]}>
            <input type="checkbox" checked={chosen} onChange={() => selection.onToggle(key)} />
            <span className="gw-hidden">{selection.nameOf(item.row)}</span>
          </label>
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} className={cellClass(column)}>
          {column.stacked === "labeled" && (
            <span aria-hidden className={styles["label"]}>
              {column.head}{" "}
            </span>
          )}
          {column.cell(item.row)}
        </td>
      ))}
    </tr>
  );
}
