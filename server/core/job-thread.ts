import { Worker } from "node:worker_threads";
import type { Actor } from "../../shared/access/policy.ts";
import { asDomainError } from "../../shared/kernel/domain-error.ts";
import type { Clock } from "./clock.ts";
import type { Jobs } from "./jobs.ts";

export type JobAsked = { id: number; name: string; actor: Actor; input: unknown; now: number };
export type JobTold =
  | { id: number; kind: "progress"; done: number; total: number }
  | { id: number; kind: "done"; value: unknown }
  | { id: number; kind: "refused"; error: { kind: string; message: string; field: string | null } }
  | { id: number; kind: "failed"; message: string };

export type ThreadOptions = { worker: URL; folder: string; clock: Clock };

/** One worker thread with its own connection, started at its first job. Its caller holds the write gate meanwhile. */
export function threadJobs({ worker, folder, clock }: ThreadOptions): Jobs {
  let thread: Worker | undefined;
  let running: Jobs["running"] = null;
  let asked = 0;
  const start = () => {
    const started = new Worker(worker, { workerData: { folder }, execArgv: worker.pathname.endsWith(".ts") ? ["--import", "tsx"] : [] });
    started.unref();
    return started;
  };
  const run = async (name: string, actor: Actor, input: unknown): Promise<unknown> => {
    thread ??= start();
    const at = thread;
    asked += 1;
    const id = asked;
    running = { name, done: 0, total: 0 };
    try {
      return await answer(at, { id, name, actor, input, now: clock.now() }, (done, total) => {
        running = { name, done, total };
      });
    } catch (error) {
      if (!(error instanceof JobRefused)) thread = undefined;
      throw error instanceof JobRefused ? error.cause : error;
    } finally {
      running = null;
    }
  };
  return {
    run,
    get running() {
      return running;
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}

class JobRefused extends Error {}

function answer(thread: Worker, ask: JobAsked, progress: (done: number, total: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      thread.off("message", onMessage);
      thread.off("error", onError);
      thread.off("exit", onExit);
      settle();
    };
    const onMessage = (told: JobTold) => {
      if (told.id !== ask.id) return;
      if (told.kind === "progress") progress(told.done, told.total);
      else if (told.kind === "done")
        done(() => {
          resolve(told.value);
        });
      else if (told.kind === "refused")
        done(() => {
          reject(new JobRefused("", { cause: asDomainError(told.error) }));
        });
      else
        done(() => {
          reject(new Error(told.message));
        });
    };
    const onError = (error: Error) => {
      done(() => {
        reject(error);
      });
    };
    const onExit = () => {
      done(() => {
        reject(new Error("The job thread ended before its job was done."));
      });
    };
    thread.on("message", onMessage);
    thread.on("error", onError);
    thread.on("exit", onExit);
    thread.postMessage(ask);
  });
}
