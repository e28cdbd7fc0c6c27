import type { Actor } from "../../shared/access/policy.ts";
import type { Office } from "./office.ts";

/** Long work that one thread does beside the requests: it writes with its own connection while its caller holds the gate. */
export type Progress = (done: number, total: number) => void;
export type JobBody = (office: Office, actor: Actor, input: unknown, progress: Progress) => unknown;

/** Runs jobs by name. In the product a worker thread (server/job-worker.ts), in tests the same bodies in line. */
export type Jobs = {
  run(name: string, actor: Actor, input: unknown): Promise<unknown>;
  /** What runs now and how far it is; null when nothing does. */
  readonly running: { name: string; done: number; total: number } | null;
  close(): Promise<void>;
};

/** Same bodies, same transaction rules, no thread: for tests and seeds, whose database lives in memory. */
export function inlineJobs(office: () => Office, bodies: Readonly<Record<string, JobBody>>): Jobs {
  return {
    running: null,
    run: (name, actor, input) => {
      const body = bodies[name];
      if (!body) throw new Error(`There is no job ${name}.`);
      return Promise.resolve(body(office(), actor, input, () => undefined));
    },
    close: () => Promise.resolve(),
  };
}
