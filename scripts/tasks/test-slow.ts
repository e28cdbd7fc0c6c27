import { lastLine } from "../gate/results.ts";
import { report, runSteps } from "../gate/run-steps.ts";
import { BUILD, slowStep } from "../gate/steps.ts";

/** Tests that take minutes: kill tests, large files, upgrade chains. They run on the built product. */
const outcomes = await runSteps([BUILD], 1, console.log);
if (outcomes.every(({ verdict }) => verdict.failed === 0)) outcomes.push(...(await runSteps([slowStep()], 1, console.log)));
const verdict = report(outcomes, console.log);
console.log(lastLine(verdict));
process.exit(verdict.failed === 0 ? 0 : 1);
