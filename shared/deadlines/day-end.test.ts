import { describe, expect, it, test } from "vitest";
import { federalDaysOnly } from "../courts/closed-days.ts";
import { day } from "../kernel/calendar-date.ts";
import { computeOrder, computeRule } from "./compute.ts";
import { ELECTRONIC, endsAt, type Filing } from "./day-end.ts";
import { ruleOn } from "./rules.ts";

const CLOSES: Filing = { way: "paper", closes: "16:30" };
const UNKNOWN: Filing = { way: "paper", closes: null };
const court = { zone: "America/Chicago", closed: federalDaysOnly };
const fact = { day: day("2026-11-10"), at: null, service: null } as const;

function counted(id: string, filing: Filing) {
  const rule = ruleOn(id, fact.day);
  if (rule === null) throw new Error(`No rule ${id}.`);
  const outcome = computeRule(rule, fact, { court, filing });
  if (!outcome.ok || outcome.kind !== "day") throw new Error("A day was expected.");
  return { until: outcome.until, last: outcome.steps.find(({ says }) => says.startsWith("Due ")) };
}

test.each([
  ["midnight for what counsel files electronically", ELECTRONIC, null],
  ["the clerk’s closing for paper", CLOSES, "16:30"],
  ["midnight for paper where the hours are not known", UNKNOWN, null],
] as const)("a last day ends at %s", (_what, filing, ends) => {
  expect(endsAt(filing)).toBe(ends);
});

describe("a counted period", () => {
  it("of ours ends at the clerk’s closing when papers go in on paper, and says so with the authority", () => {
    const { until, last } = counted("r59e-28d", CLOSES);
    expect(until).toBe("16:30");
    expect(last).toMatchObject({ says: expect.stringContaining("before it closes at 4:30 p.m.") as string, rule: "6(a)(4)(B)" });
    expect(last?.says).not.toContain("..");
  });

  it("says whom to ask when the hours are not known", () => {
    expect(counted("r59e-28d", UNKNOWN).last?.says).toContain("Its hours are not entered");
  });

  it("of ours ends at midnight when filed electronically", () => {
    expect(counted("r59e-28d", ELECTRONIC)).toMatchObject({ until: null, last: { rule: "6(a)(4)(A)" } });
  });

  it.each(["hab-return-3d", "bond-appeal-30d", "cert-90d"])("%s has no clerk’s office of this court to close on it", (id) => {
    expect(counted(id, CLOSES).until).toBeNull();
  });

  it("of an appeal cites the appellate rule", () => {
    expect(counted("noa-60d", CLOSES)).toMatchObject({ until: "16:30", last: { rule: "FRAP 26(a)(4)(D)" } });
  });
});

describe("a date that an order names", () => {
  const named = { kind: "day", day: day("2026-11-30") } as const;
  it.each([
    ["ours", "16:30"],
    ["government", null],
  ] as const)("for %s ends at %s", (duty, until) => {
    const outcome = computeOrder(named, fact, { court, filing: CLOSES }, duty);
    expect(outcome).toMatchObject({ ok: true, due: "2026-11-30", until });
  });
});
