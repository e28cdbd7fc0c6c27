import * as fc from "fast-check";
import { expect, test } from "vitest";
import { timeText } from "../../lib/format.ts";
import { parseTime } from "./parse-time.ts";

test.each([
  ["6:40 p.m.", "18:40"],
  ["6:40pm", "18:40"],
  ["6 pm", "18:00"],
  ["18:40", "18:40"],
  ["6:40", "06:40"],
  ["12 am", "00:00"],
  ["12:30 PM", "12:30"],
  ["noon", "12:00"],
  ["midnight", "00:00"],
  ["0:05", "00:05"],
])("%s is %s on the clock", (text, wall) => {
  expect(parseTime(text)).toEqual({ kind: "read", value: wall });
});

test.each(["27:10", "6:75 p.m.", "13 pm", "0 am", "6", "640", "evening", "24:00"])("%s is not a time of day", (text) => {
  expect(parseTime(text)).toEqual({ kind: "not", says: `${text} is not a time of day. Write it as 6:40 p.m. or 18:40.` });
});

test("an empty field says nothing", () => {
  expect(parseTime(" ")).toEqual({ kind: "empty" });
});

test("every minute of a day reads back from how it is shown", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
      const wall = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      expect(parseTime(timeText(wall))).toEqual({ kind: "read", value: wall });
      expect(parseTime(wall)).toEqual({ kind: "read", value: wall });
    }),
  );
});
