import { calls, tasks } from "../../db/schema/index.ts";
import type { LogCallInput } from "../../shared/clients/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { assertFact } from "../core/facts.ts";
import { saved } from "../core/save.ts";
import { loadClient } from "./load.ts";

/** Logs a call, visit or locator check, with what comes next as a follow-up. */
export function logCall(ctx: CaseCtx, { requestId, clientId, next, at, ...input }: LogCallInput): Saved {
  if (at !== null && at > ctx.office.clock.now())
    throw new DomainError("RULE_REFUSED", "This call lies in the future. Log it when it has taken place, or add a follow-up.", "at");
  return change(ctx, "client.logCall", { requestId }, (made) => {
    const client = loadClient(ctx, clientId);
    const id = made.newId("call");
    const seq = made.record(clientId, { call: { kind: input.kind, withWhom: input.withWhom } });
    assertFact(made, calls, { id, clientN: client.n, ...input, at: at ?? made.now, by: ctx.actor.personId }, seq);
    if (next !== null) {
      const task = {
        id: made.newId("task"),
        clientN: client.n,
        proceedingN: null,
        ...next,
        owner: ctx.actor.personId,
        createdAt: made.now,
      };
      made.db.insert(tasks).values(task).run();
    }
    return saved(id, 1);
  });
}
