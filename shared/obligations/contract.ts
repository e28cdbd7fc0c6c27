import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant, Zone } from "../kernel/instant.ts";
import { RequestId, Version } from "../kernel/save.ts";
import { optionalWords, orNull, textOf, words } from "../kernel/text.ts";
import { ACT, OBLIGATION_SCOPE, OBLIGATION_STATE, OBLIGOR } from "./codes.ts";
import { WallClock } from "../kernel/wall-clock.ts";

export const ObligationId = idOf("obligation");

const line = textOf(400);
const optionalLine = orNull(line);

/** By when: a named day, a named moment in the court's zone, or a period that is counted (Fed. R. Civ. P. 6(a)). */
export const DueTime = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("day"), day: CalendarDate }),
  z.strictObject({ kind: z.literal("instant"), day: CalendarDate, time: WallClock }),
  z.strictObject({
    kind: z.literal("period"),
    n: z.int("Write a whole number.").min(1, "A period is at least 1.").max(1000, "A period is at most 1,000."),
    unit: z.enum(["day", "hour"]),
    /** `response`: it starts when the other side responds, whenever that is. */
    from: z.enum(["entry", "service", "response"]),
  }),
]);
export type DueTime = z.infer<typeof DueTime>;

/** A command that holds from now on: where it holds (null when the order names no place) and until when, in words (null is "until changed"). */
export const StandingTime = z.strictObject({
  kind: z.literal("standing"),
  scope: OBLIGATION_SCOPE.schema.nullable().default(null),
  until: optionalLine.default(null),
});
export const CommandTime = z.discriminatedUnion("kind", [...DueTime.options, StandingTime]);
export type CommandTime = z.infer<typeof CommandTime>;

const WORDS_NEEDED = { error: "Write it in the order’s own words: “other” needs them.", path: ["words"] };
const saysOther = (input: { act: string; words: string | null }) => input.act !== "other" || input.words !== null;

/** One command of an order. `orElse` is what takes its place when it is not done: "hearing within 7 days or release". */
export const NewCommand = z
  .strictObject({
    obligor: OBLIGOR.schema,
    act: ACT.schema,
    /** Null when it concerns every petitioner. */
    petitionerId: idOf("petitioner").nullable().default(null),
    when: CommandTime,
    words: optionalWords.default(null),
    orElse: z
      .strictObject({ act: ACT.schema, words: optionalWords.default(null) })
      .refine(saysOther, WORDS_NEEDED)
      .nullable()
      .default(null),
  })
  .refine((input) => saysOther(input) && (input.obligor !== "other" || input.words !== null), WORDS_NEEDED);
export type NewCommand = z.infer<typeof NewCommand>;

export const OpenObligationsInput = z.strictObject({
  requestId: RequestId,
  entryId: idOf("docketEntry"),
  commands: z.array(NewCommand).min(1, "Add at least one command.").max(40),
});
export type OpenObligationsInput = z.infer<typeof OpenObligationsInput>;

/** States that a person records; `due_unconfirmed` is read from the clock. */
export const RECORDED_STATES = OBLIGATION_STATE.codes.filter((code) => code !== "due_unconfirmed");

export const SetObligationStateInput = z.strictObject({
  requestId: RequestId,
  obligationId: ObligationId,
  expects: Version,
  state: OBLIGATION_STATE.schema,
  /** Day on which it was done, missed or changed; null when it does not matter or is not known. */
  onDay: CalendarDate.nullable().default(null),
  /** What shows it: an entry, a document, or whose word. */
  proof: optionalWords.default(null),
  reason: optionalWords.default(null),
  /** For `extended` only. */
  newTime: DueTime.nullable().default(null),
});
export type SetObligationStateInput = z.infer<typeof SetObligationStateInput>;

export const WithdrawObligationInput = z.strictObject({
  requestId: RequestId,
  obligationId: ObligationId,
  expects: Version,
  reason: words.min(1, "Say why it is withdrawn. It stays in the history with your reason."),
});
export type WithdrawObligationInput = z.infer<typeof WithdrawObligationInput>;

/** When a dated command is due, as its deadline has it. Exactly one of `day` and `at` is set, and of `safeDay` and `safeAt`. */
export const ObligationDue = z.strictObject({
  day: CalendarDate.nullable(),
  at: Instant.nullable(),
  zone: Zone,
  safeDay: CalendarDate.nullable(),
  safeAt: Instant.nullable(),
  /** Its last moment, for sorting and for hours left. */
  sort: Instant,
  deadlineId: idOf("deadline"),
});

/** A period that has not started. */
export const WaitingPeriod = z.strictObject({ n: z.int(), unit: z.enum(["day", "hour"]) });
export type WaitingPeriod = z.infer<typeof WaitingPeriod>;

export const ObligationView = z.strictObject({
  id: ObligationId,
  version: Version,
  obligor: OBLIGOR.schema,
  act: ACT.schema,
  /** "Bond hearing, or release". */
  title: z.string(),
  words: z.string().nullable(),
  /** The command that takes its place when it is not done; null where there is none. */
  orElse: z.strictObject({ id: ObligationId, title: z.string(), words: z.string().nullable() }).nullable(),
  /** True for a command that took the place of another which was not done. */
  inPlace: z.boolean(),
  petitionerId: idOf("petitioner").nullable(),
  /** "Mendoza Rivas", "All three". */
  forWhom: z.string(),
  due: ObligationDue.nullable(),
  /** A period that starts with the response, while none is filed; null otherwise. */
  waits: WaitingPeriod.nullable(),
  standing: z.strictObject({ scope: OBLIGATION_SCOPE.schema.nullable(), until: z.string().nullable(), since: CalendarDate }).nullable(),
  /** As it stands now: `due_unconfirmed` is derived. */
  state: OBLIGATION_STATE.schema,
  stateOn: CalendarDate.nullable(),
  proof: z.string().nullable(),
  reason: z.string().nullable(),
  /** True once an order gave more time. */
  extended: z.boolean(),
  entry: z.strictObject({ id: idOf("docketEntry"), number: z.int().nullable(), filedOn: CalendarDate }),
});
export type ObligationView = z.infer<typeof ObligationView>;

export const ObligationsOfProceeding = z.strictObject({
  /** The court's zone: in it the days are counted. */
  zone: Zone,
  petitioners: z.array(z.strictObject({ id: idOf("petitioner"), name: z.string() })),
  rows: z.array(ObligationView),
});
export type ObligationsOfProceeding = z.infer<typeof ObligationsOfProceeding>;
