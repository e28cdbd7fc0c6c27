import { findBrowser, THIS_MACHINE } from "../gate/browser.ts";
import { lastLine } from "../gate/results.ts";
import { report, runSteps } from "../gate/run-steps.ts";
import { browserStep, BUILD, checkSteps } from "../gate/steps.ts";

/** The whole gate: every check, the build, and the browser tests against the built product. */
const began = performance.now();
const browser = await findBrowser(THIS_MACHINE);
if (!browser.ok) {
  console.error(browser.reason);
  process.exit(1);
}
const outcomes = await runSteps([...checkSteps({ cached: false }), BUILD], 2, console.log);
const built = outcomes.some(({ step, verdict }) => step === BUILD && verdict.failed === 0);
if (built) outcomes.push(...(await runSteps([browserStep(browser.path)], 1, console.log)));
const verdict = report(outcomes, console.log);
if (!built) console.log("\nThe browser tests did not run, because the build failed.");
console.log(`\ntested in ${((performance.now() - began) / 1000).toFixed(0)} s; each step without tests of its own counts as one`);
console.log(lastLine(verdict));
process.exit(verdict.failed === 0 ? 0 : 1);
