import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KnownFacility, matchFacility } from "./match-facility.ts";

function place(id: string, name: string, city: string | null, state: string | null, aliases: readonly string[] = []): KnownFacility {
  return { id, name, aliases, code: id.length <= 7 ? id : null, city, state };
}

/** Invented places, but for the shapes their names have. */
const LIST: readonly KnownFacility[] = [
  place("ALDERTX", "Alder Creek ICE Processing Center", "Pinto", "TX", ["Alder Creek Detention Complex"]),
  place("BRAMBNJ", "Bramble County Jail", "Kestrel", "NJ"),
  place("BRAMBPA", "Bramble County Prison", "Bramble", "PA"),
  place("BRAMHOL", "Bramble Hold Room", null, "PA"),
  place("CORVNYA", "Corvid County Jail (NY)", "Wren", "NY"),
  place("CORVFLA", "Corvid County Jail (FL)", "Heron", "FL"),
  place("DUNMOLA", "LaDuna ICE Processing Center", "Marsh", "LA"),
  place("DUNCOLA", "LaDuna Correctional Center Finch", "Finch", "LA"),
  place("ELMWOVA", "Elmwood Detention Center", "Elmwood", "VA"),
  place("ELMHOSP", "Southside Community Hospital", "Elmwood", "VA"),
  place("FALCOGA", "Falcon ICE Processing Center (Main)", "Osprey", "GA"),
  place("FALCAGA", "Falcon ICE Processing Center (Annex)", "Osprey", "GA"),
  place("GROUSMA", "Grouse House of Corrections", "Grouse", "MA", ["Grouse County House of Correction"]),
  place("IBISCWA", "ERO Ibis Camp South", "Ibis", "WA"),
  place("JAYFDCO", "Federal Detention Center Jay", "Jay", "CO"),
  place("KITEMCA", "Kite Mesa North Detention Facility", "Kite", "CA"),
];

const one = (written: string, state: string | null = null) => matchFacility(written, state, LIST);

describe("a name written as it is known", () => {
  it.each([
    ["Alder Creek ICE Processing Center", "TX", "ALDERTX"],
    ["alder  creek ICE processing CENTER", null, "ALDERTX"],
    ["Alder Creek Detention Complex", "Texas", "ALDERTX"],
    ["ALDER CREEK IPC", "TX", "ALDERTX"],
    ["Alder Creek ICE Proc. Ctr.", "tx", "ALDERTX"],
    ["ALDERTX", "TX", "ALDERTX"],
    ["Bramble Co. Jail", "NJ", "BRAMBNJ"],
    ["Corvid County Jail (NY)", null, "CORVNYA"],
    ["Corvid County Jail, NY", "N.Y.", "CORVNYA"],
    ["Corvid County Jail", "FL", "CORVFLA"],
    ["La Duna ICE Processing Center", "LA", "DUNMOLA"],
    ["Grouse Co. House of Correction", "MA", "GROUSMA"],
    ["Falcon ICE Processing Center (Annex)", "GA", "FALCAGA"],
    ["ERO Ibis Camp South", "WA", "IBISCWA"],
    ["FDC Jay", "CO", "JAYFDCO"],
    ["Elmwood Detention Center, Virginia", null, "ELMWOVA"],
  ])("%s, %s, is exactly %s", (written, state, facilityId) => {
    expect(one(written, state)).toMatchObject({ kind: "exact", facilityId });
  });

  it("says by which name or code it was found", () => {
    expect(one("Alder Creek Detention Complex", "TX")).toMatchObject({
      why: '"Alder Creek Detention Complex" is another name of "Alder Creek ICE Processing Center".',
    });
    expect(one("ALDERTX", "TX")).toMatchObject({ why: 'ALDERTX is the ICE code of "Alder Creek ICE Processing Center".' });
  });
});

describe("another wording with one plausible place and the state agreeing", () => {
  it.each([
    ["Bramble County Correctional Facility", "NJ", "BRAMBNJ"],
    ["Corvid County Correctional Facility (Wren, NY)", "NY", "CORVNYA"],
    ["Corvid County Correctional Facility (Wren, NY)", null, "CORVNYA"],
    ["Elmwood", "VA", "ELMWOVA"],
    ["Kite Mesa", "CA", "KITEMCA"],
    ["Bramble Pennsylvania prison", "PA", null],
    ["Elmwood ICE", "VA", "ELMWOVA"],
    ["ICE Elmwood", "VA", "ELMWOVA"],
  ])("%s, %s, is %s", (written, state, facilityId) => {
    const answer = one(written, state);
    if (facilityId === null) expect(answer.kind).toBe("several");
    else expect(answer).toMatchObject({ kind: "one", facilityId });
  });
});

