import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay, unknownWhen, type When } from "../../shared/kernel/when.ts";
import { aClient, anEpisode, aPlacement, facilityId } from "../testing/make-clients.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";

const on = (text: string): When => onDay(day(text));

test("a family's call makes the person, the call and the custody in one act", async () => {
  const { as, requestId } = office();
  const { api } = as("staff");
  const { id, findings } = await api.custody.takeCall({
    requestId: requestId(),
    person: { givenNames: "Rosa" },
    call: { withWhom: "sister, Ana", said: "Taken at a check-in." },
    custody: {
      start: { precision: "instant", day: day("2026-11-24"), time: "07:30" },
      startKind: "check_in",
      placement: { kind: "facility", place: "county jail in Brazil", source: "family" },
    },
  });
  expect(findings).toEqual([]);
  await expect(api.clients.page({ clientId: id })).resolves.toMatchObject({ name: "Rosa", calls: [{ withWhom: "sister, Ana" }] });
  await expect(api.custody.ofClient({ clientId: id })).resolves.toMatchObject({
    episodes: [{ days: { says: "0 days" }, placements: [{ name: "county jail in Brazil", current: true, stale: false }] }],
  });
  await expect(api.clients.list({})).resolves.toMatchObject({ rows: [{ whereabouts: "held", place: "county jail in Brazil" }] });
});

test("when a part of a call is refused nothing of it is kept", async () => {
  const { as, requestId } = office();
  const { api } = as("staff");
  await expect(
    api.custody.takeCall({
      requestId: requestId(),
      person: { givenNames: "Rosa" },
      call: { said: "Taken." },
      custody: { start: on("2026-12-24"), startKind: "home" },
    }),
  ).rejects.toThrow("Custody cannot begin on December 24, 2026: that day has not come yet.");
  await expect(api.clients.list({})).resolves.toMatchObject({ total: 0 });
});

test("a time in custody may have no known start and no known place", async () => {
  const { as } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  await anEpisode(api, clientId, { start: unknownWhen, startKind: "unknown" });
  await expect(api.custody.ofClient({ clientId })).resolves.toMatchObject({
    episodes: [{ start: unknownWhen, days: { least: null, says: "not known" }, placements: [] }],
    findings: [{ code: "unknown_start" }],
  });
});

test("a placement carries its facility with the court district and the reason", async () => {
  const { as, office: made } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  const placement = { kind: "facility" as const, facilityId: facilityId(made, "DODGEWI"), source: "locator" as const, confirmed: true };
  await anEpisode(api, clientId, { placement });
  const { episodes } = await api.custody.ofClient({ clientId });
  expect(episodes[0]?.placements[0]).toMatchObject({
    name: "Dodge Detention Facility",
    facility: { city: "Juneau", state: "WI", court: { key: "wied" } },
    confirmedBy: "Mateo Lindqvist",
    stale: false,
  });
  expect(episodes[0]?.placements[0]?.facility?.courtReason).toContain("Dodge County, Wisconsin, is in the Eastern District");
});

test("a second open time in custody is kept and named", async () => {
  const { as, requestId } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  await anEpisode(api, clientId);
  await expect(
    api.custody.recordEpisode({ requestId: requestId(), clientId, start: on("2026-11-20"), startKind: "home" }),
  ).resolves.toMatchObject({ kind: "saved", findings: [{ code: "second_open_episode" }] });
});

test("a correction keeps the earlier row with its reason, and the id stays", async () => {
  const { as, requestId, office: made } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  const episodeId = await anEpisode(api, clientId);
  const [before] = (await api.custody.ofClient({ clientId })).episodes;
  const corrected = { episodeId, start: on("2026-10-30"), startKind: "home" as const, reason: "The I-213 says so" };
  await expect(api.custody.correctEpisode({ requestId: requestId(), expects: before?.version ?? "", ...corrected })).resolves.toMatchObject(
    { kind: "saved", id: episodeId },
  );
  await expect(api.custody.ofClient({ clientId })).resolves.toMatchObject({ episodes: [{ id: episodeId, start: on("2026-10-30") }] });
  expect(made.caseFile.sqlite.prepare("SELECT start_day, reason FROM episodes ORDER BY n").all()).toEqual([
    { start_day: "2026-11-01", reason: null },
    { start_day: "2026-10-30", reason: "The I-213 says so" },
  ]);
  await expect(
    api.custody.correctEpisode({ requestId: requestId(), expects: before?.version ?? "", ...corrected, start: on("2026-11-02") }),
  ).resolves.toMatchObject({
    kind: "conflict",
    by: "Mateo Lindqvist",
    fields: [{ label: "Began", yours: "on November 2, 2026", theirs: "on October 30, 2026" }],
  });
});

