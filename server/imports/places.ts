import { facilityMatcher, type FacilityMatch } from "../../shared/facilities/match-facility.ts";
import { splitFacilities } from "../../shared/facilities/split-facilities.ts";
import { finding, type ImportFinding } from "../../shared/imports/codes.ts";
import type { PlaceReading } from "../../shared/imports/contract.ts";
import { type KnownCourt, matchCourt, matchImmigrationCourt } from "../../shared/imports/match-court.ts";
import type { ReadRow } from "../../shared/imports/read-row.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import { facilitiesHere } from "../facilities/queries.ts";
import type { CaseCtx } from "../core/change.ts";
import { type FacilityHeld, knownCourts, knownFacilities } from "./reference-queries.ts";

const FacilityKey = idOf("facility");

/** A place of a row with what the writing needs. */
export type Place = PlaceReading & { readonly n: number | null; readonly isOffice: boolean };
/** Where a row's people are held and which court it goes to. `several`: the cell names more than one place. */
export type RowPlaces = {
  readonly places: readonly Place[];
  readonly several: boolean;
  readonly court: KnownCourt | null;
  readonly courtReason: string | null;
  readonly fieldOffice: string | null;
  readonly findings: readonly ImportFinding[];
};

/** Reads places and courts of rows; reference data are loaded once, each spelling is matched once. */
export function placeReader(ctx: CaseCtx): (row: ReadRow, draft: boolean) => RowPlaces {
  const facilities = knownFacilities(ctx);
  const byId = new Map(facilities.map((facility) => [facility.id, facility]));
  const courts = knownCourts(ctx);
  const matcher = facilityMatcher(facilities);
  const matched = new Map<string, FacilityMatch>();
  const here = new Map<number, ReturnType<typeof hereOf>>();
  const match = (written: string, state: string | null) => {
    const key = JSON.stringify([written, state]);
    const found = matched.get(key) ?? matcher(written, state);
    matched.set(key, found);
    return found;
  };
  const district = (n: number) => {
    const found = here.get(n) ?? hereOf(ctx, n);
    here.set(n, found);
    return found;
  };
  return (row, draft) => {
    const known = (name: string) => ["exact", "one"].includes(match(name, row.state).kind);
    const names = row.facility === null ? [] : splitFacilities(row.facility, known);
    const places = names.map((written) => placeOf(written, match(written, row.state), byId));
    const derived = places.flatMap((place) => (place.n === null ? [] : [district(place.n)]));
    const court = courtOf(row, derived.map((one) => one.court), places.length, courts, draft); // prettier-ignore
    const offices = new Set(derived.map((one) => one.fieldOffice));
    return {
      places,
      several: places.length > 1,
      ...court,
      courtReason: court.courtReason ?? derived[0]?.reason ?? null,
      fieldOffice: offices.size === 1 ? ([...offices][0] ?? null) : null,
      findings: [...placeFindings(row, places, draft), ...court.findings],
    };
  };
}

function hereOf(ctx: CaseCtx, n: number) {
  const facility = facilitiesHere(ctx, [n]).get(n);
  return { court: facility?.court?.key ?? null, reason: facility?.courtReason ?? null, fieldOffice: facility?.fieldOffice ?? null };
}

function placeOf(written: string, match: FacilityMatch, byId: ReadonlyMap<string, FacilityHeld>): Place {
  const isOffice = match.kind === "none" && match.why.includes("office");
  if (match.kind === "exact" || match.kind === "one") {
    const facility = byId.get(match.facilityId);
    const id = FacilityKey.parse(match.facilityId);
    return { written, facilityId: id, n: facility?.n ?? null, name: facility?.name ?? null, why: match.why, candidates: [], isOffice };
  }
  const candidates = match.kind === "several" ? match.candidates.map((id) => FacilityKey.parse(id)) : [];
  return { written, facilityId: null, n: null, name: null, why: match.why, candidates, isOffice };
}

function placeFindings(row: ReadRow, places: readonly Place[], draft: boolean): ImportFinding[] {
  if (places.length > 1) return [finding("facility_several", null, row.facility)];
  const [only] = places;
  if (!only) return draft ? [] : [finding("facility_missing")];
  return only.n === null
    ? [{ ...finding("facility_queued", null, row.facility), says: `${finding("facility_queued").says} ${only.why}` }]
    : [];
}

type CourtReading = { court: KnownCourt | null; courtReason: string | null; findings: ImportFinding[] };

/** The court a row names, else the judge's, else that of the place of detention, when all the places of the row agree. */
function courtOf(
  row: ReadRow,
  derived: readonly (string | null)[],
  places: number,
  courts: readonly KnownCourt[],
  draft: boolean,
): CourtReading {
  if (row.kind === "release_request") return { court: null, courtReason: null, findings: [] };
  if (row.kind === "bond_hearing") {
    const court = matchImmigrationCourt(row.court ?? "", courts) ?? matchImmigrationCourt(row.facility ?? "", courts);
    return { court, courtReason: court && "Named in the list.", findings: [] };
  }
  const districts = courts.filter((court) => court.kind === "district");
  const ofPlace =
    new Set(derived).size === 1 && derived.length === places ? (districts.find((court) => court.key === derived[0]) ?? null) : null;
  const hint = row.judge.state === "named" ? row.judge.court : null;
  const named = matchCourt(row.court ?? "", districts) ?? matchCourt(hint ?? "", districts);
  if (named === null && ofPlace === null) return { court: null, courtReason: null, findings: draft ? [] : [finding("court_not_known")] };
  if (named === null) return { court: ofPlace, courtReason: null, findings: [] };
  const disagrees = ofPlace !== null && ofPlace.n !== named.n;
  const findings = disagrees ? [finding("court_disagrees", null, row.court ?? (hint || null))] : [];
  return { court: named, courtReason: "Named in the list.", findings };
}
