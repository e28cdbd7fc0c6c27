import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { ROOT } from "../processes.ts";
import { Caller } from "./caller.ts";
import { NOW } from "./office.ts";

const LIMIT_MS = 60_000;

/** A program of ours that answers on a port, until it is stopped. */
export type Running = {
  readonly port: number;
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly stop: () => Promise<void>;
};

function run(args: readonly string[], port: number, env: NodeJS.ProcessEnv): Running {
  const child = spawn("node", args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { port, child, said: () => said, stop };
}

async function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const began = performance.now();
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() - began > LIMIT_MS) throw new Error(`${what} was not ready within a minute.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** The built product on a data folder, with the milliseconds from its start to its first answer. */
export async function startProduct(folder: string): Promise<Running & { readonly startedMs: number }> {
  const port = await freePort();
  const began = performance.now();
  const env = { NODE_ENV: "production", PORT: String(port), GREATWRIT_DATA: folder, GREATWRIT_TEST: "1", GREATWRIT_CLOCK: NOW };
  const running = run(["--max-semi-space-size=8", "dist/server/main.js"], port, env);
  const caller = new Caller(port);
  const headers = { origin: `http://localhost:${String(port)}` };
  await until("The built server", async () => {
    if (running.child.exitCode !== null) throw new Error(`The built server ended with ${String(running.child.exitCode)}.`);
    const answer = await caller.post("/api/trpc/accounts.session", {}, headers).catch(() => undefined);
    return answer?.status === 200 ? true : undefined;
  });
  const startedMs = performance.now() - began;
  caller.close();
  // The first answer may come before what the server prints.
  await until("The built server", () => (running.said().includes("Great Writ is ready") ? true : undefined));
  return { ...running, startedMs };
}

/** The floor on its plain file. */
export async function startFloor(file: string): Promise<Running> {
  const running = run([join(ROOT, "scripts/bench/floor-server.ts"), file], 0, {});
  const port = await until("The floor", () => /PORT (\d+)/.exec(running.said())?.[1]);
  return { ...running, port: Number(port) };
}

/** Memory that a process holds now, in MiB; null where the system does not tell (only Linux does, in /proc). */
export function residentMiB({ child }: Running): number | null {
  try {
    const kib = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(child.pid)}/status`, "utf8"))?.[1];
    return kib === undefined ? null : Number(kib) / 1024;
  } catch {
    return null;
  }
}