test("a start after the recorded end is refused by the rule and by the database", async () => {
  const { as, requestId, office: made } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  const episodeId = await anEpisode(api, clientId);
  const { sqlite } = made.caseFile;
  sqlite
    .prepare(
      `INSERT INTO custody_ends (id, episode_n, kind, ended_precision, ended_day, pathway, recorded_seq)
       SELECT 'end_0000000000000001', n, 'released', 'day', '2026-11-10', 'unknown', recorded_seq FROM episodes WHERE id = ?`,
    )
    .run(episodeId);
  const correct = { requestId: requestId(), episodeId, expects: episodeId, startKind: "home" as const, reason: "Told so" };
  await expect(api.custody.correctEpisode({ ...correct, start: on("2026-11-11") })).rejects.toThrow(
    "Custody ended on November 10, 2026, so it cannot have begun on November 11, 2026.",
  );
  expect(() =>
    sqlite
      .prepare(
        `INSERT INTO episodes (id, client_n, start_precision, start_day, start_kind, recorded_seq, supersedes, root)
         SELECT 'epi_0000000000000009', client_n, 'day', '2026-11-11', 'home', recorded_seq, n, n FROM episodes WHERE id = ?`,
      )
      .run(episodeId),
  ).toThrow("start of custody after its end");
});

test("a move ends the place in force and begins the next, and the episode goes on", async () => {
  const { as, office: made } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  const episodeId = await anEpisode(api, clientId);
  await aPlacement(api, clientId, episodeId, { facilityId: facilityId(made, "CLAYCIN") });
  await aPlacement(api, clientId, episodeId, { facilityId: facilityId(made, "KCOJFOK"), from: on("2026-11-09") });
  const { episodes, findings } = await api.custody.ofClient({ clientId });
  expect(findings).toEqual([]);
  expect(episodes).toMatchObject([
    {
      end: null,
      days: { says: "23 days" },
      placements: [
        { name: "Clay County Jail", until: on("2026-11-09"), current: false },
        { name: "Kay County Detention Center", until: null, current: true },
      ],
    },
  ]);
});

test("an earlier stay with both days is put beside the others and moves nobody", async () => {
  const { as } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  const episodeId = await anEpisode(api, clientId);
  await aPlacement(api, clientId, episodeId, { kind: "facility", place: "Kay", from: on("2026-11-09") });
  await aPlacement(api, clientId, episodeId, { kind: "hold_room", from: on("2026-11-01"), until: on("2026-11-02") });
  await expect(api.custody.ofClient({ clientId })).resolves.toMatchObject({
    episodes: [
      {
        placements: [
          { name: "Hold room", current: false },
          { name: "Kay", current: true, until: null },
        ],
      },
    ],
  });
});

test("a move to before the place in force began asks for the day on which that stay ended", async () => {
  const { as } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  const episodeId = await anEpisode(api, clientId);
  await aPlacement(api, clientId, episodeId, { kind: "facility", place: "Kay", from: on("2026-11-09") });
  await expect(aPlacement(api, clientId, episodeId, { from: on("2026-11-03") })).rejects.toThrow("also give the day on which it ended");
});

test("two people who record a move at once: the second is shown both", async () => {
  const { as, requestId } = office();
  const [one, two] = [as("staff", { name: "Priya Ramanathan" }), as("staff")];
  const clientId = await aClient(one.api);
  const episodeId = await anEpisode(one.api, clientId);
  await aPlacement(one.api, clientId, episodeId, { kind: "facility", place: "Kay" });
  await expect(
    two.api.custody.recordPlacement({
      requestId: requestId(),
      episodeId,
      expects: null,
      kind: "facility",
      place: "Clay",
      source: "family",
      from: on("2026-11-05"),
    }),
  ).resolves.toMatchObject({
    kind: "conflict",
    by: "Priya Ramanathan",
    fields: [{ label: "Place now", yours: "Clay", theirs: "Kay" }, { label: "Since" }],
  });
});

test("a confirmation freshens the place; correcting the place takes it back", async () => {
  const { as, requestId, clock } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  const episodeId = await anEpisode(api, clientId);
  const placementId = await aPlacement(api, clientId, episodeId, { kind: "facility", place: "Kay" });
  const placement = async () => (await api.custody.ofClient({ clientId })).episodes[0]?.placements[0];
  expect(await placement()).toMatchObject({ stale: true, confirmedAt: null });
  await api.custody.confirmPlacement({ requestId: requestId(), placementId, expects: placementId, source: "locator" });
  expect(await placement()).toMatchObject({ id: placementId, stale: false, source: "locator", confirmedBy: "Mateo Lindqvist" });
  clock.set(Date.parse("2026-12-01T15:00:00Z"));
  const aged = await placement();
  expect(aged).toMatchObject({ stale: true });
  await api.custody.correctPlacement({
    requestId: requestId(),
    placementId,
    expects: aged?.version ?? "",
    kind: "facility",
    place: "Clay",
    source: "family",
    from: on("2026-11-01"),
    reason: "Wrong jail",
  });
  expect(await placement()).toMatchObject({ id: placementId, name: "Clay", confirmedAt: null });
});

