import { LIVE } from "../../shared/deadlines/acts.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { type Moment, sceneOfEntry, sceneOfHearing } from "./react.ts";
import { countByOrder, type Counted } from "./recount.ts";
import { type Scene, withStandIn } from "./settle.ts";
import { countedAnew, ofCase } from "./settle-case.ts";
import { type StandingDeadline, standingDeadlines, threadOf } from "./sheet-queries.ts";
import { answerColumns, type AnswerColumns } from "./write.ts";

/** A live date that would come out otherwise now, with what would take its place, or why it cannot be counted any more. */
export type DateDifference = { readonly row: StandingDeadline; readonly title: string } & (
  | { readonly columns: AnswerColumns; readonly triggerDay: CalendarDate; readonly problem: null }
  | { readonly columns: null; readonly triggerDay: null; readonly problem: string }
);

/** Every live date of a case, counted again by what stands now; those that come out the same are left out. Nothing is written. */
export function differencesOfCase(made: Moment, proceedingN: number): DateDifference[] {
  const live = standingDeadlines(made.ctx, proceedingN).filter((row) => LIVE.includes(row.state));
  return [
    ...scenesOf(made, proceedingN, live).flatMap(({ scene, rows }) => rows.flatMap((row) => differenceOf(scene, row))),
    ...differencesOutsideDocket(made, proceedingN),
  ];
}

type Resting = { readonly scene: Scene; readonly rows: readonly StandingDeadline[] };

/** What the dates rest on: docket entries, and hearings set by hand, by their day. */
function scenesOf(made: Moment, proceedingN: number, live: readonly StandingDeadline[]): Resting[] {
  const entries = [...new Set(live.map((row) => row.triggerEntryN))].filter((entryN) => entryN !== null);
  const byHand = live.filter((row) => row.triggerEntryN === null && row.ruleId !== null && !ofCase(row));
  const days = [...new Set(byHand.map((row) => row.triggerDay))].filter((day) => day !== null);
  return [
    ...entries.flatMap((entryN): Resting[] => {
      const scene = sceneOfEntry(made, proceedingN, entryN);
      return scene === null ? [] : [{ scene, rows: live.filter((row) => row.triggerEntryN === entryN) }];
    }),
    ...days.map((day) => ({ scene: sceneOfHearing(made, proceedingN, day), rows: byHand.filter((row) => row.triggerDay === day) })),
  ];
}

/** Dates of a removal case or a bond hearing, which no entry of a docket set. */
function differencesOutsideDocket(made: Moment, proceedingN: number): DateDifference[] {
  return countedAnew(made.ctx, loadProceedingByN(made.ctx, proceedingN)).map(({ row, columns, triggerDay }) => ({
    ...{ row, title: row.title, columns, triggerDay, problem: null },
  }));
}

function differenceOf(scene: Scene, row: StandingDeadline): DateDifference[] {
  const { title } = row;
  const counted = row.orderTime === null ? countByRule(scene, row) : countByOrder(scene, row);
  if (counted === null) return [];
  if (!counted.ok) return [{ row, title, columns: null, triggerDay: null, problem: counted.reason }];
  const columns = answerColumns(counted.answer, scene.around.place, counted.steps);
  if (columns.dueSort === row.dueSort && columns.safeSort === row.safeSort) return [];
  return [{ row, title, columns, triggerDay: counted.triggerDay, problem: null }];
}

function countByRule(scene: Scene, row: StandingDeadline): ({ ok: true } & Counted) | { ok: false; reason: string } | null {
  const made = scene.reaction.create.find((created) => created.ruleId === row.ruleId);
  if (made) return { ok: true, answer: made.answer, steps: withStandIn(made, scene), triggerDay: made.trigger.day };
  const remark = scene.reaction.remarks.find(({ ruleId }) => ruleId === row.ruleId);
  return remark ? { ok: false, reason: remark.says } : null;
}

/** The difference of one date, by its thread. */
export function differenceNow(made: Moment, proceedingN: number, thread: number): DateDifference | null {
  return differencesOfCase(made, proceedingN).find(({ row }) => threadOf(row) === thread) ?? null;
}
