import { z } from "zod";
import { ClientId } from "../clients/contract.ts";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { CERTAINTY } from "./codes.ts";
import { StepView } from "./contract.ts";
import { CLOCK_IDS } from "./custody-clocks.ts";

const sentences = z.array(z.string());
/** A custody clock with its inputs, assumptions and what would change it (shared/deadlines/custody-clocks.ts). */
export const ClockView = z.strictObject({
  id: z.enum(CLOCK_IDS),
  title: z.string(),
  from: CalendarDate.nullable(),
  on: CalendarDate.nullable(),
  inDays: z.int().nullable(),
  act: z.string(),
  actFrom: CalendarDate.nullable(),
  authority: z.string(),
  certainty: CERTAINTY.schema,
  steps: z.array(StepView),
  assumes: sentences,
  changes: sentences,
  missing: z.string().nullable(),
});
export type ClockView = z.infer<typeof ClockView>;

/** The clocks of somebody in custody; empty for somebody who is not. */
export const ClocksOfClient = z.strictObject({ held: z.boolean(), clocks: z.array(ClockView) });
export type ClocksOfClient = z.infer<typeof ClocksOfClient>;

export const RipeningInput = z.strictObject({
  /** Clocks that ripen within this many days, and those that did already. */
  days: z.int().min(0).max(365).default(30),
});
/** Somebody in custody whose clock ripens soon or has ripened, and for whom no petition is filed. */
export const RipeningRow = z.strictObject({
  client: z.strictObject({ id: ClientId, name: z.string() }),
  place: z.string().nullable(),
  clock: ClockView,
  /** A petition that is drafted and not filed; null where there is none. */
  draft: z.strictObject({ id: idOf("proceeding"), caption: z.string() }).nullable(),
});
export type RipeningRow = z.infer<typeof RipeningRow>;