test("a place of the past and a check to come are not confirmed", async () => {
  const { as, requestId } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  const episodeId = await anEpisode(api, clientId);
  const past = await aPlacement(api, clientId, episodeId, { kind: "facility", place: "Kay", until: on("2026-11-03") });
  await expect(api.custody.confirmPlacement({ requestId: requestId(), placementId: past, expects: past })).rejects.toThrow(
    "Kay is a place of the past.",
  );
  await expect(
    api.custody.confirmPlacement({ requestId: requestId(), placementId: past, expects: past, at: Date.parse("2026-11-25T15:00:00Z") }),
  ).rejects.toThrow("lies in the future");
});

test("knowing the place of a person who was lost finds the person again", async () => {
  const { as } = office();
  const { api } = as("staff");
  const clientId = await aClient(api, { lostSince: "2026-10-01" });
  await anEpisode(api, clientId);
  await expect(api.clients.page({ clientId })).resolves.toMatchObject({ lostSince: null, version: "2" });
});

test("the statute asserted is recorded, contested and corrected", async () => {
  const { as, requestId } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  const episodeId = await anEpisode(api, clientId);
  const first = wasSaved(
    await api.custody.recordBasis({
      requestId: requestId(),
      episodeId,
      basis: "1225b2",
      assertedBy: "Return [9]",
      contested: true,
    }),
  );
  const corrects = { basisId: first.id, expects: first.version, reason: "The return says 1226(a)" };
  await api.custody.recordBasis({ requestId: requestId(), episodeId, basis: "1226a", corrects });
  await expect(api.custody.ofClient({ clientId })).resolves.toMatchObject({ episodes: [{ bases: [{ id: first.id, basis: "1226a" }] }] });
  await expect(api.custody.recordBasis({ requestId: requestId(), episodeId, basis: "187", corrects } as never)).rejects.toThrow();
  await expect(api.custody.recordBasis({ requestId: requestId(), episodeId, basis: "1226a", corrects })).resolves.toMatchObject({
    kind: "conflict",
  });
});

test("a repeated request records once", async () => {
  const { as, requestId } = office();
  const { api } = as("staff");
  const clientId = await aClient(api);
  const once = { requestId: requestId(), clientId, start: on("2026-11-01"), startKind: "home" as const };
  const first = await api.custody.recordEpisode(once);
  await expect(api.custody.recordEpisode(once)).resolves.toEqual(first);
  expect((await api.custody.ofClient({ clientId })).episodes).toHaveLength(1);
});

test("custody of a restricted client exists only for its list", async () => {
  const { as, requestId } = office();
  const [supervisor, staff] = [as("supervisor"), as("staff")];
  const clientId = await aClient(supervisor.api);
  const episodeId = await anEpisode(supervisor.api, clientId);
  const placementId = await aPlacement(supervisor.api, clientId, episodeId);
  const people = [supervisor.actor.personId];
  await supervisor.api.clients.restrict({ requestId: requestId(), clientId, expects: "1", people, reason: "Named in the press" });
  await expect(staff.api.custody.ofClient({ clientId })).rejects.toThrow("There is no such client");
  await expect(staff.api.custody.previewMove({ episodeId, kind: "unknown" })).rejects.toThrow("There is no such time in custody");
  await expect(staff.api.custody.confirmPlacement({ requestId: requestId(), placementId, expects: placementId })).rejects.toThrow(
    "There is no such placement, or it is not yours to open.",
  );
});

test.each(["communications", "guest"] as const)("%s is refused custody", async (role) => {
  const { as, requestId } = office();
  const { api } = as(role);
  await expect(api.custody.findPlaces({ search: "dodge" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(
    api.custody.takeCall({ requestId: requestId(), person: { givenNames: "Rosa" }, call: { said: "Taken." } }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a place is found by part of its name, its town or its code", async () => {
  const { as } = office();
  const { api } = as("staff");
  for (const search of ["dodge deten", "juneau dodge", "dodgewi"]) {
    await expect(api.custody.findPlaces({ search })).resolves.toMatchObject([{ name: "Dodge Detention Facility" }]);
  }
  await expect(api.custody.findPlaces({ search: "  " })).resolves.toEqual([]);
});
