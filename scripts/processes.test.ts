import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ROOT } from "./processes.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const WAITS = `process.on("SIGTERM", () => { console.log("the child was told"); process.exit(0); }); setInterval(() => undefined, 1000); console.log("waiting");`;

/** A task that runs a waiting child in one of the two ways; its output, and a promise of its end. */
function task(way: "handOver" | "collect") {
  const folder = mkdtempSync(join(tmpdir(), "great-writ-"));
  folders.push(folder);
  const child = join(folder, "child.mjs");
  writeFileSync(child, `import { writeFileSync } from "node:fs";\n${WAITS.replaceAll("console.log(", `writeFileSync("${folder}/said", `)}`);
  const script = join(folder, "task.ts");
  const run = way === "handOver" ? `handOver("node", ["${child}"])` : `collect("node", ["${child}"])`;
  writeFileSync(script, `import { ${way} } from "${join(ROOT, "scripts/processes.ts")}";\nawait ${run};\nprocess.exit(5);\n`);
  const process = fork(script, { stdio: "ignore" });
  return { folder, process, ended: new Promise((resolve) => process.on("exit", resolve)) };
}

const said = (folder: string) => expect.poll(() => readFileSync(join(folder, "said"), "utf8"), { timeout: 20_000 });

test.each(["handOver", "collect"] as const)("a child run by %s is ended with its task", async (way) => {
  const { folder, process, ended } = task(way);
  await said(folder).toBe("waiting");
  process.kill("SIGTERM");
  expect(await ended).toBe(5);
  await said(folder).toBe("the child was told");
});

test("a child is ended when the process that started its task is gone", async () => {
  const { folder, process, ended } = task("handOver");
  await said(folder).toBe("waiting");
  process.disconnect();
  expect(await ended).toBe(5);
  await said(folder).toBe("the child was told");
});
