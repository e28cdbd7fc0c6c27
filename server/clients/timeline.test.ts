import { expect, test } from "vitest";
import { aClient, anEpisode } from "../testing/make-clients.ts";
import { office } from "../testing/office.ts";

/** Writes rows as the later slices do; their own tests show that they do. */
function filedPetition({ office: made }: ReturnType<typeof office>, clientId: string): void {
  const { sqlite } = made.caseFile;
  const run = (sql: string, ...values: unknown[]) => sqlite.prepare(sql).run(...values);
  run(`INSERT INTO proceedings (id, kind, caption, folded, court_n, opened_on, stage, moved_at)
    SELECT 'pro_0000000000000001', 'petition', 'Tun v. Warden', 'tun v warden', n, '2026-10-20', 'response_ordered', 0 FROM courts WHERE key = 'wied'`);
  run(
    "INSERT INTO petitioners (id, proceeding_n, client_n, recorded_seq) SELECT 'ptr_0000000000000001', 1, n, 1 FROM clients WHERE id = ?",
    clientId,
  );
  run(`INSERT INTO dockets (id, proceeding_n, court_n, number, opened_on, opened_how, filed_by, recorded_seq)
    SELECT 'dkt_0000000000000001', 1, n, '2:26-cv-01702', '2026-10-22', 'filed', 'us', 1 FROM courts WHERE key = 'wied'`);
  run(`INSERT INTO docket_entries (id, proceeding_n, docket_n, number, filed_on, type, filer, text, source, recorded_seq)
    SELECT 'ent_0000000000000001', 1, 1, 6, '2026-11-02', (SELECT code FROM codes WHERE list = 'entry_type' AND code LIKE '%show_cause%'),
      (SELECT min(code) FROM codes WHERE list = 'entry_filer'), 'Order', (SELECT min(code) FROM codes WHERE list = 'entry_source'), 1`);
  run(`INSERT INTO obligations (id, proceeding_n, entry_n, obligor, act, scope, recorded_seq)
    VALUES ('obl_0000000000000001', 1, 1, 'government', 'no_transfer', 'district', 1)`);
  run(`INSERT INTO deadlines (id, proceeding_n, title, basis, duty, authority, certainty, due_at, due_zone, due_sort, safe_at, safe_sort,
      zone_assumed, steps, jurisdictional, state, recorded_seq)
    VALUES ('ddl_0000000000000001', 1, 'Return', 'court_order', 'government', 'Order [6]', 'verified', 1795672740000, 'America/Chicago', 1795672740000,
      1795672740000, 1795672740000, 0, '[]', 0, 'open', 1)`);
}

test("a client's proceedings come with their days, what is due next, and orders against a move", async () => {
  const of = office();
  const { api } = of.as("staff");
  const clientId = await aClient(api);
  filedPetition(of, clientId);
  const { proceedings } = await api.clients.timeline({ clientId });
  expect(proceedings).toMatchObject([
    {
      kindLabel: "Habeas petition",
      forum: "E.D. Wis.",
      number: "2:26-cv-01702",
      stageLabel: "Response ordered",
      filedOn: "2026-10-22",
      next: { title: "Return", day: "2026-11-25", duty: "government" },
      marks: [
        { day: "2026-10-22", label: "Filed", says: "Filed in E.D. Wis.", state: "done" },
        { day: "2026-11-02", label: "[6]", says: "Order to show cause [6]" },
        { day: "2026-11-25", state: "due" },
      ],
      restraints: [{ from: "2026-11-02", label: "No-transfer order [6]" }],
    },
  ]);
});

test("a proceeding hidden from the reader is not in the timeline", async () => {
  const of = office();
  const [staff, supervisor] = [of.as("staff"), of.as("supervisor")];
  const clientId = await aClient(staff.api);
  filedPetition(of, clientId);
  const { sqlite } = of.office.caseFile;
  sqlite.prepare("INSERT INTO walls (id, reason) VALUES ('wal_0000000000000001', 'Press')").run();
  sqlite.prepare("INSERT INTO wall_people (wall_n, person_id) SELECT n, ? FROM walls").run(supervisor.actor.personId);
  sqlite.prepare("UPDATE proceedings SET wall_n = (SELECT n FROM walls)").run();
  await expect(staff.api.clients.timeline({ clientId })).resolves.toEqual({ proceedings: [] });
  await expect(supervisor.api.clients.timeline({ clientId })).resolves.toMatchObject({ proceedings: [{ caption: "Tun v. Warden" }] });
});

test("the history says who did what, newest first, and holds no value that was written", async () => {
  const of = office();
  const { api } = of.as("staff");
  const clientId = await aClient(api, { medicalNote: "insulin" });
  await anEpisode(api, clientId);
  const history = await api.clients.history({ clientId });
  expect(history.rows.map((row) => `${row.by} ${row.says}`)).toEqual([
    "Mateo Lindqvist recorded a time in custody",
    "Mateo Lindqvist added a client",
  ]);
  expect(JSON.stringify(history)).not.toContain("insulin");
});
