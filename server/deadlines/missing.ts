import { DEADLINE_STATE } from "../../shared/deadlines/codes.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { Change } from "../core/change.ts";
import { endAfterClosing, endAfterRuling } from "./after-ruling.ts";
import { contextOf, openOf } from "./facts.ts";
import { type Moment, sceneOfEntry } from "./react.ts";
import { type Scene, settleByLater, settleOwn } from "./settle.ts";
import { standingDeadlines, standingEntries, threadOf } from "./sheet-queries.ts";
import { maySet, missingOf } from "./uncounted.ts";

/**
 * Makes the dates that could not be counted when their entry was logged and can be now: the closed days of a later year are entered, or
 * the rules know more. Later papers, rulings and the closing of the case end them as they would have. Run again, it makes nothing.
 */
export function makeMissing(made: Change, proceedingN: number): Finding[] {
  const written = standingEntries(made.ctx, proceedingN)
    .filter(maySet)
    .flatMap((entry) => writeMissing(made, proceedingN, threadOf(entry)));
  if (written.length === 0) return [];
  for (const { scene, fresh } of written) settleByLater(made, scene, fresh, { orReplaced: true });
  endAfterRuling(made, proceedingN);
  endAfterClosing(made, proceedingN);
  const fresh = written.flatMap((one) => one.fresh);
  return standingDeadlines(made.ctx, proceedingN)
    .filter((row) => fresh.includes(threadOf(row)))
    .map(newDate);
}

/** Whether a case lacks a date that can be counted now. Nothing is written: a change that writes nothing is refused. */
export function lacksDates(at: Moment, proceedingN: number): boolean {
  return standingEntries(at.ctx, proceedingN).some((entry) => maySet(entry) && missingFrom(at, proceedingN, threadOf(entry)) !== null);
}

type Written = { readonly scene: Scene; readonly fresh: readonly number[] };

/** Every scene is read anew: what an earlier entry has just set is among the dates that a later one looks at. */
function missingFrom(at: Moment, proceedingN: number, entryN: number): Scene | null {
  const scene = sceneOfEntry(at, proceedingN, entryN);
  if (scene === null) return null;
  const create = missingOf(scene, contextOf(scene.around, scene.targets, scene.fact.day, entryN));
  return create.length === 0 ? null : { ...scene, own: [], reaction: { ...scene.reaction, create } };
}

function writeMissing(made: Change, proceedingN: number, entryN: number): Written[] {
  const scene = missingFrom(made, proceedingN, entryN);
  return scene === null ? [] : [{ scene, fresh: settleOwn(made, scene) }];
}

function newDate(row: ReturnType<typeof standingDeadlines>[number]): Finding {
  const state = row.state === "open" ? "" : ` It is ${DEADLINE_STATE.labels[row.state].toLowerCase()} already.`;
  return { code: "date_made", says: `New date: ${row.title}, due ${sayDay(openOf(row).due, null)}.${state}` };
}
