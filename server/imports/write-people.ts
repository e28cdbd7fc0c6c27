import { readANumber } from "../../shared/clients/a-number.ts";
import { NewClient } from "../../shared/clients/contract.ts";
import { finding, type ImportFinding } from "../../shared/imports/codes.ts";
import { isDraft, type ReadRow } from "../../shared/imports/read-row.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import { unknownWhen, type When } from "../../shared/kernel/when.ts";
import { insertClient } from "../clients/add.ts";
import { insertEngagement } from "../clients/decide-engagement.ts";
import type { Change } from "../core/change.ts";
import { insertEpisode } from "../custody/episodes.ts";
import { episodesOf, loadEpisode, placementsOf } from "../custody/queries.ts";
import { insertEnd } from "../outcomes/end.ts";
import { isEngaged } from "../proceedings/custody-queries.ts";
import { type ClientHeld, clientOfNumber } from "./client-queries.ts";
import type { RowPlaces } from "./places.ts";

const ClientKey = idOf("client");

/** A person of a row as written. `episodeN` and `placementN` are threads. */
export type PersonWritten = ClientHeld & { episodeN: number | null; placementN: number | null; waitsFor: string | null };
export type RowPeople = { people: PersonWritten[]; findings: ImportFinding[] };
export type RowToWrite = { row: ReadRow; where: RowPlaces; fileName: string; asOf: CalendarDate };

/** Writes the people of a row: who they are, that we took the case, where they are said to be held, and how custody ended. */
export function writePeople(made: Change, told: RowToWrite): RowPeople {
  const { row } = told;
  const findings: ImportFinding[] = [];
  const people = Array.from({ length: row.people.all }, (_, place) => {
    const { client, known } = place === 0 ? firstPerson(made, told) : { client: addUnnamed(made, told, place), known: false };
    if (known) findings.push(finding("client_known", null, row.aNumber));
    engage(made, client, told);
    return { ...client, ...writeCustody(made, client, told) };
  });
  const ending = row.outcome.person.custody === "ended" ? people.slice(0, Math.max(row.outcome.person.released, 1)) : [];
  const written = ending.map((person) => endCustody(made, person, told));
  if (written.includes(false)) findings.push(finding("end_already_recorded"));
  return { people, findings };
}

/** The named person of a row, or its first unnamed one. An A-number of a client who is here already leads to that client. */
function firstPerson(made: Change, told: RowToWrite): { client: ClientHeld; known: boolean } {
  const { row } = told;
  const read = row.aNumber === null ? null : readANumber(row.aNumber);
  const number = read?.ok === true ? { canonical: read.canonical, asGiven: row.aNumber ?? "" } : null;
  const held = number === null ? null : clientOfNumber(made.ctx, number.canonical);
  if (held !== null) return { client: held, known: true };
  if (row.client === null) return { client: addUnnamed(made, told, 0, number), known: false };
  const { given, surname, full } = row.client;
  return { client: add(made, { givenNames: cut(given ?? (surname === null ? full : null)), surname: cut(surname) }, number), known: false };
}

/** The list's own number of the row, else its place in the file. */
export function rowName(row: ReadRow): string {
  return row.label ?? String(row.at);
}

function addUnnamed(made: Change, { row, fileName }: RowToWrite, place: number, number: ANumber = null): ClientHeld {
  return add(made, { unnamedAs: cut(`row ${rowName(row)} of ${fileName}, person ${place + 1}`) }, number);
}

type ANumber = { canonical: string; asGiven: string } | null;

function add(made: Change, name: Partial<NewClient>, number: ANumber): ClientHeld {
  const details = NewClient.parse(name);
  const { id, n } = insertClient(made, details, number === null ? [] : [number]);
  const { givenNames, surname, docketName } = details;
  return { n, id: ClientKey.parse(id), wallN: null, givenNames, surname, docketName };
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, 200);
}

/** A list of filings is a list of cases we took: accepted on the day of filing. A draft says only that somebody considers it. */
function engage(made: Change, client: ClientHeld, { row, asOf }: RowToWrite): void {
  if (isEngaged(made.ctx, client.n)) return;
  const decision = isDraft(row.outcome) ? ("considering" as const) : ("accepted" as const);
  const filed = row.filedOn.precision === "day" ? row.filedOn.day : null;
  const decidedOn = filed !== null && filed <= made.today ? filed : asOf;
  insertEngagement(made, client, { decision, decidedOn, because: null, scope: null });
}

type Custody = { episodeN: number | null; placementN: number | null; waitsFor: string | null };

/** The time in custody a row tells of: begun on a day not known, in the place the list names. An open one of a known client is used again. */
function writeCustody(made: Change, client: ClientHeld, { row, where }: RowToWrite): Custody {
  const [latest] = episodesOf(made.ctx, client.n);
  if (latest) return { episodeN: latest.thread, placementN: null, waitsFor: null };
  const [only] = where.places;
  if (!only && row.outcome.person.custody !== "ended") return { episodeN: null, placementN: null, waitsFor: null };
  const placement = only ? { ...placeOf(where, row), source: "import" as const, from: unknownWhen, confirmed: false } : null;
  const episode = insertEpisode(made, client, {
    start: unknownWhen,
    startKind: "unknown",
    circumstances: null,
    warrantShown: null,
    placement,
  });
  const placementN = placementsOf(made.ctx, episode.n)[0]?.thread ?? null;
  const waits = !where.several && only !== undefined && only.n === null;
  return { episodeN: episode.n, placementN, waitsFor: waits ? only.written : null };
}

function placeOf(where: RowPlaces, row: ReadRow) {
  const [only] = where.places;
  const words = cut(row.facility);
  if (where.several || !only) return { kind: "unknown" as const, facilityId: null, place: words };
  if (only.facilityId !== null) return { kind: "facility" as const, facilityId: only.facilityId, place: null };
  return { kind: only.isOffice ? ("unknown" as const) : ("facility" as const), facilityId: null, place: words };
}

/** The end the list tells of, on a day not later than that of the list. False where an end is recorded already. */
function endCustody(made: Change, person: PersonWritten, { row, asOf }: RowToWrite): boolean {
  const { end, pathway, also, attribution, instrument } = row.outcome.person;
  const [latest] = episodesOf(made.ctx, person.n);
  if (!latest || latest.endKind !== null || end === null) return false;
  const at: When = { precision: "not_later_than", day: asOf, time: null };
  insertEnd(made, { id: person.id, n: person.n, name: `row ${rowName(row)}` }, loadEpisode(made.ctx, latest.publicId), {
    kind: end,
    at,
    pathways: pathway === null ? [] : pathway === "unknown" ? ["unknown"] : [pathway, ...also],
    attribution: end === "released" ? attribution : null,
    instrument: end === "released" ? instrument : null,
    conditions: null,
    entryId: null,
    toCountry: null,
    thirdCountry: null,
    note: `The list says: ${row.outcome.said.trim() || "no words"}`.slice(0, 4000),
    verifiedBy: null,
  });
  return true;
}
