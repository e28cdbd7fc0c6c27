import { expect, test } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import { endsWithClosing, endsWithRuling, type OpenDate } from "./after-ruling.ts";

const date = (over: Partial<OpenDate>): OpenDate => ({
  ruleId: null,
  duty: "ours",
  day: day("2026-11-20"),
  jurisdictional: false,
  ...over,
});
const won = { everybody: true, adverse: false };
const lost = { everybody: true, adverse: true };

test.each([
  ["a return once everybody is ruled on", { ruleId: "hab-return-3d", duty: "government" }, won, true],
  ["a return while one petitioner waits", { ruleId: "hab-return-3d", duty: "government" }, { everybody: false, adverse: false }, false],
  ["our appeal after a grant", { ruleId: "noa-60d" }, won, true],
  ["our appeal after a denial", { ruleId: "noa-60d" }, lost, false],
  ["the government's appeal after a grant", { ruleId: "noa-60d", duty: "government" }, won, false],
  ["a fee application after a grant", { ruleId: "eaja-30d" }, won, false],
  ["a date of the order itself", { ruleId: null }, won, false],
] as const)("%s ends with the ruling: %#", (_what, over, ruling, ends) => {
  expect(endsWithRuling(date(over), ruling) !== null).toBe(ends);
});

test.each([
  ["passed before the closing", {}, true],
  ["still ahead", { day: day("2026-12-01") }, false],
  ["jurisdictional", { jurisdictional: true }, false],
] as const)("a date that is %s ends with the closing: %#", (_what, over, ends) => {
  expect(endsWithClosing(date(over), { closedOn: day("2026-11-24") }) !== null).toBe(ends);
});
