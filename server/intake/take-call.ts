import type { TakeCallInput } from "../../shared/custody/contract.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { readANumbers } from "../clients/a-numbers.ts";
import { insertClient } from "../clients/add.ts";
import { insertCall } from "../clients/log-call.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { saved } from "../core/save.ts";
import { insertEpisode } from "../custody/episodes.ts";
import { findingsOf } from "../custody/facts.ts";

/** A family's call in one act: the person, who called, and what they believe about custody. All of it, or nothing. */
export function takeCall(ctx: CaseCtx, { requestId, person, call, custody }: TakeCallInput): Saved {
  const numbers = readANumbers(ctx, person.aNumbers, null);
  return change(ctx, "client.takeCall", { requestId }, (made) => {
    const client = insertClient(made, person, numbers);
    if (call.withWhom !== null || call.said !== null) {
      insertCall(made, client, { ...call, said: call.said ?? "First call.", at: null, next: null });
    }
    if (custody !== null) insertEpisode(made, client, custody);
    return saved(client.id, 1, findingsOf(ctx, client.n));
  });
}
