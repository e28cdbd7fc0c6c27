import { and, eq, inArray, isNull } from "drizzle-orm";
import { dockets, facilityAliases, facilityQueue, importFindings, petitioners, placements, proceedings } from "../../db/schema/index.ts";
import type { MatchFacilityInput } from "../../shared/imports/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { fold } from "../../shared/kernel/fold.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { supersedeFact } from "../core/facts.ts";
import { saved } from "../core/save.ts";
import { facilitiesHere, facilityByN, facilityNumber, type PlainFacility } from "../facilities/queries.ts";
import { placementsOf } from "../custody/queries.ts";
import { sameStay } from "../custody/write.ts";
import { docketsOf } from "../proceedings/case-queries.ts";
import { courtByKey } from "../courts/court-queries.ts";
import { loadPlaces, type QueueRow, waitingPeople, type WaitingPerson } from "./place-queries.ts";
import { petitionerOf, proceedingId } from "./write-queries.ts";

/**
 * Says which facility a spelling is: the stays written from it get their facility, petitions without a court get that of its district, and
 * the spelling is another name of the facility from now on. Null says that it is in no list: the words stay.
 */
export function matchFacility(ctx: CaseCtx, { requestId, batchId, written, state, facilityId }: MatchFacilityInput): Saved {
  return change(ctx, "import.matchFacility", { requestId }, (made) => {
    const waiting = loadPlaces(ctx, batchId, written, state);
    if (waiting.every((row) => row.answeredAt !== null))
      throw new DomainError("RULE_REFUSED", `“${written}” was answered already. Load the list again.`, "written");
    const facility = facilityId === null ? null : facilityByN(ctx, facilityNumber(ctx, facilityId));
    made.record(batchId, { written, state, facility: facility?.name ?? "none of the listed" });
    if (facility) remember(made, facility, written);
    for (const row of waiting.filter((one) => one.answeredAt === null)) answer(made, row, facility);
    return saved(batchId, written);
  });
}

/** The spelling is this facility's other name in this office from now on. */
function remember(made: Change, facility: PlainFacility, written: string): void {
  made.db
    .insert(facilityAliases)
    .values({ facilityN: facility.n, alias: written, folded: fold(written), source: "Matched by the office" })
    .onConflictDoNothing()
    .run();
}

function answer(made: Change, row: QueueRow, facility: PlainFacility | null): void {
  const people = waitingPeople(made.ctx, row.batchN, row.written, row.state);
  if (facility) for (const person of people) place(made, person, facility);
  const cases = [...new Set(people.flatMap((person) => (person.proceedingN === null ? [] : [person.proceedingN])))];
  if (facility) for (const proceedingN of cases) giveCourt(made, proceedingN, facility);
  closeFindings(made, [...new Set(people.map((person) => person.rowN))], facility);
  made.db
    .update(facilityQueue)
    .set({ facilityN: facility?.n ?? null, answeredAt: made.now, answeredBy: made.ctx.actor.personId })
    .where(and(eq(facilityQueue.batchN, row.batchN), eq(facilityQueue.written, row.written), eq(facilityQueue.state, row.state)))
    .run();
}

/** The stay as imported gets its facility; one that somebody has changed since is left. */
function place(made: Change, person: WaitingPerson, facility: PlainFacility): void {
  const stay = placementsOf(made.ctx, person.episodeN).find((row) => row.thread === person.placementN);
  if (!stay || stay.facilityN !== null) return;
  const seq = made.record(person.clientId, { place: { before: stay.place, after: facility.name } });
  const next = { ...sameStay(stay), kind: "facility" as const, facilityN: facility.n, place: null, id: made.newId("placement") };
  supersedeFact(made, placements, stay, next, seq, stay.untilPrecision === null ? "Matched after the import." : STILL_CLOSED);
  believe(made, person, facility, seq);
  made.emit({ type: "custody.changed", clientN: person.clientN, episodeN: person.episodeN });
}

/** A stay closed with its episode keeps the reason by which it is known when that end is corrected (server/outcomes/close-stay.ts). */
const STILL_CLOSED = "Custody ended.";

function believe(made: Change, person: WaitingPerson, facility: PlainFacility, seq: number): void {
  if (person.proceedingN === null) return;
  const row = petitionerOf(made, person.proceedingN, person.clientN);
  if (!row || row.custodyAtFiling === null || row.custodyAtFiling === "unknown" || row.believedFacilityN !== null) return;
  const { proceedingN, clientN, custodyAtFiling, actualFacilityN, placeSource } = row;
  const next = {
    id: made.newId("petitioner"),
    proceedingN,
    clientN,
    custodyAtFiling,
    believedFacilityN: facility.n,
    actualFacilityN,
    placeSource,
  };
  supersedeFact(made, petitioners, row, next, seq, "Matched after the import.");
}

/** A petition whose court could not be told goes to the district of the place. */
function giveCourt(made: Change, proceedingN: number, facility: PlainFacility): void {
  const open = docketsOf(made.ctx, proceedingN).filter((docket) => docket.courtN === null);
  const here = facilitiesHere(made.ctx, [facility.n]).get(facility.n);
  const court = here?.court ? courtByKey(made.ctx, here.court.key) : null;
  if (open.length === 0 || court === null) return;
  const id = proceedingId(made, proceedingN);
  const seq = made.record(id, { court: { before: null, after: court.name }, because: here?.courtReason ?? null });
  for (const docket of open) {
    const { number, numberCore, openedOn, openedHow, filedBy, joinedOn, closedOn, closedHow, previousN } = docket;
    const next = {
      proceedingN,
      courtN: court.n,
      number,
      numberCore,
      openedOn,
      openedHow,
      filedBy,
      joinedOn,
      closedOn,
      closedHow,
      previousN,
    };
    supersedeFact(made, dockets, docket, { ...next, id: made.newId("docket") }, seq, "The place was matched after the import.");
  }
  made.db
    .update(proceedings)
    .set({ courtN: court.n })
    .where(and(eq(proceedings.n, proceedingN), isNull(proceedings.courtN)))
    .run();
  made.emit({ type: "proceeding.changed", proceedingN });
}

function closeFindings(made: Change, rows: readonly number[], facility: PlainFacility | null): void {
  const codes = facility ? (["facility_queued", "court_not_known"] as const) : (["facility_queued"] as const);
  if (rows.length === 0) return;
  made.db
    .update(importFindings)
    .set({ resolvedAt: made.now, resolvedBy: made.ctx.actor.personId, resolution: facility?.name ?? "In no list; the words stay." })
    .where(and(inArray(importFindings.rowN, [...rows]), inArray(importFindings.code, [...codes]), isNull(importFindings.resolvedAt)))
    .run();
}
