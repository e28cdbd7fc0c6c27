import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import { CASE_EFFECTS } from "./agency-table.ts";
import { RULE_SET, ruleOn, ruleVersion } from "./rules.ts";
import { CHAINS, ENTRY_EFFECTS, SUBJECT_RULES } from "./trigger-table.ts";

const TODAY = day("2026-11-24");
/** Ids of the rules document, section 2. */
const DOCUMENT =
  "hab-return-3d hab-return-20d hab-hearing-5d hab-response-order hab-traverse ans-12a2-60d svc-4m-90d tro-exp-14d tro-dissolve-2d motion-notice-14d opp-affidavit-7d rr-objections-14d rr-response-14d mj-nondispositive-14d r59e-28d r59b-28d r52b-28d r60b-1y r62-30d eaja-30d noa-60d noa-cross-14d noa-tolled-60d noa-extend-30d noa-reopen noa-inmate rehearing-45d mandate-7d frap23 cert-90d cert-ext-10d hold-48h detainer-48h cfi-review rfi-10d bond-request bond-appeal-30d merits-appeal-30d autostay-notice-1bd autostay-appeal-10bd autostay-90d mtr-90d recon-30d vd-60d pfr-30d final-order removal-90d zadvydas-6m pocr-90d pocr-180d pocr-annual 24113-request prolonged-6m prolonged-1y foia-20bd addr-change".split(
    " ",
  );

describe("the rule set", () => {
  it("holds every row of the rules document, in force today", () => {
    expect(DOCUMENT.filter((id) => ruleOn(id, TODAY) === null)).toEqual([]);
  });

  it("has one version in force at a time, and no version twice", () => {
    for (const on of ["1990-01-01", "2010-01-01", "2026-03-08", "2026-03-09", "2026-11-24"].map(day)) {
      for (const { id } of RULE_SET) {
        const standing = RULE_SET.filter((rule) => rule.id === id && (rule.effectiveFrom ?? on) <= on && on <= (rule.effectiveTo ?? on));
        expect(standing.length).toBeLessThanOrEqual(1);
      }
    }
    expect(new Set(RULE_SET.map((rule) => `${rule.id}@${rule.version}`)).size).toBe(RULE_SET.length);
  });

  it("gives the period that an id carries in its name", () => {
    const units: Readonly<Record<string, string>> = { d: "day", h: "hour", m: "month", y: "year", bd: "business_day" };
    for (const rule of RULE_SET) {
      const named = /-(\d+)(bd|d|h|m|y)$/.exec(rule.id);
      if (named) expect(rule.period, rule.id).toMatchObject({ n: Number(named[1]), unit: units[named[2] ?? ""] });
    }
  });

  it("adds service days only to periods that run from being served", () => {
    const adding = RULE_SET.filter((rule) => rule.serviceDays).map((rule) => rule.trigger);
    expect(new Set(adding)).toEqual(new Set(["answer_served", "report_served", "objections_served", "magistrate_order_served"]));
  });

  it("gives 30 days for a Board appeal on either side of 9 March 2026, and since then asks for a lawyer and marks day 10", () => {
    for (const id of ["bond-appeal-30d", "merits-appeal-30d"]) {
      const [before, since] = [ruleOn(id, day("2026-03-08")), ruleOn(id, day("2026-03-09"))];
      expect([before?.version, before?.certainty, before?.marks.length]).toEqual([1, "verified", 0]);
      expect([since?.version, since?.certainty, since?.marks[0]?.n]).toEqual([2, "confirm", 10]);
      expect(before?.period).toEqual(since?.period);
      expect(ruleVersion(id, 1)).toBe(before);
    }
  });

  it("carries an authority and a sentence on every row", () => {
    for (const rule of RULE_SET) {
      expect(rule.authority.length, rule.id).toBeGreaterThan(5);
      expect(rule.notes, rule.id).toMatch(/\.$/);
    }
  });
});

describe("the tables of triggers", () => {
  it("name only rules that exist", () => {
    const named = [
      ...Object.values(ENTRY_EFFECTS).flatMap((effects) => [
        ...(effects.creates ?? []).map((creation) => creation.rule),
        ...(effects.meets ?? []).map((one) => one.rule),
        ...(effects.restarts ?? []),
        ...(effects.suspends ?? []),
        ...(effects.voids ?? []).map((one) => one.rule),
      ]),
      ...CHAINS.flatMap((link) => [link.after, link.creates]),
      ...Object.values(CASE_EFFECTS).flatMap((effects) => [
        ...[...(effects.creates ?? []), ...(effects.meets ?? []), ...(effects.closes ?? [])].map(({ rule }) => rule),
        ...(effects.supersedes ?? []),
      ]),
      ...Object.values(SUBJECT_RULES).flatMap((subject) => [subject.carriedBy, ...subject.replaces]),
    ];
    expect(named.filter((id) => ruleOn(id, TODAY) === null)).toEqual([]);
  });
});
