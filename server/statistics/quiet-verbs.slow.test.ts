import { expect, test } from "vitest";
import { fillDemo } from "../demo.ts";
import { office } from "../testing/office.ts";
import { QUIET_VERBS } from "./kept-answers.ts";

/** Every table of facts that a figure, or the count of what was entered since, is read from. */
const READ = [
  ...["dockets", "petitioners", "determinations", "interim_rulings", "episodes", "custody_ends", "placements"],
  ...["release_requests", "engagements", "group_results", "court_overrides"],
];

test("no row that a figure reads was written, replaced or withdrawn by a quiet verb in all the work of the demo office", async () => {
  const { office: made } = office();
  await fillDemo(made);
  const verbsOf = (table: string) =>
    made.caseFile.sqlite
      .prepare<[], string>(
        `SELECT DISTINCT e.verb FROM ${table} f JOIN events e ON e.seq IN (f.recorded_seq, f.superseded_seq, f.voided_seq)`,
      )
      .pluck()
      .all();
  const used = new Map(READ.map((table) => [table, verbsOf(table)]));
  expect([...used.values()].flat().length).toBeGreaterThan(10);
  for (const verbs of used.values()) for (const quiet of QUIET_VERBS) expect(verbs).not.toContain(quiet);
});
