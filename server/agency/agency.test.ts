import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { countByTheseRules } from "../deadlines/recount-rules.ts";
import { datesOf, eventOf, makeFinalOrder, makeRemovalCase, recordIt } from "../testing/make-agency.ts";
import { aClient, anEpisode } from "../testing/make-clients.ts";
import { release } from "../testing/make-outcomes.ts";
import { type Colleague, makeFiledPetition, makePerson } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { wasSaved } from "../testing/was-saved.ts";

/** Tuesday 24 November 2026, nine in the morning in Chicago. */
const NOW = { now: "2026-11-24T15:00:00Z" };
const APPEAL = "Appeal of the immigration judge’s decision";
const saysOf = ({ findings }: { findings: readonly { says: string }[] }) => findings.map(({ says }) => says).join(" ");

async function removalCase() {
  const made = office(NOW);
  const staff = made.as("staff");
  return { ...made, staff, ...(await makeRemovalCase(staff)) };
}
async function firstDate(by: Colleague, proceedingId: string) {
  const [row] = (await by.api.deadlines.ofProceeding({ proceedingId })).next;
  return by.api.deadlines.page({ deadlineId: row?.id ?? "" });
}

describe("what an event sets and meets", () => {
  test("a decision on the merits gives thirty days to appeal, with the tenth day marked, and a lawyer must confirm it", async () => {
    const { staff, id } = await removalCase();
    await recordIt(staff, id);
    expect(await datesOf(staff, id)).toEqual([`${APPEAL}: open 2026-12-21`]);
    const { marks, certainty, steps, trigger } = await firstDate(staff, id);
    expect({ certainty, marks: marks.map((mark) => mark.day), trigger }).toEqual({
      certainty: "confirm",
      marks: ["2026-11-30"],
      trigger: null,
    });
    expect(steps[0]?.says).toContain("Decided on Fri Nov 20");
  });

  test.each([
    ["on the last day", "2026-12-21", "met"],
    ["a day late", "2026-12-22", "met_late"],
  ])("our appeal received %s ends the date, and the order is said not to be final", async (_, on, state) => {
    const { staff, id, clock } = await removalCase();
    await recordIt(staff, id);
    clock.set(Date.parse("2027-01-04T15:00:00Z"));
    const saved = await recordIt(staff, id, { kind: "appeal_received", onDay: day(on) });
    expect(saysOf(saved)).toContain("the order is not final");
    expect(await datesOf(staff, id)).toEqual([`${APPEAL}: ${state} 2026-12-21`]);
  });

  test("48 hours run from the hour of an arrest on the clock of the place, and wait where it is not known", async () => {
    const { staff, id } = await removalCase();
    const arrest = { kind: "arrest", onDay: day("2026-11-23"), zone: "America/Denver" } as const;
    const saved = await recordIt(staff, id, arrest);
    expect(saysOf(saved)).toContain("The 48 hours run from the hour");
    expect(await datesOf(staff, id)).toEqual([]);
    const { waiting } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
    expect(waiting.map(({ says }) => says).join()).toContain("Enter the time of day");
    const hour = {
      ...eventOf(id, { ...arrest, time: "18:30" }),
      eventId: saved.id,
      expects: saved.version,
      reason: "The hour is known now",
    };
    const { proceedingId: _, ...corrected } = hour;
    wasSaved(await staff.api.agency.correct(corrected));
    expect(await datesOf(staff, id)).toEqual([`Custody and charging decision: open ${Date.parse("2026-11-26T01:30:00Z")}`]);
    const decided = { kind: "charging_decision", onDay: day("2026-11-24"), time: "07:00", zone: "America/Denver" } as const;
    await recordIt(staff, id, decided);
    expect((await datesOf(staff, id))[0]).toContain(": met ");
  });

  test("a time of ours that had ended before it was recorded is said with its day, and another's is left alone", async () => {
    const { staff, id } = await removalCase();
    const saved = await recordIt(staff, id, { onDay: day("2026-09-01") });
    expect(saysOf(saved)).toContain(`${APPEAL}: the time ended on Thu Oct 1, 2026`);
    expect(await datesOf(staff, id)).toEqual([]);
    const { waiting } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
    expect(waiting.map(({ code }) => code)).toEqual(["time_ended"]);
    const records = await recordIt(staff, id, { kind: "records_requested", onDay: day("2026-09-01") });
    expect(records.findings).toEqual([]);
  });

  test("the preview says what recording makes, with the steps, and keeps nothing", async () => {
    const { staff, id } = await removalCase();
    const { says, accepts } = await staff.api.agency.preview(eventOf(id));
    expect(accepts).toBeNull();
    expect(says.find(({ kind }) => kind === "deadline")?.says).toBe(`New date: ${APPEAL}, ours, due Mon Dec 21, 2026.`);
    expect(says.find(({ kind }) => kind === "deadline")?.steps.length).toBeGreaterThan(2);
    expect((await staff.api.agency.events({ proceedingId: id })).events).toEqual([]);
    expect(await datesOf(staff, id)).toEqual([]);
  });

  test("in a bond hearing the government's notice and appeal meet its two dates and start the ninety days that the Board ends", async () => {
    const staff = office(NOW).as("staff");
    const { id } = await staff.api.proceedings.openBondHearing({ requestId: randomUUID(), clients: [await makePerson(staff)] });
    const bond = { result: "granted_bond", amount: 5000, posting: "unknown", heldOn: day("2026-11-23") } as const;
    wasSaved(await staff.api.proceedings.recordBondResult({ requestId: randomUUID(), proceedingId: id, expects: null, ...bond }));
    await recordIt(staff, id, { kind: "stay_notice_filed", onDay: day("2026-11-24") });
    await recordIt(staff, id, { kind: "dhs_bond_appeal", onDay: day("2026-11-24") });
    const dates = await datesOf(staff, id);
    expect(dates).toContain("Automatic stay lapses: open 2027-02-22");
    expect(dates.filter((line) => line.includes(": met "))).toHaveLength(3);
    await recordIt(staff, id, { kind: "board_bond_decision", onDay: day("2026-11-24") });
    expect(await datesOf(staff, id)).toContain("Automatic stay lapses: void 2027-02-22");
  });
});