describe("what a person has to decide", () => {
  it.each([
    ["no state, though only one place has the words", "Kite Mesa", null, ["KITEMCA"]],
    ["two places of one state", "La Duna", "LA", ["DUNCOLA", "DUNMOLA"]],
    ["two parts of one place", "Falcon", "GA", ["FALCAGA", "FALCOGA"]],
    ["two states, none given", "Corvid County Jail", null, ["CORVFLA", "CORVNYA"]],
    ["a state in the name against the state column", "Corvid County Jail (NY)", "FL", ["CORVFLA", "CORVNYA"]],
    ["the name known in another state only", "Alder Creek ICE Processing Center", "OK", ["ALDERTX"]],
    ["a code in another state", "ALDERTX", "OK", ["ALDERTX"]],
    ["a letter wrong", "Elmwod Detention Center", "VA", ["ELMWOVA"]],
    ["another kind of place in the town", "Jay County Jail", "CO", ["JAYFDCO"]],
    ["a hold room of the county's name", "Bramble Holding Room Unit", "PA", ["BRAMBPA", "BRAMHOL"]],
    ["more words than the place has", "Grouse Valley Youth Camp", "MA", ["GROUSMA"]],
  ])("%s", (_, written, state, candidates) => {
    const answer = one(written, state);
    expect(answer.kind).toBe("several");
    expect(answer.kind === "several" ? [...answer.candidates].sort() : []).toEqual(candidates);
  });

  it("names at most eight candidates", () => {
    const many = Array.from({ length: 20 }, (_, at) => place(`id-number-${at}`, `Robin County Jail ${at}`, null, "TX"));
    const answer = matchFacility("Robin", "TX", many);
    expect(answer.kind === "several" && answer.candidates.length).toBe(8);
  });
});

describe("what is no place of detention, or not known", () => {
  it.each([
    ["Wren Immigration Court", "NY"],
    ["Immigration Court at Elmwood Detention Center", "VA"],
    ["ICE/ERO Heron", "FL"],
    ["ERO Elmwood", "VA"],
    ["Kestrel Field Office", "NJ"],
    ["ICE Pinto", "TX"],
    ["USCIS asylum office", null],
  ])("%s is an office", (written, state) => {
    expect(one(written, state)).toEqual({ kind: "none", why: "This is an office, not a place of detention." });
  });

  it.each([["Thrush County Juvenile Detention Center"], ["Constructor"], ["County Jail"], ["Detention Center"]])(
    "%s is not known",
    (written) => {
      expect(one(written, "WA")).toEqual({ kind: "none", why: "No known place of detention in Washington fits these words." });
    },
  );

  it.each([[""], ["  "], ["N/A"], ["na"], ["Unknown"], ["TBD"]])("%j names no place", (written) => {
    expect(one(written, "TX")).toEqual({ kind: "none", why: "The cell names no place." });
  });
});

describe("laws", () => {
  const word = fc.constantFrom(
    "Alder",
    "Bramble",
    "Corvid",
    "Elmwood",
    "Kite",
    "Mesa",
    "La Duna",
    "County",
    "Jail",
    "ICE",
    "Falcon",
    "(Annex)",
    "NY",
  );
  const written = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")),
    fc.constantFrom(...LIST.map(({ name }) => name)),
  );
  const state = fc.constantFrom(null, "NJ", "PA", "NY", "FL", "LA", "VA", "GA", "CA");

  it("the order of the list does not matter", () => {
    fc.assert(
      fc.property(written, state, fc.shuffledSubarray([...LIST], { minLength: LIST.length }), (name, where, shuffled) => {
        expect(matchFacility(name, where, shuffled)).toEqual(matchFacility(name, where, LIST));
      }),
    );
  });

  it("an unrelated facility never changes an exact match", () => {
    const unrelated = fc.record({ name: fc.stringMatching(/^Zephyr [a-z]{3,9} (County Jail|ICE Processing Center)$/), state });
    fc.assert(
      fc.property(fc.constantFrom(...LIST), fc.array(unrelated, { maxLength: 5 }), ({ name, state: where }, others) => {
        const added = others.map((other, at) => place(`unrelated-${at}`, other.name, "Zephyr", other.state));
        expect(matchFacility(name, where, [...added, ...LIST])).toEqual(matchFacility(name, where, LIST));
        expect(matchFacility(name, where, LIST).kind).toBe("exact");
      }),
    );
  });

  it("a place is decided on only in the state that was written", () => {
    fc.assert(
      fc.property(written, fc.constantFrom("NJ", "PA", "NY", "FL", "LA", "VA", "GA", "CA"), (name, where) => {
        const answer = matchFacility(name, where, LIST);
        if (answer.kind === "exact" || answer.kind === "one") {
          expect(LIST.find(({ id }) => id === answer.facilityId)?.state).toBe(where);
        }
      }),
    );
  });

  it("without any state only the same name or code decides", () => {
    fc.assert(
      fc.property(written, (name) => {
        if (!/\bNY\b|FL/.test(name)) expect(matchFacility(name, null, LIST).kind).not.toBe("one");
      }),
    );
  });

  it("any text gets an answer with a sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), state, (name, where) => {
        expect(matchFacility(name, where, LIST).why).toMatch(/\.$/);
      }),
    );
  });
});
