import { expect, test } from "vitest";
import { itemsOf, nextSort } from "./columns.ts";

test("a heading stands wherever the group changes, and rows keep their own count", () => {
  const items = itemsOf(["a1", "a2", "b1"], (row) => ({ key: row.slice(0, 1), title: row.slice(0, 1) }));
  expect(items.map((item) => (item.kind === "group" ? item.group.key : `${item.row}@${item.index}`))).toEqual([
    "a",
    "a1@0",
    "a2@1",
    "b",
    "b1@2",
  ]);
});

test("without groups there are only rows", () => {
  expect(itemsOf(["x"], undefined)).toEqual([{ kind: "row", row: "x", index: 0 }]);
});

test("a column sorts upward first, then downward, and another column begins anew", () => {
  const first = nextSort(undefined, "due");
  expect(first).toEqual({ key: "due", direction: "ascending" });
  expect(nextSort(first, "due")).toEqual({ key: "due", direction: "descending" });
  expect(nextSort(first, "lead")).toEqual({ key: "lead", direction: "ascending" });
});
