import { bondResults, groupResults, releaseRequests } from "../../db/schema/index.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { BOND_RESULT, REQUEST_DECISION } from "../../shared/proceedings/codes.ts";
import type { RecordBondResultInput, RecordGroupResultInput, RecordRequestInput } from "../../shared/proceedings/contract.ts";
import { bondFits, requestFits } from "../../shared/proceedings/rules.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { bondResultOf, groupResultsOf, loadProceeding, requestOf } from "./case-queries.ts";

type BondResult = Omit<RecordBondResultInput, "requestId" | "proceedingId" | "expects" | "reason">;
type GroupResult = Omit<RecordGroupResultInput, "requestId" | "proceedingId" | "expects" | "reason">;

/** Records what came of a bond hearing; with `expects`, puts it in the place of what was recorded. */
export function recordBondResult(ctx: CaseCtx, { requestId, proceedingId, expects, reason, ...result }: RecordBondResultInput): SaveResult {
  return change(ctx, "proceeding.recordBondResult", { requestId }, (made): SaveResult => {
    const proceeding = loadProceeding(ctx, proceedingId);
    if (proceeding.kind !== "bond_hearing")
      throw new DomainError("RULE_REFUSED", "A bond result belongs to a bond hearing. Open one first.");
    const before = bondResultOf(ctx, proceeding.n);
    if ((before?.id ?? null) !== expects) {
      const theirs = before === null ? null : BOND_RESULT.labels[before.result];
      return conflict(ctx, proceedingId, before?.id ?? "none", [{ label: "Result", yours: BOND_RESULT.labels[result.result], theirs }]);
    }
    const fits = bondFits(result, made.today);
    if (!fits.ok) throw new DomainError("RULE_REFUSED", fits.reason, fits.field ?? null);
    if (before === null) return insertBondResult(made, proceeding, result);
    const seq = made.record(proceedingId, { bond: result, reason });
    const next = { id: made.newId("bondResult"), proceedingN: proceeding.n, ...result };
    supersedeFact(made, bondResults, before, next, seq, reason ?? "Corrected.");
    tellDecided(made, proceeding.n);
    return saved(proceedingId, next.id, made.findings);
  });
}

/** A first result, inside a larger change as well. */
export function insertBondResult(made: Change, proceeding: { n: number; id: string }, result: BondResult): Saved {
  const seq = made.record(proceeding.id, { bond: result }, "proceeding.recordBondResult");
  const id = made.newId("bondResult");
  const told = made.findings.length;
  assertFact(made, bondResults, { id, proceedingN: proceeding.n, ...result }, seq);
  tellDecided(made, proceeding.n);
  return saved(proceeding.id, id, made.findings.slice(told));
}

function tellDecided(made: Change, proceedingN: number): void {
  made.emit({ type: "bond.decided", proceedingN });
  made.emit({ type: "proceeding.changed", proceedingN });
}

/** Records that a request was sent, or answered. */
export function recordRequest(ctx: CaseCtx, { requestId, proceedingId, expects, reason, ...request }: RecordRequestInput): SaveResult {
  return change(ctx, "proceeding.recordRequest", { requestId }, (made): SaveResult => {
    const proceeding = loadProceeding(ctx, proceedingId);
    const before = requestOf(ctx, proceeding.n);
    if (proceeding.kind !== "release_request" || before === null) {
      throw new DomainError("RULE_REFUSED", "This is not a release request. Open one first.");
    }
    if (before.id !== expects) {
      const [yours, theirs] = [REQUEST_DECISION.labels[request.decision], REQUEST_DECISION.labels[before.decision]];
      return conflict(ctx, proceedingId, before.id, [
        { label: "Answer", yours, theirs },
        { label: "Sent on", yours: request.sentOn, theirs: before.sentOn },
      ]);
    }
    const fits = requestFits(request, made.today);
    if (!fits.ok) throw new DomainError("RULE_REFUSED", fits.reason, fits.field ?? null);
    const seq = made.record(proceedingId, { request, reason });
    const next = { id: made.newId("request"), proceedingN: proceeding.n, ...request };
    supersedeFact(made, releaseRequests, before, next, seq, reason ?? "The request went on.");
    made.emit({ type: "proceeding.changed", proceedingN: proceeding.n });
    return saved(proceedingId, next.id);
  });
}

/** Records how many others were released under this case: on its own line, never added to ours. */
export function recordGroupResult(
  ctx: CaseCtx,
  { requestId, proceedingId, expects, reason, ...result }: RecordGroupResultInput,
): SaveResult {
  return change(ctx, "proceeding.recordGroupResult", { requestId }, (made): SaveResult => {
    const proceeding = loadProceeding(ctx, proceedingId);
    if (result.asOf !== null && result.asOf > made.today) throw new DomainError("RULE_REFUSED", "This day is not here yet.", "asOf");
    if (expects === null) return insertGroupResult(made, proceeding, result);
    const before = groupResultsOf(ctx, proceeding.n).find((row) => row.id === expects);
    if (!before) {
      const [latest] = groupResultsOf(ctx, proceeding.n);
      const theirs = latest ? String(latest.released) : null;
      return conflict(ctx, proceedingId, latest?.id ?? "none", [{ label: "Released", yours: String(result.released), theirs }]);
    }
    const seq = made.record(proceedingId, { group: result, reason });
    const next = { id: made.newId("groupResult"), proceedingN: proceeding.n, ...result };
    supersedeFact(made, groupResults, before, next, seq, reason ?? "Counted again.");
    return saved(proceedingId, next.id);
  });
}

/** A first count, inside a larger change as well. */
export function insertGroupResult(made: Change, proceeding: { n: number; id: string }, result: GroupResult): Saved {
  const seq = made.record(proceeding.id, { group: result }, "proceeding.recordGroupResult");
  const id = made.newId("groupResult");
  assertFact(made, groupResults, { id, proceedingN: proceeding.n, ...result }, seq);
  return saved(proceeding.id, id);
}
