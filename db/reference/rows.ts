import { z } from "zod";
import { STATES } from "../../shared/courts/states.ts";
import { FACILITY_TYPE } from "../../shared/facilities/codes.ts";
import { Zone } from "../../shared/kernel/instant.ts";

/** The shapes of the reference rows, as the files hold them. Strict: a column too many is an error, like one too few. */

const filled = z.string().min(1);
const blankable = z.string();
const state = z
  .string()
  .refine((code) => Object.hasOwn(STATES, code), { error: "is not a postal code of a state or territory with a district court" });
const fips = z.string().regex(/^\d{5}$/, { error: "is not five digits" });
const zip = z.string().regex(/^(\d{5})?$/, { error: "is not five digits" });
const courtId = z.string().regex(/^[a-z]{2,4}d$/, { error: "is not the id of a district court" });
const fieldOffice = z.string().regex(/^[A-Z]{3}$/, { error: "is not three capital letters" });
/** Several values in one cell, parted by a bar. */
const bars = <S extends z.ZodType<unknown, string>>(item: S) =>
  z
    .string()
    .transform((cell) => cell.split("|"))
    .pipe(z.array(item).min(1));
const optionalZone = z.string().transform((cell, context) => {
  if (cell === "") return null;
  const read = Zone.safeParse(cell);
  if (read.success) return read.data;
  context.addIssue({ code: "custom", message: "is not a time zone" });
  return z.NEVER;
});
const degrees = z
  .string()
  .regex(/^(-?\d{1,3}\.\d+)?$/, { error: "is not a number of degrees" })
  .transform((cell) => (cell === "" ? null : Number(cell)));

export const DistrictRow = z.strictObject({
  id: courtId,
  name: filled,
  citation: filled,
  circuit: z.string().regex(/^([1-9]|1[01]|dc)$/, { error: "is not a circuit" }),
  state,
  statute: filled,
  default_zone: Zone,
  zones: bars(Zone),
  pacer_id: z.string().regex(/^\d+$/),
});

export const CountyRow = z.strictObject({
  fips,
  county: filled,
  state,
  court_id: courtId,
  division: blankable,
  section: z.string().regex(/^(28|48) U\.S\.C\. \d+[A-Z]?(\([a-z]\))?(\(\d+\))?$/, { error: "is not a section as 28 U.S.C. 94(b)(2)" }),
  zone: optionalZone,
  zone_note: blankable,
  basis: filled,
});

export const FACILITY_SOURCES = ["ice_2026_04", "ice_2026_07", "ice_web_2026_07", "ddp", "public_record"] as const;

export const FacilityRow = z.strictObject({
  key: z.string().regex(/^([A-Z0-9]{3,7}|[a-z0-9]+(-[a-z0-9]+)+)$/, { error: "is neither a code nor lower-case words" }),
  code: z.string().regex(/^([A-Z0-9]{3,7})?$/, { error: "is not 3 to 7 capital letters and digits" }),
  name: filled,
  type: FACILITY_TYPE.schema,
  street: blankable,
  city: blankable,
  county_fips: z.union([fips, z.literal("")]),
  county: blankable,
  state: z.union([state, z.literal("CU")]),
  zip,
  field_office: z.union([fieldOffice, z.literal("")]),
  latitude: degrees,
  longitude: degrees,
  sources: bars(z.enum(FACILITY_SOURCES)),
  active: z.enum(["yes", "no"]).transform((cell) => cell === "yes"),
});

export const FacilityAliasRow = z.strictObject({
  key: filled,
  alias: filled,
  source: z.enum([...FACILITY_SOURCES, "ddp_2025_10"]),
});

export const FieldOfficeRow = z.strictObject({
  code: fieldOffice,
  name: filled,
  city: filled,
  state,
  address: blankable,
  zip,
  area: filled,
});

export const AppellateCourtRow = z.strictObject({
  id: z
    .string()
    .regex(/^(ca([1-9]|1[01]|dc)|scotus|bia)$/, { error: "is not the id of a court of appeals, the Supreme Court or the Board" }),
  name: filled,
  citation: filled,
  kind: z.enum(["appeals", "supreme", "board"]),
  circuit: z.string().regex(/^([1-9]|1[01]|dc)?$/, { error: "is not a circuit" }),
  city: filled,
  zone: Zone,
});

export const ImmigrationCourtRow = z.strictObject({
  id: z.string().regex(/^eoir-[a-z0-9-]+$/),
  name: filled,
  city: filled,
  county_fips: fips,
  state,
  zip,
  address: filled,
  zone: Zone,
  status: z.enum(["open", "closed_for_days", "closed"]),
});
