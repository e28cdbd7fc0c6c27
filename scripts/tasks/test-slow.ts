import { findBrowser, THIS_MACHINE } from "../gate/browser.ts";
import { lastLine } from "../gate/results.ts";
import { report, runSteps } from "../gate/run-steps.ts";
import { BUILD, slowSteps } from "../gate/steps.ts";

/** Tests that take minutes: kill tests, large files, upgrade chains. They run on the built product. */
const browser = await findBrowser(THIS_MACHINE);
if (!browser.ok) {
  console.error(browser.reason);
  process.exit(1);
}
const outcomes = await runSteps([BUILD], 1, console.log);
if (outcomes.every(({ verdict }) => verdict.failed === 0)) outcomes.push(...(await runSteps(slowSteps(browser.path), 1, console.log)));
const verdict = report(outcomes, console.log);
console.log(lastLine(verdict));
process.exit(verdict.failed === 0 ? 0 : 1);
