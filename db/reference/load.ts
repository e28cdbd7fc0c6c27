import { createHash } from "node:crypto";
import { fold } from "../../shared/kernel/fold.ts";
import { ID_PREFIXES, type Noun } from "../../shared/kernel/ids.ts";
import type { Connection } from "../open.ts";
import {
  parseAppellateCourts,
  parseCounties,
  parseDistricts,
  parseFacilities,
  parseFacilityAliases,
  parseFieldOffices,
  parseImmigrationCourts,
  type ReferenceName,
  referenceFile,
} from "./read.ts";

const SOURCE = "reference list";

/** Brings the reference facts to the state of the files: rows are added or corrected by their key, never removed. Nothing is done where the file is unchanged. */
export function loadReference(db: Connection, directory: string): void {
  const known = db.prepare<[string], string>("SELECT hash FROM reference_versions WHERE name = ?").pluck();
  const note = db.prepare("INSERT INTO reference_versions (name, hash) VALUES (?, ?) ON CONFLICT DO UPDATE SET hash = excluded.hash");
  for (const [name, load] of LOADERS) {
    const text = referenceFile(name, directory);
    const hash = createHash("sha256").update(text).digest("hex");
    if (known.get(name) === hash) continue;
    db.transaction(() => {
      load(db, text);
      note.run(name, hash);
    }).immediate();
  }
}

/** A reference row keeps one id for ever, in every office: it is made from its key alone. */
function stableId(noun: Noun, key: string): string {
  return `${ID_PREFIXES[noun]}_${createHash("sha256").update(`${noun} ${key}`).digest("hex").slice(0, 16)}`;
}

const orNull = (cell: string) => (cell === "" ? null : cell);
const courtN = "(SELECT n FROM courts WHERE key = ?)";

const LOADERS: readonly (readonly [ReferenceName, (db: Connection, text: string) => void])[] = [
  ["districts", loadDistricts],
  ["immigrationCourts", loadImmigrationCourts],
  ["appellateCourts", loadAppellateCourts],
  ["counties", loadCounties],
  ["fieldOffices", loadFieldOffices],
  ["facilities", loadFacilities],
  ["facilityAliases", loadAliases],
];

const putCourt = `INSERT INTO courts (id, key, name, citation, kind, circuit, state, zone, statute, active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (key) DO UPDATE SET name = excluded.name, citation = excluded.citation, zone = excluded.zone, statute = excluded.statute, active = excluded.active`;

function loadDistricts(db: Connection, text: string): void {
  const court = db.prepare(putCourt);
  const zone = db.prepare(
    `INSERT INTO court_zones (court_n, zone, place) VALUES (${courtN}, ?, ?) ON CONFLICT DO UPDATE SET place = excluded.place`,
  );
  for (const row of parseDistricts(text)) {
    court.run(
      stableId("court", row.id),
      row.id,
      row.name,
      row.citation,
      "district",
      row.circuit,
      row.state,
      row.defaultZone,
      row.statute,
      1,
    );
    row.zones.forEach((name, place) => zone.run(row.id, name, place));
  }
}

function loadImmigrationCourts(db: Connection, text: string): void {
  const court = db.prepare(putCourt);
  for (const row of parseImmigrationCourts(text)) {
    const open = row.status === "closed" ? 0 : 1;
    court.run(stableId("court", row.id), row.id, row.name, row.name, "immigration", null, row.state, row.zone, null, open);
  }
}

function loadAppellateCourts(db: Connection, text: string): void {
  const court = db.prepare(putCourt);
  for (const { id, name, citation, kind, circuit, zone } of parseAppellateCourts(text))
    court.run(stableId("court", id), id, name, citation, kind, orNull(circuit), null, zone, null, 1);
}

function loadCounties(db: Connection, text: string): void {
  const put =
    db.prepare(`INSERT INTO counties (fips, county, state, court_n, division, section, basis, zone, zone_note) VALUES (?, ?, ?, ${courtN}, ?, ?, ?, ?, ?)
    ON CONFLICT (fips) DO UPDATE SET county = excluded.county, court_n = excluded.court_n, division = excluded.division, section = excluded.section,
    basis = excluded.basis, zone = excluded.zone, zone_note = excluded.zone_note`);
  for (const row of parseCounties(text)) {
    put.run(row.fips, row.county, row.state, row.courtId, orNull(row.division), row.section, row.basis, row.zone, orNull(row.zoneNote));
  }
}

function loadFieldOffices(db: Connection, text: string): void {
  const put = db.prepare(`INSERT INTO field_offices (code, name, city, state, address, area) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, city = excluded.city, state = excluded.state, address = excluded.address, area = excluded.area`);
  for (const row of parseFieldOffices(text)) put.run(row.code, row.name, row.city, row.state, orNull(row.address), row.area);
}

function loadFacilities(db: Connection, text: string): void {
  const put =
    db.prepare(`INSERT INTO facilities (id, key, code, name, folded, type, street, city, county_fips, state, zip, field_office, latitude, longitude, active, source)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '${SOURCE}')
    ON CONFLICT (key) DO UPDATE SET code = excluded.code, name = excluded.name, folded = excluded.folded, type = excluded.type, street = excluded.street, city = excluded.city,
    county_fips = excluded.county_fips, state = excluded.state, zip = excluded.zip, field_office = excluded.field_office, latitude = excluded.latitude,
    longitude = excluded.longitude, active = excluded.active`);
  for (const row of parseFacilities(text)) {
    put.run(
      stableId("facility", row.key),
      row.key,
      orNull(row.code),
      row.name,
      fold(row.name),
      row.type,
      orNull(row.street),
      orNull(row.city),
      orNull(row.county_fips),
      row.state,
      orNull(row.zip),
      orNull(row.field_office),
      row.latitude,
      row.longitude,
      row.active ? 1 : 0,
    );
  }
}

function loadAliases(db: Connection, text: string): void {
  const put = db.prepare(
    "INSERT INTO facility_aliases (facility_n, alias, folded, source) VALUES ((SELECT n FROM facilities WHERE key = ?), ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  for (const row of parseFacilityAliases(text)) put.run(row.key, row.alias, fold(row.alias), row.source);
}
