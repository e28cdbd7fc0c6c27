import { calls, tasks } from "../../db/schema/index.ts";
import type { LogCallInput } from "../../shared/clients/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact } from "../core/facts.ts";
import { saved } from "../core/save.ts";
import { loadClient } from "./load-queries.ts";

/** Logs a call, visit or locator check, with what comes next as a follow-up. */
export function logCall(ctx: CaseCtx, { requestId, clientId, next, at, ...input }: LogCallInput): Saved {
  if (at !== null && at > ctx.office.clock.now())
    throw new DomainError("RULE_REFUSED", "This call lies in the future. Log it when it has taken place, or add a follow-up.", "at");
  return change(ctx, "client.logCall", { requestId }, (made) =>
    saved(insertCall(made, loadClient(ctx, clientId), { ...input, at, next }), 1),
  );
}

/** The same inside a larger change: the first call brings the person with it. */
export function insertCall(
  made: Change,
  client: { id: string; n: number },
  { next, at, ...input }: Omit<LogCallInput, "requestId" | "clientId">,
): string {
  const id = made.newId("call");
  const by = made.ctx.actor.personId;
  const seq = made.record(client.id, { call: { kind: input.kind, withWhom: input.withWhom } }, "client.logCall");
  assertFact(made, calls, { id, clientN: client.n, ...input, at: at ?? made.now, by }, seq);
  if (next !== null) {
    const task = { id: made.newId("task"), clientN: client.n, proceedingN: null, ...next, owner: by, createdAt: made.now };
    made.db.insert(tasks).values(task).run();
  }
  return id;
}
