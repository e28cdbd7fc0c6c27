import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GROUP_AT_LEAST, MOST_PEOPLE, readOutcome } from "./read-outcome.ts";
import { OutcomeReading } from "./outcome-schema.ts";
import { PHRASE_RULES } from "./outcome-phrases.ts";
import { type ImportedKind, IMPORTED_KINDS } from "./read-kind.ts";

function read(kind: ImportedKind | null, words: string, released: number | null) {
  return OutcomeReading.parse(readOutcome({ kind, words, released }));
}
function codes(reading: OutcomeReading): string[] {
  return reading.findings.map((found) => found.code);
}

type Case = [words: string, released: number | null, court: object, custody: string, pathway: string | null, findings: string[]];
const asked = ["refused_with_release", "pathway_not_stated"];
const open = ["pending_with_release", "pathway_not_stated"];

describe("a request’s outcome", () => {
  const request = (decision: string | null, state = "sent") => ({ kind: "release_request", state, decision });
  it.each<Case>([
    ["Granted", 1, request("granted"), "ended", "government_after_request", []],
    ["Parole was approved", 1, request("granted"), "ended", "government_after_request", []],
    ["ICE turned it down", 0, request("refused"), "none", null, []],
    ["DENIED!", 1, request("refused"), "ended", "unknown", asked],
    ["Request wasn't granted", 0, request("refused"), "none", null, []],
    ["Not successful", 2, request("refused"), "ended", "unknown", asked],
    ["Denied but released on parole a week later", 1, request("refused"), "ended", "unknown", asked],
    ["Denied. Later won withholding and was released", 1, request("refused"), "ended", "relief_granted", ["released_another_way"]],
    ["Denied; asylum denied too", 0, request("refused"), "none", null, []],
    ["ICE hasn't responded", 0, request("no_response"), "none", null, []],
    ["Never heard back", 0, request("no_response"), "none", null, []],
    ["No response yet", 0, request("none_yet"), "none", null, []],
    ["Under review", 1, request("none_yet"), "ended", "unknown", open],
    ["No answer; ICE released him", 1, request("no_response"), "ended", "unknown", ["pathway_not_stated"]],
    [
      "No response, removal proceedings were terminated and client released",
      1,
      request("no_response"),
      "ended",
      "proceedings_terminated",
      [],
    ],
    ["Still drafting", 0, request(null, "draft"), "none", null, []],
    ["Hasn't been submitted yet", 0, request(null, "draft"), "none", null, []],
    ["To be filed", 1, request(null, "draft"), "ended", "unknown", ["not_filed_with_release", "pathway_not_stated"]],
    ["We withdrew it", 0, request("none_yet", "withdrawn"), "none", null, []],
    ["Successful", 0, request("granted"), "none", null, ["success_without_release"]],
    ["Released", 0, request(null), "unknown", null, ["decision_not_stated", "released_words_without_number"]],
    ["Denied, client was deported", 0, request("refused"), "ended", null, []],
    ["Denied, client was deported", 1, request("refused"), "unknown", null, ["other_end_with_release"]],
    ["Pending, client remains detained", 1, request("none_yet"), "unknown", null, ["not_released_with_number"]],
    ["Approved and then denied", 1, request(null), "ended", "unknown", ["words_contradict", "pathway_not_stated"]],
    ["Denied; 3 people released anyway", 2, request("refused"), "ended", "unknown", [...asked, "count_disagrees"]],
    ["Granted; two clients released", null, request("granted"), "ended", "government_after_request", ["number_from_words"]],
    ["Call Dolores", 0, request(null), "none", null, ["outcome_unread"]],
    ["", null, request(null), "unknown", null, ["outcome_missing"]],
  ])("%j with %j", (words, released, court, custody, pathway, findings) => {
    const reading = read("release_request", words, released);
    expect(reading.court).toEqual(court);
    expect(reading.person).toMatchObject({ custody, pathway });
    expect(codes(reading)).toEqual(findings);
  });
});

