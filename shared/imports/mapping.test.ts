import { describe, expect, it } from "vitest";
import { Mapping, mappingFits, rolesOf, suggestMapping, suggestRole } from "./mapping.ts";
import { sniffTable, tableVerdict } from "./sniff-table.ts";
import { CELL_LIMIT } from "./cell.ts";

describe("what a header suggests", () => {
  it.each([
    ["Request or Motion Type", "kind"], ["Type of case", "kind"], ["Date of Filing", "filed_on"], ["Filed on", "filed_on"], ["Date\nfiled", "filed_on"], ["Facility", "facility"], ["Detention Center", "facility"],
    ["State", "state"], ["Judge\n(for bond or habeas)", "judge"], ["Outcome", "outcome"], ["Current status", "outcome"], ["Number of Releases", "number_released"], ["# released", "number_released"], ["# of people released", "number_released"],
    ["Client name", "client_full"], ["First Name", "client_given"], ["Last name", "client_surname"], ["A#", "a_number"], ["A-Number", "a_number"], ["Case No.", "docket_number"], ["Court", "court"], ["Row", "row_label"],
    ["COVID-19 present in facility at time of filing/request?", null], ["Marlow County Jail", null], ["Judge Vasterling", null], ["Habeas petition", null], ["Release date", null],
  ])("%j suggests %j", (header, role) => {
    expect(suggestRole(header)).toBe(role);
  }); // prettier-ignore
});

describe("a mapping", () => {
  const made = { list: "spring", columns: [{ header: "Type", role: "kind" }, { header: "When", role: "filed_on" }] }; // prettier-ignore

  it("finds its columns by header, wherever they stand and however they break", () => {
    expect(rolesOf(Mapping.parse(made), ["Notes", "WHEN", "type\n"])).toEqual(["keep", "filed_on", "kind"]);
  });

  it("is refused for a file that lacks a column or a kind", () => {
    expect(mappingFits(Mapping.parse(made), ["Type"])).toMatchObject({ ok: false, reason: expect.stringContaining("When") });
    expect(mappingFits(Mapping.parse({ list: "x", columns: [] }), ["Type"])).toMatchObject({
      ok: false,
      reason: expect.stringContaining("Kind of filing"),
    });
    expect(mappingFits(Mapping.parse(made), ["Type", "When"])).toEqual({ ok: true });
  });

  it("refuses one meaning for two columns, an unknown role and an unknown key", () => {
    expect(Mapping.safeParse({ list: "x", columns: [{ header: "A", role: "judge" }, { header: "B", role: "judge" }] }).success).toBe(false); // prettier-ignore
    expect(Mapping.safeParse({ list: "x", columns: [{ header: "A", role: "jury" }] }).success).toBe(false);
    expect(Mapping.safeParse({ ...made, extra: 1 }).success).toBe(false);
  });

  it("gives the first of two like columns the meaning and keeps the second", () => {
    expect(suggestMapping(["Outcome", "Result"], "x").columns.map((column) => column.role)).toEqual(["outcome", "keep"]);
  });
});

describe("a table in a file", () => {
  it("skips a preamble, settles header cells and leaves blank rows out of the rows", () => {
    const table = sniffTable([
      ["Our list"],
      [],
      ["Type", "Date\n of  filing", ""],
      ["Bond motion", "4/8/20", "x"],
      ["", ""],
      ["Habeas petition"],
    ]);
    expect(table).toMatchObject({ headerAt: 3, header: ["Type", "Date of filing", "Column 3"], blankRows: 1 });
    expect(table.rows.map((row) => row.at)).toEqual([4, 6]);
  });

  it("takes unknown words over figures for a header, and numbers the columns when there is none", () => {
    expect(sniffTable([["Was", "Wann"], ["Habeas", "4/8/20"]]).headerAt).toBe(1); // prettier-ignore
    expect(sniffTable([["Habeas", "4/8/20"], ["Bond", "4/9/20"]])).toMatchObject({ headerAt: null, header: ["Column 1", "Column 2"], findings: [{ code: "header_not_found" }] }); // prettier-ignore
    expect(sniffTable([["4/1", "x"], ["Was", "Wann"], ["Habeas", "4/8/20"]], ["Was", "Wann"]).headerAt).toBe(2); // prettier-ignore
  });

  it("is refused, with the place, when empty or with a cell no spreadsheet holds", () => {
    expect(tableVerdict([[""], []]).ok).toBe(false);
    expect(tableVerdict([["a"], ["b", "x".repeat(CELL_LIMIT + 1)]])).toMatchObject({
      ok: false,
      reason: expect.stringContaining("row 2, column 2"),
    });
    expect(tableVerdict([["a"]])).toEqual({ ok: true });
  });
});
