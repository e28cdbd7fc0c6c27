import { describe, expect, it } from "vitest";
import { federalDaysOnly } from "../courts/closed-days.ts";
import { day } from "../kernel/calendar-date.ts";
import { instant } from "../kernel/instant.ts";
import { type Recomputable, recompute } from "./recompute.ts";
import { changeOf, metBy, type OpenDeadline, precedence, SOURCES, sourceOfBasis } from "./supersession.ts";
import { type TriggerContext } from "./trigger-types.ts";

const standing: OpenDeadline = {
  id: "standing",
  ruleId: "hab-return-3d",
  state: "open",
  source: "national_rule",
  enforcement: "duty",
  due: day("2026-11-30"),
  dueAt: null,
  safe: day("2026-11-27"),
  trigger: { fact: "osc", day: day("2026-11-25") },
};

describe("which date prevails", () => {
  it("is the one from the higher source, and of equals the newer", () => {
    SOURCES.forEach((source, at) => {
      SOURCES.forEach((newer, rank) => {
        const verdict = precedence({ ...standing, source }, { source: newer, due: day("2026-12-10") });
        expect(verdict.outcome).toBe(rank <= at ? "replace" : "ignore");
      });
    });
  });

  it.each(["jurisdictional", "not_enlargeable"] as const)("is both where the time is %s and an order enlarges it", (enforcement) => {
    const row = { ...standing, enforcement };
    expect(precedence(row, { source: "case_order", due: day("2026-12-10") })).toMatchObject({
      outcome: "keep_both",
      alertOn: "2026-11-27",
    });
    expect(precedence(row, { source: "case_order", due: day("2026-11-28") }).outcome).toBe("replace");
  });

  it("treats an order in the case as the highest source", () => {
    expect([sourceOfBasis("court_order"), sourceOfBasis("statute")]).toEqual(["case_order", "national_rule"]);
  });
});

describe("met or late", () => {
  it.each([
    ["2026-11-30", null, null, "met"],
    ["2026-12-01", null, null, "met_late"],
    ["2026-11-30", 1000, 1001, "met_late"],
    ["2026-11-30", 1000, 1000, "met"],
    ["2026-11-30", 1000, null, "met"],
  ] as const)("on %s with the moment %s due and %s done", (on, dueAt, at, state) => {
    const deadline = { due: day("2026-11-30"), dueAt: dueAt === null ? null : instant(dueAt) };
    expect(metBy(deadline, { day: day(on), at: at === null ? null : instant(at) })).toBe(state);
  });
});

describe("a corrected fact", () => {
  const context: TriggerContext = {
    calendars: { court: { zone: "America/New_York", closed: federalDaysOnly } },
    open: [],
    orders: [],
    hearingSet: false,
    tollingMotions: 0,
    lastDays: {},
  };
  const row = (ruleId: string, due: string): Recomputable => ({ ...standing, id: `open-${ruleId}`, ruleId, due: day(due), set: null });
  const fact = (on: string) => ({ day: day(on), at: null, service: null });

  it("is shown as a difference for every date that rests on it, through the chain", () => {
    const rows = [
      row("noa-60d", "2027-01-25"),
      row("eaja-30d", "2027-02-24"),
      { ...row("r59e-28d", "2026-12-22"), trigger: { fact: "other", day: day("2026-11-24") } },
    ];
    const { differences } = recompute("osc", fact("2026-11-23"), rows, context, day("2026-11-30"));
    expect(differences.map((one) => [one.deadline, one.change.before, one.change.after, one.change.alarm])).toEqual([
      ["open-noa-60d", "2027-01-25", "2027-01-22", null],
      ["open-eaja-30d", "2027-02-24", "2027-02-22", null],
    ]);
  });

  it("raises an alarm when the date moves into the past", () => {
    const { differences } = recompute("osc", fact("2026-11-19"), [row("hab-return-3d", "2026-11-30")], context, day("2026-11-25"));
    expect(differences[0]?.change.after).toBe("2026-11-23");
    expect(differences[0]?.change.alarm).toContain("already past");
  });

  it("counts an order's own period again in the order's words", () => {
    const set = { subject: "response", time: { kind: "period", n: 4, unit: "day", runsFrom: "service" }, source: "Order [6]" } as const;
    const rows = [{ ...row("hab-response-order", "2026-11-30"), source: "case_order", set } as const];
    const { differences } = recompute("osc", fact("2026-11-27"), rows, context, day("2026-11-30"));
    expect(differences.map((one) => one.change.after)).toEqual(["2026-12-01"]);
  });

  it("leaves a date alone that comes out the same", () => {
    expect(recompute("osc", fact("2026-11-25"), [row("hab-return-3d", "2026-11-30")], context, day("2026-11-25")).differences).toEqual([]);
    expect(changeOf(day("2026-11-30"), day("2026-11-30"), day("2027-01-01"))).toBeNull();
  });
});
