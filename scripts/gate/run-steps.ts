import { existsSync, readFileSync, rmSync } from "node:fs";
import { collect, wasToldToEnd, type Ended } from "../processes.ts";
import { judge, lastLine, slowest, type Results, type TestResult, type Verdict } from "./results.ts";
import type { Step } from "./steps.ts";

export type Outcome = { readonly step: Step; readonly ended: Ended; readonly results: Results | undefined; readonly verdict: Verdict };
type Say = (line: string) => void;

const PASSED: Verdict = { passed: 1, failed: 0, skipped: 0, lines: [] };
const FAILED: Verdict = { passed: 0, failed: 1, skipped: 0, lines: [] };

function readResults(path: string): Results | undefined {
  // guarantee: the reporters of this folder write this file, and nobody else does.
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Results) : undefined;
}

/** A step without tests counts as one; a test program that ended badly counts at least one failure, whatever its tests say. */
function verdictOf(step: Step, { code }: Ended, results: Results | undefined): Verdict {
  if (step.results === undefined) return code === 0 ? PASSED : FAILED;
  if (results === undefined) return { ...FAILED, lines: [`failed: the ${step.name} ended before they could be counted.`] };
  const verdict = judge(results);
  return code !== 0 && verdict.failed === 0
    ? { ...verdict, failed: 1, lines: [...verdict.lines, `failed: the ${step.name} ended with code ${String(code)}.`] }
    : verdict;
}

async function runStep(step: Step, say: Say): Promise<Outcome> {
  if (step.results !== undefined) rmSync(step.results, { force: true });
  const ended = await collect(step.command, step.args, step.env);
  const results = step.results === undefined ? undefined : readResults(step.results);
  const verdict = verdictOf(step, ended, results);
  const counted = step.results === undefined ? "" : `  (${lastLine(verdict)})`;
  say(`${verdict.failed === 0 ? "ok    " : "FAILED"} ${(ended.ms / 1000).toFixed(1).padStart(6)} s  ${step.name}${counted}`);
  if (step.show === true && verdict.failed === 0) say(ended.output.trimEnd());
  return { step, ended, results, verdict };
}

/** Runs steps, so many at a time, and says each as it ends. */
export async function runSteps(steps: readonly Step[], atOnce: number, say: Say): Promise<Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined && !wasToldToEnd(); step = waiting.shift()) outcomes.push(await runStep(step, say));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return outcomes;
}

const LINES_OF_LATER_FAILURES = 25;

/** What the reader needs after the run: the first failure in full, the others' ends, skips with reasons, slow tests, the count. */
export function report(outcomes: readonly Outcome[], say: Say): Verdict {
  const failed = outcomes.filter(({ verdict }) => verdict.failed > 0);
  failed.forEach(({ step, ended }, place) => {
    say(`\n── ${step.name} failed ${"─".repeat(40)}`);
    const lines = ended.output.trimEnd().split("\n");
    say((place === 0 ? lines : lines.slice(-LINES_OF_LATER_FAILURES)).join("\n"));
  });
  const lines = outcomes.flatMap(({ verdict }) => verdict.lines);
  if (lines.length > 0) say("\n" + lines.join("\n"));
  const tests: TestResult[] = outcomes.flatMap(({ results }) => results?.tests ?? []);
  if (tests.length > 0) say("\nThe ten slowest tests:\n" + slowest(tests, 10).join("\n"));
  const sum = (key: "passed" | "failed" | "skipped") => outcomes.reduce((total, { verdict }) => total + verdict[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped"), lines };
}
