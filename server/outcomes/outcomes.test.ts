import { describe, expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay } from "../../shared/kernel/when.ts";
import { axesOf, command, determine, endCustody, makeHeldPetition, makeOrder, release, ruleInterim } from "../testing/make-outcomes.ts";
import { aClient, anEpisode, aPlacement, facilityId } from "../testing/make-clients.ts";
import { fileIt, makePetition, petitionerIds } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

async function held(surnames?: string[], filedOn?: string) {
  const made = office();
  const staff = made.as("staff");
  const petition = await makeHeldPetition(staff, surnames, filedOn);
  const findings = async (place = 0) => (await axesOf(staff, petition.id, place)).findings.map((one) => one.code);
  return { ...made, staff, petition, axes: (place = 0) => axesOf(staff, petition.id, place), findings };
}

describe("accepted and named as a finding", () => {
  test("a release before the order it is linked to", async () => {
    const { staff, petition, findings } = await held();
    const entryId = await makeOrder(staff, petition.id);
    const at = onDay(day("2026-11-18"));
    const saved = await release(staff, petition.clients, { at, entryId, pathways: ["court_final_order"], attribution: "order" });
    expect(saved.findings.map((one) => one.code)).toEqual(["release_before_order"]);
    expect(await findings()).toEqual(["release_before_order"]);
  });

  test("a release before filing, put down to the petition", async () => {
    const { staff, petition, findings } = await held(undefined, "2026-11-10");
    await release(staff, petition.clients, { at: onDay(day("2026-11-05")), pathways: ["government_while_pending"] });
    expect(await findings()).toEqual(expect.arrayContaining(["release_before_filing"]));
  });

  test("a release that may lie before filing, at the precision known, is not named", async () => {
    const { staff, petition, findings } = await held(undefined, "2026-11-10");
    await release(staff, petition.clients, {
      at: { precision: "month", day: day("2026-11-01"), time: null },
      pathways: ["government_while_pending"],
    });
    expect(await findings()).toEqual([]);
  });

  test("a time in custody after a death", async () => {
    const { staff, petition, findings } = await held();
    await endCustody(staff, petition.clients, { kind: "died", at: onDay(day("2026-11-10")) });
    await anEpisode(staff.api, petition.clients[0] ?? "", { start: onDay(day("2026-11-15")) });
    expect(await findings()).toEqual(["custody_after_death"]);
  });

  test("a petition moot after a release that nobody recorded", async () => {
    const { staff, petition, findings } = await held();
    const saved = await determine(staff, petition.id, petition.petitioners, { as: "dismissed_moot_released" });
    expect(saved.findings.map((one) => one.code)).toEqual(["release_not_recorded"]);
    await release(staff, petition.clients, { at: onDay(day("2026-11-18")) });
    expect(await findings()).toEqual([]);
  });

  test("a removal while an order against removal is in force", async () => {
    const { staff, petition, findings } = await held();
    const entryId = await makeOrder(staff, petition.id, { filedOn: day("2026-11-03"), number: 6 });
    await command(staff, entryId, { act: "no_removal", when: { kind: "standing", scope: "united_states", until: null } });
    const saved = await endCustody(staff, petition.clients, { kind: "removed", toCountry: "Honduras", thirdCountry: true });
    expect(saved.findings[0]?.says).toContain("Order [6] of November 3, 2026 against removal");
    expect(await findings()).toEqual(["removed_under_restraint"]);
  });

  test("an order named as the cause on timing only", async () => {
    const { staff, petition, findings } = await held();
    await release(staff, petition.clients, { pathways: ["court_final_order"], attribution: "timing_only" });
    expect(await findings()).toEqual(["order_on_timing_only"]);
  });
});

