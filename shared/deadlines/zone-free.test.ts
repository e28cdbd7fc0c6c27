import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const SCRIPT = `
const { onEntry } = await import(${JSON.stringify(new URL("./triggers.ts", import.meta.url).href)});
const { federalDaysOnly } = await import(${JSON.stringify(new URL("../courts/closed-days.ts", import.meta.url).href)});
const entry = { id: "1", type: "order_to_show_cause", day: "2026-11-03", at: null, filer: "court",
  service: { day: "2026-11-25", at: null, kind: "ecf" }, sets: [], hearing: null, withoutNotice: false, serves: null, rulesOn: null };
const context = { calendars: { court: { zone: "America/Indiana/Indianapolis", closed: federalDaysOnly } }, open: [], orders: [], hearingSet: false, tollingMotions: 0, lastDays: {} };
console.log(JSON.stringify(onEntry(entry, context)));`;

function computedUnder(TZ: string): string {
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", SCRIPT], { env: { TZ }, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

test("the machine’s own time zone moves no date and changes no sentence", { timeout: 60_000 }, () => {
  const far = computedUnder("Pacific/Auckland");
  expect(far).toContain('"due":"2026-11-30"');
  expect(computedUnder("Pacific/Pago_Pago")).toBe(far);
});