describe("a correction and a withdrawal", () => {
  test("a corrected day is saved only with the difference that was shown, and moves the date", async () => {
    const { staff, id } = await removalCase();
    const { id: eventId, version } = await recordIt(staff, id);
    const { proceedingId: _, ...details } = eventOf(id, { onDay: day("2026-11-18") });
    const input = { ...details, eventId, expects: version, reason: "The order is dated the 18th" };
    await expect(staff.api.agency.correct(input)).rejects.toThrow("moves from Mon Dec 21, 2026 to Fri Dec 18, 2026. Nothing is saved yet");
    const { accepts, says } = await staff.api.agency.previewCorrection(input);
    expect(says.some(({ moves }) => moves)).toBe(true);
    const saved = wasSaved(await staff.api.agency.correct({ ...input, accepts }));
    expect(saysOf(saved)).toContain("moves from Mon Dec 21, 2026 to Fri Dec 18, 2026");
    expect(await datesOf(staff, id)).toEqual([`${APPEAL}: open 2026-12-18`]);
    const { history } = await firstDate(staff, id);
    expect(history.map(({ because }) => because)).toEqual(["The event from which it runs was corrected.", null]);
  });

  test("withdrawing opens again what the event met, and voids what it set", async () => {
    const { staff, id } = await removalCase();
    const decision = await recordIt(staff, id);
    const appeal = await recordIt(staff, id, { kind: "appeal_received", onDay: day("2026-11-24") });
    const withdraw = ({ id: eventId, version }: { id: string; version: string }) =>
      staff.api.agency.withdraw({ requestId: randomUUID(), eventId, expects: version, reason: "Another person's paper" });
    expect(saysOf(wasSaved(await withdraw(appeal)))).toContain("is open again");
    expect(await datesOf(staff, id)).toEqual([`${APPEAL}: open 2026-12-21`]);
    expect(saysOf(wasSaved(await withdraw(decision)))).toContain("no longer holds");
    expect(await datesOf(staff, id)).toEqual([`${APPEAL}: void 2026-12-21`]);
    await expect(withdraw(decision)).rejects.toThrow("no such event");
  });

  test("what a person waived stays waived when other events come and go", async () => {
    const { staff, id } = await removalCase();
    await recordIt(staff, id);
    const { id: deadlineId, version } = await firstDate(staff, id);
    const waive = {
      requestId: randomUUID(),
      deadlineId,
      expects: version,
      state: "waived",
      reason: "The client accepts the decision",
    } as const;
    wasSaved(await staff.api.deadlines.end(waive));
    await recordIt(staff, id, { kind: "departure_granted", onDay: day("2026-11-20") });
    await recordIt(staff, id, { kind: "appeal_received", onDay: day("2026-11-24") });
    expect(await datesOf(staff, id)).toEqual([
      "Voluntary departure: leave, or move to reopen: open 2027-01-19",
      `${APPEAL}: waived 2026-12-21`,
    ]);
  });

  test("the second of two people is shown both versions, and nothing is written", async () => {
    const { as, staff, id } = await removalCase();
    const { id: eventId, version } = await recordIt(staff, id);
    const { proceedingId: _, ...details } = eventOf(id, { note: "Oral decision" });
    const input = { ...details, eventId, expects: version, reason: "A note" };
    wasSaved(await staff.api.agency.correct(input));
    const again = { ...input, requestId: randomUUID(), note: "Written decision" };
    await expect(as("staff").api.agency.correct(again)).resolves.toMatchObject({
      kind: "conflict",
      fields: [{ label: "Note", yours: "Written decision", theirs: "Oral decision" }],
    });
    const stale = { requestId: randomUUID(), eventId, expects: version, reason: "Mistake" };
    await expect(as("staff").api.agency.withdraw(stale)).resolves.toMatchObject({ kind: "conflict" });
  });
});