describe("a bond hearing’s outcome", () => {
  const bond = (result: string | null, posting = "not_applicable", standing = "decided") => ({
    kind: "bond_hearing",
    standing,
    result,
    posting,
  });
  it.each<Case>([
    ["Bond set at $5,000, paid by family", 1, bond("granted_bond", "posted"), "ended", "bond_immigration_judge", []],
    ["IJ granted bond of $10,000; couldn't afford it", 0, bond("granted_bond", "not_posted"), "none", null, []],
    ["Granted bond. Not posted. Client freed after winning asylum", 1, bond("granted_bond", "not_posted"), "ended", "relief_granted", []],
    ["Bond granted, unable to pay", 1, bond("granted_bond", "not_posted"), "ended", "unknown", ["pathway_not_stated"]],
    ["Bond granted; ICE refused to accept payment", 0, bond("granted_bond", "refused"), "none", null, []],
    ["Bond denied, danger to the community", 0, bond("denied_danger"), "none", null, []],
    ["Denied - flight risk", 0, bond("denied_flight"), "none", null, []],
    ["Denied for lack of jurisdiction", 0, bond("denied_no_jurisdiction"), "none", null, []],
    ["Bond not granted", 1, bond("denied_unspecified"), "ended", "unknown", asked],
    [
      "Hearing canceled: DHS case dismissed by the judge, proceedings terminated",
      1,
      bond("not_held"),
      "ended",
      "proceedings_terminated",
      [],
    ],
    ["Released before the bond hearing", 1, bond("not_held"), "ended", "unknown", ["pathway_not_stated"]],
    ["Hearing not yet held", 0, bond(null, "not_applicable", "pending"), "none", null, []],
    ["Hearing continued to May", 0, bond("continued", "not_applicable", "pending"), "none", null, []],
    ["Motion withdrawn", 0, bond("withdrawn"), "none", null, []],
    ["Released on own recognizance", 1, bond("granted_recognizance"), "ended", "bond_immigration_judge", []],
    ["Not filed yet", 0, bond(null, "not_applicable", "not_filed"), "none", null, []],
  ])("%j with %j", (words, released, court, custody, pathway, findings) => {
    const reading = read("bond_hearing", words, released);
    expect(reading.court).toEqual(court);
    expect(reading.person).toMatchObject({ custody, pathway });
    expect(codes(reading)).toEqual(findings);
  });
});

describe("a petition’s outcome", () => {
  const petition = (determination: string | null, standing = "decided") => ({ standing, determination });
  it.each<Case>([
    ["Successful", 4, petition(null, "decided_unclear"), "ended", "unknown", ["court_action_not_stated", "pathway_not_stated"]],
    ["Won", 1, petition(null, "decided_unclear"), "ended", "unknown", ["court_action_not_stated", "pathway_not_stated"]],
    ["Granted", 1, petition(null, "decided_unclear"), "ended", "unknown", ["grant_not_stated", "pathway_not_stated"]],
    ["Writ granted, judge ordered immediate release", 2, petition("granted_release"), "ended", "court_final_order", []],
    ["Granted in part", 0, petition("granted_in_part"), "none", null, []],
    ["Court ordered a bond hearing", 0, petition("granted_bond_hearing"), "none", null, []],
    [
      "Court ordered a bond hearing; bond posted and client released",
      1,
      petition("granted_bond_hearing"),
      "ended",
      "bond_after_habeas",
      [],
    ],
    ["Denied as premature", 0, petition("denied_premature"), "none", null, []],
    ["Petition denied", 0, petition("denied_on_merits"), "none", null, ["merits_not_stated"]],
    [
      "Petition denied. ICE released her afterwards",
      1,
      petition("denied_on_merits"),
      "ended",
      "government_after_petition",
      ["merits_not_stated", "released_another_way"],
    ],
    ["Dismissed for lack of jurisdiction", 0, petition("dismissed_no_jurisdiction"), "none", null, []],
    ["Dismissed, wrong district", 0, petition("dismissed_venue_or_custodian"), "none", null, []],
    ["Dismissed", 0, petition("dismissed_other"), "none", null, ["dismissal_reason_not_stated"]],
    ["Dismissed as moot after ICE released him", 1, petition("dismissed_moot_released"), "ended", "government_while_pending", []],
    ["Moot: petitioner removed", 0, petition("dismissed_moot_removed"), "ended", null, []],
    ["Moot", 1, petition("dismissed_moot_released"), "ended", "unknown", ["moot_reason_not_stated", "pathway_not_stated"]],
    ["Voluntarily dismissed after release", 1, petition("withdrawn_after_release"), "ended", "unknown", ["pathway_not_stated"]],
    [
      "ICE agreed to release after we filed",
      2,
      petition(null, "unknown"),
      "ended",
      "government_while_pending",
      ["petition_end_not_stated", "petition_pending_assumed"],
    ],
    ["Pending; released on TRO", 1, petition(null, "pending"), "ended", "court_interim_order", []],
    ["Pending, TRO denied", 0, petition(null, "pending"), "none", null, []],
    ["Awaiting ruling", 1, petition(null, "pending"), "ended", "unknown", open],
    ["Litigation is ongoing", 3, petition(null, "pending"), "ended", "unknown", open],
    ["On hold pending the class action", 0, petition(null, "stayed"), "none", null, []],
    ["Settled; released under settlement", 1, petition("settled_or_stipulated"), "ended", "settlement", []],
    ["Unsuccessful", 1, petition(null, "decided_unclear"), "ended", "unknown", ["court_action_not_stated", ...asked]],
    ["Pending; released after being granted asylum", 1, petition(null, "pending"), "ended", "relief_granted", []],
    [
      "Released pursuant to class action injunction; case pending",
      1,
      petition(null, "pending"),
      "ended",
      "class_or_injunction",
      ["class_mentioned"],
    ],
    ["Not yet filed", 0, petition(null, "not_filed"), "none", null, []],
  ])("%j with %j", (words, released, court, custody, pathway, findings) => {
    const reading = read("petition", words, released);
    expect(reading.court).toMatchObject(court);
    expect(reading.person).toMatchObject({ custody, pathway });
    expect(codes(reading)).toEqual(findings);
  });
});

