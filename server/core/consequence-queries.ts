import { ACT, type Act, OBLIGOR } from "../../shared/obligations/codes.ts";
import type { DeadlineState, Duty } from "../../shared/deadlines/codes.ts";
import type { Change } from "./change.ts";
import { visibleSql } from "./scope.ts";

export type TouchedDate = {
  /** Id of the date: of its first row. */
  id: string;
  title: string;
  duty: Duty;
  zone: string;
  state: DeadlineState;
  dueDay: string | null;
  dueAt: number | null;
  dueSort: number;
  /** JSON of `{says, rule}`. */
  steps: string;
  alarm: string | null;
  /** All null for a new date. */
  wasState: DeadlineState | null;
  wasDay: string | null;
  wasAt: number | null;
  wasSort: number | null;
};
/** What a change did: in which case, and since which of its events. */
export type Since = { readonly proceedingN: number; readonly seq: number };

/** What was done to a person, and since which event: it may touch any case of that person. */
export type SinceOfPerson = { readonly clientN: number; readonly seq: number };

/**
 * Dates that reactions wrote since an event of this change: new ones, and ends or changes of earlier ones. Those of a case that this
 * person may not see are left out.
 */
export function datesSince(made: Change, since: Since | SinceOfPerson): TouchedDate[] {
  const cases = "clientN" in since ? "IN (SELECT proceeding_n FROM petitioners_standing WHERE client_n = @clientN)" : "= @proceedingN";
  return made.sqlite
    .prepare<[(Since | SinceOfPerson) & { me: string }], TouchedDate>(
      `SELECT f.id, d.title, d.duty, d.due_zone AS zone, d.state, d.due_day AS dueDay, d.due_at AS dueAt, d.due_sort AS dueSort, d.steps, d.alarm,
        x.state AS wasState, x.due_day AS wasDay, x.due_at AS wasAt, x.due_sort AS wasSort
       FROM deadlines_standing d JOIN deadlines f ON f.n = d.thread JOIN proceedings p ON p.n = d.proceeding_n
       LEFT JOIN deadlines x ON x.n = (SELECT max(y.n) FROM deadlines y WHERE y.proceeding_n = d.proceeding_n AND y.thread = d.thread AND y.recorded_seq < @seq)
       WHERE d.proceeding_n ${cases} AND d.recorded_seq >= @seq AND ${visibleSql("p")} ORDER BY d.due_sort, d.n`,
    )
    .all({ ...since, me: made.ctx.scope.personId });
}

type NewObligation = { act: Act; obligor: keyof typeof OBLIGOR.labels };
/** Commands that reactions recorded in the case since an event of this change. */
export function obligationsSince(made: Change, { proceedingN, seq }: Since): { says: string }[] {
  return made.sqlite
    .prepare<[Since], NewObligation>(
      "SELECT act, obligor FROM obligations_standing WHERE proceeding_n = @proceedingN AND recorded_seq >= @seq AND supersedes IS NULL ORDER BY n",
    )
    .all({ proceedingN, seq })
    .map(({ act, obligor }) => ({ says: `New command to ${OBLIGOR.labels[obligor].toLowerCase()}: ${ACT.labels[act].toLowerCase()}.` }));
}

/** The stage as kept on the proceeding now. */
export function stageNow(made: Change, proceedingN: number): string | null {
  return made.sqlite.prepare<[number], string>("SELECT stage FROM proceedings WHERE n = ?").pluck().get(proceedingN) ?? null;
}
