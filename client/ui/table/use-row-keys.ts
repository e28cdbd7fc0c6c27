import type { RefObject } from "react";
import { type KeyBinding, useKeys } from "../keys/use-keys.ts";

export type RowKeys<Row> = {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly rows: readonly Row[];
  readonly enabled: boolean;
  readonly keyOf: (row: Row) => string;
  readonly onPeek: ((row: Row) => void) | undefined;
  readonly onToggle: ((key: string) => void) | undefined;
};

/** Moves focus between the rows' links, so Enter opens by itself and what is chosen is what is seen and heard. */
export function useRowKeys<Row>({ table, rows, enabled, keyOf, onPeek, onToggle }: RowKeys<Row>): void {
  const current = () => {
    const line = document.activeElement?.closest<HTMLElement>("tr[data-row]");
    return line && table.current?.contains(line) === true ? Number(line.dataset["row"]) : null;
  };
  const move = (step: 1 | -1) => {
    const at = current();
    const wanted = at === null ? firstInView(table.current) : at + step;
    const line = table.current?.querySelector<HTMLElement>(`tr[data-row="${Math.max(0, Math.min(rows.length - 1, wanted))}"]`);
    const link = line?.querySelector<HTMLElement>("a[href], td button");
    link?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: "nearest" });
  };
  const onRow = (act: (row: Row) => void) => (): unknown => {
    const at = current();
    const row = at === null ? undefined : rows[at];
    if (row === undefined || document.activeElement instanceof HTMLButtonElement || document.activeElement instanceof HTMLInputElement)
      return false;
    act(row);
    return undefined;
  };
  const group = "In the list";
  const bindings: KeyBinding[] = [
    { keys: "j", says: "Next row", group, run: () => move(1) },
    { keys: "k", says: "Row before", group, run: () => move(-1) },
    ...(onPeek ? [{ keys: "space", says: "Look at the row without opening it", group, run: onRow(onPeek) }] : []),
    ...(onToggle ? [{ keys: "x", says: "Choose the row", group, run: onRow((row) => onToggle(keyOf(row))) }] : []),
  ];
  useKeys(enabled ? bindings : []);
}

function firstInView(table: HTMLTableElement | null): number {
  const lines = [...(table?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [])];
  const line = lines.find((one) => one.getBoundingClientRect().top >= 60);
  return Number(line?.dataset["row"] ?? 0);
}
