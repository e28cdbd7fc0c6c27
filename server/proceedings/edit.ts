import { eq } from "drizzle-orm";
import { petitioners, proceedings, readinessAnswers } from "../../db/schema/index.ts";
import { fullName } from "../../shared/clients/names.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { GROUND, RELIEF } from "../../shared/proceedings/codes.ts";
import type {
  AddPetitionerInput,
  AnswerReadinessInput,
  EditProceedingInput,
  WithdrawPetitionerInput,
} from "../../shared/proceedings/contract.ts";
import { mayWithdraw } from "../../shared/proceedings/rules.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { judgeFor } from "../core/judges.ts";
import { voidFact } from "../core/facts.ts";
import { type Compared, conflict, saved } from "../core/save.ts";
import {
  determinedPetitioners,
  interimPetitioners,
  loadPeople,
  loadPetitioner,
  loadProceeding,
  peopleOf,
  petitionOf,
  pointsOf,
  type VisibleProceeding,
} from "./case-queries.ts";
import { courtById, courtByN, judgeName } from "../courts/court-queries.ts";
import { insertPetitioner, wallOf, writePetition } from "./insert.ts";
import { refreshSearch } from "./keep.ts";
import { alsoIn } from "./open.ts";

/** Saves caption, court, judge and the details of a petition. When somebody saved first, both versions come back and nothing is written. */
export function editProceeding(ctx: CaseCtx, { requestId, proceedingId, expects, ...input }: EditProceedingInput): SaveResult {
  return change(ctx, "proceeding.edit", { requestId }, (made): SaveResult => {
    const before = loadProceeding(ctx, proceedingId);
    const court = input.courtId === null ? null : courtById(ctx, input.courtId);
    const compared = compare(ctx, before, input, court?.name ?? null);
    if (String(before.version) !== expects) return conflict(ctx, proceedingId, before.version, compared);
    if ((before.kind === "petition") !== (input.petition !== null)) {
      throw new DomainError("RULE_REFUSED", "Grounds, relief and respondents belong to a petition, and only to one.", "petition");
    }
    made.record(proceedingId, Object.fromEntries(compared.filter((one) => one.yours !== one.theirs).map((one) => [one.label, one])));
    const version = before.version + 1;
    made.db
      .update(proceedings)
      .set({ caption: input.caption, courtN: court?.n ?? null, judgeN: judgeFor(made, input.judge, court?.n ?? null), version })
      .where(eq(proceedings.n, before.n))
      .run();
    if (input.petition !== null) writePetition(made, before.n, input.petition);
    refreshSearch(made, before.n, input.caption);
    made.emit({ type: "proceeding.changed", proceedingN: before.n });
    return saved(proceedingId, version);
  });
}

function compare(
  ctx: CaseCtx,
  before: VisibleProceeding,
  input: Pick<EditProceedingInput, "caption" | "judge" | "petition">,
  court: string | null,
): Compared[] {
  const petition = petitionOf(ctx, before.n);
  const points = pointsOf(ctx, before.n);
  const grounds = (codes: readonly string[]) => words(GROUND.labels, codes);
  const relief = (codes: readonly string[]) => words(RELIEF.labels, codes);
  const of = (list: string) => points.filter((point) => point.list === list).map((point) => point.code);
  return [
    { label: "Caption", yours: input.caption, theirs: before.caption },
    { label: "Court", yours: court, theirs: courtByN(ctx, before.courtN)?.name ?? null },
    { label: "Judge", yours: input.judge, theirs: judgeName(ctx, before.judgeN) },
    { label: "Drafted on", yours: input.petition?.draftedOn ?? null, theirs: petition?.draftedOn ?? null },
    { label: "Ready on", yours: input.petition?.readyOn ?? null, theirs: petition?.readyOn ?? null },
    { label: "Grounds", yours: grounds(input.petition?.grounds.map((point) => point.code) ?? []), theirs: grounds(of("ground")) },
    { label: "Relief", yours: relief(input.petition?.relief.map((point) => point.code) ?? []), theirs: relief(of("relief")) },
  ];
}

function words(labels: Readonly<Record<string, string>>, codes: readonly string[]): string | null {
  const said = codes.map((code) => labels[code] ?? code).sort();
  return said.length === 0 ? null : said.join(", ");
}

/** Names one more person in a case. The case then exists for the person's list only, where there is one. */
export function addPetitioner(ctx: CaseCtx, { requestId, proceedingId, clientId }: AddPetitionerInput): Saved {
  return change(ctx, "proceeding.addPetitioner", { requestId }, (made) => {
    const proceeding = loadProceeding(ctx, proceedingId);
    const present = peopleOf(ctx, proceeding.n);
    const [client] = loadPeople(ctx, [clientId]);
    if (!client) throw new Error("loadPeople answers with everybody it was asked for.");
    if (present.some((person) => person.client.n === client.n)) {
      throw new DomainError("RULE_REFUSED", `${fullName(client)} is already in this case.`, "clientId");
    }
    const seq = made.record(proceedingId, { added: clientId });
    const { id } = insertPetitioner(made, proceeding, client.n, seq);
    made.db
      .update(proceedings)
      .set({ wallN: wallOf([proceeding, client]), version: proceeding.version + 1 })
      .where(eq(proceedings.n, proceeding.n))
      .run();
    made.emit({ type: "proceeding.changed", proceedingN: proceeding.n });
    return saved(id, 1, proceeding.kind === "petition" ? alsoIn(ctx, proceeding.n, [client]) : []);
  });
}

/** Takes back a person entered by mistake. The row stays, voided; the reason is in the event. */
export function withdrawPetitioner(ctx: CaseCtx, { requestId, petitionerId, reason }: WithdrawPetitionerInput): Saved {
  return change(ctx, "proceeding.removePetitioner", { requestId }, (made) => {
    const { petitioner, proceeding } = loadPetitioner(ctx, petitionerId);
    const thread = petitioner.thread ?? petitioner.n;
    const determined = determinedPetitioners(ctx, proceeding.n).includes(thread);
    const ruledInterim = interimPetitioners(ctx, proceeding.n).includes(thread);
    const verdict = mayWithdraw({ petitioners: peopleOf(ctx, proceeding.n).length, determined, ruledInterim });
    if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason);
    const seq = made.record(proceeding.id, { withdrawn: petitionerId, reason });
    voidFact(made, petitioners, petitioner.n, seq);
    made.db
      .update(proceedings)
      .set({ version: proceeding.version + 1 })
      .where(eq(proceedings.n, proceeding.n))
      .run();
    made.emit({ type: "proceeding.changed", proceedingN: proceeding.n });
    return saved(proceeding.id, proceeding.version + 1);
  });
}

/** Answers an item of the readiness list with "cannot be known": it is not asked again. */
export function answerReadiness(ctx: CaseCtx, { requestId, proceedingId, item, clientId }: AnswerReadinessInput): Saved {
  return change(ctx, "proceeding.answerReadiness", { requestId }, (made) => {
    const proceeding = loadProceeding(ctx, proceedingId);
    const clientN = clientId === null ? 0 : (loadPeople(ctx, [clientId])[0]?.n ?? 0);
    made.record(proceedingId, { cannotBeKnown: item, clientId });
    const answer = { proceedingN: proceeding.n, item, clientN, by: ctx.actor.personId, at: made.now };
    made.db.insert(readinessAnswers).values(answer).onConflictDoNothing().run();
    return saved(proceedingId, proceeding.version);
  });
}
