import { describe, expect, it } from "vitest";
import { federalDaysOnly } from "../courts/closed-days.ts";
import { day } from "../kernel/calendar-date.ts";
import { zone } from "../kernel/instant.ts";
import { atWallClock } from "../kernel/zoned.ts";
import { CASE_EFFECTS, CASE_FACT_KINDS, CASE_RULES, type CaseFactKind } from "./agency-table.ts";
import { type CaseDate, caseDates, type CaseFact } from "./agency-dates.ts";
import { ruleOn } from "./rules.ts";
import { dueDay } from "./supersession.ts";

const calendars = { court: { zone: "America/New_York", closed: federalDaysOnly } };
const NEW_YORK = zone("America/New_York");
/** "merits_decision 2026-11-20", "arrest 2026-11-23 08:00"; after a slash, the person it concerns. */
function fact(told: string): CaseFact {
  const [what = "", whom] = told.split("/");
  const [kind = "", on = "", time] = what.split(" ");
  const found = CASE_FACT_KINDS.find((code) => code === kind);
  if (found === undefined) throw new Error(`${kind} is no kind of fact.`);
  const at = time === undefined ? null : atWallClock(day(on), time, NEW_YORK);
  return {
    id: told,
    kind: found,
    day: day(on),
    at,
    zone: at === null ? null : NEW_YORK,
    forWhom: whom === undefined ? null : Number(whom),
  };
}
const told = ({ created, state, duty }: CaseDate) => `${created.ruleId} ${dueDay(created.answer)} ${duty} ${state}`;
const of = (facts: readonly string[], people = 1) => caseDates({ facts: facts.map(fact), people, calendars });
const dates = (facts: readonly string[], people = 1) => of(facts, people).dates.map(told);

