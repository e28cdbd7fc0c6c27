import type { DryRun, PlannedRow } from "../../../shared/imports/contract.ts";
import { daysBetween } from "../../../shared/kernel/calendar-date.ts";
import { count, dayWithYear } from "../../lib/format.ts";

export const STATE_WORDS: Readonly<Record<PlannedRow["state"], string>> = {
  new: "New",
  known: "Here already",
  edited: "Changed since",
  kept: "Kept, enters nothing",
};

/** The list's own number of the row, else its place in the file. */
export function rowName({ row }: PlannedRow): string {
  return row.label ?? `line ${row.at}`;
}

/** "79 rows: 16 petitions, 14 bond hearings, 49 release requests (1 draft). 88 people, 45 of them released." */
export function summaryWords({ summary }: DryRun): string {
  const drafts = summary.drafts === 0 ? "" : `, ${count(summary.drafts, "draft")} among them`;
  const kinds = `${count(summary.petitions, "petition")}, ${count(summary.bondHearings, "bond hearing")}, ${count(summary.requests, "release request")}`;
  const group =
    summary.groupReleased === 0
      ? ""
      : ` ${count(summary.groupReleased, "person", "people")} of a class, released, stand on a line of their own.`;
  return `${count(summary.rows, "row")}: ${kinds}${drafts}. ${count(summary.people, "person", "people")}, ${summary.released} of them released.${group}`;
}

const LONG_AGO = 180;

/** A hint where the list is much older than the day it is said to hold for: releases without a day would be entered as not later than that day. */
export function oldListWords({ rows, asOf }: DryRun): string | null {
  const days = rows.flatMap(({ row }) => (row.filedOn.precision === "day" && row.filedOn.day !== null ? [row.filedOn.day] : [])).sort();
  const newest = days.at(-1);
  if (newest === undefined || daysBetween(newest, asOf) < LONG_AGO) return null;
  return `The newest filing of this list is of ${dayWithYear(newest)}. If the list was last kept about then, give that day under “The list holds as of”: a release without a day counts as made by it.`;
}

/** "Write 79 rows", or what is left to write. */
export function writeWords({ counts }: DryRun): string {
  return `Write ${count(counts.new + counts.edited + counts.kept, "row")}`;
}

/** Why the list cannot be written now; undefined when it can. */
export function writeBlocked({ blocked, counts, earlier }: DryRun, may: string | undefined): string | undefined {
  if (may !== undefined) return may;
  if (blocked !== null) return blocked;
  if (counts.new + counts.edited + counts.kept > 0) return undefined;
  return earlier === null
    ? "Every row of this list was brought in before, so there is nothing to write."
    : `This very file was brought in by ${earlier.by} before, so there is nothing to write.`;
}
