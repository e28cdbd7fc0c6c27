/**
 * The first thing every `npm run` script starts: brings the locked packages and the locked runtime, then hands over to
 * `scripts/tasks/<task>.ts`. Runs on whatever Node started npm, so: Node built-ins and the syntax of Node 18 only.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const bin = join(modules, ".bin");
const note = join(modules, ".great-writ-lock");
const windows = process.platform === "win32";

/** A plain sentence on the error stream; the output stream belongs to the task. */
function say(sentence) {
  process.stderr.write(sentence + "\n");
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}

/** True when version `have` (as in process.versions.node) is `major.minor` or newer. */
function atLeast(have, major, minor) {
  const [a, b] = have.split(".").map(Number);
  return a > major || (a === major && b >= minor);
}

/** The environment with node_modules/.bin first on the path (or absent from it), so that the name `node` means the locked one. */
function environment(locked) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") || "PATH";
  const others = (process.env[key] || "").split(delimiter).filter((folder) => folder !== bin);
  return { ...process.env, [key]: (locked ? [bin, ...others] : others).join(delimiter) };
}

/** What an installation must match: the lock file and the machine it was made for. */
function wanted() {
  const lock = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256").update(lock).digest("hex") + " " + process.platform + "-" + process.arch;
}

/** True when the note matches and every package npm says it installed is there: an interrupted installation has no note. */
function installed() {
  const list = join(modules, ".package-lock.json");
  if (!existsSync(note) || !existsSync(list) || readFileSync(note, "utf8").trim() !== wanted()) return false;
  return Object.keys(JSON.parse(readFileSync(list, "utf8")).packages).every((folder) => existsSync(join(root, folder)));
}

/** Runs `npm ci`, its words on the error stream; where they are not on a terminal, a line every 15 seconds shows that it goes on. */
function install() {
  say("Installing the locked packages (about a minute the first time) …");
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const npm = spawn("npm", ["ci"], { cwd: root, env: environment(false), stdio: ["ignore", 2, 2], shell: windows });
  const ticking = setInterval(() => say("  still installing, " + seconds() + " s"), 15000);
  if (process.stderr.isTTY) clearInterval(ticking);
  const release = passSignals(npm);
  return new Promise((resolve) => {
    npm.on("error", () =>
      stop("The packages could not be installed, because the program npm was not found. Install npm beside Node and run this again."),
    );
    npm.on("exit", (code, signal) => {
      clearInterval(ticking);
      release();
      if (signal) process.exit(128 + constants.signals[signal]);
      if (code !== 0) {
        stop(
          "The packages could not be installed: npm ci ended with code " +
            code +
            ", and its reason stands above." +
            " Nothing else was changed. Check that the package registry can be reached and that the disk has a gigabyte free, then run this again.",
        );
      }
      writeFileSync(note, wanted() + "\n");
      say("Installed in " + seconds() + " s.");
      resolve();
    });
  });
}

/** Asks the name `node` who it is. The database driver needs Node-API 10, which is Node 22.14 and newer; older ones crash. */
function checkRuntime() {
  const asked = spawnSync("node", ["-p", "process.versions.napi + ' ' + process.versions.node"], {
    env: environment(true),
    encoding: "utf8",
  });
  const [napi, version] = (asked.stdout || "0 none").trim().split(" ");
  if (Number(napi) >= 10) return version;
  return stop(
    "Great Writ runs on Node 22.14 or newer, and this machine (" +
      process.platform +
      "-" +
      process.arch +
      ") offers " +
      version +
      ": install the current Node from nodejs.org, then run this again.",
  );
}

/**
 * Passes SIGINT and SIGTERM on to the child. Ctrl-C reaches every process of the terminal at once, so after SIGINT the
 * child is told again only if it is still there a second later. Returns a function that stops passing.
 */
function passSignals(child) {
  const interrupt = () => setTimeout(() => child.kill("SIGINT"), 1000).unref();
  const terminate = () => child.kill("SIGTERM");
  process.on("SIGINT", interrupt).on("SIGTERM", terminate);
  return () => process.off("SIGINT", interrupt).off("SIGTERM", terminate);
}

/** The shell npm puts in between dies of a signal without passing it on, so under npm the child is told when that shell is gone. */
function followNpm(child) {
  const shell = process.ppid;
  if (!process.env.npm_lifecycle_event || windows) return;
  const watching = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watching);
    child.kill("SIGTERM");
  }, 500);
  watching.unref();
}

/** Starts the task by the name `node` and ends as it ends. The open channel tells the task when this process is gone. */
function run(script, args, version) {
  const env = environment(true);
  // Node 22 reads TypeScript from 22.18 on without being asked.
  if (!atLeast(version, 22, 18))
    env.NODE_OPTIONS = (env.NODE_OPTIONS || "") + " --experimental-strip-types --disable-warning=ExperimentalWarning";
  const child = spawn("node", [script, ...args], { cwd: root, env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  passSignals(child);
  followNpm(child);
  child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

if (!atLeast(process.versions.node, 20, 19)) {
  stop(
    "Great Writ needs Node 20.19 or newer to start, and this is Node " +
      process.versions.node +
      ": install the current Node from nodejs.org, then run this again.",
  );
}
const [task = "", ...args] = process.argv.slice(2);
const script = join(root, "scripts", "tasks", task.replace(":", "-") + ".ts");
if (!/^[a-z:-]+$/.test(task) || !existsSync(script))
  stop("There is no task named " + JSON.stringify(task) + ": package.json lists those there are.");
if (!installed()) await install();
run(script, args, checkRuntime());