describe("the final order of removal", () => {
  const AFTER = ["Motion to reconsider: open 2026-12-16", "Petition for review: open 2026-12-16", "Motion to reopen: open 2027-02-16"];

  test("sets its three dates in the person's removal case, and opens one where none is", async () => {
    const staff = office(NOW).as("staff");
    const clientId = await makePerson(staff);
    const saved = await makeFinalOrder(staff, clientId);
    expect(saysOf(saved)).toContain("A removal case is opened, “Mendoza Rivas, removal case”");
    const { rows } = await staff.api.proceedings.list({ kind: "removal_case" });
    expect(rows.map(({ caption }) => caption)).toEqual(["Mendoza Rivas, removal case"]);
    expect((await datesOf(staff, rows[0]?.id ?? "")).toSorted()).toEqual(AFTER.toSorted());
    const other = await makePerson(staff, "Okonkwo");
    const { id } = await makeRemovalCase(staff, [other]);
    expect(saysOf(await makeFinalOrder(staff, other))).not.toContain("is opened");
    expect((await datesOf(staff, id)).toSorted()).toEqual(AFTER.toSorted());
  });

  test("one recorded earlier sets them when the case is opened", async () => {
    const staff = office(NOW).as("staff");
    const clientId = await makePerson(staff);
    const { version } = await makeFinalOrder(staff, clientId, { finalOn: null });
    expect(version).toMatch(/^rmo_/);
    const { id } = await makeRemovalCase(staff, [clientId]);
    expect(await datesOf(staff, id)).toEqual([]);
    await makeFinalOrder(staff, clientId, { expects: version, reason: "The day is known" });
    expect((await datesOf(staff, id)).toSorted()).toEqual(AFTER.toSorted());
  });

  test("a corrected day is accepted with its difference", async () => {
    const staff = office(NOW).as("staff");
    const clientId = await makePerson(staff);
    const { version } = await makeFinalOrder(staff, clientId);
    const order = { finalOn: day("2026-11-13"), finality: "waiver", source: "Order", expects: version, reason: "Dated the 13th" } as const;
    const input = { requestId: randomUUID(), clientId, ...order };
    await expect(staff.api.custody.recordRemovalOrder(input)).rejects.toThrow(
      "Petition for review moves from Wed Dec 16, 2026 to Mon Dec 14, 2026",
    );
    const { accepts } = await staff.api.custody.previewRemovalOrder(input);
    wasSaved(await staff.api.custody.recordRemovalOrder({ ...input, accepts }));
    const { rows } = await staff.api.proceedings.list({ kind: "removal_case" });
    expect(await datesOf(staff, rows[0]?.id ?? "")).toContain("Petition for review: open 2026-12-14");
  });

  test("withdrawn, its dates are void with the reason, and the case stays", async () => {
    const staff = office(NOW).as("staff");
    const clientId = await makePerson(staff);
    const { version } = await makeFinalOrder(staff, clientId);
    const { rows } = await staff.api.proceedings.list({ kind: "removal_case" });
    const proceedingId = rows[0]?.id ?? "";
    expect((await datesOf(staff, proceedingId)).every((date) => date.includes(": open "))).toBe(true);
    const withdrawn = await staff.api.custody.withdrawRemovalOrder({
      ...{ requestId: randomUUID(), clientId, expects: version, reason: "Order of another person" },
    });
    expect(saysOf(wasSaved(withdrawn))).toContain("Petition for review, due Wed Dec 16, 2026, no longer holds.");
    expect((await datesOf(staff, proceedingId)).toSorted()).toEqual(AFTER.map((date) => date.replace(": open ", ": void ")).toSorted());
    const { past } = await staff.api.deadlines.ofProceeding({ proceedingId });
    const { history } = await staff.api.deadlines.page({ deadlineId: past[0]?.id ?? "" });
    expect(JSON.stringify(history)).toContain("recorded by mistake and is withdrawn: Order of another person");
  });

  test("withdrawn, it no longer ends the time to appeal to the Board", async () => {
    const { staff, id, clientId } = await removalCase();
    await recordIt(staff, id);
    const { version } = await makeFinalOrder(staff, clientId, { finalOn: day("2026-11-23") });
    expect(await datesOf(staff, id)).toContain(`${APPEAL}: void 2026-12-21`);
    const withdraw = { requestId: randomUUID(), clientId, expects: version, reason: "Order of another person" };
    wasSaved(await staff.api.custody.withdrawRemovalOrder(withdraw));
    expect(await datesOf(staff, id)).toContain(`${APPEAL}: open 2026-12-21`);
  });

  test("it ends the time to appeal to the Board while that runs, and leaves one that had passed for a person to say", async () => {
    const { staff, id, clientId, clock } = await removalCase();
    await recordIt(staff, id);
    clock.set(Date.parse("2026-12-28T15:00:00Z"));
    const { version } = await makeFinalOrder(staff, clientId, { finalOn: day("2026-12-22") });
    expect(await datesOf(staff, id)).toContain(`${APPEAL}: open 2026-12-21`);
    const earlier = { finalOn: day("2026-12-01"), expects: version, reason: "Waived that day" };
    const order = { finality: "waiver", source: "Order", ...earlier } as const;
    const input = { requestId: randomUUID(), clientId, ...order };
    const { accepts } = await staff.api.custody.previewRemovalOrder(input);
    wasSaved(await staff.api.custody.recordRemovalOrder({ ...input, accepts }));
    expect(await datesOf(staff, id)).toContain(`${APPEAL}: void 2026-12-21`);
  });
});