describe("what a fact outside the docket does", () => {
  it.each<[string, string[], string[]]>([
    ["an arrest", ["arrest 2026-11-20 17:00"], ["hold-48h 2026-11-22 government open"]],
    [
      "a decision within the hours",
      ["arrest 2026-11-20 17:00", "charging_decision 2026-11-22 16:59"],
      ["hold-48h 2026-11-22 government met"],
    ],
    [
      "a decision a minute late",
      ["arrest 2026-11-20 17:00", "charging_decision 2026-11-22 17:01"],
      ["hold-48h 2026-11-22 government met_late"],
    ],
    ["a detainer over a weekend", ["detainer_ready 2026-11-20 17:00"], ["detainer-48h 2026-11-24 government open"]],
    ["a person taken over", ["detainer_ready 2026-11-20 17:00", "taken_over 2026-11-21"], ["detainer-48h 2026-11-24 government met"]],
    ["custody that begins", ["detainer_ready 2026-11-20 17:00", "custody_began 2026-11-21"], ["detainer-48h 2026-11-24 government void"]],
    ["a negative fear finding", ["negative_fear_finding 2026-11-20"], ["cfi-review 2026-11-27 court open"]],
    ["a referral", ["reasonable_fear_referral 2026-11-17", "reasonable_fear_decision 2026-11-27"], ["rfi-10d 2026-11-27 agency met"]],
    ["a decision on the merits", ["merits_decision 2026-11-20"], ["merits-appeal-30d 2026-12-21 ours open"]],
    ["an appeal in time", ["merits_decision 2026-11-20", "appeal_received 2026-12-21"], ["merits-appeal-30d 2026-12-21 ours met"]],
    ["an appeal too late", ["merits_decision 2026-11-20", "appeal_received 2026-12-22"], ["merits-appeal-30d 2026-12-21 ours met_late"]],
    [
      "a second decision",
      ["merits_decision 2026-11-02", "merits_decision 2026-11-20"],
      ["merits-appeal-30d 2026-12-02 ours superseded", "merits-appeal-30d 2026-12-21 ours open"],
    ],
    ["a departure granted", ["departure_granted 2021-10-12"], ["vd-60d 2021-12-13 ours open"]],
    [
      "a motion in place of departing",
      ["departure_granted 2021-10-12", "motion_to_reopen_filed 2021-12-13"],
      ["vd-60d 2021-12-13 ours met"],
    ],
    [
      "two records requests and one answer",
      ["records_requested 2026-11-02", "records_requested 2026-11-03", "records_determination 2026-11-20"],
      ["foia-20bd 2026-12-02 agency met", "foia-20bd 2026-12-03 agency open"],
    ],
    ["a bond denied", ["bond_denied 2026-11-02", "bond_appeal_received 2026-11-12"], ["bond-appeal-30d 2026-12-02 ours met"]],
    [
      "a bond granted",
      ["bond_granted 2026-11-02"],
      [
        "bond-appeal-30d 2026-12-02 government open",
        "autostay-notice-1bd 2026-11-03 government open",
        "autostay-appeal-10bd 2026-11-17 government open",
      ],
    ],
    [
      "our appeal of a bond that was granted meets nothing of theirs",
      ["bond_granted 2026-11-02", "bond_appeal_received 2026-11-12"],
      [
        "bond-appeal-30d 2026-12-02 government open",
        "autostay-notice-1bd 2026-11-03 government open",
        "autostay-appeal-10bd 2026-11-17 government open",
      ],
    ],
    [
      "a final order",
      ["merits_decision 2026-11-02", "final_order 2026-11-16"],
      [
        "merits-appeal-30d 2026-12-02 ours void",
        "pfr-30d 2026-12-16 ours open",
        "mtr-90d 2027-02-16 ours open",
        "recon-30d 2026-12-16 ours open",
      ],
    ],
    [
      "an appeal waived at the decision",
      ["merits_decision 2026-11-16", "final_order 2026-11-16"],
      [
        "merits-appeal-30d 2026-12-16 ours void",
        "pfr-30d 2026-12-16 ours open",
        "mtr-90d 2027-02-16 ours open",
        "recon-30d 2026-12-16 ours open",
      ],
    ],
    [
      "a final order after the time to appeal",
      ["merits_decision 2026-10-01", "final_order 2026-11-16"],
      [
        "merits-appeal-30d 2026-11-02 ours open",
        "pfr-30d 2026-12-16 ours open",
        "mtr-90d 2027-02-16 ours open",
        "recon-30d 2026-12-16 ours open",
      ],
    ],
    [
      "a release",
      ["arrest 2026-11-20 17:00", "released 2026-11-21"],
      ["hold-48h 2026-11-22 government void", "addr-change 2026-11-27 ours open"],
    ],
    [
      "a release while the case is before the Board",
      ["appeal_received 2026-11-02", "released 2026-11-21"],
      ["addr-change 2026-11-27 ours open", "addr-change-board 2026-11-30 ours open"],
    ],
  ])("%s", (_, facts, expected) => {
    expect(dates(facts)).toEqual(expected);
    expect(dates(facts.toReversed()), "in whatever order they were recorded").toEqual(expected);
  });

  it("counts the automatic stay from the government's appeal to the Board's decision", () => {
    const filed = ["bond_granted 2026-11-02", "stay_notice_filed 2026-11-03", "dhs_bond_appeal 2026-11-17"];
    expect(dates(filed)).toEqual([
      "bond-appeal-30d 2026-12-02 government met",
      "autostay-notice-1bd 2026-11-03 government met",
      "autostay-appeal-10bd 2026-11-17 government met",
      "autostay-90d 2027-02-15 agency open",
    ]);
    expect(dates([...filed, "board_bond_decision 2026-12-10"]).at(-1)).toBe("autostay-90d 2027-02-15 agency void");
  });

  it("keeps the dates of several people apart, and ends a common one by no single person's order", () => {
    const both = ["merits_decision 2026-11-02", "final_order 2026-11-16/1", "final_order 2026-11-17/2"];
    const petition = dates([...both, "petition_for_review_filed 2026-11-20"], 2).filter((line) => line.startsWith("pfr"));
    expect(petition).toEqual(["pfr-30d 2026-12-16 ours met", "pfr-30d 2026-12-17 ours met"]);
    expect(dates(both, 2)[0]).toBe("merits-appeal-30d 2026-12-02 ours open");
  });

  it("asks for the hour of an arrest before it counts 48 hours, and marks day 10 and the 24 hours", () => {
    expect(of(["arrest 2026-11-02"]).remarks).toMatchObject([{ ruleId: "hold-48h", hour: true }]);
    const marks = (facts: string) => of([facts]).dates[0]?.created.marks.map((mark) => mark.day);
    expect(marks("merits_decision 2026-11-20")).toEqual(["2026-11-30"]);
    expect(marks("bond_denied 2026-11-02")).toEqual(["2026-11-12"]);
    expect(marks("negative_fear_finding 2026-11-20")).toEqual(["2026-11-21"]);
  });
});

describe("the table", () => {
  it("says something of every kind, and names only rules that count something", () => {
    const named = CASE_FACT_KINDS.flatMap((kind: CaseFactKind) => (CASE_EFFECTS[kind].creates ?? []).map(({ rule }) => rule));
    expect(new Set(named)).toEqual(CASE_RULES);
    expect([...CASE_RULES].filter((rule) => ruleOn(rule, day("2026-11-24"))?.period.kind !== "count")).toEqual([]);
  });

  it("has something that meets or closes every date that it sets", () => {
    const ends = new Set(
      CASE_FACT_KINDS.flatMap((kind: CaseFactKind) =>
        [...(CASE_EFFECTS[kind].meets ?? []), ...(CASE_EFFECTS[kind].closes ?? [])].map(({ rule }) => rule),
      ),
    );
    expect([...CASE_RULES].filter((rule) => !ends.has(rule))).toEqual([]);
  });
});
