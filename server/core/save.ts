import type { Verb } from "../../shared/access/verbs.ts";
import type { Conflict, Saved } from "../../shared/kernel/save.ts";
import { instant } from "../../shared/kernel/instant.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { CaseCtx } from "./change.ts";
import { personName } from "./people.ts";

/** The ordinary answer of a save. */
export function saved(id: string, version: number | string, findings: readonly Finding[] = []): Saved {
  return { kind: "saved", id, version: String(version), findings: [...findings] };
}

/** Fields of two versions that differ, with words for both. */
export type Compared = { label: string; yours: string | null; theirs: string | null };

/**
 * Somebody saved first: who and when is read from the event log; nothing was written. `verbs` are those that move the version of this
 * record, where other things are noted under the same subject (a call on a client); none given means every verb does.
 */
export function conflict(
  ctx: CaseCtx,
  subject: string,
  version: number | string,
  fields: readonly Compared[],
  verbs: readonly Verb[] = [],
): Conflict {
  const among = verbs.length === 0 ? "" : "AND verb IN (SELECT value FROM json_each(@verbs))";
  const last = ctx.office.caseFile.sqlite
    .prepare<[{ subject: string; verbs: string }], { actor: string; at: number }>(
      `SELECT actor, at FROM events WHERE subject = @subject ${among} ORDER BY seq DESC LIMIT 1`,
    )
    .get({ subject, verbs: JSON.stringify(verbs) });
  return {
    kind: "conflict",
    by: last ? personName(ctx.office, last.actor) : "Somebody",
    at: instant(last?.at ?? ctx.office.clock.now()),
    version: String(version),
    fields: fields.filter((field) => field.yours !== field.theirs),
  };
}