describe("possible", () => {
  test("released twice: each time in custody has its own end", async () => {
    const { staff, petition } = await held();
    await release(staff, petition.clients, { at: onDay(day("2026-11-10")), pathways: ["bond_immigration_judge"] });
    const clientId = petition.clients[0] ?? "";
    await anEpisode(staff.api, clientId, { start: onDay(day("2026-11-15")), startKind: "re_detention" });
    expect(await axesOf(staff, petition.id)).toMatchObject({ end: { kind: "released" }, heldAgain: { day: "2026-11-15" } });
    await release(staff, petition.clients, { pathways: ["government_while_pending"] });
    await expect(staff.api.outcomes.ofClient({ clientId })).resolves.toMatchObject({
      episodes: [{ end: { pathway: "government_while_pending" } }, { end: { pathway: "bond_immigration_judge" } }],
    });
  });

  test("released before the determination, which is then moot: neither a grant nor a loss", async () => {
    const { staff, petition, axes, findings } = await held();
    await release(staff, petition.clients, {
      at: onDay(day("2026-11-18")),
      pathways: ["government_while_pending"],
      attribution: "timing_only",
    });
    await determine(staff, petition.id, petition.petitioners, { as: "dismissed_moot_released" });
    expect(await axes()).toMatchObject({
      determination: { determination: "dismissed_moot_released" },
      end: { kind: "released", pathway: "government_while_pending", attribution: "timing_only" },
    });
    expect(await findings()).toEqual([]);
  });

  test("a restraining order releases, the petition is dismissed later: each on its own axis", async () => {
    const { staff, petition, axes, findings } = await held();
    await ruleInterim(staff, petition.id, petition.petitioners);
    await release(staff, petition.clients, {
      at: onDay(day("2026-11-06")),
      pathways: ["court_interim_order", "government_while_pending"],
      attribution: "order",
    });
    await determine(staff, petition.id, petition.petitioners, { as: "dismissed_moot_released" });
    expect(await axes()).toMatchObject({
      determination: { determination: "dismissed_moot_released" },
      interims: [{ kind: "tro", ruling: "granted", ordersRelease: true }],
      end: { pathway: "court_interim_order", also: ["government_while_pending"] },
    });
    expect(await findings()).toEqual([]);
  });

  test("released with no petition", async () => {
    const { as } = office();
    const staff = as("staff");
    const client = await aClient(staff.api);
    await anEpisode(staff.api, client);
    await expect(release(staff, [client], { pathways: ["government_after_request"] })).resolves.toMatchObject({
      findings: [{ code: "address_change" }],
    });
  });

  test("a determination after death", async () => {
    const { staff, petition, axes } = await held();
    await endCustody(staff, petition.clients, { kind: "died", at: onDay(day("2026-11-10")) });
    await determine(staff, petition.id, petition.petitioners, { as: "dismissed_moot_other" });
    expect(await axes()).toMatchObject({ determination: { determination: "dismissed_moot_other" }, end: { kind: "died" }, findings: [] });
  });

  test("removed, then returned: a new time in custody", async () => {
    const { staff, petition } = await held();
    await endCustody(staff, petition.clients, { kind: "removed", toCountry: "Guatemala", thirdCountry: false });
    await expect(
      anEpisode(staff.api, petition.clients[0] ?? "", { start: onDay(day("2026-11-23")), startKind: "returned_from_abroad" }),
    ).resolves.toMatch(/^epi_/);
  });

  test("a petitioner at liberty who sues to stay free", async () => {
    const { as } = office();
    const staff = as("staff");
    const { id } = await makePetition(staff);
    await fileIt(staff, id);
    await determine(staff, id, await petitionerIds(staff, id), { as: "granted_other" });
    expect(await axesOf(staff, id)).toMatchObject({
      determination: { determination: "granted_other" },
      episodeId: null,
      end: null,
      days: null,
    });
  });

  test("one order for ten petitioners: one act, one event, ten rulings", async () => {
    const surnames = "Abe Bea Cho Dia Eke Foe Gil Hou Ito Jay".split(" ");
    const { staff, petition, office: made } = await held(surnames);
    await determine(staff, petition.id, petition.petitioners);
    const { petitioners } = await staff.api.outcomes.ofProceeding({ proceedingId: petition.id });
    expect(petitioners.map((row) => row.determination?.determination)).toEqual(surnames.map(() => "granted_release"));
    expect(made.caseFile.sqlite.prepare("SELECT count(*) FROM events WHERE verb = 'outcome.recordDetermination'").pluck().get()).toBe(1);
  });

  test("one granted, another denied, a third still pending", async () => {
    const { staff, petition, axes } = await held(["Mendoza Rivas", "Bekele", "Ojeda Pinto"]);
    const [first = "", second = ""] = petition.petitioners;
    await determine(staff, petition.id, [], {
      rulings: [
        { petitionerId: first, determination: "granted_release" },
        { petitionerId: second, determination: "denied_on_merits" },
      ],
    });
    expect((await axes(0)).determination?.determination).toBe("granted_release");
    expect((await axes(1)).determination?.determination).toBe("denied_on_merits");
    expect((await axes(2)).determination).toBeNull();
  });

  test("several people released in one act", async () => {
    const { staff, petition, axes } = await held(["Mendoza Rivas", "Bekele"]);
    await release(staff, petition.clients, { pathways: ["settlement", "government_while_pending"], attribution: "order" });
    expect(await axes(1)).toMatchObject({ end: { pathway: "settlement", also: ["government_while_pending"] } });
  });
});

