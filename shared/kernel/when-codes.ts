import { codeList } from "./codes.ts";

/** How exactly a date is known; the labels of `PRECISIONS` in when.ts. */
export const PRECISION = codeList("precision", {
  instant: "Day and time known",
  day: "Day known",
  month: "Month known",
  year: "Year known",
  not_later_than: "On this day or earlier",
  unknown: "Not known",
});
