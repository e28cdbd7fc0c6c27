import { and, asc, desc, eq } from "drizzle-orm";
import {
  assignments,
  bondResults,
  dockets,
  groupResults,
  petitioners,
  petitionPoints,
  petitions,
  readinessAnswers,
  releaseRequests,
} from "../../db/schema/index.ts";
import { DomainError, noSuch } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { stands } from "../core/facts.ts";
import { visibleClients, visibleProceedings } from "../core/scope.ts";

/** The proceeding's row if this person may see it; otherwise there is no such case. */
export function loadProceeding(ctx: CaseCtx, id: Id<"proceeding">) {
  const visible = visibleProceedings(ctx.office.caseFile.orm, ctx.scope);
  const row = ctx.office.caseFile.orm.select().from(visible).where(eq(visible.id, id)).get();
  if (!row) throw noSuch("case");
  return row;
}
export type VisibleProceeding = ReturnType<typeof loadProceeding>;

/** The same by its internal number, for facts that point at it. */
export function loadProceedingByN(ctx: CaseCtx, n: number): VisibleProceeding {
  const visible = visibleProceedings(ctx.office.caseFile.orm, ctx.scope);
  const row = ctx.office.caseFile.orm.select().from(visible).where(eq(visible.n, n)).get();
  if (!row) throw noSuch("case");
  return row;
}

/** Matters that hang on this one, of those this person may see. */
export function childrenOf(ctx: CaseCtx, proceedingN: number) {
  const visible = visibleProceedings(ctx.office.caseFile.orm, ctx.scope);
  return ctx.office.caseFile.orm
    .select({ id: visible.id, kind: visible.kind, caption: visible.caption })
    .from(visible)
    .where(eq(visible.parentN, proceedingN))
    .orderBy(asc(visible.n))
    .all();
}

/** Clients by id, in the order given; one that is not there, or not to be seen, does not exist. */
export function loadPeople(ctx: CaseCtx, ids: readonly Id<"client">[]) {
  const visible = visibleClients(ctx.office.caseFile.orm, ctx.scope);
  return [...new Set(ids)].map((id) => {
    const row = ctx.office.caseFile.orm.select().from(visible).where(eq(visible.id, id)).get();
    if (!row) throw noSuch("client");
    return row;
  });
}
export type PersonRow = ReturnType<typeof loadPeople>[number];

/** Standing dockets of a proceeding, oldest first. */
export function docketsOf(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.orm
    .select()
    .from(dockets)
    .where(and(eq(dockets.proceedingN, proceedingN), stands(dockets)))
    .orderBy(asc(dockets.openedOn), asc(dockets.thread))
    .all();
}
export type DocketRow = ReturnType<typeof docketsOf>[number];

/** The docket that is open now, else the newest; null before filing. */
export function currentDocket(rows: readonly DocketRow[]): DocketRow | null {
  return rows.findLast((row) => row.closedOn === null) ?? rows.at(-1) ?? null;
}

/** The public id of a fact's thread: the id of its first row. */
export function threadId(
  ctx: CaseCtx,
  table: "dockets" | "petitioners" | "assignments" | "bond_results" | "release_requests" | "group_results",
  thread: number,
): string {
  const id = ctx.office.caseFile.sqlite.prepare<[number], string>(`SELECT id FROM ${table} WHERE n = ?`).pluck().get(thread);
  if (id === undefined) throw new Error(`${table} has no row ${thread}.`);
  return id;
}

/** The docket of this id, as it stands, with its case. */
export function loadDocket(ctx: CaseCtx, id: Id<"docket">) {
  const first = ctx.office.caseFile.orm.select({ n: dockets.n, root: dockets.root }).from(dockets).where(eq(dockets.id, id)).get();
  if (!first) throw noSuch("docket");
  const docket = ctx.office.caseFile.orm
    .select()
    .from(dockets)
    .where(and(eq(dockets.thread, first.root ?? first.n), stands(dockets)))
    .get();
  if (!docket) throw noSuch("docket");
  return { docket, proceeding: loadProceedingByN(ctx, docket.proceedingN) };
}

/** People of a proceeding with their names, in the order in which they were entered. */
export function peopleOf(ctx: CaseCtx, proceedingN: number) {
  const visible = visibleClients(ctx.office.caseFile.orm, ctx.scope);
  return ctx.office.caseFile.orm
    .select()
    .from(petitioners)
    .innerJoin(visible, eq(visible.n, petitioners.clientN))
    .where(and(eq(petitioners.proceedingN, proceedingN), stands(petitioners)))
    .orderBy(asc(petitioners.thread))
    .all()
    .map(({ petitioners: petitioner, client }) => ({ petitioner, client }));
}
export type PersonOfCase = ReturnType<typeof peopleOf>[number];

/** The petitioner of this id, as it stands. */
export function loadPetitioner(ctx: CaseCtx, id: Id<"petitioner">) {
  const first = ctx.office.caseFile.orm
    .select({ n: petitioners.n, root: petitioners.root })
    .from(petitioners)
    .where(eq(petitioners.id, id))
    .get();
  const row =
    first &&
    ctx.office.caseFile.orm
      .select()
      .from(petitioners)
      .where(and(eq(petitioners.thread, first.root ?? first.n), stands(petitioners)))
      .get();
  if (!row) throw noSuch("petitioner");
  return { petitioner: row, proceeding: loadProceedingByN(ctx, row.proceedingN) };
}

