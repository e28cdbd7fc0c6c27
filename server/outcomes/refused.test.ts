import { describe, expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay, type When } from "../../shared/kernel/when.ts";
import { axesOf, determine, endCustody, makeHeldPetition, release, ruleInterim } from "../testing/make-outcomes.ts";
import { aClient, anEpisode } from "../testing/make-clients.ts";
import { type Colleague, logIt, makePetition, petitionerIds } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

async function held(surnames?: string[]) {
  const made = office();
  const staff = made.as("staff");
  const petition = await makeHeldPetition(staff, surnames);
  const { sqlite } = made.office.caseFile;
  return { ...made, staff, petition, sql: (text: string) => () => sqlite.exec(text) };
}
const month: When = { precision: "month", day: day("2026-10-01"), time: null };

describe("domain section 5, refused by rule", () => {
  test("a release without an episode", async () => {
    const { as } = office();
    const staff = as("staff");
    await expect(release(staff, [await aClient(staff.api)])).rejects.toThrow("No time in custody of Rosa Tun is open");
  });

  test("two ends of one episode, with what to do instead", async () => {
    const { staff, petition } = await held();
    await release(staff, petition.clients);
    await expect(endCustody(staff, petition.clients, { kind: "removed" })).rejects.toThrow(
      "already ended on November 21, 2026. Correct that end",
    );
  });

  test("two standing determinations of one petitioner in one petition", async () => {
    const { staff, petition } = await held();
    await determine(staff, petition.id, petition.petitioners);
    await expect(determine(staff, petition.id, petition.petitioners, { as: "denied_on_merits" })).rejects.toThrow(
      "Correct that one instead",
    );
  });

  test.each(["2026-11-01", "2025-12-31"])("a ruling of %s, certainly before the first filing of the chain", async (before) => {
    const { staff, petition } = await held();
    await expect(determine(staff, petition.id, petition.petitioners, { determinedOn: day(before) })).rejects.toThrow(
      "was first filed on November 2, 2026",
    );
    await expect(ruleInterim(staff, petition.id, petition.petitioners, { ruledOn: day(before) })).rejects.toThrow(
      "was first filed on November 2, 2026",
    );
  });

  test("a ruling on a petition that is not marked filed", async () => {
    const { as } = office();
    const staff = as("staff");
    const { id } = await makePetition(staff);
    await expect(determine(staff, id, await petitionerIds(staff, id))).rejects.toThrow("not marked filed");
  });

  test.each([
    ["a day", onDay(day("2026-10-31"))],
    ["a month", month],
    ["a day or earlier", { precision: "not_later_than", day: day("2026-10-31"), time: null }],
    ["an hour", { precision: "instant", day: day("2026-10-31"), time: "23:59" }],
  ] as const)("an end certainly before the start, known as %s", async (_, at) => {
    const { staff, petition } = await held();
    await expect(release(staff, petition.clients, { at })).rejects.toThrow("began on November 1, 2026, so it cannot have ended");
  });

  test.each([
    ["a day to come", { at: onDay(day("2026-12-24")) }, "has not come yet"],
    ["a release without an answer", { pathways: [] }, "Say how the release came about"],
    ["a removal with a pathway", { kind: "removed", pathways: ["government_other"] }, "Only a release has a pathway"],
    ["a death with an instrument", { kind: "died", instrument: "bond" }, "Only a release has a basis"],
    ["a release to a country", { pathways: ["unknown"], toCountry: "Honduras" }, "Only a removal or a departure"],
    ["other custody that is not named", { kind: "other_custody" }, "Say whose custody"],
    ["another paper that is not named", { pathways: ["unknown"], instrument: "other" }, "Say what paper"],
    ["“not known” beside a known way", { pathways: ["unknown", "settlement"] }, "stands alone"],
  ] as const)("%s", async (_, over, says) => {
    const { staff, petition } = await held();
    await expect(endCustody(staff, petition.clients, { ...over, pathways: "pathways" in over ? [...over.pathways] : [] })).rejects.toThrow(
      says,
    );
  });

  test.each([
    ["other without a note", { as: "other" as const }, "Say in a few words"],
    ["a ruling to come", { determinedOn: day("2026-12-24") }, "has not come yet"],
  ])("%s", async (_, over, says) => {
    const { staff, petition } = await held();
    await expect(determine(staff, petition.id, petition.petitioners, over)).rejects.toThrow(says);
  });

  test.each([
    ["a denial that orders release", { ruling: "denied" as const }, "Only a ruling that grants"],
    ["an end before its day", { until: day("2026-11-04") }, "cannot have ended"],
    ["another kind that is not named", { kind: "other" as const }, "what kind of ruling"],
  ])("an interim ruling: %s", async (_, over, says) => {
    const { staff, petition } = await held();
    await expect(ruleInterim(staff, petition.id, petition.petitioners, over)).rejects.toThrow(says);
  });

  test("nothing of a refused act is written, not even for the people before the one who cannot be", async () => {
    const { staff, petition } = await held(["Mendoza Rivas", "Bekele"]);
    const [first = "", second = ""] = petition.clients;
    await release(staff, [second]);
    await expect(release(staff, [first, second])).rejects.toThrow("already ended");
    expect(await axesOf(staff, petition.id)).toMatchObject({ end: null });
  });

  test("an end of a time in custody that was withdrawn as a mistake, whoever names it", async () => {
    const { staff, petition, sql } = await held();
    sql("UPDATE episodes SET voided_seq = 1")();
    const [clientId = "", episodeId = ""] = [petition.clients[0], petition.episodes[0]];
    await expect(release(staff, [], { people: [{ clientId, episodeId }] })).rejects.toThrow("was withdrawn as entered by mistake");
    await expect(release(staff, petition.clients)).rejects.toThrow("No time in custody of Luis Mendoza Rivas is open");
  });

  test("two open times in custody ask which one ended", async () => {
    const { staff, petition } = await held();
    const [clientId = ""] = petition.clients;
    const second = await anEpisode(staff.api, clientId, { start: onDay(day("2026-11-15")) });
    await expect(release(staff, petition.clients)).rejects.toThrow("Choose the one that ended");
    await release(staff, [], { people: [{ clientId, episodeId: second }] });
  });
});

