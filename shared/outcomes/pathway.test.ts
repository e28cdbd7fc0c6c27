import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import { onDay, unknownWhen } from "../kernel/when.ts";
import { PATHWAY, type Pathway } from "./codes.ts";
import { BY_AN_ORDER, NO_RELEASE_FACTS, pathwayOf, pathwayQuestions, type ReleaseFacts, suggestedAttribution } from "./pathway.ts";

type Petition = ReleaseFacts["petitions"][number];
const PETITION: Petition = {
  caption: "Tun v. Warden",
  filedOn: day("2026-10-22"),
  endedOn: null,
  determination: null,
  determinedOn: null,
  determinedBy: null,
  interimReleases: [],
  hearingsOrdered: [],
};
const RELEASED = onDay(day("2026-11-21"));
const ruled = (determination: Petition["determination"], on = "2026-11-20"): Partial<Petition> => ({
  determination,
  determinedOn: day(on),
  determinedBy: 15,
  endedOn: day(on),
});
const suggested = (facts: Partial<ReleaseFacts>, at = RELEASED): Pathway[] =>
  pathwayQuestions({ ...NO_RELEASE_FACTS, ...facts }, at)
    .filter((question) => question.because !== null)
    .map((question) => question.pathway);
const petition = (over: Partial<Petition>) => ({ petitions: [{ ...PETITION, ...over }] });

test("the questions come in the order of the domain and end with not known", () => {
  const asked = pathwayQuestions(NO_RELEASE_FACTS, RELEASED).map((question) => question.pathway);
  expect(asked).toEqual(PATHWAY.codes);
  expect(asked.at(-1)).toBe("unknown");
});

describe("what is on record suggests", () => {
  test.each<[string, Partial<ReleaseFacts>, Pathway[]]>([
    ["nothing where nothing is known", {}, []],
    ["ICE while pending", petition({}), ["government_while_pending"]],
    ["the final order", petition(ruled("granted_release")), ["court_final_order", "government_after_petition"]],
    ["a condition that was not met", petition(ruled("granted_conditional")), ["court_final_order", "government_after_petition"]],
    ["less than release", petition(ruled("granted_in_part")), ["government_under_order", "government_after_petition"]],
    [
      "an interim order",
      petition({ interimReleases: [{ ruledOn: day("2026-11-05"), until: null, number: 9 }] }),
      ["court_interim_order", "government_while_pending"],
    ],
    ["a settlement", petition(ruled("settled_or_stipulated")), ["settlement", "government_after_petition"]],
    [
      "bond after habeas",
      { ...petition({}), bonds: [{ grantedOn: day("2026-11-18"), habeas: true }] },
      ["bond_after_habeas", "government_while_pending"],
    ],
    ["an immigration judge’s bond", { bonds: [{ grantedOn: day("2026-11-18"), habeas: false }] }, ["bond_immigration_judge"]],
    ["a custody review", { reviews: [{ openedOn: day("2026-11-01") }] }, ["custody_review"]],
    ["a request", { requests: [{ sentOn: day("2026-11-01") }] }, ["government_after_request"]],
    ["a request of a day nobody wrote down", { requests: [{ sentOn: null }] }, ["government_after_request"]],
    [
      "a bond hearing that was ordered and not held",
      petition({ hearingsOrdered: [{ on: day("2026-11-15"), number: 8 }] }),
      ["government_under_order", "government_while_pending"],
    ],
  ])("%s", (_, facts, expected) => {
    expect(suggested(facts)).toEqual(expected);
  });

  test("nothing that came after the release", () => {
    const later = {
      ...petition(ruled("granted_release", "2026-11-22")),
      requests: [{ sentOn: day("2026-11-22") }],
      bonds: [{ grantedOn: day("2026-11-22"), habeas: false }],
    };
    expect(suggested(later)).toEqual(["government_while_pending"]);
    expect(suggested(petition({ filedOn: day("2026-11-22") }))).toEqual([]);
  });

  test("a denial suggests no order", () => {
    expect(suggested(petition(ruled("denied_on_merits")))).toEqual(["government_after_petition"]);
  });

  test("more, not less, when the day of release is not known", () => {
    expect(suggested(petition(ruled("granted_release")), unknownWhen)).toContain("court_final_order");
  });
});

const anyYes = fc.shuffledSubarray([...PATHWAY.codes]);

test("the first yes is the pathway, the later ones are also relevant, and the order of answering does not matter", () => {
  fc.assert(
    fc.property(anyYes, (shuffled) => {
      const yes = PATHWAY.codes.filter((code) => shuffled.includes(code));
      const { pathway, also } = pathwayOf(shuffled);
      expect([pathway, ...also].filter((code) => code !== "unknown")).toEqual(yes.filter((code) => code !== "unknown"));
      expect(also).not.toContain("unknown");
    }),
  );
});

test("no yes at all is not known yet", () => {
  expect(pathwayOf([])).toEqual({ pathway: "unknown", also: [] });
  expect(pathwayOf(["unknown"])).toEqual({ pathway: "unknown", also: [] });
});

test("only a way by an order is suggested to rest on an order", () => {
  for (const pathway of PATHWAY.codes) expect(suggestedAttribution(pathway)).toBe(BY_AN_ORDER.includes(pathway) ? "order" : "timing_only");
});
