import { lastLine } from "../gate/results.ts";
import { report, runSteps } from "../gate/run-steps.ts";
import { checkSteps } from "../gate/steps.ts";

/** The fast gate: everything but the build and the browser. */
const began = performance.now();
const verdict = report(await runSteps(checkSteps({ cached: true }), 2, console.log), console.log);
console.log(`\nchecked in ${((performance.now() - began) / 1000).toFixed(1)} s`);
console.log(lastLine(verdict));
process.exit(verdict.failed === 0 ? 0 : 1);