/** Threads of the petitioners for whom the court's ruling is recorded. */
export function determinedPetitioners(ctx: CaseCtx, proceedingN: number): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], number>(
      `SELECT p.thread FROM determinations_standing d JOIN petitioners_standing p ON p.thread = d.petitioner_n WHERE p.proceeding_n = ?`,
    )
    .pluck()
    .all(proceedingN);
}

/** Captions of other open petitions of these people that this reader may see: accepted and named as a finding. */
export function otherPetitions(ctx: CaseCtx, proceedingN: number, clientNs: readonly number[]): { clientN: number; caption: string }[] {
  const visible = visibleProceedings(ctx.office.caseFile.orm, ctx.scope);
  return clientNs.flatMap((clientN) =>
    ctx.office.caseFile.orm
      .select({ n: visible.n, kind: visible.kind, closedOn: visible.closedOn, caption: visible.caption })
      .from(petitioners)
      .innerJoin(visible, eq(visible.n, petitioners.proceedingN))
      .where(and(eq(petitioners.clientN, clientN), stands(petitioners)))
      .all()
      .filter((other) => other.n !== proceedingN && other.kind === "petition" && other.closedOn === null)
      .map((other) => ({ clientN, caption: other.caption })),
  );
}

export function petitionOf(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.orm.select().from(petitions).where(eq(petitions.proceedingN, proceedingN)).get() ?? null;
}

export function pointsOf(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.orm.select().from(petitionPoints).where(eq(petitionPoints.proceedingN, proceedingN)).all();
}

type RespondentRow = { office: string; holder: string | null; facility_id: string | null; facility: string | null };
export function respondentsOf(ctx: CaseCtx, proceedingN: number): RespondentRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], RespondentRow>(
      `SELECT r.office, r.holder, f.id AS facility_id, f.name AS facility FROM respondents r LEFT JOIN facilities f ON f.n = r.facility_n
       WHERE r.proceeding_n = ? ORDER BY r.n`,
    )
    .all(proceedingN);
}

/** The whole history of who carried it, newest first. */
export function assignmentsOf(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.orm
    .select()
    .from(assignments)
    .where(and(eq(assignments.proceedingN, proceedingN), stands(assignments)))
    .orderBy(desc(assignments.fromDay), desc(assignments.n))
    .all();
}

export function loadAssignment(ctx: CaseCtx, id: Id<"assignment">) {
  const first = ctx.office.caseFile.orm
    .select({ n: assignments.n, root: assignments.root })
    .from(assignments)
    .where(eq(assignments.id, id))
    .get();
  const row =
    first &&
    ctx.office.caseFile.orm
      .select()
      .from(assignments)
      .where(and(eq(assignments.thread, first.root ?? first.n), stands(assignments)))
      .get();
  if (!row) throw noSuch("assignment");
  return { assignment: row, proceeding: loadProceedingByN(ctx, row.proceedingN) };
}

export function bondResultOf(ctx: CaseCtx, proceedingN: number) {
  return (
    ctx.office.caseFile.orm
      .select()
      .from(bondResults)
      .where(and(eq(bondResults.proceedingN, proceedingN), stands(bondResults)))
      .orderBy(desc(bondResults.n))
      .get() ?? null
  );
}

export function requestOf(ctx: CaseCtx, proceedingN: number) {
  return (
    ctx.office.caseFile.orm
      .select()
      .from(releaseRequests)
      .where(and(eq(releaseRequests.proceedingN, proceedingN), stands(releaseRequests)))
      .orderBy(desc(releaseRequests.n))
      .get() ?? null
  );
}

export function groupResultsOf(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.orm
    .select()
    .from(groupResults)
    .where(and(eq(groupResults.proceedingN, proceedingN), stands(groupResults)))
    .orderBy(desc(groupResults.n))
    .all();
}

export function readinessAnswersOf(ctx: CaseCtx, proceedingN: number) {
  return ctx.office.caseFile.orm.select().from(readinessAnswers).where(eq(readinessAnswers.proceedingN, proceedingN)).all();
}

/** Standing dockets anywhere with this number core in this court, by case that this person may see. */
export function visibleHolders(ctx: CaseCtx, core: string, courtN: number | null) {
  const visible = visibleProceedings(ctx.office.caseFile.orm, ctx.scope);
  return ctx.office.caseFile.orm
    .select({ thread: dockets.thread, number: dockets.number, courtN: dockets.courtN, caption: visible.caption })
    .from(dockets)
    .innerJoin(visible, eq(visible.n, dockets.proceedingN))
    .where(and(eq(dockets.numberCore, core), stands(dockets)))
    .all()
    .filter((row) => row.courtN === courtN);
}

/** Refuses a name that no colleague with an open account has. */
export function refuseUnknownColleague(known: readonly { id: string }[], personId: string): void {
  if (known.some((one) => one.id === personId)) return;
  throw new DomainError("RULE_REFUSED", "This colleague has no open account here. Choose somebody from the list.", "personId");
}
