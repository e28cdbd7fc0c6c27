import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { facilityMatcher } from "../../shared/facilities/match-facility.ts";
import { splitFacilities } from "../../shared/facilities/split-facilities.ts";
import { readFacilities, readFacilityAliases } from "./read.ts";

const aliases = new Map<string, string[]>();
for (const { key, alias } of readFacilityAliases()) aliases.set(key, [...(aliases.get(key) ?? []), alias]);
const facilities = readFacilities().map(({ key, name, code, city, state }) => ({
  id: key,
  name,
  aliases: aliases.get(key) ?? [],
  code: code === "" ? null : code,
  city: city === "" ? null : city,
  state,
}));
const match = facilityMatcher(facilities);

/** One place under two codes in the lists: both are offered, a person chooses. */
const TWO_CODES = new Set(["OAK", "BOPOAD", "VTSTALB", "NWSCFVT"]);

describe("the reference list against itself", () => {
  it("finds every facility by each of its names with its state, or offers it beside its twin", () => {
    for (const { id, name, aliases: others, state } of facilities) {
      for (const written of [name, ...others]) {
        const answer = match(written, state === "CU" ? null : state);
        if (answer.kind === "several" && TWO_CODES.has(id)) expect(answer.candidates).toContain(id);
        else expect(answer, written).toMatchObject({ kind: "exact", facilityId: id });
      }
    }
  });

  it("finds every facility by its code, and not in another state", () => {
    for (const { code, id, state } of facilities) {
      if (code === null || state === "CU") continue;
      expect(match(code, state)).toMatchObject({ kind: "exact", facilityId: id });
      expect(match(code, state === "TX" ? "WA" : "TX").kind, code).toBe("several");
    }
  });
});

/** Non-commercial data, not part of the project: tried where it lies on the machine. */
const LIST = new URL("../../../shared/data/habeas-filings/ucla_covid_immigration_filings_2020.csv", import.meta.url);
const Rows = z.array(z.looseObject({ Facility: z.string(), State: z.string() }));

describe("the release requests of spring 2020", () => {
  it("name 27 places: 23 found in their state, La Salle to be asked, an office, a court and a juvenile center queued", ({ skip }) => {
    skip(!existsSync(LIST), "The list of release requests of spring 2020 is not on this machine.");
    const rows = Rows.parse(parse(readFileSync(LIST), { columns: true, bom: true }));
    const found = new Set<string>();
    const asked = new Set<string>();
    const none = new Set<string>();
    for (const { Facility, State } of rows) {
      const names = splitFacilities(Facility, (name) => match(name, State).kind === "exact");
      for (const name of names) {
        const answer = match(name, State);
        if (answer.kind === "none") none.add(name);
        else if (answer.kind === "several") asked.add(name);
        else found.add(answer.facilityId);
      }
    }
    expect([...asked]).toEqual(["La Salle"]);
    expect([...none].sort()).toEqual(["Cowlitz County Juvenile Detention Center", "Detroit Immigration Court", "ICE/ERO Detroit"]);
    expect([...found].sort()).toEqual(EXPECTED);
  });
});

const EXPECTED = [
  "ADLNTCA",
  "BASILLA",
  "CACFMES",
  "CIBOCNM",
  "CSCNWWA",
  "DENICDF",
  "ESSEXNJ",
  "FRMVLVA",
  "GREENMA",
  "HUDSONJ",
  "ORANGNY",
  "PIC",
  "PIKCOPA",
  "PRLDCTX",
  "RGRNDTX",
  "SHERBMN",
  "STCDFTX",
  "STWRTGA",
  "WEBDCTX",
  "YORCOPA",
  "bergen-county-jail-nj",
  "bristol-county-house-of-correction-ma",
  "mchenry-county-jail-il",
];
