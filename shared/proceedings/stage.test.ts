import fc from "fast-check";
import { expect, test } from "vitest";
import { ENTRY_TYPE } from "../docket/codes.ts";
import { marksOf } from "../docket/entry-marks.ts";
import { addDays, day } from "../kernel/calendar-date.ts";
import { STAGE } from "./codes.ts";
import { deriveOtherStage, deriveStage, type Mark, type StageFacts, stageStrip, stripPlace } from "./stage.ts";

const nothing: StageFacts = {
  engagement: null,
  draftedOn: null,
  readyOn: null,
  filedOn: null,
  marks: [],
  petitioners: 1,
  determined: [],
  openCommands: 0,
  closedOn: null,
};
const filed: StageFacts = { ...nothing, draftedOn: day("2026-10-27"), filedOn: day("2026-11-02") };
const on = (stage: Mark["stage"], text: string): Mark => ({ stage, on: day(text) });
const decision = (word: "accepted" | "declined" | "referred" | "considering") => ({ decision: word, on: day("2026-10-20") });

test.each([
  ["nothing is decided", nothing, "considering", null],
  ["the case is accepted", { ...nothing, engagement: decision("accepted") }, "accepted", "2026-10-20"],
  ["the case is declined", { ...nothing, engagement: decision("declined"), draftedOn: day("2026-10-21") }, "declined", "2026-10-20"],
  ["the person was referred", { ...nothing, engagement: decision("referred") }, "referred", "2026-10-20"],
  ["drafting has begun", { ...nothing, engagement: decision("accepted"), draftedOn: day("2026-10-27") }, "drafting", "2026-10-27"],
  ["a second reader passed it", { ...nothing, draftedOn: day("2026-10-27"), readyOn: day("2026-11-01") }, "ready_to_file", "2026-11-01"],
  ["it is filed", filed, "filed", "2026-11-02"],
  ["a declined person's petition was filed all the same", { ...filed, engagement: decision("declined") }, "filed", "2026-11-02"],
  ["an order to show cause came", { ...filed, marks: [on("response_ordered", "2026-11-03")] }, "response_ordered", "2026-11-03"],
  [
    "the reply came before a late second order",
    { ...filed, marks: [on("reply_filed", "2026-11-13"), on("response_ordered", "2026-11-16")] },
    "reply_filed",
    "2026-11-13",
  ],
  ["the docket shows a ruling nobody coded", { ...filed, marks: [on("decided", "2026-11-20")] }, "decided", "2026-11-20"],
  [
    "one of three is ruled on and nothing is commanded",
    { ...filed, petitioners: 3, determined: [day("2026-11-20")], marks: [on("reply_filed", "2026-11-13"), on("decided", "2026-11-20")] },
    "reply_filed",
    "2026-11-13",
  ],
  [
    "one of three is ruled on with a command",
    { ...filed, petitioners: 3, determined: [day("2026-11-20")], openCommands: 1 },
    "compliance",
    "2026-11-20",
  ],
  ["all are ruled on", { ...filed, petitioners: 2, determined: [day("2026-11-20"), day("2026-11-22")] }, "decided", "2026-11-22"],
  ["a command of an interim order is open", { ...filed, openCommands: 2 }, "filed", "2026-11-02"],
  ["it is stayed", { ...filed, marks: [on("stayed", "2026-11-10")] }, "stayed", "2026-11-10"],
  ["the stay was lifted", { ...filed, marks: [on("stayed", "2026-11-10"), on("stay_lifted", "2026-11-12")] }, "filed", "2026-11-02"],
  [
    "it is on appeal after a ruling",
    { ...filed, determined: [day("2026-11-20")], marks: [on("on_appeal", "2026-11-23")] },
    "on_appeal",
    "2026-11-23",
  ],
  [
    "the mandate came back",
    { ...filed, determined: [day("2026-11-20")], marks: [on("on_appeal", "2026-11-23"), on("appeal_ended", "2027-02-01")] },
    "decided",
    "2026-11-20",
  ],
  ["it is closed, whatever else is open", { ...filed, openCommands: 3, closedOn: day("2027-01-05") }, "closed", "2027-01-05"],
] as const)("the stage when %s", (_when, facts, stage, since) => {
  expect(deriveStage(facts)).toEqual({ stage, since });
});

test("one more entry that is no ruling, stay or appeal never brings a petition back", () => {
  const order = STAGE.codes;
  const steps = ["response_ordered", "response_filed", "reply_filed", "hearing_set", "under_submission", "report_issued"] as const;
  const mark = fc.record({
    stage: fc.constantFrom(...steps),
    on: fc.integer({ min: 0, max: 400 }).map((days) => addDays(day("2026-11-02"), days)),
  });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 8 }), mark, (marks, next) => {
      const before = deriveStage({ ...filed, marks }).stage;
      const after = deriveStage({ ...filed, marks: [...marks, next] }).stage;
      expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
    }),
  );
});

test("the order in which entries were typed does not change the stage", () => {
  const entry = fc.record({
    type: fc.constantFrom(...ENTRY_TYPE.codes),
    filedOn: fc.integer({ min: 0, max: 200 }).map((days) => addDays(day("2026-11-02"), days)),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const stage = (list: typeof entries) => deriveStage({ ...filed, marks: marksOf(list) });
      expect(stage([...entries].reverse())).toEqual(stage(entries));
    }),
  );
});

test("the strip shows how many of the petitioners are decided where they differ", () => {
  const facts = {
    ...filed,
    petitioners: 3,
    determined: [day("2026-11-20")],
    openCommands: 1,
    marks: [on("response_ordered", "2026-11-03")],
  };
  const steps = stageStrip(facts, "compliance");
  expect(steps.find((step) => step.stage === "decided")).toEqual({
    stage: "decided",
    state: "done",
    on: "2026-11-20",
    part: { reached: 1, of: 3 },
  });
  expect(steps.map((step) => step.state)).toEqual(["done", "done", "done", "skipped", "skipped", "skipped", "done", "now", "ahead"]);
});

test.each([
  ["drafting", 1],
  ["report_issued", 6],
  ["closed", 9],
  ["stayed", 0],
] as const)("%s fills %i ticks", (stage, ticks) => {
  expect(stripPlace(stage)).toBe(ticks);
});

test("a release request is drafted, sent, answered, closed", () => {
  const request = { openedOn: day("2026-11-02"), closedOn: null, draft: true, sentOn: null, ended: false, endedOn: null };
  expect(deriveOtherStage(request).stage).toBe("drafting");
  expect(deriveOtherStage({ ...request, draft: false, sentOn: day("2026-11-05") })).toEqual({ stage: "filed", since: "2026-11-05" });
  expect(deriveOtherStage({ ...request, draft: false, ended: true, endedOn: day("2026-11-09") }).stage).toBe("decided");
  expect(deriveOtherStage({ ...request, closedOn: day("2026-11-10") }).stage).toBe("closed");
});
