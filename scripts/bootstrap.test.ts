import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ROOT } from "./processes.ts";

const TASKS = {
  echo: `console.log(JSON.stringify({ args: process.argv.slice(2), path: process.env["PATH"]?.split(":")[0] }));`,
  three: `process.exit(3);`,
  wait: `const hold = setInterval(() => undefined, 1000);
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => { console.log("told to end"); clearInterval(hold); setTimeout(() => process.exit(7), 300); });
process.on("disconnect", () => { console.log("left alone"); process.exit(8); });
process.channel?.unref();
console.log("waiting " + String(process.pid));`,
};
const folders: string[] = [];

const PACKAGE = {
  scripts: { wait: "node scripts/bootstrap.mjs wait" },
  name: "sample",
  version: "1.0.0",
  type: "module",
  dependencies: { local: "file:local" },
};
const LOCK = {
  ...{ name: "sample", version: "1.0.0", lockfileVersion: 3 },
  packages: {
    "": { name: "sample", version: "1.0.0", dependencies: { local: "file:local" } },
    local: { version: "1.0.0" },
    "node_modules/local": { resolved: "local", link: true },
  },
};

/** A project whose one dependency lies in a folder beside it: `npm ci` needs no network for it. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), "great-writ-"));
  folders.push(root);
  for (const folder of ["scripts/tasks", "local"]) mkdirSync(join(root, folder), { recursive: true });
  cpSync(join(ROOT, "scripts/bootstrap.mjs"), join(root, "scripts/bootstrap.mjs"));
  for (const [name, text] of Object.entries(TASKS)) writeFileSync(join(root, `scripts/tasks/${name}.ts`), text);
  writeFileSync(join(root, "local/package.json"), JSON.stringify({ name: "local", version: "1.0.0" }));
  writeFileSync(join(root, ".npmrc"), "audit=false\nfund=false\noffline=true\nupdate-notifier=false\n");
  writeFileSync(join(root, "package.json"), JSON.stringify(PACKAGE));
  writeFileSync(join(root, "package-lock.json"), JSON.stringify(LOCK));
  return root;
}

/** A stand-in for npm that installs nothing, quickly; one test below asks the real one. */
function quickNpm(root: string): NodeJS.ProcessEnv {
  const folder = join(root, "bin");
  mkdirSync(folder, { recursive: true });
  const script = `#!/bin/sh\nmkdir -p node_modules && echo '{ "packages": {} }' > node_modules/.package-lock.json\n`;
  writeFileSync(join(folder, "npm"), script, { mode: 0o755 });
  return { PATH: [folder, process.env["PATH"]].join(delimiter) };
}

function run(root: string, args: readonly string[], options: { env?: NodeJS.ProcessEnv; node?: readonly string[] } = {}) {
  const { status, stdout, stderr } = spawnSync("node", [...(options.node ?? []), "scripts/bootstrap.mjs", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...options.env },
  });
  return { status, stdout, stderr };
}

let template = "";
beforeAll(() => {
  template = project();
  run(template, ["echo"], { env: quickNpm(template) });
  folders.length = 0;
});
afterAll(() => {
  rmSync(template, { recursive: true, force: true });
});

