import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { DomainError } from "../shared/kernel/domain-error.ts";
import { openCaseFile } from "./core/data-folder.ts";
import { assemble } from "./core/assemble.ts";
import { handClock } from "./core/clock.ts";
import type { JobAsked, JobTold } from "./core/job-thread.ts";
import { inlineJobs } from "./core/jobs.ts";
import { JOB_BODIES } from "./jobs.ts";
import { makeReactions } from "./reactions.ts";

/** The job thread: its own keyed connections, the same commands and reactions, one job after another. */
const folder = String(Reflect.get(Object(workerData), "folder"));
const { connections, keys } = openCaseFile(folder);
const clock = handClock(0);
const office = assemble({
  connections,
  keys,
  clock,
  reactions: makeReactions(),
  blobFolder: join(folder, "blobs"),
  origin: "",
  demo: false,
  jobs: (self) => inlineJobs(self, JOB_BODIES),
});

const tell = (told: JobTold) => parentPort?.postMessage(told);

parentPort?.on("message", ({ id, name, actor, input, now }: JobAsked) => {
  clock.set(now);
  try {
    const body = JOB_BODIES[name];
    if (!body) throw new Error(`There is no job ${name}.`);
    tell({ id, kind: "done", value: body(office, actor, input, (done, total) => tell({ id, kind: "progress", done, total })) });
  } catch (error) {
    if (error instanceof DomainError)
      tell({ id, kind: "refused", error: { kind: error.kind, message: error.message, field: error.field } });
    else tell({ id, kind: "failed", message: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error) });
  }
});
