import type { Saved } from "../../shared/kernel/save.ts";
import type { AssignInput, UnassignInput } from "../../shared/proceedings/contract.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { colleagues } from "../core/people.ts";
import { saved } from "../core/save.ts";
import { loadAssignment, loadProceeding, refuseUnknownColleague } from "./case-queries.ts";
import { endAssignment, insertAssignment, keepLead } from "./insert-assignment.ts";

/** Gives one or many cases to a colleague, all or none. */
export function assignCases(ctx: CaseCtx, { requestId, proceedingIds, personId, lead, handOff }: AssignInput): Saved {
  return change(ctx, "proceeding.assign", { requestId }, (made) => {
    refuseUnknownColleague(colleagues(ctx.office), personId);
    for (const proceedingId of new Set(proceedingIds)) {
      const proceeding = loadProceeding(ctx, proceedingId);
      const seq = made.record(proceedingId, { to: personId, lead, handOff });
      insertAssignment(made, proceeding, { personId, lead, handOff, from: made.today }, seq);
      made.emit({ type: "proceeding.changed", proceedingN: proceeding.n });
    }
    return saved(personId, 1);
  });
}

/** Ends an assignment today. */
export function unassign(ctx: CaseCtx, { requestId, assignmentId }: UnassignInput): Saved {
  return change(ctx, "proceeding.assign", { requestId }, (made) => {
    const { assignment, proceeding } = loadAssignment(ctx, assignmentId);
    const seq = made.record(proceeding.id, { ended: assignment.personId });
    if (assignment.untilDay === null) endAssignment(made, assignment, made.today, seq);
    keepLead(made, proceeding.n);
    made.emit({ type: "proceeding.changed", proceedingN: proceeding.n });
    return saved(proceeding.id, proceeding.version);
  });
}
