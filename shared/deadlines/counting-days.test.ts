import { describe, expect, it } from "vitest";
import { type ClosedDayEntry, type ClosedDays, federalDaysOnly } from "../courts/closed-days.ts";
import { day } from "../kernel/calendar-date.ts";
import { countBusinessDays } from "./counting-business.ts";
import { countCalendar, fixedDay } from "./counting-clock.ts";
import { countAgencyDays, countFrap26Days, countFrcp6Days, countSupremeDays } from "./counting-days.ts";
import { type DayCount, type DayOutcome } from "./counting-types.ts";

const entry = (date: string, kind: ClosedDayEntry["kind"], name = "as posted"): ClosedDayEntry => ({
  day: day(date),
  kind,
  name,
  source: "notice of the court",
});
const closedWith = (...entries: ClosedDayEntry[]): ClosedDays => ({ ...federalDaysOnly, entries, covered: { from: 2020, to: 2030 } });
const count = (from: string, n: number, rest: Partial<DayCount> = {}): DayCount => ({
  from: day(from),
  n,
  unit: "day",
  direction: "after",
  service: null,
  closed: closedWith(),
  ...rest,
});
function answer(outcome: DayOutcome) {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

describe("the reasons of a date", () => {
  const indiana = closedWith(entry("2026-11-27", "state_holiday", "Lincoln’s Birthday, observed"));
  const response = answer(
    countFrcp6Days(
      count("2026-11-19", 7, { service: "ecf", closed: indiana, words: { trigger: "Served", period: "Order [6] ¶ 5" }, strip: true }),
    ),
  );

  it("tells each step with its authority", () => {
    expect(response.steps.map((step) => [step.says, step.rule])).toEqual([
      ["Served on Thu Nov 19. That day does not count.", "6(a)(1)(A)"],
      ["Order [6] ¶ 5 gives 7 days after it.", "6(a)(1)(B)"],
      ["Day 7 is Thu Nov 26, Thanksgiving. Go to the next day.", "6(a)(6)(A)"],
      ["Fri Nov 27 is a state holiday (Lincoln’s Birthday, observed); the period runs after an event. Go to the next day.", "6(a)(6)(C)"],
      ["Sat Nov 28 and Sun Nov 29 are a weekend. Go to the next day.", "6(a)(1)(C)"],
      ["Service: Electronic filing (CM/ECF). It adds no days.", "6(d)"],
      ["Due Mon Nov 30. A filing made electronically is on time until midnight in the court’s time zone.", "6(a)(4)(A)"],
    ]);
  });

  it("gives a due day and a safe day with the reading that each rests on", () => {
    expect(response).toMatchObject({ due: "2026-11-30", safe: "2026-11-27" });
    expect(response.dueReading).toBe("If Lincoln’s Birthday, observed is counted.");
    expect(response.safeReading).toBe("If Lincoln’s Birthday, observed is not counted. Work to this.");
  });

  it("draws the count from the trigger to the due day", () => {
    expect(response.strip).toHaveLength(12);
    expect(response.strip?.[0]).toEqual({ day: "2026-11-19", part: "trigger", number: 0, closed: null });
    expect(response.strip?.[7]).toEqual({ day: "2026-11-26", part: "period", number: 7, closed: "Thanksgiving" });
    expect(response.strip?.at(-1)).toEqual({ day: "2026-11-30", part: "moved", number: null, closed: null });
  });

  it("shows the year where it is not the year of the trigger", () => {
    const { steps } = answer(countFrcp6Days(count("2026-12-18", 14)));
    expect(steps.map((step) => step.says)).toContain("Day 14 is Fri Jan 1, 2027, New Year’s Day. Go to the next day.");
  });

  it("says that only the federal holidays are known when the court has no table", () => {
    const { steps } = answer(countFrcp6Days(count("2026-11-19", 7, { closed: federalDaysOnly })));
    expect(steps.at(-1)?.says).toBe("Only the federal holidays are known; this court’s own closed days are not.");
  });

  it("names a state holiday on which a count back ends, and lets it stand", () => {
    const back = answer(countFrcp6Days(count("2026-12-11", 14, { direction: "before", closed: indiana })));
    expect(back).toMatchObject({ due: "2026-11-27", safe: "2026-11-25" });
    expect(back.steps.some((step) => step.rule === "6(a)(6)(C)" && step.says.includes("does not look at it"))).toBe(true);
  });
});

describe("two dates", () => {
  it.each([
    ["an observed Friday", count("2026-06-26", 7), "2026-07-06", "2026-07-03"],
    ["service by mail", count("2026-11-12", 14, { service: "mail" }), "2026-11-30", "2026-11-27"],
    ["service not known", count("2026-11-12", 14, { service: "unknown" }), "2026-11-27", "2026-11-27"],
    ["a declared day", count("2026-12-10", 14, { closed: closedWith(entry("2026-12-24", "declared")) }), "2026-12-28", "2026-12-24"],
    ["a closed clerk", count("2026-12-10", 14, { closed: closedWith(entry("2026-12-24", "inaccessible")) }), "2026-12-28", "2026-12-24"],
    ["Juneteenth before it stood in the rules", count("2023-06-05", 14, {}), "2023-06-20", "2023-06-19"],
    ["nothing in doubt", count("2026-11-25", 3), "2026-11-30", "2026-11-30"],
  ])("with %s", (_name, input, due, safe) => {
    expect(answer(countFrcp6Days(input))).toMatchObject({ due, safe });
  });

  it("asks for the way of service when it is not known", () => {
    expect(answer(countFrcp6Days(count("2026-11-12", 14, { service: "unknown" }))).findings).toHaveLength(1);
    expect(answer(countAgencyDays(count("2026-11-12", 14, { service: "unknown" }))).findings).toHaveLength(0);
  });

  it("says so when every reading gives one day", () => {
    expect(answer(countFrcp6Days(count("2026-11-25", 3))).safeReading).toBe("Every reading gives this day.");
  });
});

describe("what each law sees", () => {
  const state = closedWith(entry("2026-12-03", "state_holiday"));
  const closedCourt = closedWith(entry("2026-12-03", "inaccessible"));
  it.each([
    ["FRAP 26 rolls over a state holiday", countFrap26Days, count("2026-11-19", 14, { closed: state }), "2026-12-04"],
    ["Rule 30 does not", countSupremeDays, count("2026-11-19", 14, { closed: state }), "2026-12-03"],
    ["nor do agency days", countAgencyDays, count("2026-11-19", 14, { closed: state }), "2026-12-03"],
    ["Rule 30 rolls over a closed Court building", countSupremeDays, count("2026-11-19", 14, { closed: closedCourt }), "2026-12-04"],
    ["and back from one", countSupremeDays, count("2026-12-13", 10, { direction: "before", closed: closedCourt }), "2026-12-02"],
    [
      "Rule 6 moves forward from a closed clerk even when counting back",
      countFrcp6Days,
      count("2026-12-13", 10, { direction: "before", closed: closedCourt }),
      "2026-12-04",
    ],
    ["agency days do not look at a closed clerk", countAgencyDays, count("2026-11-19", 14, { closed: closedCourt }), "2026-12-03"],
    ["agency days add nothing for mail", countAgencyDays, count("2026-11-19", 14, { service: "mail" }), "2026-12-03"],
    ["Rule 30 adds nothing for mail", countSupremeDays, count("2026-11-19", 14, { service: "mail" }), "2026-12-03"],
    [
      "the EOIR manual moves a weekend before a hearing forward",
      countAgencyDays,
      count("2026-12-14", 15, { direction: "before" }),
      "2026-11-30",
    ],
    ["Rule 6 moves it back", countFrcp6Days, count("2026-12-14", 15, { direction: "before" }), "2026-11-27"],
  ])("%s", (_name, method, input, due) => {
    expect(answer(method(input)).due).toBe(due);
  });

  it("counts ten business days over Thanksgiving and names what it left out", () => {
    const { due, steps } = answer(countBusinessDays({ from: day("2026-11-20"), n: 10, direction: "after", closed: closedWith() }));
    expect(due).toBe("2026-12-07");
    expect(steps.map((step) => step.says)).toContain("Weekends and Thu Nov 26 (Thanksgiving) do not count.");
  });

  it("lets a named Saturday stand, and flags it", () => {
    const { due, findings, dueReading, safeReading } = answer(fixedDay(day("2026-11-28"), closedWith()));
    expect(dueReading).toBe("The day that is named is closed (weekend). It does not move: file before it, or ask the court.");
    expect(safeReading).toBe(dueReading);
    expect(answer(fixedDay(day("2026-11-26"), closedWith())).dueReading).toContain("(Thanksgiving)");
    expect(answer(fixedDay(day("2026-11-30"), closedWith())).dueReading).toBe("Every reading gives this day.");
    expect(due).toBe("2026-11-28");
    expect(findings.map((finding) => finding.code)).toEqual(["fixed_on_closed_day"]);
    expect(answer(fixedDay(day("2026-11-30"), closedWith())).findings).toEqual([]);
    expect(answer(fixedDay(day("2031-11-28"), closedWith())).findings.map((finding) => finding.code)).toEqual(["closed_days_unknown"]);
  });

  it("ends six months from 31 August on the last day of February", () => {
    expect(answer(countCalendar(count("2026-08-31", 6, { unit: "month" }))).due).toBe("2027-02-28");
  });
});

describe("what is refused", () => {
  it.each([
    ["no days", count("2026-11-19", 0), "at least 1"],
    ["half a day", count("2026-11-19", 1.5), "at least 1"],
    ["a negative period", count("2026-11-19", -3), "at least 1"],
    ["3,661 days", count("2026-11-19", 3661), "longer than ten years"],
    ["eleven years", count("2026-11-19", 11, { unit: "year" }), "longer than ten years"],
    ["a year out of reach", count("1699-11-19", 3), "Check the year of the event"],
  ])("%s", (_name, input, reason) => {
    for (const method of [countFrcp6Days, countFrap26Days, countSupremeDays, countAgencyDays, countCalendar]) {
      const outcome = method(input);
      expect(outcome.ok ? "counted" : outcome.reason).toContain(reason);
    }
  });

  it.each([0, 2.5, 3661])("%s business days", (n) => {
    expect(countBusinessDays(count("2026-11-19", n)).ok).toBe(false);
  });

  it("a result beyond the court's table, with the year that is missing", () => {
    const closed: ClosedDays = { court: "S.D. Example", entries: [], covered: { from: 2025, to: 2026 }, observance: "observed" };
    for (const outcome of [
      countFrcp6Days(count("2026-12-18", 14, { closed })),
      countBusinessDays({ ...count("2026-12-18", 14), closed }),
    ]) {
      expect(outcome.ok ? "counted" : outcome.reason).toContain("S.D. Example covers 2025 to 2026, and this date falls in 2027");
    }
    expect(countFrcp6Days(count("2026-12-18", 13, { closed })).ok).toBe(true);
  });

  it("a table that leaves no open day", () => {
    const every = Array.from({ length: 28 }, (_, at) => `2026-${String((at % 12) + 1).padStart(2, "0")}`);
    const entries = every.flatMap((month) =>
      Array.from({ length: 28 }, (_, at) => entry(`${month}-${String(at + 1).padStart(2, "0")}`, "declared")),
    );
    const rest = ["01", "03", "05", "07", "08", "10", "12"].flatMap((month) =>
      ["29", "30", "31"].map((date) => entry(`2026-${month}-${date}`, "declared")),
    );
    const short = ["04", "06", "09", "11"].flatMap((month) => ["29", "30"].map((date) => entry(`2026-${month}-${date}`, "declared")));
    const outcome = countFrcp6Days(count("2026-01-02", 3, { closed: closedWith(...entries, ...rest, ...short) }));
    expect(outcome.ok ? "counted" : outcome.reason).toContain("no open day");
  });
});
