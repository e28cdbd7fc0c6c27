import { z } from "zod";
import { idOf } from "../kernel/ids.ts";
import { Instant, Zone } from "../kernel/instant.ts";
import { RequestId, Version } from "../kernel/save.ts";
import { CHANGE_CAUSE, DUTY } from "./codes.ts";
import { DateView } from "./contract.ts";

/** Where to look for differences: one case, or everything this person may see. */
export const DateChangesInput = z.strictObject({ proceedingId: idOf("proceeding").nullable().default(null) });

/** A date that would come out otherwise now. It stands as it is until somebody accepts the difference. */
export const DateChangeView = z.strictObject({
  id: idOf("dateChange"),
  version: Version,
  deadlineId: idOf("deadline"),
  title: z.string(),
  duty: DUTY.schema,
  zone: Zone,
  case: z.strictObject({ id: idOf("proceeding"), caption: z.string(), court: z.string().nullable(), number: z.string().nullable() }),
  cause: CHANGE_CAUSE.schema,
  before: DateView,
  /** Null where the date cannot be counted any more. */
  after: DateView.nullable(),
  because: z.string(),
  /** True where it moves to an earlier day than today: to be acted on at once. */
  past: z.boolean(),
  at: Instant,
});
export type DateChangeView = z.infer<typeof DateChangeView>;

/** Accepts differences, or keeps the dates as they stand. What changed since it was shown is not decided and named in the answer. */
export const DecideDateChangesInput = z.strictObject({
  requestId: RequestId,
  changes: z
    .array(z.strictObject({ id: idOf("dateChange"), expects: Version }))
    .min(1, "Choose the dates.")
    .max(500, "Five hundred dates at a time are enough. Save these first."),
  accept: z.boolean(),
  /** Why the dates stay as they are; null when they are accepted. */
  reason: z
    .string()
    .trim()
    .max(1000)
    .nullable()
    .transform((text) => (text === "" ? null : text)),
});
export type DecideDateChangesInput = z.infer<typeof DecideDateChangesInput>;
