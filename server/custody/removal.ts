import { custodyReviews, removalOrders, removalSuspensions } from "../../db/schema/index.ts";
import { REVIEW_DECISION } from "../../shared/custody/removal-codes.ts";
import {
  type RecordRemovalOrderInput,
  type RecordReviewInput,
  type RecordSuspensionInput,
  RemovalView,
  type WithdrawRemovalOrderInput,
  type WithdrawSuspensionInput,
} from "../../shared/custody/removal-contract.ts";
import { orderFindings, orderFits, reviewFits, spanFits } from "../../shared/custody/removal-rules.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { Preview } from "../../shared/kernel/preview.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { loadClient } from "../clients/load-queries.ts";
import { keyOf, refuseUnseen } from "../core/accepted.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { datesSince } from "../core/consequence-queries.ts";
import { dateConsequence, namedFindings, toldAs } from "../core/consequences.ts";
import { assertFact, supersedeFact, voidFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { loadSuspension, removalOrderOf, reviewsOf, suspensionsOf } from "./removal-queries.ts";
import { insist } from "./write.ts";

/** Records the final order of removal, or corrects it: one stands per person. */
export function recordRemovalOrder(ctx: CaseCtx, { requestId, accepts, ...input }: RecordRemovalOrderInput): SaveResult {
  return change(ctx, "custody.recordRemovalOrder", { requestId }, (made): SaveResult => {
    const { result, seq } = putRemovalOrder(made, input);
    if (seq !== null && input.expects !== null)
      refuseUnseen(datesSince(made, { clientN: loadClient(ctx, input.clientId).n, seq }), accepts);
    return result;
  });
}

/** What saving this order would do to the dates of the removal case, with the key by which a difference is accepted. */
export function previewRemovalOrder(ctx: CaseCtx, { requestId, accepts: _, ...input }: RecordRemovalOrderInput): Preview {
  return change(ctx, "custody.recordRemovalOrder", { requestId, preview: true }, (made): Preview => {
    const { result, seq } = putRemovalOrder(made, input);
    if (result.kind === "conflict" || seq === null)
      return { says: [toldAs("finding", "Somebody else saved this order meanwhile. Saving shows both versions.")], accepts: null };
    const touched = datesSince(made, { clientN: loadClient(ctx, input.clientId).n, seq });
    return { says: [...touched.map(dateConsequence), ...namedFindings(result.findings)], accepts: keyOf(touched) };
  });
}

function putRemovalOrder(
  made: Change,
  { clientId, expects, reason, ...order }: Omit<RecordRemovalOrderInput, "requestId" | "accepts">,
): { result: SaveResult; seq: number | null } {
  const { ctx } = made;
  const client = loadClient(ctx, clientId);
  const standing = removalOrderOf(ctx, client.n);
  if ((standing?.id ?? null) !== expects)
    return {
      seq: null,
      result: conflict(ctx, clientId, standing?.id ?? "none", [
        { label: "Final on", yours: order.finalOn, theirs: standing?.finalOn ?? null },
        { label: "The court’s final order", yours: order.courtFinalOn, theirs: standing?.courtFinalOn ?? null },
        { label: "Source", yours: order.source, theirs: standing?.source ?? null },
      ]),
    };
  const { verdict, field } = orderFits(order, made.today);
  insist(verdict, field);
  const seq = made.record(clientId, {
    order,
    was: standing && { finalOn: standing.finalOn, courtFinalOn: standing.courtFinalOn },
    reason,
  });
  const values = { id: made.newId("removalOrder"), clientN: client.n, ...order };
  if (standing === null) assertFact(made, removalOrders, values, seq);
  else supersedeFact(made, removalOrders, standing, values, seq, reason ?? "");
  made.emit({ type: "client.changed", clientN: client.n });
  const why = "The final order of removal was corrected.";
  made.emit({ type: "custody.removalOrdered", clientN: client.n, finalOn: order.finalOn, why });
  return { result: saved(clientId, values.id, [...orderFindings(order), ...made.findings]), seq };
}

/** Withdraws a final order recorded by mistake: the marks of detention run again, and dates that it had set no longer hold. */
export function withdrawRemovalOrder(ctx: CaseCtx, { requestId, clientId, expects, reason }: WithdrawRemovalOrderInput): SaveResult {
  return change(ctx, "custody.withdrawRemovalOrder", { requestId }, (made): SaveResult => {
    const client = loadClient(ctx, clientId);
    const standing = removalOrderOf(ctx, client.n);
    if (standing?.id !== expects)
      return conflict(ctx, clientId, standing?.id ?? "none", [
        {
          label: "Final order",
          yours: "withdrawn",
          theirs: standing === null ? "withdrawn already" : (standing.finalOn ?? "day not known"),
        },
        { label: "Source", yours: null, theirs: standing?.source ?? null },
      ]);
    const { finalOn, courtFinalOn } = standing;
    const seq = made.record(clientId, { withdrawn: { finalOn, courtFinalOn }, reason });
    voidFact(made, removalOrders, standing.n, seq);
    made.emit({ type: "client.changed", clientN: client.n });
    const why = `The final order of removal was recorded by mistake and is withdrawn: ${reason}`;
    made.emit({ type: "custody.removalOrdered", clientN: client.n, finalOn: null, why });
    return saved(clientId, "none", made.findings);
  });
}

/** Records a span that the government says does not count, or corrects one. */
export function recordSuspension(
  ctx: CaseCtx,
  { requestId, clientId, suspensionId, expects, reason, ...span }: RecordSuspensionInput,
): SaveResult {
  return change(ctx, "custody.recordSuspension", { requestId }, (made): SaveResult => {
    const client = loadClient(ctx, clientId);
    const standing = suspensionId === null ? null : suspensionsOf(ctx, client.n).find(({ publicId }) => publicId === suspensionId);
    if (standing === undefined) throw noSuch("span");
    if ((standing?.id ?? null) !== expects)
      return conflict(ctx, clientId, standing?.id ?? "none", [
        { label: "From", yours: span.fromDay, theirs: standing?.fromDay ?? null },
        { label: "To", yours: span.toDay, theirs: standing?.toDay ?? null },
        { label: "What is alleged", yours: span.why, theirs: standing?.why ?? null },
      ]);
    const { verdict, field } = spanFits(span, made.today);
    insist(verdict, field);
    const id = made.newId("suspension");
    const seq = made.record(clientId, { span, was: standing && { fromDay: standing.fromDay, toDay: standing.toDay }, reason });
    const values = { id, clientN: client.n, ...span };
    if (standing === null) assertFact(made, removalSuspensions, values, seq);
    else supersedeFact(made, removalSuspensions, standing, values, seq, reason ?? "");
    made.emit({ type: "client.changed", clientN: client.n });
    return saved(suspensionId ?? id, id);
  });
}

/** Withdraws a span entered by mistake. */
export function withdrawSuspension(ctx: CaseCtx, { requestId, suspensionId, expects, reason }: WithdrawSuspensionInput): SaveResult {
  return change(ctx, "custody.withdrawSuspension", { requestId }, (made): SaveResult => {
    const { row, client } = loadSuspension(ctx, suspensionId);
    if (row.id !== expects) return conflict(ctx, client.id, row.id, [{ label: "Span", yours: "withdrawn", theirs: row.fromDay }]);
    const seq = made.record(client.id, { span: { fromDay: row.fromDay, toDay: row.toDay }, reason });
    voidFact(made, removalSuspensions, row.n, seq);
    made.emit({ type: "client.changed", clientN: client.n });
    return saved(suspensionId, "none");
  });
}

/** Records a custody review by ICE, or its decision. */
export function recordReview(ctx: CaseCtx, { requestId, clientId, reviewId, expects, reason, ...review }: RecordReviewInput): SaveResult {
  return change(ctx, "custody.recordReview", { requestId }, (made): SaveResult => {
    const client = loadClient(ctx, clientId);
    const standing = reviewId === null ? null : reviewsOf(ctx, client.n).find(({ publicId }) => publicId === reviewId);
    if (standing === undefined) throw noSuch("review");
    if ((standing?.id ?? null) !== expects)
      return conflict(ctx, clientId, standing?.id ?? "none", [
        { label: "Day", yours: review.onDay, theirs: standing?.onDay ?? null },
        {
          label: "Decision",
          yours: REVIEW_DECISION.labels[review.decision],
          theirs: standing && REVIEW_DECISION.labels[standing.decision],
        },
      ]);
    const { verdict, field } = reviewFits(review, made.today);
    insist(verdict, field);
    const id = made.newId("custodyReview");
    const seq = made.record(clientId, { review, was: standing && { onDay: standing.onDay, decision: standing.decision }, reason });
    const values = { id, clientN: client.n, ...review };
    if (standing === null) assertFact(made, custodyReviews, values, seq);
    else supersedeFact(made, custodyReviews, standing, values, seq, reason ?? "");
    made.emit({ type: "client.changed", clientN: client.n });
    return saved(reviewId ?? id, id);
  });
}

/** What is known of the person's final order of removal. */
export function presentRemoval(ctx: CaseCtx, clientN: number): RemovalView {
  const order = removalOrderOf(ctx, clientN);
  return RemovalView.parse({
    order: order && {
      ...{ version: order.id, finalOn: order.finalOn, finality: order.finality, courtStayed: order.courtStayed },
      ...{ courtFinalOn: order.courtFinalOn, otherCustodyUntil: order.otherCustodyUntil, source: order.source },
    },
    suspensions: suspensionsOf(ctx, clientN).map(({ publicId, id, fromDay, toDay, why, source }) => ({
      ...{ id: publicId, version: id, fromDay, toDay, why, source },
    })),
    reviews: reviewsOf(ctx, clientN).map(({ publicId, id, kind, onDay, decision, source }) => ({
      ...{ id: publicId, version: id, kind, onDay, decision, source },
    })),
    findings: order === null ? [] : orderFindings(order),
  });
}