describe("a case that is walled off for somebody else in it", () => {
  async function walledForTheOther() {
    const made = office(NOW);
    const [staff, supervisor] = [made.as("staff"), made.as("supervisor")];
    const [one, other] = [await makePerson(staff), await makePerson(staff, "Okonkwo")];
    const { id } = await makeRemovalCase(staff, [one, other]);
    const client = await supervisor.api.clients.page({ clientId: other });
    const people = [supervisor.actor.personId];
    await supervisor.api.clients.restrict({ requestId: randomUUID(), clientId: other, expects: client.version, people, reason: "Threat" });
    return { ...made, staff, supervisor, one, id };
  }
  const PETITION = "Petition for review";

  test("keeps the dates of this person's final order, and no second case is opened by who cannot see it", async () => {
    const { staff, supervisor, one, id } = await walledForTheOther();
    const { findings } = await makeFinalOrder(staff, one);
    expect(findings.map(({ code }) => code)).not.toContain("removal_case_opened");
    expect((await staff.api.proceedings.list({ kind: "removal_case" })).rows).toEqual([]);
    expect((await supervisor.api.proceedings.list({ kind: "removal_case" })).rows).toHaveLength(1);
    expect(await datesOf(supervisor, id)).toContain(`${PETITION}: open 2026-12-16`);
  });

  test("follows a final order that is corrected by somebody off its list, who is shown none of its dates", async () => {
    const { staff, supervisor, one, id } = await walledForTheOther();
    const { version } = await makeFinalOrder(supervisor, one);
    const corrected = { finalOn: day("2026-11-18"), finality: "waiver", source: "Order", expects: version, reason: "Misread" } as const;
    const preview = await staff.api.custody.previewRemovalOrder({ requestId: randomUUID(), clientId: one, ...corrected });
    expect(preview).toEqual({ says: [], accepts: null });
    const { findings } = await makeFinalOrder(staff, one, corrected);
    expect(findings).toEqual([]);
    expect(await datesOf(supervisor, id)).toContain(`${PETITION}: open 2026-12-18`);
    expect((await supervisor.api.proceedings.list({ kind: "removal_case" })).rows).toHaveLength(1);
  });

  test("shows its dates to who is on its list, and saves a correction by their key alone", async () => {
    const { supervisor, one, id } = await walledForTheOther();
    const { version } = await makeFinalOrder(supervisor, one);
    const corrected = { finalOn: day("2026-11-18"), finality: "waiver", source: "Order", expects: version, reason: "Misread" } as const;
    const { says, accepts } = await supervisor.api.custody.previewRemovalOrder({ requestId: randomUUID(), clientId: one, ...corrected });
    expect(says.map((line) => line.says).join()).toContain(`${PETITION} moves from Wed Dec 16, 2026 to Fri Dec 18, 2026`);
    await expect(makeFinalOrder(supervisor, one, corrected)).rejects.toThrow("Saving this moves dates");
    await makeFinalOrder(supervisor, one, { ...corrected, accepts });
    expect(await datesOf(supervisor, id)).toContain(`${PETITION}: open 2026-12-18`);
  });

  test("keeps the change of address after a release that somebody off its list records", async () => {
    const { staff, supervisor, one, id } = await walledForTheOther();
    await anEpisode(staff.api, one);
    expect(saysOf(await release(staff, [one]))).not.toContain("EOIR-33");
    expect(await datesOf(supervisor, id)).toContain("Change of address to the immigration court: open 2026-11-27");
  });
});

