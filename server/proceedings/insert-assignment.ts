import { eq } from "drizzle-orm";
import { assignments, proceedings } from "../../db/schema/index.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import { assignmentsOf } from "./case-queries.ts";

type NewAssignment = { personId: string; lead: boolean; handOff: string | null; from: CalendarDate };

/** Gives a case to somebody. There is one lead at a time: the earlier one ends on the day the next begins. */
export function insertAssignment(made: Change, proceeding: { n: number; id: string }, input: NewAssignment, seq: number): string {
  const open = assignmentsOf(made.ctx, proceeding.n).filter((row) => row.untilDay === null);
  for (const row of open.filter((one) => one.personId === input.personId || (input.lead && one.lead))) {
    endAssignment(made, row, input.from, seq);
  }
  const id = made.newId("assignment");
  const { from, ...rest } = input;
  assertFact(made, assignments, { id, proceedingN: proceeding.n, ...rest, fromDay: from, untilDay: null }, seq);
  keepLead(made, proceeding.n);
  return id;
}

export function endAssignment(made: Change, row: ReturnType<typeof assignmentsOf>[number], until: CalendarDate, seq: number): void {
  const { proceedingN, personId, lead, fromDay, handOff } = row;
  const untilDay = until < fromDay ? fromDay : until;
  const ended = { id: made.newId("assignment"), proceedingN, personId, lead, fromDay, handOff, untilDay };
  supersedeFact(made, assignments, row, ended, seq, "Handed over.");
}

/** The lead as it stands, kept on the proceeding for lists. */
export function keepLead(made: Change, proceedingN: number): void {
  const lead = assignmentsOf(made.ctx, proceedingN).find((row) => row.lead && row.untilDay === null);
  made.db
    .update(proceedings)
    .set({ lead: lead?.personId ?? null })
    .where(eq(proceedings.n, proceedingN))
    .run();
}
