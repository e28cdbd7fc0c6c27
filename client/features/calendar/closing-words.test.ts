import { expect, test } from "vitest";
import { CourtClosing } from "../../../shared/calendar/contract.ts";
import { closingsByDay, closingWords } from "./closing-words.ts";

const closing = (court: string, over: Partial<CourtClosing> = {}) =>
  CourtClosing.parse({ day: "2026-11-27", name: "Day after Thanksgiving", kind: "declared", court, ...over });

test.each([
  ["none", [], []],
  ["one court", [closing("S.D. Ind.")], ["S.D. Ind. closed: Day after Thanksgiving"]],
  [
    "three courts for the same reason",
    [closing("D. Md."), closing("N.D. Ill."), closing("S.D. Ind.")],
    ["D. Md., N.D. Ill. and S.D. Ind. closed: Day after Thanksgiving"],
  ],
  [
    "two reasons",
    [
      closing("D. Mass.", { name: "Patriots’ Day", kind: "state_holiday" }),
      closing("S.D. Ind.", { name: "Ice storm", kind: "inaccessible" }),
    ],
    ["D. Mass., state holiday: Patriots’ Day", "S.D. Ind., clerk inaccessible: Ice storm"],
  ],
])("closings of %s are told with whose they are", (_name, closings, says) => {
  expect(closingWords(closings)).toEqual(says);
});

test("closings stand on their days", () => {
  const days = closingsByDay([
    closing("D. Md."),
    closing("S.D. Ind.", { day: closing("x").day }),
    closing("D. Md.", CourtClosing.parse({ ...closing("D. Md."), day: "2026-12-24" })),
  ]);
  expect([...days].map(([day, list]) => [day, list.length])).toEqual([
    ["2026-11-27", 2],
    ["2026-12-24", 1],
  ]);
});