test("a date that was counted from another day than the final order has now is found by counting again, and the difference waits", async () => {
  const { staff, id, clientId, office: desk } = await removalCase();
  await makeFinalOrder(staff, clientId);
  // As a case was left that a correction did not reach.
  desk.caseFile.sqlite.exec("DROP TRIGGER removal_orders_is_a_fact");
  desk.caseFile.sqlite.exec("UPDATE removal_orders SET final_on = '2026-11-18'");
  desk.accounts.sqlite.exec("DELETE FROM settings WHERE key = 'rules.counted'");
  await countByTheseRules(desk);
  const found = await staff.api.deadlines.changes({ proceedingId: id });
  const petition = found.find(({ title }) => title === "Petition for review");
  expect(petition).toMatchObject({ before: { day: "2026-12-16" }, after: { day: "2026-12-18" } });
  const changes = found.map(({ id: change, version }) => ({ id: change, expects: version }));
  await staff.api.deadlines.decideChanges({ requestId: randomUUID(), changes, accept: true, reason: null });
  expect(await datesOf(staff, id)).toContain("Petition for review: open 2026-12-18");
  expect(await staff.api.deadlines.changes({ proceedingId: id })).toEqual([]);
});

describe("custody", () => {
  test("a release asks for the change of address in the removal case, and says the five days where there is none", async () => {
    const { staff, id, clientId } = await removalCase();
    await anEpisode(staff.api, clientId);
    await release(staff, [clientId]);
    expect(await datesOf(staff, id)).toEqual(["Change of address to the immigration court: open 2026-11-27"]);
    await recordIt(staff, id, { kind: "address_change_filed", onDay: day("2026-11-24") });
    expect(await datesOf(staff, id)).toEqual(["Change of address to the immigration court: met 2026-11-27"]);
    const other = await aClient(staff.api);
    await anEpisode(staff.api, other);
    expect(saysOf(await release(staff, [other]))).toContain("has to reach it by Fri Nov 27, 2026");
  });

  test("custody begun ends the wait under a detainer", async () => {
    const { staff, id, clientId } = await removalCase();
    await recordIt(staff, id, { kind: "detainer_ready", onDay: day("2026-11-23"), time: "10:00" });
    expect((await datesOf(staff, id))[0]).toContain("ICE takes custody under the detainer: open");
    await anEpisode(staff.api, clientId, { start: { precision: "day", day: day("2026-11-24"), time: null } });
    expect((await datesOf(staff, id))[0]).toContain("ICE takes custody under the detainer: void");
  });
});

