import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitFacilities } from "./split-facilities.ts";

describe("a cell that names several places", () => {
  it.each([
    ["Alder County Jail and Bramble Detention Center", ["Alder County Jail", "Bramble Detention Center"]],
    ["Alder County Jail & Bramble Detention Center", ["Alder County Jail", "Bramble Detention Center"]],
    [
      "Alder Detention Facility, Port Wren Detention Center, Rio Heron Detention Center ",
      ["Alder Detention Facility", "Port Wren Detention Center", "Rio Heron Detention Center"],
    ],
    ["Alder County Jail, Wren Prison, and Kite Processing Center", ["Alder County Jail", "Wren Prison", "Kite Processing Center"]],
    ["Grouse House of Correction and Wren County Jail", ["Grouse House of Correction", "Wren County Jail"]],
    ["Alder Jail; Wren", ["Alder Jail", "Wren"]],
    ["Alder Jail\r\nWren Annex", ["Alder Jail", "Wren Annex"]],
    ["Alder County Jail / Wren SPC", ["Alder County Jail", "Wren SPC"]],
    ["Alder County Jail, TX, Wren County Jail, NY", ["Alder County Jail, TX", "Wren County Jail, NY"]],
    ["Alder County Jail (Kite, NY) and Wren County Jail (Kite, NY)", ["Alder County Jail (Kite, NY)", "Wren County Jail (Kite, NY)"]],
  ])("%j", (cell, names) => {
    expect(splitFacilities(cell)).toEqual(names);
  });
});

describe("a single name stays whole", () => {
  it.each([
    ["Corvid County Correctional Facility (Wren, NY)"],
    ["Corvid County Jail, MT"],
    ["CCA, Heron Correctional Center"],
    ["Grouse County Jail and House of Correction"],
    ["Mason and Dixon County Jail"],
    ["Federal Detention Center, Honolulu"],
    ["Federal Correctional Institution - Kite, NH"],
    ["Wren Hospital & Medical Center"],
    ["ICE/ERO Heron"],
    ["Krome/Heron Hub"],
    ["Facility (one and two, men and women)"],
    ["Corvid County Complex (Alder Jail, Wren Prison and Kite Annex)"],
  ])("%j", (cell) => {
    expect(splitFacilities(cell)).toEqual([cell]);
  });

  it("when the whole is known, whatever it looks like", () => {
    const whole = "Isle Department of Corrections, Heron Detention Facility";
    expect(splitFacilities(whole)).toHaveLength(2);
    expect(splitFacilities(whole, (name) => name === whole)).toEqual([whole]);
  });

  it("and bare names are parted where each is known", () => {
    const known = new Set(["Elmwood", "Kite Mesa"]);
    expect(splitFacilities("Elmwood and Kite Mesa", (name) => known.has(name))).toEqual(["Elmwood", "Kite Mesa"]);
    expect(splitFacilities("Elmwood and Kite", (name) => known.has(name))).toEqual(["Elmwood and Kite"]);
  });
});

describe("laws", () => {
  it("an empty cell holds nothing", () => {
    expect(splitFacilities(" \n ; ")).toEqual([]);
  });

  it("no letter is lost or added, and splitting again changes nothing", () => {
    const letters = (text: string) => text.replace(/[\s,;|&+/]|\band\b/gi, "");
    const piece = fc.constantFrom("Alder County Jail", "Wren", "NY", "(Kite, NY)", "Heron Detention Center", "CCA");
    const glue = fc.constantFrom(", ", " and ", "; ", " & ", " / ", ", and ");
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 6 }), (parts) => {
        const cell = parts.map(([name, between], at) => (at === parts.length - 1 ? name : name + between)).join("");
        const names = splitFacilities(cell);
        expect(letters(names.join(" "))).toBe(letters(cell));
        expect(names.flatMap((name) => splitFacilities(name))).toEqual(names);
      }),
    );
  });
});
