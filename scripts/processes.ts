import { spawn, type ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

export type Ended = { readonly code: number; readonly output: string; readonly ms: number };
type Running = { readonly tell: (signal: NodeJS.Signals) => void };

const running = new Set<Running>();
let watching = false;
let ending = false;

/** True once this task was told to end: what fails from then on failed because of that. */
export function wasToldToEnd(): boolean {
  return ending;
}

/** True when the process that started this task was there and is gone. */
function wasLeftAlone(): boolean {
  return process.send !== undefined && !process.connected;
}

/** Ends every child when this task is told to end, or when the process that started it is gone. */
function watchForTheEnd(): void {
  if (watching) return;
  watching = true;
  const tell = (signal: NodeJS.Signals) => {
    ending = true;
    for (const child of running) child.tell(signal);
  };
  process.on("SIGINT", () => setTimeout(tell, 1000, "SIGINT").unref());
  process.on("SIGTERM", () => {
    tell("SIGTERM");
  });
  // Asked, not listened for: a listener would keep this process alive.
  const watch = setInterval(() => {
    if (!wasLeftAlone()) return;
    clearInterval(watch);
    tell("SIGTERM");
  }, 500);
  watch.unref();
}

function ended(child: ChildProcess, tell: Running["tell"]): Promise<number> {
  watchForTheEnd();
  const entry: Running = { tell };
  running.add(entry);
  return new Promise((resolve) => {
    const end = (code: number) => {
      running.delete(entry);
      resolve(code);
    };
    child.on("error", () => {
      end(127);
    });
    child.on("close", (code, signal) => {
      end(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
}

/** Runs a program with this terminal and gives its exit code; signals are passed on once. */
export function handOver(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  if (wasLeftAlone()) return Promise.resolve(128 + constants.signals.SIGTERM);
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: "inherit" });
  return ended(child, (signal) => child.kill(signal));
}

/**
 * Runs a program quietly and gives back all it wrote. It leads a process group of its own, so that ending it ends
 * everything it started.
 */
export async function collect(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const began = performance.now();
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let output = "";
  const take = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const code = await ended(child, (signal) => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal);
  });
  if (code === 127) output += `The program ${command} could not be started.\n`;
  return { code, output, ms: performance.now() - began };
}