describe("what is refused", () => {
  test.each([
    ["a day ahead", { onDay: day("2026-11-25") }, "This day has not begun there"],
    ["an hour ahead", { onDay: day("2026-11-24"), time: "23:00", kind: "arrest" }, "This hour has not come yet"],
    ["an event of another kind of case", { kind: "board_bond_decision" }, "belongs to a bond hearing, and this is a removal case"],
  ] as const)("%s", async (_, over, says) => {
    const { staff, id } = await removalCase();
    await expect(recordIt(staff, id, over)).rejects.toThrow(says);
  });

  test("anything in a closed case", async () => {
    const { staff, id } = await removalCase();
    const { version } = await staff.api.proceedings.page({ proceedingId: id });
    const closing = { requestId: randomUUID(), proceedingId: id, expects: version, closedOn: day("2026-11-24") };
    wasSaved(await staff.api.proceedings.close(closing));
    await expect(recordIt(staff, id)).rejects.toThrow("This case is closed");
  });

  test("a zone that is none, no source, and an event on a petition", async () => {
    const { staff, id } = await removalCase();
    await expect(recordIt(staff, id, { zone: "Mars/Olympus" })).rejects.toThrow("Name a time zone");
    await expect(recordIt(staff, id, { source: " " })).rejects.toThrow("Say from which paper");
    const petition = await makeFiledPetition(staff);
    await expect(recordIt(staff, petition.id)).rejects.toThrow("belongs to a removal case, and this is a habeas petition");
    expect((await staff.api.agency.events({ proceedingId: petition.id })).kinds).toEqual([]);
  });

  test("others may not, and a restricted case is not there", async () => {
    const { as, staff, id, clientId } = await removalCase();
    const { id: eventId, version } = await recordIt(staff, id);
    await expect(recordIt(as("communications"), id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as("communications").api.agency.events({ proceedingId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const supervisor = as("supervisor");
    const client = await supervisor.api.clients.page({ clientId });
    const people = [supervisor.actor.personId];
    await supervisor.api.clients.restrict({ requestId: randomUUID(), clientId, expects: client.version, people, reason: "Threat" });
    await expect(recordIt(staff, id)).rejects.toThrow("not yours to open");
    await expect(staff.api.agency.events({ proceedingId: id })).rejects.toThrow("not yours to open");
    const withdraw = { requestId: randomUUID(), eventId, expects: version, reason: "Mistake" };
    await expect(staff.api.agency.withdraw(withdraw)).rejects.toThrow("not yours to open");
    await expect(supervisor.api.agency.withdraw(withdraw)).resolves.toMatchObject({ kind: "saved" });
  });
});

test("a repeated request records once, and what is shown holds neither keys nor the earlier words", async () => {
  const { staff, id } = await removalCase();
  const input = eventOf(id);
  const first = await staff.api.agency.record(input);
  await expect(staff.api.agency.record(input)).resolves.toEqual(first);
  const { events } = await staff.api.agency.events({ proceedingId: id });
  expect(events).toHaveLength(1);
  expect(Object.keys(events[0] ?? {}).toSorted()).toEqual(
    ["corrected", "findings", "id", "kind", "note", "onDay", "source", "time", "version", "zone"].toSorted(),
  );
});

test("figures are what they were: a removal case is no petition, no request, and changes no list of either", async () => {
  const { as } = office(NOW);
  const [staff, supervisor] = [as("staff"), as("supervisor")];
  const { clients } = await makeFiledPetition(staff);
  const figures = async () => {
    const { knownAt: _, ...board } = await staff.api.statistics.dashboard({});
    const { openPetitions, people } = await supervisor.api.caseload.page();
    const { total } = await staff.api.proceedings.list({});
    return { status: await staff.api.statistics.status({}), board, openPetitions, people, total };
  };
  const before = await figures();
  const { id } = await makeRemovalCase(staff, clients);
  await recordIt(staff, id);
  await makeFinalOrder(staff, clients[0] ?? "");
  const page = await staff.api.proceedings.page({ proceedingId: id });
  const closing = { requestId: randomUUID(), proceedingId: id, expects: page.version, closedOn: day("2026-11-24") };
  expect(await figures()).toEqual(before);
  wasSaved(await staff.api.proceedings.close(closing));
  expect(await figures()).toEqual(before);
});
