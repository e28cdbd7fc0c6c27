import type { Applied, DryRun } from "../../shared/imports/contract.ts";
import { countWords } from "../../shared/imports/count-words.ts";

/** How the program is called; printed when it was called in another way. */
export const USAGE = `npm run import -- FILE [--mapping M.json] [--as-of 2026-11-24] [--dry-run] [--json]

Brings the list in FILE into the office in GREATWRIT_DATA. Stop the server first: one program writes at a time.
  --mapping   JSON that says which column is what; without it the header suggests it
  --as-of     day for which the list holds; without it today
  --dry-run   reads the list, says what it would become, and writes nothing
  --json      prints the answer as JSON alone
Ends with 0 when the list was read or written, 1 when it was refused and nothing was written, 2 when it was called in another way.`;

/** What a dry run found, for a terminal. */
export function dryRunText({ fileName, summary, counts, rows, findings, blocked }: DryRun): string {
  const kinds = [
    countWords(summary.petitions, "petition"),
    countWords(summary.bondHearings, "bond hearing"),
    countWords(summary.requests, "release request"),
  ];
  const lines = [
    `${fileName}: ${countWords(summary.rows, "row")}. ${kinds.join(", ")}; ${countWords(summary.people, "person", "people")}, ${summary.released} of them released.`,
    ...(summary.groupReleased > 0
      ? [`${countWords(summary.groupReleased, "person", "people")} of a class released, on a line of their own.`]
      : []),
    `${countWords(counts.new, "row is", "rows are")} new, ${counts.known} known, ${counts.edited} changed since, ${counts.kept} enter nothing.`,
    `${countWords(counts.placesMatched, "place was", "places were")} matched, ${counts.placesQueued} wait for a person.`,
    ...findings.map((found) => `List: ${found.says}`),
    ...rows.flatMap(({ row }) => row.findings.map((found) => `Row ${row.label ?? row.at}: ${found.says}`)),
    ...(blocked === null ? [] : [`It cannot be written yet: ${blocked}`]),
  ];
  return lines.join("\n");
}

export function appliedText({ says, written, kind }: Applied): string {
  if (kind === "nothing") return says;
  const waits = `${countWords(written.questions, "question")} and ${countWords(written.places, "place")} wait for an answer on the page Import.`;
  return `${says}\n${waits}`;
}
