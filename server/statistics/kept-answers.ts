import type { Verb } from "../../shared/access/verbs.ts";
import type { CaseCtx } from "../core/change.ts";
import type { Office } from "../core/office.ts";
import { anyLoudSince, lastSeq, wallsOf } from "./known-queries.ts";

/** Answers kept at once; the one not asked for longest goes first. */
const MOST = 24;

/**
 * Verbs that write nothing a figure reads: the daily work on dockets, dates and papers leaves the figures as they are.
 * A verb that is not here makes every kept answer stale, so that a new one is safe before anybody thinks of it.
 */
export const QUIET_VERBS: readonly Verb[] = [
  "client.logCall",
  "deadline.assign",
  "deadline.confirm",
  "deadline.create",
  "deadline.end",
  "deadline.extend",
  "deadline.recompute",
  "docket.correctEntry",
  "docket.logEntry",
  "docket.setHearing",
  "document.attach",
  "note.write",
  "task.add",
  "task.finish",
];

type Kept = { readonly answer: unknown; seq: number };
const offices = new WeakMap<Office, Map<string, Kept>>();

/**
 * The answer to a question about the record, computed once until something a figure reads was entered. Exact, not approximate: an answer
 * depends on the question, on the walls its asker is inside, and on events, and all three are compared. `question` names all else it
 * depends on, the day and the zone of the office too.
 */
export function keptAnswer<T>(ctx: CaseCtx, question: unknown, compute: () => T): T {
  const answers = offices.get(ctx.office) ?? new Map<string, Kept>();
  offices.set(ctx.office, answers);
  const key = JSON.stringify([question, wallsOf(ctx)]);
  const now = lastSeq(ctx);
  const found = answers.get(key);
  const stands = found !== undefined && !anyLoudSince(ctx, found.seq, QUIET_VERBS);
  const kept: Kept = stands ? found : { answer: compute(), seq: now };
  kept.seq = now;
  answers.delete(key);
  answers.set(key, kept);
  const oldest = answers.keys().next();
  if (answers.size > MOST && !oldest.done) answers.delete(oldest.value);
  // guarantee: stored above under the same key by the one caller that asks this kind of question.
  return kept.answer as T;
}
