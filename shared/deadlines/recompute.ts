import { type CalendarDate } from "../kernel/calendar-date.ts";
import { type TriggerFact } from "./compute.ts";
import { type Change, changeOf, dueDay, type OpenDeadline } from "./supersession.ts";
import { createByOrder, createByRule } from "./trigger-create.ts";
import { CHAINS } from "./trigger-table.ts";
import { type Created, type OrderSet, type Remark, type TriggerContext } from "./trigger-types.ts";

/** An open date with the order that set it, where one did. */
export type Recomputable = OpenDeadline & { readonly set: OrderSet | null };

/** One line of the difference that a person accepts: the date that stands, and what would replace it. */
export type Difference = { readonly deadline: string; readonly made: Created; readonly change: Change };

/**
 * Every open date that rests on a fact, counted again from the corrected fact (or with a corrected calendar), chains included.
 * Dates that come out the same are left alone; an alarm marks a date that moved into the past.
 */
export function recompute(
  source: string,
  corrected: TriggerFact,
  rows: readonly Recomputable[],
  context: TriggerContext,
  today: CalendarDate,
): { readonly differences: readonly Difference[]; readonly remarks: readonly Remark[] } {
  const resting = rows.filter((row) => row.trigger?.fact === source);
  const heads = resting.filter(
    (row) => !CHAINS.some((link) => link.creates === row.ruleId && resting.some((one) => one.ruleId === link.after)),
  );
  const reactions = heads.map((row) =>
    row.set
      ? createByOrder(row.set, corrected, source, context)
      : createByRule(row.ruleId, corrected, source, context, "Counted again from the corrected fact."),
  );
  const differences = reactions
    .flatMap((reaction) => reaction.create)
    .flatMap((made) => resting.filter((row) => row.ruleId === made.ruleId).flatMap((row) => difference(row, made, today)));
  return { differences, remarks: reactions.flatMap((reaction) => reaction.remarks) };
}

function difference(row: Recomputable, made: Created, today: CalendarDate): Difference[] {
  const change = changeOf(row.due, dueDay(made.answer), today);
  return change ? [{ deadline: row.id, made, change }] : [];
}
