import { and, asc, desc, eq, sql } from "drizzle-orm";
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
import { kept, keptInScope } from "../core/kept-questions.ts";
import { visibleClients, visibleProceedings } from "../core/scope.ts";

const N = sql.placeholder("n");
const visibleById = keptInScope((orm, of) => {
  const visible = visibleProceedings(orm, of);
  return orm
    .select()
    .from(visible)
    .where(eq(visible.id, sql.placeholder("id")))
    .prepare();
});
const visibleByN = keptInScope((orm, of) => {
  const visible = visibleProceedings(orm, of);
  return orm.select().from(visible).where(eq(visible.n, N)).prepare();
});

/** The proceeding's row if this person may see it; otherwise there is no such case. */
export function loadProceeding(ctx: CaseCtx, id: Id<"proceeding">) {
  const row = visibleById(ctx).get({ id });
  if (!row) throw noSuch("case");
  return row;
}
export type VisibleProceeding = ReturnType<typeof loadProceeding>;

/** The same by its internal number, for facts that point at it. `noun` is what was asked for: unseen, it answers as if it were not there. */
export function loadProceedingByN(ctx: CaseCtx, n: number, noun = "case"): VisibleProceeding {
  const row = visibleByN(ctx).get({ n });
  if (!row) throw noSuch(noun);
  return row;
}

/** Matters that hang on this one, of those this person may see. */
export function childrenOf(ctx: CaseCtx, proceedingN: number) {
  return children(ctx).all({ n: proceedingN });
}
const children = keptInScope((orm, of) => {
  const visible = visibleProceedings(orm, of);
  return orm
    .select({ id: visible.id, kind: visible.kind, caption: visible.caption })
    .from(visible)
    .where(eq(visible.parentN, N))
    .orderBy(asc(visible.n))
    .prepare();
});

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
  return standingDockets(ctx).all({ n: proceedingN });
}
const standingDockets = kept((orm) =>
  orm
    .select()
    .from(dockets)
    .where(and(eq(dockets.proceedingN, N), stands(dockets)))
    .orderBy(asc(dockets.openedOn), asc(dockets.thread))
    .prepare(),
);
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
  return standingPeople(ctx)
    .all({ n: proceedingN })
    .map(({ petitioners: petitioner, client }) => ({ petitioner, client }));
}
const standingPeople = keptInScope((orm, of) => {
  const visible = visibleClients(orm, of);
  return orm
    .select()
    .from(petitioners)
    .innerJoin(visible, eq(visible.n, petitioners.clientN))
    .where(and(eq(petitioners.proceedingN, N), stands(petitioners)))
    .orderBy(asc(petitioners.thread))
    .prepare();
});
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

/** Threads of the petitioners for whom an interim ruling is recorded. */
export function interimPetitioners(ctx: CaseCtx, proceedingN: number): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], number>(
      `SELECT DISTINCT p.thread FROM interim_rulings_standing i JOIN petitioners_standing p ON p.thread = i.petitioner_n WHERE p.proceeding_n = ?`,
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
  return petitionRows(ctx).get({ n: proceedingN }) ?? null;
}
const petitionRows = kept((orm) => orm.select().from(petitions).where(eq(petitions.proceedingN, N)).prepare());

export function pointsOf(ctx: CaseCtx, proceedingN: number) {
  return pointRows(ctx).all({ n: proceedingN });
}
const pointRows = kept((orm) => orm.select().from(petitionPoints).where(eq(petitionPoints.proceedingN, N)).prepare());

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
  return standingAssignments(ctx).all({ n: proceedingN });
}
const standingAssignments = kept((orm) =>
  orm
    .select()
    .from(assignments)
    .where(and(eq(assignments.proceedingN, N), stands(assignments)))
    .orderBy(desc(assignments.fromDay), desc(assignments.n))
    .prepare(),
);

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
  return standingBondResults(ctx).get({ n: proceedingN }) ?? null;
}
const standingBondResults = kept((orm) =>
  orm
    .select()
    .from(bondResults)
    .where(and(eq(bondResults.proceedingN, N), stands(bondResults)))
    .orderBy(desc(bondResults.n))
    .prepare(),
);

export function requestOf(ctx: CaseCtx, proceedingN: number) {
  return standingRequests(ctx).get({ n: proceedingN }) ?? null;
}
const standingRequests = kept((orm) =>
  orm
    .select()
    .from(releaseRequests)
    .where(and(eq(releaseRequests.proceedingN, N), stands(releaseRequests)))
    .orderBy(desc(releaseRequests.n))
    .prepare(),
);

export function groupResultsOf(ctx: CaseCtx, proceedingN: number) {
  return standingGroupResults(ctx).all({ n: proceedingN });
}
const standingGroupResults = kept((orm) =>
  orm
    .select()
    .from(groupResults)
    .where(and(eq(groupResults.proceedingN, N), stands(groupResults)))
    .orderBy(desc(groupResults.n))
    .prepare(),
);

export function readinessAnswersOf(ctx: CaseCtx, proceedingN: number) {
  return answerRows(ctx).all({ n: proceedingN });
}
const answerRows = kept((orm) => orm.select().from(readinessAnswers).where(eq(readinessAnswers.proceedingN, N)).prepare());

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
