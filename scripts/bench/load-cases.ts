import { randomUUID } from "node:crypto";
import * as tables from "../../db/schema/index.ts";
import { computeOrder } from "../../shared/deadlines/compute.ts";
import { foldNames } from "../../shared/clients/names.ts";
import { readDocketNumber } from "../../shared/docket/docket-number.ts";
import { addDays, type CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { federalDaysOnly } from "../../shared/courts/closed-days.ts";
import { type CaseCtx, change, type Change } from "../../server/core/change.ts";
import { assertFact, supersedeFact } from "../../server/core/facts.ts";
import { indexWords } from "../../server/core/search-words.ts";
import { answerColumns } from "../../server/deadlines/write.ts";
import { refreshSearch, refreshStage } from "../../server/proceedings/keep.ts";
import { rebuildSummaries } from "../../server/statistics/keep-queries.ts";
import type { BenchCase, BenchDate } from "./cases.ts";
import type { Place } from "./places.ts";

export type Office = { readonly places: readonly Place[]; /** Person ids. */ readonly leads: readonly string[] };
type Loading = { readonly made: Change; readonly office: Office };
/** What the parts of one case point at: threads, and the case's public id. */
type Known = { readonly clientN: number; readonly clientId: string; readonly proceedingN: number; readonly caseId: string };

/**
 * Writes whole cases straight into the tables, with the events their commands would have left, in one transaction: a hundred times
 * faster than the commands, and a test holds the answers of both against each other. Stages, search and totals come from the product;
 * the totals are computed with the last part of several.
 */
export function loadCases(ctx: CaseCtx, office: Office, cases: readonly BenchCase[], last = true): void {
  change(ctx, "import.apply", { requestId: randomUUID() }, (made) => {
    for (const one of cases) loadCase({ made, office }, one);
    return cases.length;
  });
  if (last) rebuildSummaries(ctx.office);
}

/** Only the people and their custody: those whom nobody has petitioned for yet. */
export function loadPeople(ctx: CaseCtx, office: Office, people: readonly BenchCase[], last = true): void {
  change(ctx, "import.apply", { requestId: randomUUID() }, (made) => {
    for (const one of people) loadCustody({ made, office }, one, loadClient(made, one));
    return people.length;
  });
  if (last) rebuildSummaries(ctx.office);
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error(`The office has no place or lead ${place}.`);
  return found;
}
const exactly = (day: CalendarDate) => ({ precision: "day" as const, day, time: null });

function loadCase(loading: Loading, one: BenchCase): void {
  const client = loadClient(loading.made, one);
  const custody = loadCustody(loading, one, client);
  const known = { ...client, ...loadProceeding(loading, one) };
  const { petitionerN, docketN } = loadFiling(loading, one, known);
  for (const entry of one.entries) {
    const id = loading.made.newId("docketEntry");
    const seq = loading.made.record(
      known.caseId,
      { entry: id, number: entry.number, type: entry.type, filedOn: entry.filedOn },
      "docket.logEntry",
    );
    const blank = { enteredOn: null, enteredAt: null, servedOn: null, service: null, judgeN: null, source: "typed" as const };
    assertFact(loading.made, tables.docketEntries, { id, proceedingN: known.proceedingN, docketN, ...entry, ...blank }, seq);
  }
  for (const date of one.dates) loadDate(loading, one, known, date);
  if (one.ruled !== null) loadRuling(loading.made, one.ruled, known, petitionerN);
  if (one.released !== null) loadRelease(loading.made, one.released, known, custody);
  refreshSearch(loading.made, known.proceedingN, one.caption);
  refreshStage(loading.made, known.proceedingN, false);
}

function loadClient(made: Change, one: BenchCase): Pick<Known, "clientN" | "clientId"> {
  const { givenNames, surname, aNumber, nationality, filedOn } = one;
  const id = made.newId("client");
  const folded = foldNames({ givenNames, surname, secondSurname: null, unnamedAs: null, docketName: null }, []);
  made.record(id, { added: { name: folded } }, "client.add");
  const row = { id, givenNames, surname, nationality, folded, createdAt: made.now };
  const n = Number(made.db.insert(tables.clients).values(row).run().lastInsertRowid);
  made.db
    .insert(tables.aNumbers)
    .values({ clientN: n, canonical: aNumber.slice(1), asGiven: aNumber, current: true })
    .run();
  indexWords(made, "client", n, folded);
  const engagement = { decision: "accepted" as const, decidedOn: addDays(filedOn, -1), because: null, scope: null };
  const seq = made.record(id, { engagement }, "client.decideEngagement");
  const decided = { ...engagement, decidedBy: made.ctx.actor.personId, endedOn: null };
  assertFact(made, tables.engagements, { id: made.newId("engagement"), clientN: n, ...decided }, seq);
  return { clientN: n, clientId: id };
}

type Custody = { readonly episodeN: number; readonly stay: { readonly n: number; readonly thread: number }; readonly stayed: Stay };
type Stay = ReturnType<typeof stayColumns>;

function loadCustody({ made, office }: Loading, one: BenchCase, client: Pick<Known, "clientN" | "clientId">): Custody {
  const start = { startPrecision: "day" as const, startDay: one.detainedOn, startTime: null, startKind: "check_in" as const };
  const id = made.newId("episode");
  const seq = made.record(client.clientId, { episode: { id, ...start } }, "custody.recordEpisode");
  const episodeN = assertFact(
    made,
    tables.episodes,
    { id, clientN: client.clientN, ...start, circumstances: null, warrantShown: null },
    seq,
  );
  const first = stayColumns(episodeN, at(office.places, one.place).facilityN, one.detainedOn);
  const firstN = assertFact(made, tables.placements, { id: made.newId("placement"), ...first, ...OPEN_STAY }, seq);
  if (one.moved === null) return { episodeN, stay: { n: firstN, thread: firstN }, stayed: first };
  const next = stayColumns(episodeN, at(office.places, one.moved.place).facilityN, one.moved.on);
  const movedSeq = made.record(client.clientId, { placement: { from: exactly(one.moved.on) } }, "custody.recordPlacement");
  supersedeFact(made, tables.placements, { n: firstN, thread: firstN }, endedStay(made, first, one.moved.on), movedSeq, "Moved.");
  const n = assertFact(made, tables.placements, { id: made.newId("placement"), ...next, ...OPEN_STAY }, movedSeq);
  return { episodeN, stay: { n, thread: n }, stayed: next };
}

const OPEN_STAY = { untilPrecision: null, untilDay: null, untilTime: null };
function stayColumns(episodeN: number, facilityN: number, from: CalendarDate) {
  const place = { kind: "facility" as const, facilityN, place: null, source: "family" as const, confirmedAt: null, confirmedBy: null };
  return { episodeN, ...place, fromPrecision: "day" as const, fromDay: from, fromTime: null };
}
function endedStay(made: Change, stay: Stay, on: CalendarDate) {
  return { ...stay, id: made.newId("placement"), untilPrecision: "day" as const, untilDay: on, untilTime: null };
}

function loadProceeding({ made, office }: Loading, one: BenchCase): Pick<Known, "proceedingN" | "caseId"> {
  const id = made.newId("proceeding");
  const { caption, filedOn, closedOn } = one;
  const lead = at(office.leads, one.lead);
  const openedOn = addDays(filedOn, -1);
  const seq = made.record(id, { kind: "petition", caption, openedOn }, "proceeding.open");
  const row = { id, kind: "petition" as const, caption, folded: "", courtN: at(office.places, one.place).courtN, openedOn, closedOn, lead };
  const version = closedOn === null ? 2 : 3;
  const n = Number(
    made.db
      .insert(tables.proceedings)
      .values({ ...row, stage: "considering", movedAt: made.now, version })
      .run().lastInsertRowid,
  );
  made.db.insert(tables.petitions).values({ proceedingN: n }).run();
  const assigned = { proceedingN: n, personId: lead, lead: true, fromDay: openedOn, untilDay: null, handOff: null };
  assertFact(made, tables.assignments, { id: made.newId("assignment"), ...assigned }, seq);
  if (closedOn !== null) made.record(id, { closedOn: { before: null, after: closedOn } }, "proceeding.close");
  return { proceedingN: n, caseId: id };
}

function loadFiling({ made, office }: Loading, one: BenchCase, { proceedingN, clientN, caseId }: Known) {
  const { courtN, facilityN } = at(office.places, one.place);
  const { number, filedOn } = one;
  const bare = { proceedingN, clientN, believedFacilityN: null, actualFacilityN: null, placeSource: null };
  const first = { id: made.newId("petitioner"), ...bare, custodyAtFiling: "unknown" as const };
  const petitionerN = assertFact(made, tables.petitioners, first, lastSeq(made));
  const seq = made.record(caseId, { filedOn, number, filedBy: "us" }, "proceeding.file");
  const held = { id: made.newId("petitioner"), ...bare, custodyAtFiling: "detained" as const, believedFacilityN: facilityN };
  supersedeFact(made, tables.petitioners, { n: petitionerN, thread: petitionerN }, held, seq, "Custody fixed at filing.");
  const read = readDocketNumber(number);
  const opened = { courtN, number, numberCore: read.ok ? read.number.core : null, openedOn: filedOn, openedHow: "filed" as const };
  const still = { filedBy: "us" as const, joinedOn: null, closedOn: null, closedHow: null, previousN: null };
  const docketN = assertFact(made, tables.dockets, { id: made.newId("docket"), proceedingN, ...opened, ...still }, seq);
  return { petitionerN, docketN };
}

function lastSeq(made: Change): number {
  return made.sqlite.prepare<[], number>("SELECT max(seq) FROM events").pluck().get() ?? 0;
}

function loadDate({ made, office }: Loading, one: BenchCase, { proceedingN, caseId }: Known, { title, day, metOn }: BenchDate): void {
  const { zone, zoneAssumed } = at(office.places, one.place);
  const calendars = { court: { zone, closed: federalDaysOnly } };
  const orderTime = { kind: "day" as const, day };
  const computed = computeOrder(orderTime, { day, at: null, service: null }, calendars, "ours");
  if (!computed.ok) throw new Error(computed.reason);
  const steps = [{ says: "We set this date ourselves.", rule: "our own" }];
  const counted = answerColumns({ ...computed, steps }, { calendars, calendar: "federal", zone, assumed: zoneAssumed });
  const words = {
    words: null,
    basis: "internal" as const,
    duty: "ours" as const,
    authority: "Our own date",
    certainty: "verified" as const,
  };
  const bare = { petitionerN: null, triggerEntryN: null, triggerDay: null, ruleId: null, ruleVersion: null, jurisdictional: false };
  const nobody = { owner: null, backup: null, endedByEntryN: null, alarm: null, confirmedBy: null };
  const values = { proceedingN, title, ...words, ...bare, ...counted, ...nobody, orderTime: JSON.stringify(orderTime) };
  const id = made.newId("deadline");
  const seq = made.record(caseId, { deadline: id, title, duty: "ours", due: counted.dueDay }, "deadline.create");
  const open = { state: "open" as const, endedOn: null, endedBy: null };
  const n = assertFact(made, tables.deadlines, { id, ...values, ...open }, seq);
  if (metOn === null) return;
  const metSeq = made.record(caseId, { deadline: id, title, state: "met", reason: "Met" }, "deadline.end");
  const met = { state: "met" as const, endedOn: metOn, endedBy: made.ctx.actor.personId };
  supersedeFact(made, tables.deadlines, { n, thread: n }, { id: made.newId("deadline"), ...values, ...met }, metSeq, "Met");
}

function loadRuling(made: Change, ruled: NonNullable<BenchCase["ruled"]>, { caseId }: Known, petitionerN: number): void {
  const seq = made.record(caseId, { determinedOn: ruled.on, rulings: [{ determination: ruled.as }] }, "outcome.recordDetermination");
  const said = { petitionerN, determination: ruled.as, determinedOn: ruled.on, note: null, entryN: null, judgeN: null };
  const coded = { codedBy: made.ctx.actor.personId, readBy: null, reversedOn: null, reversedHow: null, reversedEntryN: null };
  assertFact(made, tables.determinations, { id: made.newId("determination"), ...said, ...coded }, seq);
}

function loadRelease(made: Change, { pathway, on }: NonNullable<BenchCase["released"]>, { clientId }: Known, custody: Custody): void {
  const seq = made.record(clientId, { ended: { how: "Released", when: on } }, "outcome.recordEnd");
  const ended = { kind: "released" as const, endedPrecision: "day" as const, endedDay: on, endedTime: null, pathway };
  const blank = { attribution: null, instrument: null, conditions: null, entryN: null, toCountry: null, thirdCountry: null };
  const id = made.newId("custodyEnd");
  assertFact(made, tables.custodyEnds, { id, episodeN: custody.episodeN, ...ended, ...blank, note: null, verifiedBy: null }, seq);
  supersedeFact(made, tables.placements, custody.stay, endedStay(made, custody.stayed, on), seq, "Custody ended.");
}
