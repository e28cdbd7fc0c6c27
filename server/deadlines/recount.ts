import type { DeadlineState } from "../../shared/deadlines/codes.ts";
import { computeOrder, type TriggerFact } from "../../shared/deadlines/compute.ts";
import type { Answer, Step } from "../../shared/deadlines/counting-types.ts";
import { changeOf, dueDay, metBy } from "../../shared/deadlines/supersession.ts";
import { factOf } from "../../shared/deadlines/trigger-create.ts";
import type { Created } from "../../shared/deadlines/trigger-types.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Change } from "../core/change.ts";
import { openOf } from "./facts.ts";
import type { Scene } from "./settle.ts";
import { deadlineByThread } from "./load-queries.ts";
import { type StandingDeadline, threadOf } from "./sheet-queries.ts";
import { answerColumns, orderTimeOf, rewriteDate } from "./write.ts";

/** States whose date still matters when its ground is corrected; the rest was replaced or withdrawn and stays as it was. */
const COUNTED_AGAIN: readonly DeadlineState[] = ["open", "suspended", "met", "met_late", "missed"];

/** A date that rests on a corrected entry, counted again by its rule. */
export function recountByRule(made: Change, scene: Scene, row: StandingDeadline, created: Created, steps: readonly Step[]): void {
  recount(made, scene, row, { answer: created.answer, steps, triggerDay: created.trigger.day });
}

/** A period that an order gives, counted again from the corrected entry. A day or moment that it names stays as it is. */
export function recountByOrder(made: Change, scene: Scene, row: StandingDeadline): void {
  const counted = countByOrder(scene, row);
  if (counted === null) return;
  if (!counted.ok) {
    made.findings.push({ code: "deadline_waits", says: counted.reason });
    return;
  }
  recount(made, scene, row, counted);
}

/** What a period of an order gives now; null where nothing is counted, a reason where it cannot be. */
export function countByOrder(scene: Scene, row: StandingDeadline): ({ ok: true } & Counted) | { ok: false; reason: string } | null {
  const time = orderTimeOf(row);
  if (time === null || !("runsFrom" in time)) return null;
  const fact = factOf(time.runsFrom, scene.fact);
  if (fact === null) {
    const reason = `${row.title} counts from service, and no service is recorded any more. The date stands as it was; record the service or end the date.`;
    return { ok: false, reason };
  }
  const worded: TriggerFact = { ...fact, words: { ...fact.words, period: row.authority } };
  const answer = computeOrder(time, worded, scene.around.place.calendars, row.duty);
  if (!answer.ok) return { ok: false, reason: `${row.title}: ${answer.reason}` };
  return { ok: true, answer, steps: answer.steps, triggerDay: fact.day };
}

export type Counted = { readonly answer: Answer; readonly steps: readonly Step[]; readonly triggerDay: CalendarDate };

function recount(made: Change, scene: Scene, given: StandingDeadline, { answer, steps, triggerDay }: Counted): void {
  const row = deadlineByThread(made.ctx, threadOf(given)) ?? given;
  if (!COUNTED_AGAIN.includes(row.state)) return;
  const columns = answerColumns(answer, scene.around.place, steps);
  if (columns.dueSort === row.dueSort && columns.safeSort === row.safeSort && columns.steps === row.steps) return;
  const change = changeOf(openOf(row).due, dueDay(answer), scene.courtToday);
  const state = stateAfter(row, answer, scene.courtToday);
  const alarm = state === "open" || state === "suspended" ? (change?.alarm ?? null) : null;
  const live = state === "open" || state === "suspended";
  const ended = live ? { endedOn: null, endedByEntryN: row.state === "suspended" ? row.endedByEntryN : null, endedBy: null } : {};
  const reason = reasonOf(row, triggerDay, scene);
  const changes = { ...columns, ...ended, triggerDay, state, alarm, confirmedBy: null };
  rewriteDate(made, scene.caseId, row, changes, { verb: "deadline.recompute", reason });
  if (change === null) return;
  const moves = `${row.title} moves from ${sayDay(change.before, null)} to ${sayDay(change.after, null)}.`;
  made.findings.push({ code: alarm === null ? "deadline_moved" : "deadline_alarm", says: alarm === null ? moves : `${moves} ${alarm}` });
}

/** What was done on a day may be late, or in time, by the corrected date; what was called missed may not be due yet. */
function stateAfter(row: StandingDeadline, answer: Answer, courtToday: CalendarDate): DeadlineState {
  const due = { due: dueDay(answer), dueAt: answer.kind === "moment" ? answer.due : null };
  if ((row.state === "met" || row.state === "met_late") && row.endedOn !== null) return metBy(due, { day: row.endedOn, at: null });
  return row.state === "missed" && due.due >= courtToday ? "open" : row.state;
}

function reasonOf(row: StandingDeadline, triggerDay: CalendarDate, { fact, entryN }: Scene): string {
  if (entryN === null) return "The hearing was moved.";
  if (row.triggerDay === triggerDay || row.triggerDay === null) return "The entry was corrected.";
  const what = fact.service?.day === triggerDay ? "service date" : fact.hearing === triggerDay ? "hearing date" : "entry date";
  return `Corrected ${what}: it runs from ${sayDay(triggerDay, null)}, not ${sayDay(row.triggerDay, null)}.`;
}
