import { eq } from "drizzle-orm";
import { petitioners, proceedings } from "../../db/schema/index.ts";
import { finding, type ImportFinding } from "../../shared/imports/codes.ts";
import { oneLine } from "../../shared/imports/cell.ts";
import { isOver } from "../../shared/imports/is-over.ts";
import { isDraft, type ReadRow } from "../../shared/imports/read-row.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { bondCaption, petitionCaption, requestCaption } from "../../shared/proceedings/caption.ts";
import type { Change } from "../core/change.ts";
import { supersedeFact } from "../core/facts.ts";
import { insertDeterminations } from "../outcomes/determine.ts";
import { loadPetition } from "../outcomes/load-queries.ts";
import { insertInterims } from "../outcomes/record-interim.ts";
import { fieldOfficeNamed } from "../facilities/office-queries.ts";
import { insertDocket, readNumber } from "../proceedings/file.ts";
import { type Inserted, insertProceeding, type NewProceeding } from "../proceedings/insert.ts";
import { insertBondResult, insertGroupResult } from "../proceedings/results.ts";
import { judgeOfRow } from "./write-judge.ts";
import { type PersonWritten, rowName, type RowToWrite } from "./write-people.ts";
import { petitionerRow } from "./write-queries.ts";

const NO_DETAILS: NonNullable<NewProceeding["petition"]> = { draftedOn: null, readyOn: null, withComplaint: false, withTroMotion: false, fee: null, grounds: [], relief: [], respondents: [] }; // prettier-ignore

/** Writes what a row is: its proceeding with its people, its docket, what the court or ICE did, and the class it counts. */
export function writeProceeding(
  made: Change,
  told: RowToWrite,
  people: readonly PersonWritten[],
): { n: number; findings: ImportFinding[] } {
  const { row, where, asOf } = told;
  const filedOn = filingDay(row, made.today);
  const courtN = where.court?.n ?? null;
  const caption = captionOf(made, told, people);
  const inserted = insertProceeding(made, {
    kind: row.kind ?? "release_request",
    caption,
    people,
    courtN,
    judge: judgeOfRow(made, row.judge, courtN),
    parentN: null,
    openedOn: filedOn ?? asOf,
    leadId: null,
    petition: row.kind === "petition" ? NO_DETAILS : null,
    request: requestOf(told, filedOn),
  });
  const findings = row.kind === "petition" ? writePetition(made, told, { ...inserted, caption }, filedOn) : [];
  const { court, group } = row.outcome;
  if (court?.kind === "bond_hearing" && court.result !== null) {
    const { result, posting } = court;
    insertBondResult(made, inserted, {
      heldOn: null,
      movedOn: filedOn,
      result,
      amount: null,
      posting,
      postedOn: null,
      note: quote(row, 500),
    });
  }
  if (group !== null) {
    const counted = group.asOf.precision === "day" && group.asOf.day !== null && group.asOf.day <= made.today ? group.asOf.day : null;
    insertGroupResult(made, inserted, {
      released: group.released,
      asOf: counted,
      source: `${quote(row, 300)} (row ${rowName(row)} of ${told.fileName})`,
    });
  }
  if (isOver(row.outcome)) close(made, inserted, filedOn !== null && asOf < filedOn ? filedOn : asOf);
  return { n: inserted.n, findings };
}

/** The day of filing where the list gives one that has come; a month or a year is no day. */
function filingDay(row: ReadRow, today: CalendarDate): CalendarDate | null {
  const { precision, day } = row.filedOn;
  return precision === "day" && day !== null && day <= today ? day : null;
}

function captionOf(made: Change, { row, where }: RowToWrite, people: readonly PersonWritten[]): string {
  const named = people.map((person) =>
    person.givenNames === null && person.surname === null && person.docketName === null
      ? { ...person, docketName: `Unnamed (row ${rowName(row)})` }
      : person,
  );
  if (row.kind === "bond_hearing") return bondCaption(named);
  if (row.kind === "release_request") return requestCaption(named, fieldOfficeNamed(made.ctx, where.fieldOffice)?.name ?? null);
  return petitionCaption(named, where.several ? null : (where.places[0]?.name ?? where.places[0]?.written ?? null));
}

function requestOf({ row, where }: RowToWrite, filedOn: CalendarDate | null): NewProceeding["request"] {
  const { court } = row.outcome;
  if (court?.kind !== "release_request") return null;
  const sentOn = court.state === "draft" ? null : filedOn;
  return {
    state: court.state,
    sentOn,
    fieldOffice: where.fieldOffice,
    ground: null,
    decision: court.decision ?? "none_yet",
    decidedOn: null,
  };
}