describe("domain section 5, refused by the database", () => {
  const END = "INSERT INTO custody_ends (id, episode_n, kind, ended_precision, ended_day, pathway, recorded_seq) ";
  const RULING = "INSERT INTO determinations (id, petitioner_n, determination, determined_on, coded_by, recorded_seq) ";
  const INTERIM = "INSERT INTO interim_rulings (id, petitioner_n, kind, ruling, ruled_on, orders_release, recorded_seq) ";

  test.each([
    ["a release without an episode", `${END} VALUES ('end_x', 999, 'released', 'day', '2026-11-21', 'unknown', 1)`, "FOREIGN KEY"],
    [
      "an end certainly before the start",
      `${END} SELECT 'end_x', n, 'released', 'day', '2026-10-31', 'unknown', 1 FROM episodes`,
      "before its start",
    ],
    [
      "an end in a month before the start",
      `${END} SELECT 'end_x', n, 'died', 'month', '2026-10-01', NULL, 1 FROM episodes`,
      "before its start",
    ],
    [
      "a removal with a pathway",
      `${END} SELECT 'end_x', n, 'removed', 'day', '2026-11-21', 'unknown', 1 FROM episodes`,
      "pathway_of_release",
    ],
    [
      "a release without a pathway",
      `${END} SELECT 'end_x', n, 'released', 'day', '2026-11-21', NULL, 1 FROM episodes`,
      "pathway_of_release",
    ],
    [
      "a determination before the first filing",
      `${RULING} SELECT 'det_x', thread, 'granted_release', '2026-11-01', 'per_x', 1 FROM petitioners_standing`,
      "before the first filing",
    ],
    [
      "an interim ruling before the first filing",
      `${INTERIM} SELECT 'rul_x', thread, 'tro', 'granted', '2026-11-01', 1, 1 FROM petitioners_standing`,
      "before the first filing",
    ],
    [
      "a determination with no code of the list",
      `${RULING} SELECT 'det_x', thread, 'won', '2026-11-20', 'per_x', 1 FROM petitioners_standing`,
      "FOREIGN KEY",
    ],
    [
      "other without a note",
      `${RULING} SELECT 'det_x', thread, 'other', '2026-11-20', 'per_x', 1 FROM petitioners_standing`,
      "determinations_other_has_note",
    ],
  ])("%s", async (_, text, says) => {
    const { sql } = await held();
    expect(sql(text)).toThrow(says);
  });

  test("two ends of one episode", async () => {
    const { sql, staff, petition } = await held();
    await release(staff, petition.clients);
    expect(sql(`${END} SELECT 'end_x', n, 'died', 'day', '2026-11-22', NULL, 1 FROM episodes`)).toThrow(
      "UNIQUE constraint failed: custody_ends.episode_n",
    );
  });

  const VOIDED = "UPDATE episodes SET voided_seq = 1";
  test.each([
    [
      "an end",
      `${END} SELECT 'end_x', n, 'died', 'day', '2026-11-22', NULL, 1 FROM episodes`,
      "an end of a time in custody that was withdrawn",
    ],
    [
      "a place",
      "INSERT INTO placements (id, episode_n, kind, from_precision, from_day, source, recorded_seq) SELECT 'plc_x', n, 'unknown', 'day', '2026-11-22', 'family', 1 FROM episodes",
      "a place in a time in custody that was withdrawn",
    ],
  ])("%s in a time in custody that was withdrawn", async (_, text, says) => {
    const { sql } = await held();
    sql(VOIDED)();
    expect(sql(text)).toThrow(says);
  });

  test("a ruling for a petitioner who was withdrawn, and the withdrawing of one for whom a ruling stands", async () => {
    const { sql, staff, petition } = await held();
    await determine(staff, petition.id, petition.petitioners);
    expect(sql("UPDATE petitioners SET voided_seq = 1 WHERE superseded_seq IS NULL")).toThrow("withdrawn while something stands on it");
    sql("UPDATE determinations SET voided_seq = 1")();
    sql("UPDATE petitioners SET voided_seq = 1 WHERE superseded_seq IS NULL")();
    const late = `${RULING} SELECT 'det_x', thread, 'granted_release', '2026-11-20', 'per_x', 1 FROM petitioners`;
    expect(sql(late)).toThrow("for a petitioner who was withdrawn");
  });

  test("a time in custody withdrawn while its end stands, and a docket withdrawn while a line of it stands", async () => {
    const { sql, staff, petition } = await held();
    await release(staff, petition.clients);
    await logIt(staff, petition.id);
    expect(sql(VOIDED)).toThrow("episodes: withdrawn while something stands on it");
    expect(sql("UPDATE dockets SET voided_seq = 1")).toThrow("dockets: withdrawn while something stands on it");
  });

  test.each([
    ["a ruling", (by: Colleague, id: string, people: string[]) => determine(by, id, people)],
    ["an interim ruling", (by: Colleague, id: string, people: string[]) => ruleInterim(by, id, people)],
  ])("a first filing corrected to a day after %s", async (_, rule) => {
    const { sql, staff, petition } = await held();
    await rule(staff, petition.id, petition.petitioners);
    const moved = `UPDATE dockets SET superseded_seq = 1;
      INSERT INTO dockets (id, proceeding_n, court_n, opened_on, opened_how, filed_by, root, supersedes, reason, recorded_seq)
      SELECT 'dkt_x', proceeding_n, court_n, '2026-11-23', opened_how, filed_by, n, n, 'Misread', 1 FROM dockets`;
    expect(sql(moved)).toThrow("first filing after a ruling");
  });

  test("two standing determinations of one petitioner", async () => {
    const { sql, staff, petition } = await held();
    await determine(staff, petition.id, petition.petitioners);
    expect(sql(`${RULING} SELECT 'det_x', thread, 'denied_on_merits', '2026-11-20', 'per_x', 1 FROM petitioners_standing`)).toThrow(
      "UNIQUE constraint failed: determinations.petitioner_n",
    );
  });

  test("a determination edited in place, or deleted", async () => {
    const { sql, staff, petition } = await held();
    await determine(staff, petition.id, petition.petitioners);
    expect(sql("UPDATE determinations SET determination = 'denied_on_merits'")).toThrow("never edited");
    expect(sql("DELETE FROM determinations")).toThrow("never deleted");
  });
});
