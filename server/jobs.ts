import type { JobBody } from "./core/jobs.ts";

/** Every job by name: what the worker thread can be asked to do. */
export const JOB_BODIES: Readonly<Record<string, JobBody>> = {};
