import { clerkHours } from "../../db/schema/index.ts";
import type { SetClerkHoursInput } from "../../shared/courts/contract.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { clerkHoursOf } from "./calendar-queries.ts";
import { courtById } from "./court-queries.ts";

/** Enters when the clerk's office closes. Open dates of papers that go in on paper are compared with it afterwards, and a difference waits. */
export function setClerkHours(ctx: CaseCtx, { requestId, courtId, expects, closes, source }: SetClerkHoursInput): SaveResult {
  return change<SaveResult>(ctx, "court.setHours", { requestId }, (made) => {
    const court = courtById(ctx, courtId);
    const standing = clerkHoursOf(ctx, court.n);
    if ((standing?.id ?? null) !== expects)
      return conflict(ctx, courtId, standing?.id ?? "none", [
        { label: "Closes at", yours: closes, theirs: standing?.closes ?? null },
        { label: "Source", yours: source, theirs: standing?.source ?? null },
      ]);
    const seq = made.record(courtId, { closes: { before: standing?.closes ?? null, after: closes }, source });
    const values = { id: made.newId("clerkHours"), courtN: court.n, closes, source };
    if (standing === null) assertFact(made, clerkHours, values, seq);
    else supersedeFact(made, clerkHours, standing, values, seq, source);
    return saved(courtId, values.id);
  });
}