/** Words of the list, as they stand. */
function quote(row: ReadRow, most: number): string {
  return `The list says: ${oneLine(row.outcome.said) || "no words"}`.slice(0, most);
}

function writePetition(
  made: Change,
  told: RowToWrite,
  petition: Inserted & { caption: string },
  filedOn: CalendarDate | null,
): ImportFinding[] {
  const { row, where } = told;
  const { court } = row.outcome;
  if (court?.kind !== "petition") return [];
  if (court.standing === "stayed") markStayed(made, petition, row);
  if (isDraft(row.outcome) || filedOn === null) return [];
  const courtN = where.court?.n ?? null;
  const { number, findings } = numberOf(made, row, courtN, filedOn);
  const seq = made.record(petition.id, { court: where.court?.key ?? null, filedOn, number, filedBy: "us" }, "proceeding.file");
  fixCustody(made, petition, told, seq);
  const docket = {
    courtN,
    number,
    openedOn: filedOn,
    openedHow: "filed" as const,
    filedBy: "us" as const,
    joinedOn: null,
    previousN: null,
  };
  insertDocket(made, petition, docket, seq);
  writeRulings(made, told, petition, filedOn);
  return findings;
}

/** The number where it can be read and nobody has it in that court; else a finding, and the docket awaits its number. */
function numberOf(
  made: Change,
  row: ReadRow,
  courtN: number | null,
  filedOn: CalendarDate,
): { number: string | null; findings: ImportFinding[] } {
  if (row.docketNumber === null) return { number: null, findings: [] };
  try {
    readNumber(made.ctx, row.docketNumber, courtN, filedOn, null);
    return { number: row.docketNumber, findings: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const code = /already has this number/.test(error.message) ? "docket_number_taken" : "docket_number_unread";
    return { number: null, findings: [finding(code, null, row.docketNumber)] };
  }
}

/** Whoever the list places in detention when the petition was filed was detained then. */
function fixCustody(made: Change, petition: Inserted, { where }: RowToWrite, seq: number): void {
  const [only] = where.places;
  if (!only || (only.isOffice && !where.several)) return;
  const believedFacilityN = where.several ? null : only.n;
  for (const { n } of petition.petitioners) {
    const row = petitionerRow(made, n);
    if (!row) continue;
    const { proceedingN, clientN } = row;
    const next = {
      id: made.newId("petitioner"),
      proceedingN,
      clientN,
      custodyAtFiling: "detained" as const,
      believedFacilityN,
      actualFacilityN: null,
      placeSource: "Imported list",
    };
    supersedeFact(made, petitioners, row, next, seq, "Custody fixed at filing.");
  }
}

/** Rulings the list states, with the list's own day: the latest on which each can have been made. */
function writeRulings(made: Change, { row, asOf }: RowToWrite, petition: Inserted, filedOn: CalendarDate): void {
  const { court, person } = row.outcome;
  if (court?.kind !== "petition") return;
  const on = asOf < filedOn ? filedOn : asOf;
  const note = `${quote(row, 1000)} The list gives no day; this is the day of the list.`;
  const petitionerIds = petition.petitioners.map((one) => one.id);
  const loaded = loadPetition(made.ctx, petition.id);
  const frees = [person.pathway, ...person.also].includes("court_interim_order");
  for (const { kind, ruling } of court.interim) {
    const ordersRelease = frees && (ruling === "granted" || ruling === "granted_in_part");
    insertInterims(made, loaded, { petitionerIds, kind, ruling, ruledOn: on, until: null, ordersRelease, entryId: null, note });
  }
  const { determination } = court;
  if (determination === null) return;
  const rulings = petitionerIds.map((petitionerId) => ({ petitionerId, determination, note }));
  insertDeterminations(made, loaded, { rulings, determinedOn: on, entryId: null, judgeId: null });
}

/** A stay that stands on no docket entry here is a person's word, shown as such. */
function markStayed(made: Change, petition: Inserted, row: ReadRow): void {
  const reason = quote(row, 500);
  made.record(petition.id, { stage: { before: null, after: "stayed" }, reason }, "proceeding.overrideStage");
  made.db.update(proceedings).set({ stageOverride: "stayed", stageOverrideReason: reason }).where(eq(proceedings.n, petition.n)).run();
  made.emit({ type: "proceeding.changed", proceedingN: petition.n });
}

function close(made: Change, proceeding: { n: number; id: string }, on: CalendarDate): void {
  made.record(proceeding.id, { closedOn: { before: null, after: on } }, "proceeding.close");
  made.db.update(proceedings).set({ closedOn: on }).where(eq(proceedings.n, proceeding.n)).run();
  made.emit({ type: "proceeding.changed", proceedingN: proceeding.n });
}
