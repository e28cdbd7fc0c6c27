import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import type { ClosedDayKind } from "../../shared/courts/closed-days-codes.ts";
import type { CourtKind } from "../../shared/courts/codes.ts";
import { makeFinalOrder, recordIt } from "../testing/make-agency.ts";
import { anEpisode } from "../testing/make-clients.ts";
import { release } from "../testing/make-outcomes.ts";
import { logIt, makeFiledPetition, makePerson } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

const NOW = { now: "2026-11-24T15:00:00Z" };
const requestId = () => crypto.randomUUID();

async function atWork() {
  const made = office(NOW);
  const [staff, supervisor] = [made.as("staff"), made.as("supervisor")];
  const courts = await staff.api.courts.all();
  const cited = (citation: string) => courts.find((court) => court.citation === citation)?.id ?? "";
  const close = (courtId: string, on: string, kind: ClosedDayKind = "declared") =>
    supervisor.api.courts.closeDays({
      ...{ requestId: requestId(), courtId, source: "Notice of the clerk" },
      days: [{ day: day(on), kind, name: "Closed" }],
    });
  const waiting = async () => (await staff.api.deadlines.changes({})).map(({ title, after }) => `${title}: ${after?.day ?? "none"}`);
  return { ...made, staff, courts, cited, close, waiting };
}

/** A removal case before the immigration court in Chicago, which lies in the Seventh Circuit. */
async function removalCase() {
  const at = await atWork();
  const { staff, courts } = at;
  const chicago = courts.find(({ kind, name }) => kind === "immigration" && name.includes("Chicago"))?.id ?? "";
  const clientId = await makePerson(staff);
  const { id } = await staff.api.proceedings.openRemovalCase({ requestId: requestId(), clients: [clientId], courtId: chicago });
  return { ...at, chicago, clientId, id };
}

test("every kind of court is offered", async () => {
  const { courts } = await atWork();
  const many = (kind: CourtKind) => courts.filter((court) => court.kind === kind).length;
  expect([many("district"), many("appeals"), many("supreme"), many("board")]).toEqual([94, 12, 1, 1]);
  expect(many("immigration")).toBeGreaterThan(60);
});

test("a petition for review ends with the days of the circuit, not with those of the immigration court or of another circuit", async () => {
  const { staff, clientId, cited, close, waiting, chicago } = await removalCase();
  await makeFinalOrder(staff, clientId);
  await close(chicago, "2026-12-16");
  await close(cited("8th Cir."), "2026-12-16");
  expect(await waiting()).not.toContain("Petition for review: 2026-12-17");
  await close(cited("7th Cir."), "2026-12-16");
  expect(await waiting()).toEqual(["Petition for review: 2026-12-17"]);
});

test("an appeal that the Board must receive ends with the days of the Board", async () => {
  const { staff, id, cited, close, waiting, chicago } = await removalCase();
  await recordIt(staff, id);
  await close(chicago, "2026-12-21");
  expect(await waiting()).toEqual([]);
  await close(cited("B.I.A."), "2026-12-21");
  expect(await waiting()).toEqual(["Appeal of the immigration judge’s decision: 2026-12-22"]);
});

test("a change of address that the immigration court must receive ends with the days of that court", async () => {
  const { staff, clientId, cited, close, waiting, chicago } = await removalCase();
  await anEpisode(staff.api, clientId);
  await release(staff, [clientId]);
  await close(cited("B.I.A."), "2026-11-27");
  expect(await waiting()).toEqual([]);
  await close(chicago, "2026-11-27");
  expect(await waiting()).toEqual(["Change of address to the immigration court: 2026-11-30"]);
});

test("a notice of appeal ends with the days of the district court, and with a state holiday of the circuit clerk", async () => {
  const { staff, cited, close, waiting } = await atWork();
  const { id } = await makeFiledPetition(staff, { number: "2:26-cv-00500-ARF-TML" });
  await logIt(staff, id, {
    type: "judgment",
    number: 9,
    filer: "court",
    filedOn: day("2026-11-24"),
    enteredOn: day("2026-11-24"),
    text: "JUDGMENT",
  });
  const { next } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  const notice = next.find(({ title }) => title === "Notice of appeal");
  expect(notice?.due.day).toBe("2027-01-25");
  await close(cited("7th Cir."), "2027-01-25", "inaccessible");
  expect(await waiting()).toEqual([]);
  await close(cited("7th Cir."), "2027-01-25", "state_holiday");
  expect(await waiting()).toContain("Notice of appeal: 2027-01-26");
});