describe("people of a row", () => {
  it.each<[string, number | null, number, number]>([
    ["Successful", 4, 4, 4],
    ["Denied", 0, 1, 0],
    ["Pending", null, 1, 0],
    ["2 of 5 petitioners released", 2, 5, 2],
    ["Successful", MOST_PEOPLE + 1, 1, 0],
  ])("%j with %j: %i people, %i released", (words, released, people, free) => {
    const reading = read("petition", words, released);
    expect([reading.people, reading.person.released]).toEqual([people, free]);
  });

  it.each<[string, number, boolean]>([
    ["Class action, bail hearings ongoing, 80 people have been released as of 5/1/2020", 80, true],
    ["Class litigation: 4 class members released", 4, true],
    ["Class action", GROUP_AT_LEAST - 1, false],
    ["Class action", GROUP_AT_LEAST, true],
    ["Successful", 50, false],
  ])("%j with %i is a group: %j", (words, released, isGroup) => {
    const reading = read("petition", words, released);
    expect(reading.group?.released).toBe(isGroup ? released : undefined);
    if (isGroup) expect([reading.people, reading.person.released, reading.person.custody]).toEqual([1, 0, "unknown"]);
  });

  it("takes the day of a class count from the words", () => {
    expect(read("petition", "Class action; 80 people released as of 5/1/2020", 80).group?.asOf.day).toBe("2020-05-01");
  });
});

describe("any outcome", { timeout: 60_000 }, () => {
  it("is read without a throw, says nothing of a court when the kind is unknown, and never has a pathway without a release", () => {
    const words = fc.array(fc.constantFrom("denied", "granted", "released", "not", "bond", "ICE", "pending", "class", "3", ";", "TRO", "asylum", "won", "moot", "hearing", "filed"), { maxLength: 9 }).map((parts) => parts.join(" ")); // prettier-ignore
    const kind = fc.constantFrom(null, ...IMPORTED_KINDS);
    fc.assert(
      fc.property(kind, fc.oneof(words, fc.string({ unit: "binary" })), fc.option(fc.nat(200)), (of, text, released) => {
        const reading = read(of, text, released);
        expect(reading.said).toBe(text);
        expect(reading.court === null).toBe(of === null);
        expect(reading.person.pathway === null).toBe(reading.person.end !== "released");
        expect(reading.person.released).toBeLessThanOrEqual(reading.people);
        if (reading.person.pathway === "unknown") expect(codes(reading)).toContain("pathway_not_stated");
      }),
    );
  });

  it("is answered in time however long the cell is", () => {
    for (const part of ["released ", "bond hearing not ", "a ", "| ", "granted denied "]) {
      expect(codes(read("petition", part.repeat(40_000), 1))).toContain("cell_too_long");
    }
  });

  it("names each rule once", () => {
    const ids = PHRASE_RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
