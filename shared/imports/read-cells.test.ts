import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civil, day } from "../kernel/calendar-date.ts";
import { readCount } from "./read-count.ts";
import { readDay } from "./read-day.ts";
import { readJudge } from "./read-judge.ts";
import { readKind } from "./read-kind.ts";
import { proposeSameJudge } from "./same-judge.ts";

describe("a day as people write it", () => {
  it.each([
    "4/8/20", "04/08/2020", "4-8-20", "4.8.2020", "2020-04-08", "2020/4/8", "20200408", "Apr 8, 2020", "April 8th, 2020", "8 April 2020", "8-Apr-20",
    "Wed, Apr 8, 2020", " 4/8/20 ", "4/8/2020 0:00", "2020-04-08T00:00:00",
  ])("%j is 8 April 2020", (cell) => {
    expect(readDay(cell)).toEqual({ when: { precision: "day", day: "2020-04-08", time: null } });
  }); // prettier-ignore

  it.each<[string, string]>([
    ["", "date_missing"], ["N/A", "date_missing"], ["13/4/20", "date_other_order"], ["4/31/20", "date_impossible"], ["2/29/2021", "date_impossible"],
    ["14/31/2020", "date_impossible"], ["31/4/2020", "date_impossible"], ["4/8/75", "date_century"], ["4/20", "date_ambiguous"], ["Apr-20", "date_ambiguous"], ["Apr 8", "date_ambiguous"],
    ["43929", "date_serial"], ["early April", "date_unread"], ["4/8/20 or 4/9/20", "date_unread"], ["4/8/20?", "date_unread"], ["1/1/0001", "date_impossible"],
  ])("%j is not guessed: %s", (cell, finding) => {
    expect(readDay(cell)).toEqual({ when: { precision: "unknown", day: null, time: null }, finding });
  }); // prettier-ignore

  it.each<[string, string, string, string]>([
    ["4/2020", "month", "2020-04-01", "date_month_only"],
    ["April 2020", "month", "2020-04-01", "date_month_only"],
    ["2020", "year", "2020-01-01", "date_year_only"],
    ["4/8/2020 3:15 PM", "day", "2020-04-08", "date_time_left"],
  ])("%j is as exact as it says: %s", (cell, precision, first, finding) => {
    expect(readDay(cell)).toEqual({ when: { precision, day: first, time: null }, finding });
  });

  it("follows the declared order and never swaps", () => {
    expect(readDay("13/4/20", "day_first").when.day).toBe("2020-04-13");
    expect(readDay("4/13/20", "day_first").finding).toBe("date_other_order");
    expect(readDay("4/8/20", "day_first").when.day).toBe("2020-08-04");
  });

  it("reads back every day of 2000 to 2049 in each way of writing", () => {
    fc.assert(
      fc.property(fc.nat(18_000), (offset) => {
        const date = addDays(day("2000-01-01"), offset);
        const { year, month, day: dayOfMonth } = civil(date);
        for (const cell of [date, `${month}/${dayOfMonth}/${year}`, `${month}/${dayOfMonth}/${String(year).slice(2)}`])
          expect(readDay(cell).when.day).toBe(date);
        expect(readDay(`${dayOfMonth}.${month}.${year}`, "day_first").when.day).toBe(date);
      }),
    );
  });
});

describe("a judge’s cell", () => {
  it.each<[string, string, string, string | null]>([
    ["Vasterling", "Vasterling", "unknown", null],
    ["Judge Vasterling ", "Vasterling", "unknown", null],
    ["Hon. Orlanda Vasterling", "Orlanda Vasterling", "unknown", null],
    ["Orlanda Vasterling (Central District of CA)", "Orlanda Vasterling", "unknown", "Central District of CA"],
    ["Judge Orlanda Vasterling, Jr.", "Orlanda Vasterling Jr.", "unknown", null],
    ["IJ Tanager", "Tanager", "immigration", null],
    ["Immigration Judge Amy T. Tanager", "Amy T. Tanager", "immigration", null],
    ["Magistrate Judge Brandt", "Brandt", "magistrate", null],
    ["Brandt, U.S. Magistrate Judge", "Brandt", "magistrate", null],
    ["U.S. District Judge Ines Abernethy-Cole", "Ines Abernethy-Cole", "district", null],
    ["Vasterling, Orlanda", "Orlanda Vasterling", "unknown", null],
    ["Maria de la Torre", "Maria de la Torre", "unknown", null],
    ["Seville - Detroit", "Seville", "unknown", "Detroit"],
    ["Renninger, S.D. Tex.", "Renninger", "unknown", "S.D. Tex."],
  ])("%j names %j (%s)", (cell, name, role, court) => {
    expect(readJudge(cell).judge).toMatchObject({ state: "named", name, role, court });
  });

  it.each<[string, string]>([
    ["N/A", "not_applicable"], ["n/a", "not_applicable"], ["NA", "not_applicable"], ["N/a", "not_applicable"], ["-", "not_applicable"], ["", "missing"], ["Unknown", "unknown"], ["?", "unknown"],
    ["Left", "unclear"], ["Judge Brandt / Judge Seville", "unclear"], ["Brandt and Seville", "unclear"], ["ERO FOD Rosalind Achterberg", "official"], ["Warden Teasel", "official"],
  ])("%j is %s", (cell, state) => {
    expect(readJudge(cell).judge.state).toBe(state);
  }); // prettier-ignore

  it("takes an immigration judge for a bond hearing", () => {
    expect(readJudge("Walden", "bond_hearing").judge).toMatchObject({ role: "immigration" });
  });

  const mention = (said: string, at: number, state: string | null = "CA") => ({ at, judge: readJudge(said).judge, state });
  it("proposes several spellings as one, a letter or two apart only as a doubtful proposal, and different given names never", () => {
    const all = ["Vasterling", "Judge Vasterling", "Orlanda Vasterling, Jr.", "Vasderling", "Ann Marlow", "Paul Marlow", "Marlow"].map(
      (said, at) => mention(said, at + 2),
    );
    const proposed = proposeSameJudge(all);
    expect(proposed.filter((same) => same.sure).map((same) => same.rows)).toEqual([[2, 3, 4]]);
    expect(proposed.filter((same) => !same.sure).map((same) => same.rows)).toEqual([[2, 3, 4, 5]]);
    expect(proposeSameJudge([mention("Hadley", 2), mention("Judge Hadley", 3, "TX"), mention("IJ Hadley", 4)])).toEqual([]);
  });
});

describe("a count and a kind", () => {
  it.each<[string, number | null]>([
    ["1", 1], ["0", 0], ["1,200", 1200], ["2.0", 2], ["Three", 3], ["none", 0], ["yes", 1], ["", null], ["N/A", null], ["about 5", null], ["5+", null], ["-1", null], ["9999999", null], ["1.5", null],
  ])("counts %j as %j", (cell, count) => {
    expect(readCount(cell).count).toBe(count);
  }); // prettier-ignore

  it.each<[string, string | null]>([
    ["Habeas petition", "petition"], ["2241", "petition"], ["Petition for Writ of Habeas Corpus", "petition"], ["Bond motion", "bond_hearing"], ["Custody re-determination", "bond_hearing"],
    ["PAROLE REQUEST", "release_request"], ["Humanitarian parole", "release_request"], ["Request for release", "release_request"], ["Bond appeal", null], ["Habeas and bond motion", null], ["Asylum", null], ["", null],
  ])("reads the kind %j as %j", (cell, kind) => {
    expect(readKind(cell).kind).toBe(kind);
  }); // prettier-ignore
});
