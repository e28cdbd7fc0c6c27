import { dayIn } from "../../shared/kernel/zoned.ts";
import { deriveOtherStage, deriveStage, type StageFacts, stageStrip } from "../../shared/proceedings/stage.ts";
import { ProceedingPage } from "../../shared/proceedings/views.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { wallList } from "../core/walls.ts";
import {
  assignmentsOf,
  bondResultOf,
  childrenOf,
  currentDocket,
  type DocketRow,
  docketsOf,
  groupResultsOf,
  loadProceedingByN,
  peopleOf,
  type PersonOfCase,
  petitionOf,
  pointsOf,
  requestOf,
  respondentsOf,
  threadId,
  type VisibleProceeding,
} from "./case-queries.ts";
import { courtByN, courtZone, judgeName } from "../courts/court-queries.ts";
import { fieldOfficeNamed } from "../facilities/office-queries.ts";
import { alsoIn } from "./open.ts";
import { presentPeople, presentReadiness } from "./present-people.ts";
import { otherMatter, stageFacts } from "./stage-queries.ts";
import { presentCourt } from "./suggest.ts";

/** Everything of this slice that the page of a case shows. */
export function presentProceeding(ctx: CaseCtx, row: VisibleProceeding, today: Parameters<typeof presentPeople>[3]): ProceedingPage {
  const dockets = docketsOf(ctx, row.n);
  const people = peopleOf(ctx, row.n);
  const number = currentDocket(dockets)?.number ?? null;
  const court = courtByN(ctx, row.courtN);
  const { zone: courtsZone, assumed } = courtZone(ctx, court, number);
  const facts = stageFacts(ctx, row.n);
  const carried = presentTeam(ctx, row.n);
  return ProceedingPage.parse({
    id: row.id,
    version: String(row.version),
    kind: row.kind,
    caption: row.caption,
    court: presentCourt(court),
    zone: courtsZone,
    zoneAssumed: assumed,
    courtDay: dayIn(ctx.office.clock.now(), courtsZone),
    judge: judgeName(ctx, row.judgeN),
    openedOn: row.openedOn,
    closedOn: row.closedOn,
    firstFiledOn: dockets[0]?.openedOn ?? null,
    restrictedTo: row.wallN === null ? null : wallList(ctx, row.wallN),
    parent: parentOf(ctx, row.parentN),
    children: childrenOf(ctx, row.n),
    dockets: dockets.map((docket) => presentDocket(ctx, docket)),
    stage: presentStage(ctx, row, facts),
    petitioners: presentPeople(ctx, row.n, people, today),
    ...carried,
    petition: presentPetition(ctx, row, people),
    ...presentResults(ctx, row.n),
    findings:
      row.kind === "petition" && row.closedOn === null
        ? alsoIn(
            ctx,
            row.n,
            people.map(({ client }) => client),
          )
        : [],
  });
}

/** The matter it hangs on, where this reader may see it. */
function parentOf(ctx: CaseCtx, parentN: number | null) {
  if (parentN === null) return null;
  try {
    const { id, caption } = loadProceedingByN(ctx, parentN);
    return { id, caption };
  } catch {
    return null;
  }
}

function presentDocket(ctx: CaseCtx, row: DocketRow) {
  const { number, openedOn, openedHow, filedBy, joinedOn, closedOn, closedHow } = row;
  const court = presentCourt(courtByN(ctx, row.courtN));
  const id = threadId(ctx, "dockets", row.thread ?? row.n);
  return { id, version: row.id, court, number, openedOn, openedHow, filedBy, joinedOn, closedOn, closedHow };
}

function presentStage(ctx: CaseCtx, row: VisibleProceeding, facts: StageFacts) {
  const other = otherMatter(ctx, row.n);
  const derived = other ? deriveOtherStage(other) : deriveStage(facts);
  const shown = row.stageOverride ?? derived.stage;
  return {
    stage: shown,
    since: derived.since,
    derived: derived.stage,
    override: row.stageOverrideReason === null ? null : { reason: row.stageOverrideReason },
    steps: other ? [] : stageStrip(facts, shown),
  };
}

function presentTeam(ctx: CaseCtx, proceedingN: number) {
  const person = (id: string) => ({ id, name: personName(ctx.office, id) });
  const rows = assignmentsOf(ctx, proceedingN);
  const open = rows.filter((row) => row.untilDay === null);
  const lead = open.find((row) => row.lead);
  return {
    lead: lead ? person(lead.personId) : null,
    team: open.filter((row) => !row.lead).map((row) => person(row.personId)),
    assignments: rows.map((row) => ({
      id: threadId(ctx, "assignments", row.thread ?? row.n),
      person: person(row.personId),
      lead: row.lead,
      from: row.fromDay,
      until: row.untilDay,
      handOff: row.handOff,
    })),
  };
}

function presentPetition(ctx: CaseCtx, row: VisibleProceeding, people: readonly PersonOfCase[]) {
  const petition = petitionOf(ctx, row.n);
  if (petition === null) return null;
  const points = pointsOf(ctx, row.n);
  const of = (list: string) => points.filter((point) => point.list === list).map(({ code, note }) => ({ code, note }));
  const respondents = respondentsOf(ctx, row.n).map(({ office, holder, facility_id: facilityId, facility }) => ({
    office,
    holder,
    facilityId,
    facility,
  }));
  const lists = { grounds: of("ground"), relief: of("relief"), respondents };
  const { draftedOn, readyOn, withComplaint, withTroMotion, natureOfSuit, fee } = petition;
  const filed = docketsOf(ctx, row.n).length > 0;
  const readiness = filed || row.closedOn !== null ? [] : presentReadiness(ctx, row, lists, people);
  return { draftedOn, readyOn, withComplaint, withTroMotion, natureOfSuit, fee, ...lists, readiness };
}

function presentResults(ctx: CaseCtx, proceedingN: number) {
  const bond = bondResultOf(ctx, proceedingN);
  const request = requestOf(ctx, proceedingN);
  return {
    bondResult: bond && {
      id: threadId(ctx, "bond_results", bond.thread ?? bond.n),
      version: bond.id,
      heldOn: bond.heldOn,
      movedOn: bond.movedOn,
      result: bond.result,
      amount: bond.amount,
      posting: bond.posting,
      postedOn: bond.postedOn,
      note: bond.note,
    },
    request: request && {
      id: threadId(ctx, "release_requests", request.thread ?? request.n),
      version: request.id,
      state: request.state,
      sentOn: request.sentOn,
      fieldOffice: fieldOfficeNamed(ctx, request.fieldOffice),
      ground: request.ground,
      decision: request.decision,
      decidedOn: request.decidedOn,
    },
    groupResults: groupResultsOf(ctx, proceedingN).map((row) => ({
      id: threadId(ctx, "group_results", row.thread ?? row.n),
      version: row.id,
      released: row.released,
      asOf: row.asOf,
      source: row.source,
    })),
  };
}
