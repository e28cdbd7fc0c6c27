import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { aClient, anEpisode } from "../testing/make-clients.ts";
import { ownDate } from "../testing/make-deadlines.ts";
import { command } from "../testing/make-outcomes.ts";
import { type Colleague, courtId, fileIt, logIt, makePetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

/** A petition filed in the Eastern District of Wisconsin, with an order that wants a return and forbids transfers. */
async function aPetitionFor(by: Colleague, clientId: string): Promise<void> {
  const { id } = await makePetition(by, { clients: [clientId], caption: "Tun v. Warden" });
  await fileIt(by, id, { courtId: await courtId(by, "E.D. Wis."), filedOn: day("2026-10-22"), number: "2:26-cv-01702" });
  const order = await logIt(by, id, { number: 6, filedOn: day("2026-11-02"), type: "order_to_show_cause" });
  await command(by, order.id, { act: "no_transfer", when: { kind: "standing", scope: "district" } });
  await ownDate(by, id, { title: "Reply to the return", day: day("2026-11-26") });
}

test("a client's proceedings come with their days, what is due next, and orders against a move", async () => {
  const of = office();
  const staff = of.as("staff");
  const { api } = staff;
  const clientId = await aClient(api);
  await aPetitionFor(staff, clientId);
  const { proceedings } = await api.clients.timeline({ clientId });
  expect(proceedings).toMatchObject([
    {
      kindLabel: "Habeas petition",
      forum: "E.D. Wis.",
      number: "2:26-cv-01702",
      stageLabel: "Response ordered",
      filedOn: "2026-10-22",
      next: { title: "Reply to the return", day: "2026-11-26", duty: "ours" },
      marks: [
        { day: "2026-10-22", label: "Filed", says: "Filed in E.D. Wis.", state: "done" },
        { day: "2026-11-02", label: "[6]", says: "Order to show cause [6]" },
        { day: "2026-11-26", state: "due" },
      ],
      restraints: [{ from: "2026-11-02", label: "No-transfer order [6]" }],
    },
  ]);
});

test("a proceeding hidden from the reader is not in the timeline", async () => {
  const of = office();
  const [staff, supervisor] = [of.as("staff"), of.as("supervisor")];
  const clientId = await aClient(staff.api);
  await aPetitionFor(staff, clientId);
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
