import { expect, test } from "vitest";
import { day } from "../kernel/calendar-date.ts";
import { onDay, unknownWhen } from "../kernel/when.ts";
import { petitionCaption, requestCaption } from "./caption.ts";
import { custodyOn, type EpisodeAtFiling } from "./custody-at-filing.ts";
import { missingBeforeFiling, type PetitionReadiness } from "./readiness.ts";
import { bondFits, mayBeFiled, mayMove, numberFindings, requestFits } from "./rules.ts";

const FILED = day("2026-11-02");
const held: EpisodeAtFiling = { start: onDay(day("2026-03-10")), end: null, placement: "facility" };
const ended = (kind: "released" | "removed", on: string): EpisodeAtFiling => ({ ...held, end: { kind, ended: onDay(day(on)) } });

test.each([
  ["nothing is recorded", [], "unknown"],
  ["held since spring", [held], "detained"],
  ["held with refugee resettlement", [{ ...held, placement: "orr" }], "orr"],
  ["in a local jail on a detainer", [{ ...held, placement: "local_jail_detainer" }], "criminal_custody_with_detainer"],
  ["arrested on the day itself", [{ ...held, start: onDay(FILED) }], "detained"],
  ["arrested on the next day", [{ ...held, start: onDay(day("2026-11-03")) }], "unknown"],
  ["start of custody not known", [{ ...held, start: unknownWhen }], "unknown"],
  ["start known to the month of filing", [{ ...held, start: { precision: "month", day: day("2026-11-01"), time: null } }], "unknown"],
  ["released on the day itself", [ended("released", "2026-11-02")], "detained"],
  ["released before", [ended("released", "2026-11-01")], "unknown"],
  ["removed before", [ended("removed", "2026-10-01")], "outside_us"],
  ["removed and held again", [held, ended("removed", "2026-02-01")], "detained"],
] as const)("custody at filing when %s", (_when, episodes, custody) => {
  expect(custodyOn(FILED, [...episodes])).toBe(custody);
});

const rivas = { surname: "Mendoza Rivas", givenNames: "Luis", docketName: null };
test.each([
  [[rivas], "Dodge Detention Facility", "Mendoza Rivas v. Warden, Dodge Detention Facility"],
  [[rivas, rivas], "Dodge", "Mendoza Rivas et al. v. Warden, Dodge"],
  [[{ ...rivas, docketName: "J.D." }], null, "J.D. v. Warden, place not known yet"],
  [[{ surname: null, givenNames: "Rosa", docketName: null }], null, "Rosa v. Warden, place not known yet"],
] as const)("the caption of %j", (people, facility, caption) => {
  expect(petitionCaption([...people], facility)).toBe(caption);
});

test("a request names the field office, or ICE", () => {
  expect(requestCaption([rivas], "Chicago")).toBe("Mendoza Rivas, request to ICE Chicago");
  expect(requestCaption([rivas], null)).toBe("Mendoza Rivas, request to ICE");
});

const whole: PetitionReadiness = {
  court: true,
  respondents: true,
  grounds: true,
  relief: true,
  lead: true,
  petitioners: [],
  cannotBeKnown: [],
};
const person = {
  clientId: "a",
  name: "Rosa",
  named: true,
  nationality: true,
  aNumber: false,
  place: false,
  heldSince: true,
  basis: true,
  engaged: true,
};

test("what is missing is named for the petition and for each person, and what cannot be known is not asked", () => {
  const asked = (facts: PetitionReadiness) => missingBeforeFiling(facts).map((one) => `${one.item} ${one.clientId ?? "-"}`);
  expect(asked({ ...whole, court: false, petitioners: [person] })).toEqual(["court -", "place a", "a_number a"]);
  expect(asked({ ...whole, petitioners: [person], cannotBeKnown: [{ item: "a_number", clientId: "a" }] })).toEqual(["place a"]);
  expect(asked({ ...whole, petitioners: [{ ...person, clientId: "b" }], cannotBeKnown: [{ item: "a_number", clientId: "a" }] })).toContain(
    "a_number b",
  );
  expect(asked(whole)).toEqual([]);
});

test.each([
  [{ kind: "release_request", petitioners: 1, filed: false, closed: false }, "Only a petition"],
  [{ kind: "petition", petitioners: 1, filed: true, closed: false }, "already filed"],
  [{ kind: "petition", petitioners: 0, filed: false, closed: false }, "Needs a petitioner"],
  [{ kind: "petition", petitioners: 1, filed: false, closed: true }, "Reopen"],
] as const)("%j is not marked filed", (facts, says) => {
  const verdict = mayBeFiled(facts);
  expect(verdict.ok ? "allowed" : verdict.reason).toContain(says);
});

test("a number of another year than the filing is accepted and named", () => {
  expect(numberFindings("25", FILED)).toMatchObject([{ code: "number_year" }]);
  expect(numberFindings("26", FILED)).toEqual([]);
});

test("a docket that is closed does not move again", () => {
  const docket = { openedOn: FILED, closedOn: day("2026-11-10") };
  const facts = {
    how: "transferred_out",
    on: day("2026-11-12"),
    courtToday: day("2026-11-24"),
    docket,
    toCourt: true,
    sameCourt: false,
  } as const;
  expect(mayMove(facts)).toMatchObject({ ok: false });
  expect(mayMove({ ...facts, docket: { ...docket, closedOn: null } })).toEqual({ ok: true });
  expect(mayMove({ ...facts, docket: { ...docket, closedOn: null }, sameCourt: true })).toMatchObject({ ok: false });
});

const today = day("2026-11-24");
test.each([
  [{ state: "draft", sentOn: day("2026-11-20"), decision: "none_yet", decidedOn: null }, "sentOn"],
  [{ state: "sent", sentOn: day("2026-11-25"), decision: "none_yet", decidedOn: null }, "sentOn"],
  [{ state: "draft", sentOn: null, decision: "granted", decidedOn: null }, "decision"],
  [{ state: "sent", sentOn: day("2026-11-20"), decision: "granted", decidedOn: day("2026-11-19") }, "decidedOn"],
  [{ state: "sent", sentOn: null, decision: "none_yet", decidedOn: day("2026-11-19") }, "decidedOn"],
] as const)("the request %j is refused", (request, field) => {
  expect(requestFits(request, today)).toMatchObject({ ok: false, field });
});

test("a request sent on a day nobody knows is accepted", () => {
  expect(requestFits({ state: "sent", sentOn: null, decision: "no_response", decidedOn: null }, today)).toEqual({ ok: true });
});

const bond = {
  result: "granted_bond",
  amount: 5000,
  posting: "posted",
  postedOn: day("2026-11-22"),
  heldOn: day("2026-11-20"),
  movedOn: null,
  note: null,
} as const;
test.each([
  [{ ...bond, result: "other" }, "note"],
  [{ ...bond, result: "denied_flight" }, "amount"],
  [{ ...bond, result: "denied_flight", amount: null }, "posting"],
  [{ ...bond, posting: "not_posted" }, "postedOn"],
  [{ ...bond, postedOn: day("2026-11-19") }, "postedOn"],
  [{ ...bond, heldOn: day("2026-11-25") }, "heldOn"],
] as const)("the bond result %j is refused", (result, field) => {
  expect(bondFits(result, today)).toMatchObject({ ok: false, field });
});

test("a bond granted and posted is accepted", () => {
  expect(bondFits(bond, today)).toEqual({ ok: true });
});
