import { z } from "zod";

/** One thing that saving will do, in a sentence. A date carries the steps by which it is counted. */
export const Consequence = z.strictObject({
  kind: z.enum(["entry", "event", "stage", "deadline", "obligation", "hearing", "finding"]),
  says: z.string(),
  steps: z.array(z.strictObject({ says: z.string(), rule: z.string() })).default([]),
  /** True for a date that was there before and would stand otherwise afterwards: moved, ended or open again. */
  moves: z.boolean().default(false),
});
export type Consequence = z.infer<typeof Consequence>;

/** What saving would do, worked out by the same command and taken back. */
export const Preview = z.strictObject({
  says: z.array(Consequence),
  /** Stands for the dates that a correction would move, as shown here; sent back to accept them. Null where it moves none. */
  accepts: z.string().nullable(),
});
export type Preview = z.infer<typeof Preview>;

/** The difference in dates as a preview showed it; null where it showed none. Nothing is saved when the dates would move otherwise. */
export const Accepts = z.string().max(80).nullable().default(null);
