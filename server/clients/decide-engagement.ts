import { engagements } from "../../db/schema/index.ts";
import type { DecideEngagementInput } from "../../shared/clients/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact } from "../core/facts.ts";
import { saved } from "../core/save.ts";
import { loadClient } from "./load-queries.ts";

/** Records what we agreed to do for a client. Each decision stands beside the earlier ones; the latest is in force. */
export function decideEngagement(ctx: CaseCtx, { requestId, clientId, ...input }: DecideEngagementInput): Saved {
  if ((input.decision === "declined" || input.decision === "referred") && input.because === null) {
    throw new DomainError(
      "RULE_REFUSED",
      "Say why it was declined, or to whom the person was referred: the next caller needs it.",
      "because",
    );
  }
  return change(ctx, "client.decideEngagement", { requestId }, (made) => {
    const client = loadClient(ctx, clientId);
    return saved(insertEngagement(made, client, input), 1);
  });
}

/** The same inside a larger change. */
export function insertEngagement(
  made: Change,
  client: { id: string; n: number },
  input: Omit<DecideEngagementInput, "requestId" | "clientId">,
): string {
  const id = made.newId("engagement");
  const seq = made.record(client.id, { engagement: input }, "client.decideEngagement");
  assertFact(made, engagements, { id, clientN: client.n, ...input, decidedBy: made.ctx.actor.personId, endedOn: null }, seq);
  made.emit({ type: "client.changed", clientN: client.n });
  return id;
}
