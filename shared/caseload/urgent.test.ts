import { expect, test } from "vitest";
import { idOf } from "../kernel/ids.ts";
import { instant, zone } from "../kernel/instant.ts";
import type { DateRow } from "../today/contract.ts";
import { byUrgency, urgencyOf } from "./urgent.ts";

const HOUR = 3_600_000;
const NOW = instant(Date.parse("2026-11-24T15:00:00Z"));
const inHours = (hours: number) => instant(NOW + hours * HOUR);

function aDate(over: Partial<DateRow>, dueIn: number, safeIn = dueIn): DateRow {
  return {
    id: idOf("deadline").parse("ddl_0000000000000000"),
    title: "Reply",
    case: { id: idOf("proceeding").parse("pro_0000000000000000"), caption: "Tran v. Warden", court: null, number: null },
    carrier: null,
    ...{ day: null, at: inHours(dueIn), sort: inHours(dueIn), safeDay: null, safeAt: inHours(safeIn), safeSort: inHours(safeIn) },
    zone: zone("America/Chicago"),
    authority: "Order [6]",
    ...{ countedFrom: null, safeBecause: null, jurisdictional: false, confirmed: false, ownDate: false, unseen: false },
    ...over,
  };
}

test.each<[string, Partial<DateRow>, boolean, number, number, string | null]>([
  ["ours within 48 hours", {}, true, 48, 48, "due"],
  ["ours just beyond", {}, true, 49, 49, null],
  ["ours by its safe date, though due later", {}, true, 90, 40, "due"],
  ["ours past the safe date and not past the due date is due, not late", {}, true, 5, -20, "due"],
  ["ours past the due date", {}, true, -1, -1, "overdue"],
  ["jurisdictional and not confirmed, within 14 days", { jurisdictional: true }, true, 300, 300, "toConfirm"],
  ["jurisdictional and confirmed", { jurisdictional: true, confirmed: true }, true, 300, 300, null],
  ["jurisdictional, further ahead", { jurisdictional: true }, true, 400, 400, null],
  ["the government's, late", {}, false, -1, -1, "late"],
  ["the government's goes by the due date, not the safe one", {}, false, 60, -60, null],
  ["the government's within 48 hours", {}, false, 30, 30, "owedSoon"],
  ["a command done out of sight, past its time", { unseen: true }, false, -1, -1, "unconfirmed"],
])("%s", (_name, over, ours, due, safe, why) => {
  expect(urgencyOf(aDate(over, due, safe), ours, NOW)).toBe(why);
});

test("late things stand first, the rest by its moment", () => {
  const rows = [
    { why: "due" as const, at: 1 },
    { why: "late" as const, at: 9 },
    { why: "unconfirmed" as const, at: 0 },
    { why: "overdue" as const, at: 3 },
  ];
  expect(rows.toSorted(byUrgency).map((row) => row.why)).toEqual(["overdue", "late", "unconfirmed", "due"]);
});
