import { z } from "zod";
import { deadlines } from "../../db/schema/index.ts";
import type { DeadlineBasis, DeadlineState, Duty } from "../../shared/deadlines/codes.ts";
import type { OrderTime } from "../../shared/deadlines/compute.ts";
import type { Answer, Step } from "../../shared/deadlines/counting-types.ts";
import { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { Instant } from "../../shared/kernel/instant.ts";
import { atWallClock, endOfDay } from "../../shared/kernel/zoned.ts";
import type { CERTAINTY } from "../../shared/deadlines/codes.ts";
import type { CodeOf } from "../../shared/kernel/codes.ts";
import type { Change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import type { Place } from "./calendars.ts";
import { deadlineByThread } from "./load-queries.ts";
import { type StandingDeadline, threadOf } from "./sheet-queries.ts";

/** What a new date says beside its computation. */
export type DateToWrite = {
  readonly proceedingN: number;
  readonly petitionerN: number | null;
  readonly title: string;
  readonly words: string | null;
  readonly basis: DeadlineBasis;
  readonly duty: Duty;
  readonly triggerEntryN: number | null;
  readonly triggerDay: CalendarDate | null;
  readonly ruleId: string | null;
  readonly ruleVersion: number | null;
  readonly orderTime: OrderTime | null;
  readonly authority: string;
  readonly certainty: CodeOf<typeof CERTAINTY>;
  readonly jurisdictional: boolean;
};

/** The columns of a computed answer, days and moments told apart, each with its last moment in the zone: midnight, or the clerk's closing. */
export function answerColumns(answer: Answer, place: Place, steps: readonly Step[] = answer.steps) {
  const days = answer.kind === "day";
  const end = (day: CalendarDate, until: string | null) =>
    until === null ? endOfDay(day, place.zone) : atWallClock(day, until, place.zone);
  const dueSort = days ? end(answer.due, answer.until) : answer.due;
  const safeSort = days ? end(answer.safe, answer.until) : answer.safe;
  return {
    dueDay: days ? answer.due : null,
    dueAt: days ? null : answer.due,
    dueZone: place.zone,
    dueSort,
    safeDay: days ? answer.safe : null,
    safeAt: days ? null : answer.safe,
    safeSort,
    dueReading: answer.dueReading,
    safeBecause: dueSort === safeSort ? null : answer.safeReading,
    zoneAssumed: place.assumed,
    calendar: place.calendar,
    steps: JSON.stringify(steps),
    strip: days && answer.strip && answer.strip.length > 0 ? JSON.stringify(answer.strip) : null,
  };
}
export type AnswerColumns = ReturnType<typeof answerColumns>;

/** A date that asks for something, and of which nobody has said anything yet. */
export const OPEN = { state: "open", endedOn: null, endedByEntryN: null, endedBy: null, alarm: null, confirmedBy: null } as const;

/** Who was given a date by name, and who stands in: person ids. */
export type Carriers = { readonly owner: string | null; readonly backup: string | null };
const NOBODY: Carriers = { owner: null, backup: null };

/** Writes a new date with its event. Returns its thread and id. */
export function writeDate(made: Change, caseId: string, date: DateToWrite, columns: AnswerColumns, carriers: Carriers = NOBODY) {
  const id = made.newId("deadline");
  const { title, duty, authority } = date;
  const seq = made.record(caseId, { deadline: id, title, duty, authority, due: columns.dueDay ?? columns.dueAt }, "deadline.create");
  const { ruleVersion: version, orderTime, ...rest } = date;
  const coded = {
    ruleVersion: version === null ? null : String(version),
    orderTime: orderTime === null ? null : JSON.stringify(orderTime),
  };
  const n = assertFact(
    made,
    deadlines,
    { id, ...rest, ...coded, ...columns, ...OPEN, owner: carriers.owner, backup: carriers.backup },
    seq,
  );
  return { n, id };
}

type Verb = "deadline.end" | "deadline.acceptChange" | "deadline.recompute" | "deadline.extend" | "deadline.confirm" | "deadline.assign";

/** Puts a later row of the same date in the place of the one that stands. Returns the new row's id: its version. */
export function rewriteDate(
  made: Change,
  caseId: string,
  given: StandingDeadline,
  changes: Partial<ReturnType<typeof bare>>,
  told: { verb: Verb; reason: string },
) {
  const id = made.newId("deadline");
  // What an earlier step of the same change wrote of this date stands already: it is the ground of this one.
  const row = deadlineByThread(made.ctx, threadOf(given)) ?? given;
  const changed = Object.fromEntries(
    Object.entries(changes).filter(([key, value]) => key !== "steps" && key !== "strip" && Reflect.get(row, key) !== value),
  );
  const seq = made.record(caseId, { deadline: row.id, title: row.title, ...changed, reason: told.reason }, told.verb);
  supersedeFact(made, deadlines, row, { ...bare(row), ...changes, id }, seq, told.reason);
  return id;
}

/** A row without what belongs to one line of its history. */
function bare(row: StandingDeadline) {
  const { n, id, thread, recordedSeq, supersededSeq, voidedSeq, supersedes, root, reason, ...rest } = row;
  const { basisList, dutyList, certaintyList, stateList, ...values } = rest;
  return values;
}

/** Ends a date, or opens it again. `byEntryN` is the thread of the entry that shows it. */
export function writeState(
  made: Change,
  caseId: string,
  row: StandingDeadline,
  to: { state: DeadlineState; on: CalendarDate | null; byEntryN: number | null; byPerson: boolean; reason: string },
) {
  const live = to.state === "open";
  const ended = {
    state: to.state,
    endedOn: live ? null : to.on,
    endedByEntryN: live ? null : to.byEntryN,
    endedBy: live || !to.byPerson ? null : made.ctx.actor.personId,
  };
  return rewriteDate(made, caseId, row, { ...ended, alarm: live ? row.alarm : null }, { verb: "deadline.end", reason: to.reason });
}

/** A stored period or date of an order, read back. */
const StoredTime: z.ZodType<OrderTime> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("day"), day: CalendarDate }),
  z.strictObject({ kind: z.literal("moment"), at: Instant }),
  z.strictObject({
    kind: z.literal("period"),
    n: z.int(),
    unit: z.enum(["day", "week", "month", "year"]),
    runsFrom: z.enum(["service", "entry"]),
  }),
  z.strictObject({ kind: z.literal("hours"), n: z.int(), runsFrom: z.enum(["service", "entry"]) }),
]);
export function orderTimeOf(row: Pick<StandingDeadline, "orderTime">): OrderTime | null {
  return row.orderTime === null ? null : StoredTime.parse(JSON.parse(row.orderTime));
}
