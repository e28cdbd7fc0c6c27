import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type CountyFacts, type DistrictFacts } from "../../shared/courts/districts.ts";
import { AppellateCourtRow, CountyRow, DistrictRow, FacilityAliasRow, FacilityRow, FieldOfficeRow, ImmigrationCourtRow } from "./rows.ts";

export const REFERENCE_FILES = {
  districts: "districts.csv",
  counties: "counties.csv",
  facilities: "facilities.csv",
  facilityAliases: "facility_aliases.csv",
  fieldOffices: "field_offices.csv",
  immigrationCourts: "immigration_courts.csv",
  appellateCourts: "appellate_courts.csv",
} as const;
export type ReferenceName = keyof typeof REFERENCE_FILES;

/** Where the files lie when the source runs unbundled. The built server passes its own directory. */
export const REFERENCE_DIRECTORY = fileURLToPath(new URL(".", import.meta.url));

/** What a file says of itself in its `#` lines: what it holds, from where, of which day, under which licence, which version. */
export type ReferenceHeader = {
  readonly what: string;
  readonly source: string;
  readonly date: string;
  readonly licence: string;
  readonly version: number;
  readonly columns: string;
};

export type FacilityReference = z.output<typeof FacilityRow>;
export type FacilityAlias = z.output<typeof FacilityAliasRow>;
export type FieldOffice = z.output<typeof FieldOfficeRow>;
export type AppellateCourt = z.output<typeof AppellateCourtRow>;
export type ImmigrationCourt = z.output<typeof ImmigrationCourtRow>;

export function referenceFile(name: ReferenceName, directory: string = REFERENCE_DIRECTORY): string {
  return readFileSync(join(directory, REFERENCE_FILES[name]), "utf8");
}

export function parseHeader(name: ReferenceName, text: string): ReferenceHeader {
  const said = new Map<string, string>();
  for (const line of commentLines(text)) {
    const colon = line.indexOf(":");
    said.set(line.slice(1, colon).trim(), line.slice(colon + 1).trim());
  }
  const told = (key: string) => {
    const value = said.get(key);
    if (value === undefined || value === "") throw new Error(`${REFERENCE_FILES[name]}: the header does not state "${key}".`);
    return value;
  };
  return {
    what: told("what"),
    source: told("source"),
    date: told("date"),
    licence: told("licence"),
    version: Number(told("version")),
    columns: said.get("columns") ?? "",
  };
}

export function parseDistricts(text: string): readonly DistrictFacts[] {
  return rows("districts", text, DistrictRow).map(({ default_zone, pacer_id, ...row }) => ({
    ...row,
    defaultZone: default_zone,
    pacerId: pacer_id,
  }));
}

export function parseCounties(text: string): readonly CountyFacts[] {
  return rows("counties", text, CountyRow).map(({ court_id, zone_note, ...row }) => ({ ...row, courtId: court_id, zoneNote: zone_note }));
}

export function parseFacilities(text: string): readonly FacilityReference[] {
  return rows("facilities", text, FacilityRow);
}

export function parseFacilityAliases(text: string): readonly FacilityAlias[] {
  return rows("facilityAliases", text, FacilityAliasRow);
}

export function parseFieldOffices(text: string): readonly FieldOffice[] {
  return rows("fieldOffices", text, FieldOfficeRow);
}

export function parseImmigrationCourts(text: string): readonly ImmigrationCourt[] {
  return rows("immigrationCourts", text, ImmigrationCourtRow);
}

export function parseAppellateCourts(text: string): readonly AppellateCourt[] {
  return rows("appellateCourts", text, AppellateCourtRow);
}

export const readDistricts = (directory?: string) => parseDistricts(referenceFile("districts", directory));
export const readCounties = (directory?: string) => parseCounties(referenceFile("counties", directory));
export const readFacilities = (directory?: string) => parseFacilities(referenceFile("facilities", directory));
export const readFacilityAliases = (directory?: string) => parseFacilityAliases(referenceFile("facilityAliases", directory));
export const readFieldOffices = (directory?: string) => parseFieldOffices(referenceFile("fieldOffices", directory));
export const readAppellateCourts = (directory?: string) => parseAppellateCourts(referenceFile("appellateCourts", directory));
export const readImmigrationCourts = (directory?: string) => parseImmigrationCourts(referenceFile("immigrationCourts", directory));

function commentLines(text: string): string[] {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines.slice(0, end === -1 ? lines.length : end);
}

const Parsed = z.array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }));

/** Only whole lines at the top are comments: an address may hold a number sign. */
function rows<S extends z.ZodType>(name: ReferenceName, text: string, shape: S): z.output<S>[] {
  const skipped = commentLines(text).length;
  const body = text.split("\n").slice(skipped).join("\n");
  const file = REFERENCE_FILES[name];
  return Parsed.parse(readCsv(file, body, skipped)).map(({ record, info }) => {
    const read = shape.safeParse(record);
    if (read.success) return read.data;
    const issues = read.error.issues.map((issue) => `${issue.path.join(".") || "row"} ${issue.message}`);
    throw new Error(`${file}, line ${info.lines + skipped}: ${issues.join("; ")}.`);
  });
}

function readCsv(file: string, body: string, skipped: number): unknown {
  try {
    return parse(body, { columns: true, info: true, skip_empty_lines: true });
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    throw new Error(`${file}: the table that begins on line ${skipped + 1} cannot be read. ${says}`);
  }
}