describe("corrections keep what was", () => {
  test("a determination is corrected with a reason, and the second of two people is shown both", async () => {
    const { as, staff, petition, axes, requestId } = await held();
    await determine(staff, petition.id, petition.petitioners);
    const { determination } = await axes();
    const correction = {
      determinationId: determination?.id ?? "",
      expects: determination?.version ?? "",
      why: "mistake" as const,
      determination: "granted_bond_hearing" as const,
      determinedOn: day("2026-11-20"),
      reason: "Read again",
    };
    await expect(staff.api.outcomes.correctDetermination({ ...correction, requestId: requestId() })).resolves.toMatchObject({
      kind: "saved",
    });
    expect((await axes()).determination).toMatchObject({ id: determination?.id, determination: "granted_bond_hearing" });
    const late = as("staff", { name: "Priya Ramanathan" }).api.outcomes.correctDetermination({
      ...correction,
      requestId: requestId(),
      determination: "other",
      note: "Transferred",
    });
    await expect(late).resolves.toMatchObject({
      kind: "conflict",
      by: "Mateo Lindqvist",
      fields: [{ yours: "Other", theirs: "Granted: bond hearing" }, { label: "Note" }],
    });
  });

  test("a reversal is marked beside the ruling and names who is free under it; a new ruling after remand takes its place", async () => {
    const { staff, petition, axes, requestId } = await held();
    const entryId = await makeOrder(staff, petition.id);
    await determine(staff, petition.id, petition.petitioners, { entryId });
    await release(staff, petition.clients, { entryId, pathways: ["court_final_order"], attribution: "order" });
    const before = (await axes()).determination;
    const mark = { determinationId: before?.id ?? "", expects: before?.version ?? "", how: "vacated" as const, reason: "Mandate [30]" };
    await expect(staff.api.outcomes.markReversed({ ...mark, requestId: requestId(), on: day("2026-11-19") })).rejects.toThrow(
      "cannot have been taken away",
    );
    const marked = await staff.api.outcomes.markReversed({ ...mark, requestId: requestId(), on: day("2026-11-23") });
    const told = marked.kind === "saved" ? marked.findings.map(({ code }) => code) : [];
    expect([...new Set(told)]).toEqual(["free_under_reversed_order", "date_open_again"]);
    const now = (await axes()).determination;
    expect(now).toMatchObject({ determination: "granted_release", reversed: { how: "vacated", on: "2026-11-23" } });
    await staff.api.outcomes.correctDetermination({
      requestId: requestId(),
      determinationId: now?.id ?? "",
      expects: now?.version ?? "",
      why: "decided_anew",
      determination: "denied_on_merits",
      determinedOn: day("2026-11-24"),
      reason: "On remand",
    });
    expect((await axes()).determination).toMatchObject({ determination: "denied_on_merits", reversed: null });
  });

  test("a corrected end moves the end of the stay it closed, and only that", async () => {
    const { staff, petition, axes, requestId, office: made } = await held();
    const [clientId = "", episodeId = ""] = [petition.clients[0], petition.episodes[0]];
    await aPlacement(staff.api, clientId, episodeId, { facilityId: facilityId(made, "CLAYCIN"), from: onDay(day("2026-11-02")) });
    await aPlacement(staff.api, clientId, episodeId, { facilityId: facilityId(made, "DODGEWI"), from: onDay(day("2026-11-21")) });
    await release(staff, petition.clients);
    const ends = () => made.caseFile.sqlite.prepare("SELECT until_day FROM placements_standing ORDER BY from_day").pluck().all();
    expect(ends()).toEqual(["2026-11-21", "2026-11-21"]);
    const { end } = await axes();
    const key = { endId: end?.id ?? "", reason: "The family called" };
    const at = { precision: "instant" as const, day: day("2026-11-22"), time: "18:40" };
    const corrected = await staff.api.outcomes.correctEnd({
      ...key,
      requestId: requestId(),
      expects: end?.version ?? "",
      kind: "released",
      at,
      pathways: ["government_other"],
    });
    expect(ends()).toEqual(["2026-11-21", "2026-11-22"]);
    expect(await axes()).toMatchObject({ end: { id: end?.id, at: { day: "2026-11-22", time: "18:40" }, pathway: "government_other" } });
    const version = corrected.kind === "saved" ? corrected.version : "";
    await staff.api.outcomes.withdraw({
      requestId: requestId(),
      id: end?.id ?? "",
      expects: version,
      reason: "Another man of the same name",
    });
    expect(ends()).toEqual(["2026-11-21", null]);
    const { end: none, place } = await axes();
    expect(none).toBeNull();
    expect(place).toContain("Dodge");
  });

  test("an interim ruling and a determination entered by mistake are withdrawn", async () => {
    const { staff, petition, axes, requestId } = await held();
    await ruleInterim(staff, petition.id, petition.petitioners);
    await determine(staff, petition.id, petition.petitioners);
    const { interims, determination } = await axes();
    for (const one of [interims[0], determination])
      await staff.api.outcomes.withdraw({ requestId: requestId(), id: one?.id ?? "", expects: one?.version ?? "", reason: "Another case" });
    expect(await axes()).toMatchObject({ interims: [], determination: null });
  });
});

