import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { requests } from "../../db/schema/index.ts";
import type { Actor } from "../../shared/access/policy.ts";
import type { Verb } from "../../shared/access/verbs.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { type Id, makeId, type Noun } from "../../shared/kernel/ids.ts";
import type { Instant } from "../../shared/kernel/instant.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import { today } from "./clock.ts";
import { hmac } from "./keys.ts";
import type { CaseFile, Office } from "./office.ts";
import type { Happening } from "./reactions.ts";
import { type Scope, systemCtx } from "./scope.ts";

/** A signed-in member of the legal team with the case file at hand. */
export type CaseCtx = { office: Office; actor: Actor; scope: Scope };

/** What a command works with inside its one transaction. */
export type Change = {
  readonly db: CaseFile["orm"];
  readonly sqlite: CaseFile["sqlite"];
  readonly ctx: CaseCtx;
  readonly now: Instant;
  readonly today: CalendarDate;
  /** Writes the event and returns its sequence, which the facts written with it carry. `changed` holds only what changed. */
  record(subject: string, changed: Readonly<Record<string, unknown>>, verb?: Verb): number;
  /** What reactions accepted and name: the command adds it to its own findings when it answers. */
  readonly findings: Finding[];
  /** Announces what happened, so that later slices react in this transaction. */
  emit(happening: Happening): void;
  newId<N extends Noun>(noun: N): Id<N>;
};

export type ChangeOptions = { requestId: string; preview?: boolean };

class PreviewDone extends Error {}

/**
 * The only door to a write: one immediate transaction with at least one event, or nothing happens.
 * A request id that was answered before is answered again from that answer. A preview runs the same body and rolls back.
 * `body` is synchronous by type and by check: an async transaction callback would commit at its first await.
 */
export function change<T>(ctx: CaseCtx, verb: Verb, options: ChangeOptions, body: (change: Change) => T): T {
  const { sqlite, orm } = ctx.office.caseFile;
  if (sqlite.inTransaction) throw new Error(`${verb} was called inside another transaction.`);
  let result: { value: T } | undefined;
  try {
    return sqlite
      .transaction(() => {
        const earlier = orm
          .select()
          .from(requests)
          .where(and(eq(requests.requestId, options.requestId), eq(requests.actor, ctx.actor.personId)))
          .get();
        if (earlier) return answerAgain<T>(earlier, verb);
        const { made, recorded, finish } = openChange(ctx, verb, options.requestId);
        const value = body(made);
        if (value instanceof Promise) throw new Error(`${verb} was given an async body, which is no transaction.`);
        if (isConflict(value)) return value;
        finish();
        if (recorded() === 0) throw new Error(`${verb} wrote no event, so it was rolled back.`);
        result = { value };
        if (options.preview) throw new PreviewDone();
        orm
          .insert(requests)
          .values({ requestId: options.requestId, actor: ctx.actor.personId, verb, at: made.now, result: JSON.stringify(value) })
          .run();
        return value;
      })
      .immediate();
  } catch (error) {
    if (error instanceof PreviewDone && result) return result.value;
    throw error;
  }
}

/** Two people saved at once: the body wrote nothing and answers with both versions. */
function isConflict(value: unknown): boolean {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "conflict";
}

/** What was answered to this request before. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the type is the verb's, known to the caller alone
function answerAgain<T>(earlier: { verb: string; result: string }, verb: Verb): T {
  if (earlier.verb !== verb)
    throw new DomainError("RULE_REFUSED", "This request was already used for something else. Load the page again and repeat it.");
  const stored: unknown = JSON.parse(earlier.result);
  // guarantee: written by this same verb from a value of this same type; the caller's output schema checks it once more.
  return stored as T;
}

function openChange(ctx: CaseCtx, verb: Verb, requestId: string) {
  const { office, actor } = ctx;
  const { orm, sqlite } = office.caseFile;
  const now = office.clock.now();
  const happenings: Happening[] = [];
  let recorded = 0;
  const made: Change = {
    db: orm,
    sqlite,
    ctx,
    now,
    today: today(office.clock, office.zone()),
    findings: [],
    record: (subject, changed, as = verb) => {
      recorded += 1;
      return appendEvent(office, { at: now, actor: actor.personId, verb: as, subject, requestId }, changed);
    },
    emit: (happening) => {
      happenings.push(happening);
      office.reactions.run(made, happening);
    },
    newId: (noun) => makeId(noun, now, office.chance()),
  };
  return { made, recorded: () => recorded, finish: () => office.reactions.finish(made, happenings) };
}

/**
 * The same change as the product itself sees it, for what follows in a case that the person may not see: the case stays right, and
 * nobody is told of it here. Events still name the person.
 */
export function behindWalls(made: Change): Change {
  return { ...made, ctx: systemCtx(made.ctx.office), findings: [] };
}

type EventRow = { at: number; actor: string; verb: Verb; subject: string; requestId: string };

/** Plain SQL: a save writes many events, and each was built anew three times. */
function appendEvent(office: Office, row: EventRow, changed: Readonly<Record<string, unknown>>): number {
  const { sqlite } = office.caseFile;
  const payload = JSON.stringify(changed);
  const payloadHash = createHash("sha256").update(payload).digest("hex");
  const last = sqlite.prepare<[], { seq: number; chain: string }>("SELECT seq, chain FROM events ORDER BY seq DESC LIMIT 1").get();
  const seq = (last?.seq ?? 0) + 1;
  const chain = chainOf(office.keys.chain, last?.chain ?? "", { seq, ...row, payloadHash });
  const { at, actor, verb, subject, requestId } = row;
  sqlite
    .prepare("INSERT INTO events (seq, at, actor, verb, subject, request_id, payload_hash, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    .run(seq, at, actor, verb, subject, requestId, payloadHash, chain);
  sqlite.prepare("INSERT INTO event_payloads (seq, changed) VALUES (?, ?)").run(seq, payload);
  return seq;
}

/** One link of the chain: HMAC(key, previous ‖ row ‖ payload hash). */
export function chainOf(
  key: Buffer,
  previous: string,
  row: { seq: number; at: number; actor: string; verb: string; subject: string; requestId: string | null; payloadHash: string },
): string {
  return hmac(key, previous, String(row.seq), String(row.at), row.actor, row.verb, row.subject, row.requestId ?? "", row.payloadHash);
}
