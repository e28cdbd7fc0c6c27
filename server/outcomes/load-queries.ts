import { eq } from "drizzle-orm";
import { custodyEnds, determinations, episodes, interimRulings, judges, petitioners } from "../../db/schema/index.ts";
import { fullName } from "../../shared/clients/names.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError, noSuch } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { Verdict } from "../../shared/kernel/refusal.ts";
import type { CaseCtx } from "../core/change.ts";
import { standingRow } from "../core/facts.ts";
import { loadEpisode } from "../custody/queries.ts";
import { loadEntry } from "../obligations/load-queries.ts";
import { loadProceeding, loadProceedingByN, peopleOf } from "../proceedings/case-queries.ts";

/** Turns a rule's "no" into the answer for the form. */
export function insist(verdict: Verdict, field: string | null): void {
  if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason, field);
}

/** First filing day of the whole chain of dockets; null while the petition is not marked filed. */
export function firstFilingOf(ctx: CaseCtx, proceedingN: number): CalendarDate | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], CalendarDate | null>("SELECT min(opened_on) FROM dockets_standing WHERE proceeding_n = ?")
      .pluck()
      .get(proceedingN) ?? null
  );
}

/** A case with its people by thread, as a ruling needs it. */
export function loadPetition(ctx: CaseCtx, id: Id<"proceeding">) {
  const proceeding = loadProceeding(ctx, id);
  if (proceeding.kind !== "petition")
    throw new DomainError("RULE_REFUSED", "A court rules this way on a petition. This is another kind of matter.");
  return { proceeding, firstFiling: firstFilingOf(ctx, proceeding.n), people: namesByThread(ctx, proceeding.n) };
}
export type LoadedPetition = ReturnType<typeof loadPetition>;

function namesByThread(ctx: CaseCtx, proceedingN: number): ReadonlyMap<number, { name: string; clientN: number }> {
  return new Map(
    peopleOf(ctx, proceedingN).map(({ petitioner, client }) => [
      petitioner.root ?? petitioner.n,
      { name: fullName(client), clientN: client.n },
    ]),
  );
}

/** The petitioner of this id in this petition: thread and name. */
export function petitionerIn(ctx: CaseCtx, petition: LoadedPetition, id: Id<"petitioner">) {
  const row = ctx.office.caseFile.orm
    .select({ n: petitioners.n, root: petitioners.root })
    .from(petitioners)
    .where(eq(petitioners.id, id))
    .get();
  const thread = row ? (row.root ?? row.n) : 0;
  const person = petition.people.get(thread);
  if (!person) throw noSuch("petitioner");
  return { thread, ...person };
}

/** Thread of an entry of this very case; null for none. */
export function entryThread(ctx: CaseCtx, id: Id<"docketEntry"> | null, proceedingN: number | null): number | null {
  if (id === null) return null;
  const { thread, proceeding } = loadEntry(ctx, id);
  if (proceedingN !== null && proceeding.n !== proceedingN)
    throw new DomainError("RULE_REFUSED", "This entry belongs to another case. Choose one of this case’s docket.", "entryId");
  return thread;
}

export function judgeN(ctx: CaseCtx, id: Id<"judge"> | null): number | null {
  if (id === null) return null;
  const row = ctx.office.caseFile.orm.select({ n: judges.n }).from(judges).where(eq(judges.id, id)).get();
  if (!row) throw noSuch("judge");
  return row.n;
}

/** The determination of this id as it stands, with its case and petitioner. */
export function loadDetermination(ctx: CaseCtx, id: Id<"determination">) {
  const { orm } = ctx.office.caseFile;
  const first = orm.select({ n: determinations.n, root: determinations.root }).from(determinations).where(eq(determinations.id, id)).get();
  const row =
    first &&
    orm
      .select()
      .from(determinations)
      .where(standingRow(determinations, first.root ?? first.n))
      .get();
  if (!row) throw noSuch("ruling");
  return { row, ...petitionOfPetitioner(ctx, row.petitionerN, "ruling") };
}
export type LoadedDetermination = ReturnType<typeof loadDetermination>;

/** The interim ruling of this id as it stands, with its case and petitioner. */
export function loadInterim(ctx: CaseCtx, id: Id<"interimRuling">) {
  const { orm } = ctx.office.caseFile;
  const first = orm.select({ n: interimRulings.n, root: interimRulings.root }).from(interimRulings).where(eq(interimRulings.id, id)).get();
  const row =
    first &&
    orm
      .select()
      .from(interimRulings)
      .where(standingRow(interimRulings, first.root ?? first.n))
      .get();
  if (!row) throw noSuch("ruling");
  return { row, ...petitionOfPetitioner(ctx, row.petitionerN, "ruling") };
}

function petitionOfPetitioner(ctx: CaseCtx, thread: number, noun: string) {
  const petitioner = ctx.office.caseFile.orm.select().from(petitioners).where(standingRow(petitioners, thread)).get();
  if (!petitioner) throw noSuch(noun);
  const proceeding = loadProceedingByN(ctx, petitioner.proceedingN, noun);
  const person = namesByThread(ctx, proceeding.n).get(thread);
  if (!person) throw noSuch(noun);
  return { proceeding, thread, person, firstFiling: firstFilingOf(ctx, proceeding.n) };
}

/** The end of custody of this id as it stands; whether its client may be seen is asked of the episode. */
export function loadEndRow(ctx: CaseCtx, id: Id<"custodyEnd">) {
  const { orm } = ctx.office.caseFile;
  const first = orm.select({ n: custodyEnds.n, root: custodyEnds.root }).from(custodyEnds).where(eq(custodyEnds.id, id)).get();
  const row =
    first &&
    orm
      .select()
      .from(custodyEnds)
      .where(standingRow(custodyEnds, first.root ?? first.n))
      .get();
  if (!row) throw noSuch("end of custody");
  return row;
}
export type EndRow = ReturnType<typeof loadEndRow>;

/** The episode of an end, if its client is this person's to see. */
export function episodeByN(ctx: CaseCtx, thread: number) {
  const id = ctx.office.caseFile.orm.select({ id: episodes.id }).from(episodes).where(eq(episodes.n, thread)).get();
  return loadEpisode(ctx, id?.id ?? "");
}