test("a release meets the command to release when the form says so, late when its day says so", async () => {
  const { staff, petition } = await held();
  const entryId = await makeOrder(staff, petition.id);
  const id = await command(staff, entryId, { act: "release", when: { kind: "day", day: day("2026-11-20") } });
  const form = await staff.api.outcomes.endForm({ proceedingId: petition.id });
  expect(form).toMatchObject({ people: [{ commands: [{ id, title: "Release", number: 15 }] }], orders: [{ id: entryId, number: 15 }] });
  await release(staff, petition.clients, { pathways: ["court_final_order"], attribution: "order", entryId, meets: [id] });
  await expect(staff.api.obligations.ofProceeding({ proceedingId: petition.id })).resolves.toMatchObject({
    rows: [{ state: "met_late", stateOn: "2026-11-21", proof: "Released on November 21, 2026." }],
  });
});

test("the form for a release knows what is on record", async () => {
  const { staff, petition } = await held();
  await ruleInterim(staff, petition.id, petition.petitioners);
  const clientId = petition.clients[0] ?? "";
  await expect(staff.api.outcomes.endForm({ clientId })).resolves.toMatchObject({
    people: [
      {
        open: [{ episodeId: petition.episodes[0] }],
        facts: { petitions: [{ filedOn: "2026-11-02", endedOn: null, interimReleases: [{ ruledOn: "2026-11-05" }] }] },
      },
    ],
  });
});

test("a repeated request records the end once", async () => {
  const { staff, petition, requestId } = await held();
  const once = requestId();
  const first = await release(staff, petition.clients, { requestId: once });
  await expect(release(staff, petition.clients, { requestId: once })).resolves.toEqual(first);
});

test("outcomes of a restricted person are shown to nobody else, and none can be recorded", async () => {
  const { as, staff, petition, requestId } = await held(["Mendoza Rivas"]);
  const supervisor = as("supervisor");
  const clientId = petition.clients[0] ?? "";
  const { version } = await supervisor.api.clients.page({ clientId });
  await supervisor.api.clients.restrict({
    requestId: requestId(),
    clientId,
    expects: version,
    people: [supervisor.actor.personId],
    reason: "Threat",
  });
  await expect(staff.api.outcomes.ofProceeding({ proceedingId: petition.id })).rejects.toThrow("not yours to open");
  await expect(staff.api.outcomes.ofClient({ clientId })).rejects.toThrow("not yours to open");
  await expect(staff.api.outcomes.endForm({ clientId })).rejects.toThrow("not yours to open");
  await expect(release(staff, petition.clients)).rejects.toThrow("not yours to open");
  await expect(determine(staff, petition.id, petition.petitioners)).rejects.toThrow("not yours to open");
  await expect(determine(supervisor, petition.id, petition.petitioners)).resolves.toMatchObject({ kind: "saved" });
});

test.each(["communications", "guest"] as const)("%s is refused", async (role) => {
  const { as, petition } = await held();
  await expect(as(role).api.outcomes.ofProceeding({ proceedingId: petition.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
