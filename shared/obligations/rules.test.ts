import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import { instant } from "../kernel/instant.ts";
import { OBLIGATION_STATE, OBLIGOR } from "./codes.ts";
import { dutyOf, mayBecome, mayCommand, stateNow, type StateChange, type StateFacts, takesPlace } from "./rules.ts";
import { commandTitle, forWhom, standingWords } from "./wording.ts";

const NOON = instant(Date.parse("2026-11-24T18:00:00Z"));
const [EARLIER, LATER] = [instant(NOON - 1), instant(NOON + 1)];

test.each([
  [null, LATER, "pending"],
  [null, EARLIER, "due_unconfirmed"],
  [null, null, "pending"],
  ["pending", EARLIER, "due_unconfirmed"],
  ["extended", LATER, "extended"],
  ["extended", EARLIER, "due_unconfirmed"],
  ["stayed", EARLIER, "stayed"],
  ["missed", EARLIER, "missed"],
  ["disputed", EARLIER, "disputed"],
] as const)("recorded %s and due at %s reads as %s", (recorded, due, state) => {
  expect(stateNow(recorded, due, NOON)).toBe(state);
});

test("a date that passed never reads as missed or late by itself", () => {
  for (const recorded of [null, "pending", "extended"] as const) expect(stateNow(recorded, EARLIER, NOON)).toBe("due_unconfirmed");
});

const CHANGE: StateChange = { state: "met", onDay: null, proof: null, reason: null, hasNewTime: false };
const FACTS: StateFacts = {
  recorded: null,
  openedOn: day("2026-11-20"),
  dueDay: day("2026-11-23"),
  passed: true,
  today: day("2026-11-24"),
};

describe("a standing command has no date", () => {
  test.each([
    ["met", true],
    ["met_late", false],
    ["extended", false],
    ["vacated", true],
  ] as const)("%s is possible: %s", (state, ok) => {
    const change = { ...CHANGE, state, proof: "Order [9]", hasNewTime: state === "extended" };
    expect(mayBecome(change, { ...FACTS, dueDay: null, passed: false }).ok).toBe(ok);
  });
});

test("missed is refused without proof in every other circumstance", () => {
  for (const passed of [true, false])
    for (const dueDay of [day("2026-11-23"), null])
      expect(mayBecome({ ...CHANGE, state: "missed", reason: "So we think" }, { ...FACTS, passed, dueDay }).ok).toBe(false);
});

test("every state but the derived one can be recorded in some circumstance", () => {
  const possible = OBLIGATION_STATE.codes.filter((state) => {
    const change = {
      state,
      onDay: state === "met" ? day("2026-11-23") : day("2026-11-24"),
      proof: "Order [9]",
      reason: "Order [9]",
      hasNewTime: state === "extended",
    };
    return mayBecome(change, FACTS).ok;
  });
  expect(possible).toEqual(OBLIGATION_STATE.codes.filter((state) => state !== "due_unconfirmed"));
});

test.each([
  ["order_to_show_cause", "court", true],
  ["text_order", "unknown", true],
  ["ruling_interim", "court", true],
  ["order_to_show_cause", "government", false],
  ["judgment", "us", false],
  ["response", "government", false],
  ["motion_tro", "us", false],
  ["hearing_notice", "court", false],
  ["service", "court", false],
] as const)("logging %s by %s asks what it commands: %s", (type, filer, asks) => {
  expect(mayCommand({ type, filer })).toBe(asks);
});

test("nobody’s duty but ours is ours", () => {
  expect(OBLIGOR.codes.map(dutyOf)).toEqual(["government", "ours", "court", "government"]);
});

test("the other command is asked only when the first was not shown to be done", () => {
  expect(OBLIGATION_STATE.codes.filter(takesPlace)).toEqual(["due_unconfirmed", "missed", "disputed"]);
});

test.each([
  [commandTitle("bond_hearing", null, { act: "release", words: null }), "Bond hearing, or release"],
  [commandTitle("other", "Return his passport"), "Return his passport"],
  [forWhom(null, "Tun", 1), "Tun"],
  [forWhom(null, "Tun", 2), "Both"],
  [forWhom(null, "Tun", 3), "All three"],
  [forWhom(null, "Tun", 12), "All 12"],
  [forWhom("Bekele", "Tun", 3), "Bekele"],
  [standingWords(null, null), "Standing, until changed"],
  [standingWords("district", "the action ends"), "Standing in the district, until the action ends"],
  [standingWords(null, "until the mandate"), "Standing, until the mandate"],
])("%s is written as %s", (written, expected) => {
  expect(written).toBe(expected);
});
