import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay } from "../../shared/kernel/when.ts";
import { aClient, anEpisode, facilityId } from "../testing/make-clients.ts";
import { office } from "../testing/office.ts";

type Office = ReturnType<typeof office>;

/** An open petition of the client, filed in the Eastern District of Wisconsin unless it is a draft. Returns its internal key. */
function aPetitionRow({ office: made }: Office, clientId: string, { filed = true, lead = null as string | null } = {}): number {
  const { sqlite } = made.caseFile;
  const run = (sql: string, ...values: unknown[]) => Number(sqlite.prepare(sql).run(...values).lastInsertRowid);
  const n = run(
    `INSERT INTO proceedings (id, kind, caption, folded, court_n, opened_on, stage, moved_at, lead)
     SELECT 'pro_0000000000000001', 'petition', 'Tun v. Warden', 'tun v warden', n, '2026-11-02', 'filed', 0, ? FROM courts WHERE key = 'wied'`,
    lead,
  );
  run(
    "INSERT INTO petitioners (id, proceeding_n, client_n, recorded_seq) SELECT 'ptr_0000000000000001', ?, n, 1 FROM clients WHERE id = ?",
    n,
    clientId,
  );
  if (filed)
    run(
      `INSERT INTO dockets (id, proceeding_n, court_n, opened_on, opened_how, filed_by, recorded_seq)
       SELECT 'dkt_0000000000000001', ?, n, '2026-11-03', 'filed', 'us', 1 FROM courts WHERE key = 'wied'`,
      n,
    );
  return n;
}

/** A standing command against transfers out of the district, in the petition given. */
function aNoTransferOrder({ office: made }: Office, proceedingN: number): void {
  const { sqlite } = made.caseFile;
  sqlite
    .prepare(
      `INSERT INTO docket_entries (id, proceeding_n, docket_n, filed_on, type, filer, text, source, recorded_seq)
       SELECT 'ent_0000000000000001', ?, n, '2026-11-05', (SELECT min(code) FROM codes WHERE list = 'entry_type'),
         (SELECT min(code) FROM codes WHERE list = 'entry_filer'), 'Order', (SELECT min(code) FROM codes WHERE list = 'entry_source'), 1 FROM dockets`,
    )
    .run(proceedingN);
  sqlite
    .prepare(
      `INSERT INTO obligations (id, proceeding_n, entry_n, obligor, act, scope, recorded_seq)
       SELECT 'obl_0000000000000001', ?, n, 'government', 'no_transfer', 'district', 1 FROM docket_entries`,
    )
    .run(proceedingN);
}

const heldAtDodge = async (of: Office, api: ReturnType<Office["as"]>["api"]) => {
  const clientId = await aClient(api);
  const placement = { kind: "facility" as const, facilityId: facilityId(of.office, "DODGEWI"), source: "locator" as const };
  const episodeId = await anEpisode(api, clientId, { placement });
  const expects = (await api.custody.ofClient({ clientId })).episodes[0]?.placements[0]?.version ?? null;
  const moveTo = (code: string) => ({
    requestId: of.requestId(),
    episodeId,
    expects,
    kind: "facility" as const,
    facilityId: facilityId(of.office, code),
    source: "family" as const,
    from: onDay(day("2026-11-09")),
  });
  return { clientId, episodeId, moveTo };
};
const tasksOf = (of: Office) => of.office.caseFile.sqlite.prepare("SELECT title, due_on, owner FROM tasks").all();

test("leaving the district of filing is named before and after it is saved, and leaves a task", async () => {
  const of = office();
  const staff = of.as("staff");
  const { clientId, episodeId, moveTo } = await heldAtDodge(of, staff.api);
  aPetitionRow(of, clientId, { lead: "per_lead" });
  const move = moveTo("KCOJFOK");
  const warning = { findings: [{ code: "left_filing_district" }] };
  await expect(staff.api.custody.previewMove({ episodeId, kind: "facility", facilityId: move.facilityId })).resolves.toMatchObject(warning);
  expect(tasksOf(of)).toEqual([]);
  await expect(staff.api.custody.recordPlacement(move)).resolves.toMatchObject({ kind: "saved", ...warning });
  expect(tasksOf(of)).toEqual([
    { title: "Does the immigration court know of the move? (8 CFR 1003.19(g))", due_on: "2026-11-24", owner: "per_lead" },
  ]);
});

test("an order against transfers is named while it stands, and not once it is vacated", async () => {
  const of = office();
  const { api } = of.as("staff");
  const { clientId, episodeId, moveTo } = await heldAtDodge(of, api);
  aNoTransferOrder(of, aPetitionRow(of, clientId));
  const ask = { episodeId, kind: "facility" as const, facilityId: moveTo("KCOJFOK").facilityId };
  await expect(api.custody.previewMove(ask)).resolves.toMatchObject({
    findings: [{ code: "left_filing_district" }, { code: "restrained_move" }],
  });
  of.office.caseFile.sqlite
    .prepare(
      "INSERT INTO obligation_states (id, obligation_n, state, recorded_seq) SELECT 'obs_0000000000000001', n, 'vacated', 1 FROM obligations",
    )
    .run();
  await expect(api.custody.previewMove(ask)).resolves.toMatchObject({ findings: [{ code: "left_filing_district" }] });
});

test("a draft is told where it must be filed now", async () => {
  const of = office();
  const { api } = of.as("staff");
  const { clientId, moveTo } = await heldAtDodge(of, api);
  aPetitionRow(of, clientId, { filed: false });
  await expect(api.custody.recordPlacement(moveTo("KCOJFOK"))).resolves.toMatchObject({ findings: [{ code: "file_where_held" }] });
});

test("a move without an open petition says nothing and leaves no task", async () => {
  const of = office();
  const { api } = of.as("staff");
  const { moveTo } = await heldAtDodge(of, api);
  await expect(api.custody.recordPlacement(moveTo("KCOJFOK"))).resolves.toMatchObject({ kind: "saved", findings: [] });
  expect(tasksOf(of)).toEqual([]);
});

test("a petition hidden from the reader is not named in a warning", async () => {
  const of = office();
  const [supervisor, staff] = [of.as("supervisor"), of.as("staff")];
  const { clientId, episodeId, moveTo } = await heldAtDodge(of, staff.api);
  const petition = aPetitionRow(of, clientId);
  const { sqlite } = of.office.caseFile;
  sqlite.prepare("INSERT INTO walls (id, reason) VALUES ('wal_0000000000000001', 'Press')").run();
  sqlite.prepare("INSERT INTO wall_people (wall_n, person_id) SELECT n, ? FROM walls").run(supervisor.actor.personId);
  sqlite.prepare("UPDATE proceedings SET wall_n = (SELECT n FROM walls) WHERE n = ?").run(petition);
  const ask = { episodeId, kind: "facility" as const, facilityId: moveTo("KCOJFOK").facilityId };
  await expect(staff.api.custody.previewMove(ask)).resolves.toEqual({ findings: [] });
  await expect(supervisor.api.custody.previewMove(ask)).resolves.toMatchObject({ findings: [{ code: "left_filing_district" }] });
});
