import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { addClient, addPetition, addRequest, write } from "../testing/make-units.ts";
import { office } from "../testing/office.ts";

/** An office with one lawsuit for two people and one request to ICE. */
function busy() {
  const of = office();
  const supervisor = of.as("supervisor", { name: "Ruth Abenov" });
  write(supervisor.ctx, (made) => {
    const people = [addClient(made), addClient(made, "Ana")];
    addPetition(made, people, { filed: "2026-03-02" });
    addRequest(made, people, "2026-03-01");
  });
  return { ...of, supervisor };
}
const asOf = day("2026-11-24");
const totals = { lawsuits: 1, people: 2, requests: 1 };

test("communications see what a supervisor released: three totals, their meaning and their day, and nothing of a client", async () => {
  const { as, supervisor, requestId } = busy();
  const { api } = as("communications");
  await expect(api.headline.current({})).resolves.toEqual({ headline: null, withdrawn: null });
  await supervisor.api.headline.release({ requestId: requestId(), asOf, totals });
  const { headline } = await api.headline.current({});
  expect(headline).toMatchObject({ asOf, totals, releasedBy: "Ruth Abenov", withdrawn: null });
  expect(headline?.meanings.map(({ number, measure }) => [number, measure])).toEqual([
    ["lawsuits", "lawsuits_filed@1"],
    ["people", "lawsuits_filed@1"],
    ["requests", "requests_made@1"],
  ]);
  expect(JSON.stringify(await api.headline.history({}))).not.toMatch(/cli_|pro_|per_|Tun|Ana/);
});

test("live changes reach nobody until they are released, and the preview says what changed", async () => {
  const { as, supervisor, requestId } = busy();
  await supervisor.api.headline.release({ requestId: requestId(), asOf, totals });
  write(supervisor.ctx, (made) => addPetition(made, [addClient(made)], { filed: "2026-04-02" }));
  await expect(as("communications").api.headline.current({})).resolves.toMatchObject({ headline: { totals } });
  await expect(supervisor.api.headline.preview({})).resolves.toMatchObject({
    totals: { lawsuits: 2, people: 3, requests: 1 },
    last: { totals },
    changed: ["1 lawsuit filed more: 1 then, 2 now.", "1 person on whose behalf we filed more: 2 then, 3 now."],
  });
});

test("numbers that changed while the supervisor looked are not released", async () => {
  const { supervisor, requestId } = busy();
  await expect(supervisor.api.headline.release({ requestId: requestId(), asOf, totals: { ...totals, people: 3 } })).rejects.toThrow(
    "The record changed while you looked: 1 person on whose behalf we filed fewer: 3 then, 2 now.",
  );
  await expect(supervisor.api.headline.history({})).resolves.toEqual([]);
  await expect(supervisor.api.headline.preview({ asOf: day("2026-11-25") })).rejects.toThrow("not here yet");
});

test("a release leaves one event, and a repeated request releases once", async () => {
  const { supervisor, requestId, office: made } = busy();
  const once = requestId();
  const first = await supervisor.api.headline.release({ requestId: once, asOf, totals });
  await expect(supervisor.api.headline.release({ requestId: once, asOf, totals })).resolves.toEqual(first);
  await expect(supervisor.api.headline.history({})).resolves.toHaveLength(1);
  expect(made.caseFile.sqlite.prepare("SELECT subject FROM events WHERE verb = 'headline.release'").pluck().all()).toEqual([first.id]);
});

test("a repeat after a failure between the two files adds the missing event and releases nothing twice", async () => {
  const { supervisor, requestId, office: made } = busy();
  const { sqlite } = made.caseFile;
  sqlite.exec("CREATE TEMP TRIGGER full BEFORE INSERT ON main.events BEGIN SELECT RAISE(ABORT, 'disk full'); END");
  const once = requestId();
  await expect(supervisor.api.headline.release({ requestId: once, asOf, totals })).rejects.toThrow();
  await expect(supervisor.api.headline.history({})).resolves.toHaveLength(1);
  sqlite.exec("DROP TRIGGER full");
  await supervisor.api.headline.release({ requestId: once, asOf, totals });
  await expect(supervisor.api.headline.history({})).resolves.toHaveLength(1);
  expect(sqlite.prepare("SELECT count(*) FROM events WHERE verb = 'headline.release'").pluck().get()).toBe(1);
});

test("withdrawn totals go at once, with the reason; the earlier ones stand again and the history keeps both", async () => {
  const { as, supervisor, requestId, clock } = busy();
  await supervisor.api.headline.release({
    requestId: requestId(),
    asOf: day("2026-03-01"),
    totals: { lawsuits: 0, people: 0, requests: 1 },
  });
  clock.set(Date.parse("2026-11-24T16:00:00Z"));
  const { id } = await supervisor.api.headline.release({ requestId: requestId(), asOf, totals });
  await supervisor.api.headline.withdraw({ requestId: requestId(), headlineId: id, reason: "One lawsuit was entered twice." });
  const { api } = as("communications");
  await expect(api.headline.current({})).resolves.toMatchObject({
    headline: { asOf: "2026-03-01" },
    withdrawn: { id, withdrawn: { reason: "One lawsuit was entered twice." } },
  });
  await expect(api.headline.history({})).resolves.toMatchObject([{ id }, { asOf: "2026-03-01", withdrawn: null }]);
  await expect(supervisor.api.headline.withdraw({ requestId: requestId(), headlineId: id, reason: "Again" })).rejects.toThrow(
    "withdrawn already",
  );
});

test("a restricted case is in no released total, even for a supervisor on its list", async () => {
  const { supervisor, requestId, office: made } = busy();
  const clientId = String(made.caseFile.sqlite.prepare("SELECT id FROM clients WHERE given_names = 'Ana'").pluck().get());
  const restrict = { clientId, expects: "1", people: [supervisor.actor.personId], reason: "Press" };
  await supervisor.api.clients.restrict({ requestId: requestId(), ...restrict });
  await expect(supervisor.api.headline.preview({})).resolves.toMatchObject({ totals: { lawsuits: 0, people: 0, requests: 0 } });
});

test("staff may neither read nor release; communications may read and not release", async () => {
  const { as, requestId } = busy();
  const [staff, communications] = [as("staff").api, as("communications").api];
  await expect(staff.headline.current({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(communications.headline.preview({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(communications.headline.release({ requestId: requestId(), asOf, totals })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