/** A copy of a project that is installed already. */
function installedProject(): string {
  const root = mkdtempSync(join(tmpdir(), "great-writ-"));
  folders.push(root);
  cpSync(template, root, { recursive: true, verbatimSymlinks: true });
  return root;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test("the first run installs, the second runs at once, and both pass their arguments on", () => {
  const root = project();
  const first = run(root, ["echo", "--dry-run", "a file.csv"]);
  expect(first.stderr).toContain("Installing the locked packages");
  expect(JSON.parse(first.stdout)).toEqual({ args: ["--dry-run", "a file.csv"], path: join(root, "node_modules/.bin") });
  expect(run(root, ["echo"])).toMatchObject({ status: 0, stderr: "" });
});

test("a changed lock file, and an installation that was interrupted, are installed again", () => {
  const root = installedProject();
  const lock = join(root, "package-lock.json");
  writeFileSync(lock, readFileSync(lock, "utf8") + "\n");
  expect(run(root, ["echo"], { env: quickNpm(root) }).stderr).toContain("Installed in");
  rmSync(join(root, "node_modules/.great-writ-lock"));
  expect(run(root, ["echo"], { env: quickNpm(root) }).stderr).toContain("Installed in");
});

test("a package that is missing from a finished installation is noticed", () => {
  const root = installedProject();
  writeFileSync(join(root, "node_modules/.package-lock.json"), `{ "packages": { "node_modules/gone": {} } }`);
  expect(run(root, ["echo"], { env: quickNpm(root) }).stderr).toContain("Installed in");
});

test("an installation that fails says so in a sentence, and leaves no note of success", () => {
  const root = project();
  writeFileSync(join(root, "package.json"), JSON.stringify({ ...PACKAGE, dependencies: { missing: "file:missing" } }));
  const { status, stderr } = run(root, ["echo"]);
  expect(status).toBe(1);
  expect(stderr).toContain("The packages could not be installed: npm ci ended with code");
  expect(existsSync(join(root, "node_modules/.great-writ-lock"))).toBe(false);
});

test("a machine without npm is told so", () => {
  const root = project();
  const { status, stderr } = run(root, ["echo"], { env: { PATH: join(process.execPath, "..") } });
  expect(status).toBe(1);
  expect(stderr).toContain("the program npm was not found");
});

test("an old Node is refused in one sentence", () => {
  const old = `data:text/javascript,Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } });`;
  const { status, stderr } = run(project(), ["echo"], { node: ["--import", old] });
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/^Great Writ needs Node 20\.19 or newer to start, and this is Node 20\.18\.3: /),
  ]);
});

test("a runtime the database driver would crash on is refused before anything starts", () => {
  const root = installedProject();
  mkdirSync(join(root, "node_modules/.bin"), { recursive: true });
  writeFileSync(join(root, "node_modules/.bin/node"), `#!/bin/sh\necho "9 20.20.2"\n`, { mode: 0o755 });
  const { status, stdout, stderr } = run(root, ["echo"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^Great Writ runs on Node 22\.14 or newer, and this machine .* offers 20\.20\.2: .*\n$/);
});

test("the exit code of the task is the exit code, and an unknown task is a sentence", () => {
  const root = installedProject();
  expect(run(root, ["three"]).status).toBe(3);
  const unknown = run(root, ["../x"]);
  expect(unknown.status).toBe(1);
  expect(unknown.stderr).toContain("There is no task named");
});

function started(child: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      const pid = /waiting (\d+)/.exec(chunk.toString())?.[1];
      if (pid !== undefined) resolve(Number(pid));
    });
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("a signal reaches the task once, and its exit code comes back", async () => {
  const root = installedProject();
  const child = spawn("node", ["scripts/bootstrap.mjs", "wait"], { cwd: root });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const pid = await started(child);
  const code = new Promise((resolve) => child.on("exit", resolve));
  child.kill("SIGTERM");
  expect(await code).toBe(7);
  expect(output.match(/told to end/g)).toHaveLength(1);
  expect(isAlive(pid)).toBe(false);
});

test.each([
  ["SIGTERM to npm alone", "SIGTERM", 1],
  ["Ctrl-C, which reaches every process of the terminal,", "SIGINT", -1],
] as const)("%s ends the task, and it is told once", async (_, signal, whom) => {
  const child = spawn("npm", ["run", "wait"], { cwd: installedProject(), detached: true });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await started(child);
  const closed = new Promise((resolve) => child.on("close", resolve));
  process.kill(whom * Number(child.pid), signal);
  await closed;
  expect(output.match(/told to end/g)).toHaveLength(1);
});

test("a task ends when the process that started it was killed", async () => {
  const root = installedProject();
  const child = spawn("node", ["scripts/bootstrap.mjs", "wait"], { cwd: root });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await started(child);
  const closed = new Promise((resolve) => child.on("close", resolve)); // the output closes only when the task is gone too
  child.kill("SIGKILL");
  await closed;
  expect(output).toContain("left alone");
});
