import type { JobBody } from "./core/jobs.ts";
import { recountRulesJob } from "./deadlines/recount-rules.ts";
import { recountJob } from "./deadlines/recount-court.ts";
import { applyJob, readJob } from "./imports/jobs.ts";
import { rebuildSummaries } from "./statistics/keep-queries.ts";

/** Every job by name: what the worker thread can be asked to do. */
export const JOB_BODIES: Readonly<Record<string, JobBody>> = {
  "deadlines.recount": recountJob,
  "deadlines.recountRules": recountRulesJob,
  "import.apply": applyJob,
  "import.read": readJob,
  "rebuild-summaries": (office) => rebuildSummaries(office),
};
