import type { ImportFindingCode } from "./codes.ts";

/** Findings that ask how a release came about: one choice of a pathway answers all of them for a row. */
export const PATHWAY_QUESTIONS: ReadonlySet<ImportFindingCode> = new Set<ImportFindingCode>([
  "pathway_not_stated",
  "refused_with_release",
  "pending_with_release",
  "not_filed_with_release",
  "petition_pending_assumed",
  "released_another_way",
]);

/** Findings answered in the list of places, not one by one. */
export const PLACE_QUESTIONS: ReadonlySet<ImportFindingCode> = new Set<ImportFindingCode>(["facility_queued"]);

/** Findings that only tell how a cell was taken: read, kept, and nothing is asked. They are closed when the row is written. */
export const TOLD_ONLY: ReadonlySet<ImportFindingCode> = new Set<ImportFindingCode>([
  "repeated_header",
  "cells_beyond_header",
  "date_month_only",
  "date_year_only",
  "date_time_left",
  "number_from_words",
  "group_result",
  "judge_is_official",
  "client_known",
]);

/** How a finding is answered. */
export function questionOf(code: ImportFindingCode): "pathway" | "place" | "words" | "none" {
  if (PATHWAY_QUESTIONS.has(code)) return "pathway";
  if (PLACE_QUESTIONS.has(code)) return "place";
  return TOLD_ONLY.has(code) ? "none" : "words";
}
