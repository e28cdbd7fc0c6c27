import { eq } from "drizzle-orm";
import { proceedings } from "../../db/schema/index.ts";
import { fullName } from "../../shared/clients/names.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { STAGE } from "../../shared/proceedings/codes.ts";
import type { CloseProceedingInput, OverrideStageInput } from "../../shared/proceedings/contract.ts";
import { closingFindings, mayClose, reopeningFindings } from "../../shared/proceedings/rules.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { conflict, saved } from "../core/save.ts";
import { determinedPetitioners, docketsOf, loadProceeding, peopleOf, type VisibleProceeding } from "./case-queries.ts";

/** Sets the stage by hand, with a reason that shows; null goes back to the derived one. */
export function overrideStage(ctx: CaseCtx, { requestId, proceedingId, expects, stage, reason }: OverrideStageInput): SaveResult {
  return change(ctx, "proceeding.overrideStage", { requestId }, (made): SaveResult => {
    const before = loadProceeding(ctx, proceedingId);
    if (String(before.version) !== expects) {
      const yours = stage === null ? "as derived" : STAGE.labels[stage];
      return conflict(ctx, proceedingId, before.version, [{ label: "Stage", yours, theirs: STAGE.labels[before.stage] }]);
    }
    made.record(proceedingId, { stage: { before: before.stageOverride, after: stage }, reason });
    const version = before.version + 1;
    made.db
      .update(proceedings)
      .set({ stageOverride: stage, stageOverrideReason: reason, version })
      .where(eq(proceedings.n, before.n))
      .run();
    made.emit({ type: "proceeding.changed", proceedingN: before.n });
    return saved(proceedingId, version);
  });
}

/** Closes a case, or reopens one closed by mistake. What it leaves open is named, not refused. */
export function closeProceeding(ctx: CaseCtx, { requestId, proceedingId, expects, closedOn }: CloseProceedingInput): SaveResult {
  const verb = closedOn === null ? "proceeding.reopen" : "proceeding.close";
  return change(ctx, verb, { requestId }, (made): SaveResult => {
    const before = loadProceeding(ctx, proceedingId);
    if (String(before.version) !== expects) {
      return conflict(ctx, proceedingId, before.version, [
        { label: "Closed on", yours: closedOn ?? "open", theirs: before.closedOn ?? "open" },
      ]);
    }
    if (closedOn !== null) {
      const may = mayClose({ openedOn: before.openedOn, closedOn, today: made.today });
      if (!may.ok) throw new DomainError("RULE_REFUSED", may.reason, "closedOn");
    }
    made.record(proceedingId, { closedOn: { before: before.closedOn, after: closedOn } });
    const version = before.version + 1;
    made.db.update(proceedings).set({ closedOn, version }).where(eq(proceedings.n, before.n)).run();
    made.emit({ type: "proceeding.changed", proceedingN: before.n });
    return saved(proceedingId, version, namedAfter(ctx, before, closedOn !== null));
  });
}

/** What a closing leaves open, or a reopening leaves standing. */
function namedAfter(ctx: CaseCtx, { n, kind }: VisibleProceeding, closing: boolean) {
  const determined = determinedPetitioners(ctx, n);
  const people = peopleOf(ctx, n).map(({ petitioner, client }) => ({
    name: fullName(client),
    determined: determined.includes(petitioner.thread ?? petitioner.n),
  }));
  const named = (ruled: boolean) => people.filter((one) => one.determined === ruled).map((one) => one.name);
  if (!closing) return reopeningFindings({ kind, determined: named(true) });
  return closingFindings({ kind, filed: docketsOf(ctx, n).length > 0, undetermined: named(false) });
}
