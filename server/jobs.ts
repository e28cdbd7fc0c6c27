import type { JobBody } from "./core/jobs.ts";
import { recountPartJob } from "./deadlines/recount-part.ts";
import { applyJob, readJob } from "./imports/jobs.ts";
import { rebuildSummaries } from "./statistics/keep-queries.ts";

/** Every job by name: what the worker thread can be asked to do. */
export const JOB_BODIES: Readonly<Record<string, JobBody>> = {
  "deadlines.recount": recountPartJob,
  "import.apply": applyJob,
  "import.read": readJob,
  "rebuild-summaries": (office) => rebuildSummaries(office),
};
