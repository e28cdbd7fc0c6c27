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

/** Somebody saved first: who and when is read from the event log; nothing was written. */
export function conflict(ctx: CaseCtx, subject: string, version: number | string, fields: readonly Compared[]): Conflict {
  const last = ctx.office.caseFile.sqlite
    .prepare<[string], { actor: string; at: number }>("SELECT actor, at FROM events WHERE subject = ? ORDER BY seq DESC LIMIT 1")
    .get(subject);
  return {
    kind: "conflict",
    by: last ? personName(ctx.office, last.actor) : "Somebody",
    at: instant(last?.at ?? ctx.office.clock.now()),
    version: String(version),
    fields: fields.filter((field) => field.yours !== field.theirs),
  };
}
