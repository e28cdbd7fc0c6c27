import { readFileSync } from "node:fs";
import { z } from "zod";
import { answerOf, Vector } from "../shared/deadlines/vectors.ts";

/** Reads files of worked examples, prints each difference and a last line `N passed, N failed`. Exit code 1 when one fails. */
function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error("Name at least one file of examples: npm run -s deadlines:check -- FILE…");
    return 1;
  }
  const totals = { passed: 0, failed: 0 };
  for (const file of files) {
    const vectors = readVectors(file);
    if (vectors === null) {
      totals.failed += 1;
      continue;
    }
    for (const raw of vectors) check(file, raw, totals);
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
}

function readVectors(file: string): readonly unknown[] | null {
  try {
    return z.array(z.unknown()).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const why = error instanceof SyntaxError ? "it is not JSON" : error instanceof z.ZodError ? "it is not a list" : "it cannot be opened";
    console.log(`${file}: not read, because ${why}. Give a JSON list of examples.`);
    return null;
  }
}

function check(file: string, raw: unknown, totals: { passed: number; failed: number }): void {
  const parsed = Vector.safeParse(raw);
  if (!parsed.success) {
    totals.failed += 1;
    console.log(`${file}: an example cannot be read. ${z.prettifyError(parsed.error).replaceAll("\n", " ")}`);
    return;
  }
  const vector = parsed.data;
  const answer = answerOf(vector);
  if (answer === vector.expected) {
    totals.passed += 1;
    return;
  }
  totals.failed += 1;
  const period = `${vector.rule}, ${vector.n} ${vector.unit} ${vector.direction} from ${vector.trigger}`;
  console.log(`${vector.id}: ${period}: expected ${vector.expected}, computed ${answer}`);
}

process.exitCode = main(process.argv.slice(2));
