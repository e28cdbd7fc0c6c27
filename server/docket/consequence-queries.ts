import { ACT, type Act, OBLIGOR } from "../../shared/obligations/codes.ts";
import { DUTY, type Duty } from "../../shared/deadlines/codes.ts";
import type { Change } from "../core/change.ts";

export type NewDeadline = { title: string; duty: Duty; due: string; state: string; was: string | null };
/** Deadlines that reactions wrote since an event of this change: new ones, and ends or changes of earlier ones. */
export function deadlinesSince(made: Change, seq: number): { says: string }[] {
  return made.sqlite
    .prepare<[number], NewDeadline>(
      `SELECT d.title, d.duty, coalesce(d.due_day, date(d.due_at / 1000, 'unixepoch')) AS due, d.state,
        (SELECT coalesce(x.due_day, date(x.due_at / 1000, 'unixepoch')) FROM deadlines x WHERE x.n = d.supersedes) AS was
       FROM deadlines_standing d WHERE d.recorded_seq >= ? ORDER BY d.due_sort, d.n`,
    )
    .all(seq)
    .map((row) => ({ says: deadlineWords(row) }));
}

function deadlineWords({ title, duty, due, state, was }: NewDeadline): string {
  const whose = duty === "ours" ? "ours" : DUTY.labels[duty].toLowerCase();
  if (was === null) return `New date: ${title}, ${whose}, due ${due}.`;
  if (state === "open") return was === due ? `${title} is computed again: still due ${due}.` : `${title} moves from ${was} to ${due}.`;
  return `${title}, due ${was}, becomes ${state.replaceAll("_", " ")}.`;
}

type NewObligation = { act: Act; obligor: keyof typeof OBLIGOR.labels };
/** Commands that reactions recorded since an event of this change. */
export function obligationsSince(made: Change, seq: number): { says: string }[] {
  return made.sqlite
    .prepare<[number], NewObligation>(
      "SELECT act, obligor FROM obligations_standing WHERE recorded_seq >= ? AND supersedes IS NULL ORDER BY n",
    )
    .all(seq)
    .map(({ act, obligor }) => ({ says: `New command to ${OBLIGOR.labels[obligor].toLowerCase()}: ${ACT.labels[act].toLowerCase()}.` }));
}

/** The stage as kept on the proceeding now. */
export function stageNow(made: Change, proceedingN: number): string | null {
  return made.sqlite.prepare<[number], string>("SELECT stage FROM proceedings WHERE n = ?").pluck().get(proceedingN) ?? null;
}
