import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../shared/kernel/calendar-date.ts";
import { layOutLanes, todayX } from "./lanes-layout.ts";
import type { LanesInput } from "./lanes-layout.ts";
import type { LaneText } from "./lanes-shapes.ts";
import type { Lane, LaneItem } from "./lanes-model.ts";
import { axisTicks, dayScale, spanOf } from "./lanes-scale.ts";
import { shorten } from "./label-layout.ts";
import { guessWidth } from "./measure.ts";

/** A small seeded generator (mulberry32), so that a failing seed can be run again. */
function seeded(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SPANS = [1, 5, 30, 270, 1500, 9000] as const;
const WIDTHS = [560, 640, 900, 1100] as const;
const WORD = "hearing order reply filed decision standing transfer moved review due custody notice";

/** `letters` as times of the usual size, as a reader sets them. */
function randomInput(seed: number, letters = 1): LanesInput {
  const random = seeded(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const days = SPANS[whole(SPANS.length)] ?? 30;
  const start = day("2019-12-30");
  const at = () => addDays(start, whole(days + 1));
  const words = () => WORD.slice(0, 3 + whole(WORD.length - 3));
  const item = (id: string): LaneItem => {
    const from = at();
    const to = random() < 0.2 ? null : addDays(from, whole(days));
    const base = { id, label: words() };
    const kinds: readonly LaneItem[] = [
      { ...base, kind: "block", from, to, fill: random() < 0.3 ? "hatched" : "soft" },
      { ...base, kind: "bar", from, to, endLabel: random() < 0.5 ? words() : undefined },
      { ...base, kind: "line", from, to },
      { ...base, kind: "dot", at: from, state: "done" },
      { ...base, kind: "dot", at: from, state: "due", wait: { until: null, label: words() } },
      { ...base, kind: "tick", at: from },
    ];
    return kinds[whole(kinds.length)] ?? { ...base, kind: "tick", at: from };
  };
  const lanes = Array.from({ length: 1 + whole(5) }, (_, lane): Lane => {
    const items = Array.from({ length: whole(12) }, (__, index) => item(`${lane}-${index}`));
    return { id: String(lane), label: `Lane ${lane}`, items, joined: random() < 0.4 ? "accent" : undefined };
  });
  const today = addDays(start, whole(days * 2));
  return {
    lanes,
    today,
    span: spanOf(lanes, today),
    width: WIDTHS[whole(WIDTHS.length)] ?? 640,
    measure: (text) => guessWidth(text) * letters,
    unit: letters,
    headRoom: 0,
  };
}

function keepApart(input: LanesInput): void {
  const texts = layOutLanes(input).boxes.flatMap((box) => box.texts);
  const wall = todayX(input);
  for (const [index, text] of texts.entries()) {
    expect(text.x0).toBeGreaterThanOrEqual(-0.01);
    expect(text.x1).toBeLessThanOrEqual(input.width + 0.01);
    if (wall !== null && wall > 0 && wall < input.width)
      expect(text.x1 <= wall || text.x0 >= wall, `“${text.text}” crosses today`).toBe(true);
    for (const other of texts.slice(index + 1)) expect(overlap(text, other), `“${text.text}” and “${other.text}”`).toBe(false);
  }
}

const overlap = (a: LaneText, b: LaneText) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

describe("labels of the lanes", () => {
  const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

  test.each(seeds.flatMap((seed) => [1, 2].map((letters) => [seed, letters] as const)))(
    "seed %i, letters times %i: no two labels overlap, none crosses today or leaves the picture",
    (seed, letters) => keepApart(randomInput(seed, letters)),
  );

  test("labels keep apart at twice the size where a clock ended just before today", () => {
    const today = day("2026-11-24");
    const bar = (id: string, label: string, from: string, to: string, endLabel: string): LaneItem => ({
      ...{ kind: "bar", id, label, from: day(from), to: day(to), endLabel },
    });
    const items: LaneItem[] = [
      bar("a", "Removal period", "2026-05-18", "2026-08-16", "ended Aug 16"),
      bar("b", "Six-month presumption", "2026-05-18", "2026-11-18", "ended Nov 18"),
      { kind: "tick", id: "c", label: "First custody review, Aug 16", at: day("2026-08-16") },
      { kind: "tick", id: "d", label: "Headquarters review, Nov 14", at: day("2026-11-14") },
      { kind: "tick", id: "e", label: "Next custody review, Aug 20, 2027", at: day("2027-08-20") },
    ];
    const lanes: Lane[] = [{ id: "clocks", label: "Custody clocks", items }];
    for (const width of WIDTHS)
      keepApart({ lanes, today, span: spanOf(lanes, today), width, measure: (text) => guessWidth(text) * 2, unit: 2, headRoom: 0 });
  });

  test.each(seeds)("seed %i: no label covers a dot, and every item has a label", (seed) => {
    const input = randomInput(seed);
    for (const [index, box] of layOutLanes(input).boxes.entries()) {
      expect(box.texts.length).toBeGreaterThanOrEqual(input.lanes[index]?.items.length ?? 0);
      const dots = box.shapes.filter((shape) => shape.kind === "dot");
      for (const text of box.texts)
        for (const dot of dots) {
          const covered = dot.x + 3 > text.x0 && dot.x - 3 < text.x1 && dot.y > text.y0 && dot.y < text.y1;
          expect(covered, `“${text.text}” covers a dot`).toBe(false);
        }
    }
  });

  test("lanes follow each other without touching", () => {
    const { boxes, height } = layOutLanes(randomInput(7));
    for (const [index, box] of boxes.entries())
      expect(box.top).toBeCloseTo(index === 0 ? 0 : (boxes[index - 1]?.top ?? 0) + (boxes[index - 1]?.height ?? 0));
    expect(height).toBeCloseTo((boxes.at(-1)?.top ?? 0) + (boxes.at(-1)?.height ?? 0));
  });

  test("a text that is too long is shortened with an ellipsis, and a fitting one is left alone", () => {
    expect(shorten("Kay County", 70, guessWidth)).toBe("Kay County");
    expect(shorten("Kay County Detention", 70, guessWidth)).toBe("Kay Count…");
  });
});

describe("the calendar above the lanes", () => {
  const today = day("2026-11-24");
  const laneOf = (from: string, to: string): Lane[] => [
    { id: "a", label: "A", items: [{ kind: "block", id: "b", label: "B", from: day(from), to: day(to) }] },
  ];

  test.each([
    ["one day", "2026-11-24", "2026-11-24"],
    ["three weeks", "2026-11-03", "2026-11-24"],
    ["nine months", "2026-02-26", "2026-11-24"],
    ["seven years", "2019-06-01", "2026-11-24"],
    ["forty years", "1986-06-01", "2026-11-24"],
  ])("over %s the grid has 2 to 60 lines, and its labels keep apart", (_, from, to) => {
    const span = spanOf(laneOf(from, to), today);
    const ticks = axisTicks(span, 900, guessWidth, null);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(60);
    const named = ticks.filter((tick) => tick.label !== null);
    for (const [index, tick] of named.entries()) {
      const next = named[index + 1];
      if (next !== undefined) expect(tick.x + 6 + guessWidth(tick.label ?? "")).toBeLessThan(next.x + 6);
    }
  });

  test("months are named, the first and each January with its year", () => {
    const labels = axisTicks({ from: day("2026-10-15"), to: day("2027-03-10") }, 900, guessWidth, null).map((tick) => tick.label);
    expect(labels).toEqual(["Nov 2026", "Dec", "Jan 2027", "Feb", "Mar"]);
  });

  test("no label stands under the date of today", () => {
    const span = { from: day("2026-10-15"), to: day("2027-03-10") };
    const x = dayScale(span, 900)(day("2026-11-24"));
    const ticks = axisTicks(span, 900, guessWidth, { x0: x - 120, x1: x });
    expect(ticks.map((tick) => tick.label)).toEqual([null, "Dec 2026", "Jan 2027", "Feb", "Mar"]);
  });

  test("the span holds everything, today, and some future", () => {
    const span = spanOf(laneOf("2026-02-26", "2026-11-24"), today);
    expect(span.from < day("2026-02-26")).toBe(true);
    expect(span.to > addDays(today, 40)).toBe(true);
  });
});
