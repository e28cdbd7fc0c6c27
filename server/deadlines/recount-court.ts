import { dateChanges } from "../../db/schema/index.ts";
import type { ChangeCause } from "../../shared/deadlines/codes.ts";
import { sayDue, sentence } from "../../shared/deadlines/words.ts";
import { zone } from "../../shared/kernel/instant.ts";
import type { Change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { dateChangeByN, declinedDays, waitingChanges } from "./change-queries.ts";
import { type DateDifference, differencesOfCase } from "./differences.ts";
import type { Moment } from "./react.ts";
import { threadOf } from "./sheet-queries.ts";
import { rewriteDate } from "./write.ts";

type Values = ReturnType<typeof proposalOf>;
/** What has to be written about one case, because its dates would come out otherwise now. */
export type CaseProposals = {
  readonly caseId: string;
  /** Waiting differences that are none any more, or other ones. */
  readonly overtaken: readonly { readonly thread: number; readonly reason: string }[];
  readonly proposed: readonly { readonly difference: DateDifference; readonly values: Values }[];
};

/**
 * The differences of one case that are not waiting already, and waiting ones that are no difference any more; null where nothing has to be
 * written. Nothing is. What somebody declined is not asked again until it comes out otherwise.
 */
export function proposalsOf(at: Moment, proceedingN: number, cause: ChangeCause): CaseProposals | null {
  const differences = differencesOfCase(at, proceedingN);
  const waiting = waitingChanges(at.ctx, proceedingN);
  if (differences.length + waiting.length === 0) return null;
  const declined = differences.length === 0 ? [] : declinedDays(at.ctx, proceedingN);
  const gone = waiting.filter(({ deadlineN }) => !differences.some(({ row }) => threadOf(row) === deadlineN));
  const overtaken = gone.map(({ thread }) => ({ thread, reason: "It comes out as it stands again." }));
  const proposed: CaseProposals["proposed"][number][] = [];
  for (const difference of differences) {
    const before = waiting.find(({ deadlineN }) => deadlineN === threadOf(difference.row));
    const values = proposalOf(difference, cause);
    if (before && before.dueSort === values.dueSort && before.because === values.because) continue;
    if (before) overtaken.push({ thread: before.thread, reason: "The date was counted again." });
    if (!declined.some((one) => one.deadlineN === threadOf(difference.row) && saysTheSame(one, values)))
      proposed.push({ difference, values });
  }
  if (overtaken.length + proposed.length === 0) return null;
  return { caseId: loadProceedingByN(at.ctx, proceedingN).id, overtaken, proposed };
}

type Outcome = { readonly dueSort: number | null; readonly because: string };
/** The same day is the same outcome, whatever brought it; where no day can be counted, the reason is what was decided on. */
function saysTheSame(one: Outcome, other: Outcome): boolean {
  return one.dueSort === other.dueSort && (one.dueSort !== null || one.because === other.because);
}

/** Writes them inside a change. Returns how many differences now wait for somebody. */
export function writeProposals(made: Change, { caseId, overtaken, proposed }: CaseProposals): number {
  for (const { thread, reason } of overtaken) overtake(made, caseId, thread, reason);
  for (const { difference, values } of proposed) {
    propose(made, caseId, difference, values);
    workToEarlier(made, caseId, difference);
  }
  return proposed.length;
}

function proposalOf({ row, columns, problem }: DateDifference, cause: ChangeCause) {
  const { dueDay, dueAt, dueSort } = columns ?? { dueDay: null, dueAt: null, dueSort: null };
  const place = zone(row.dueZone);
  const stands = sayDue({ day: row.dueDay, at: row.dueAt, sort: row.dueSort }, place);
  const would = dueSort === null ? null : sayDue({ day: dueDay, at: dueAt, sort: dueSort }, place);
  const by = cause === "closed_days" && dueDay !== null && dueDay === row.dueDay ? "By the clerk’s hours entered for the court" : BY[cause];
  const because = problem ?? sentence(`${by} it is due ${would ?? "on no day"}, not ${stands}`);
  return { cause, dueDay, dueAt, dueSort, because, uncounted: problem !== null };
}
const BY: Readonly<Record<ChangeCause, string>> = {
  closed_days: "By the closed days entered for the court",
  rules: "By the rules as they are now",
};

function propose(made: Change, caseId: string, { row, title }: DateDifference, values: Values): void {
  const id = made.newId("dateChange");
  const { dueDay, dueAt, because } = values;
  const seq = made.record(
    caseId,
    { deadline: row.id, title, due: { before: row.dueDay ?? row.dueAt, after: dueDay ?? dueAt }, because },
    "deadline.proposeChange",
  );
  assertFact(made, dateChanges, { id, deadlineN: threadOf(row), state: "waiting", ...values }, seq);
}

/** Marks a difference as no longer open to decision. */
function overtake(made: Change, caseId: string, thread: number, reason: string): void {
  const row = dateChangeByN(made.ctx, thread);
  const seq = made.record(caseId, { change: row.id, state: "overtaken", reason }, "deadline.proposeChange");
  const { deadlineN, cause, dueDay, dueAt, dueSort, because, uncounted } = row;
  const next = { id: made.newId("dateChange"), deadlineN, cause, state: "overtaken" as const, dueDay, dueAt, dueSort, because, uncounted };
  supersedeFact(made, dateChanges, row, next, seq, reason);
}

/** Our own date is worked to by its earliest reading at once: only `safe` moves, and only to an earlier day. */
function workToEarlier(made: Change, caseId: string, { row, columns }: DateDifference): void {
  if (columns === null || row.duty !== "ours" || columns.safeSort >= row.safeSort) return;
  const { safeDay, safeAt, safeSort } = columns;
  const reason = "By what is entered for the court it ends earlier. Work to this while the difference is looked at.";
  rewriteDate(made, caseId, row, { safeDay, safeAt, safeSort, safeBecause: reason }, { verb: "deadline.recompute", reason });
}
