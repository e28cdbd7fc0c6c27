import { describe, expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { command, makeHeldPetition, makeOrder } from "../testing/make-outcomes.ts";
import { logIt } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

/** A filed petition of three with an order of Friday 20 November 2026, number 15. */
async function ordered(now?: string) {
  const made = office(now === undefined ? {} : { now });
  const staff = made.as("staff");
  const petition = await makeHeldPetition(staff, ["Mendoza Rivas", "Bekele", "Ojeda Pinto"]);
  const entryId = await makeOrder(staff, petition.id);
  const rows = async () => (await staff.api.obligations.ofProceeding({ proceedingId: petition.id })).rows;
  const first = async () => {
    const [row] = await rows();
    if (!row) throw new Error("No command stands.");
    return row;
  };
  return { ...made, staff, petition, entryId, rows, first };
}

test("one order commands several things at once, for one and for all", async () => {
  const { staff, petition, entryId, rows } = await ordered();
  await command(
    staff,
    entryId,
    {
      petitionerId: petition.petitioners[0] ?? null,
      orElse: { act: "release" },
      when: { kind: "instant", day: day("2026-11-25"), time: "17:00" },
    },
    { act: "no_transfer", when: { kind: "standing", scope: "district", until: null } },
    { act: "status_report", when: { kind: "day", day: day("2026-12-03") } },
  );
  expect(await rows()).toMatchObject([
    {
      title: "Bond hearing, or release",
      forWhom: "Mendoza Rivas",
      due: { zone: "America/Indiana/Indianapolis", day: null },
      state: "pending",
      entry: { number: 15 },
    },
    { title: "Status report", forWhom: "All three", due: { day: "2026-12-03", at: null } },
    { title: "No transfer", forWhom: "All three", due: null, standing: { scope: "district", until: null, since: "2026-11-20" } },
  ]);
  const [hearing] = await rows();
  expect(hearing?.due?.at).toBe(Date.parse("2026-11-25T22:00:00Z"));
});

test("a period of days is counted from entry, and one from service waits for service", async () => {
  const { staff, entryId, petition, first } = await ordered();
  await expect(command(staff, entryId, { when: { kind: "period", n: 7, unit: "day", from: "service" } })).rejects.toThrow("service");
  const { id } = await logIt(staff, petition.id, { filedOn: day("2026-11-19"), servedOn: day("2026-11-19"), service: "ecf", number: 14 });
  await command(staff, id, { when: { kind: "period", n: 5, unit: "day", from: "service" } });
  expect((await first()).due?.day).toBe("2026-11-24");
});

test("time that passed without proof is due and not confirmed, and only then is the other command asked", async () => {
  const { staff, clock, entryId, rows } = await ordered();
  await command(staff, entryId, { when: { kind: "day", day: day("2026-11-25") }, orElse: { act: "release" } });
  expect(await rows()).toMatchObject([{ title: "Bond hearing, or release", state: "pending" }]);
  clock.set(Date.parse("2026-11-26T15:00:00Z"));
  expect(await rows()).toMatchObject([
    { title: "Bond hearing", state: "due_unconfirmed" },
    { title: "Release", inPlace: true, due: null, standing: null },
  ]);
});

describe("what a person may record", () => {
  const due = { when: { kind: "day" as const, day: day("2026-11-23") } };
  test.each([
    ["missed", { proof: null }, "Say what shows that it was missed"],
    ["due_unconfirmed", {}, "read from the clock"],
    ["met", { onDay: day("2026-11-24") }, "it was met late"],
    ["met_late", { onDay: day("2026-11-22") }, "it is not late"],
    ["met", { onDay: day("2026-11-01") }, "The order is of November 20, 2026"],
    ["met", { onDay: day("2026-12-24") }, "has not come yet"],
    ["extended", {}, "Give the new date"],
    ["stayed", {}, "Say by what"],
    ["disputed", {}, "Say by what"],
  ] as const)("%s with %o is refused", async (state, over, says) => {
    const { staff, entryId, first, requestId } = await ordered();
    const obligationId = await command(staff, entryId, due);
    const { version } = await first();
    await expect(
      staff.api.obligations.setState({ requestId: requestId(), obligationId, expects: version, state, ...over }),
    ).rejects.toThrow(says);
  });

  test.each([
    ["missed", { proof: "Status report [17]" }, "missed"],
    ["met", { onDay: day("2026-11-23") }, "met"],
    ["met_late", { onDay: day("2026-11-24") }, "met_late"],
    ["vacated", { proof: "Order [18]" }, "void"],
    ["stayed", { proof: "Order [18]" }, "suspended"],
  ] as const)("%s is recorded and its deadline follows", async (state, over, deadline) => {
    const { staff, office: made, entryId, first, requestId } = await ordered();
    const obligationId = await command(staff, entryId, due);
    const { version } = await first();
    await staff.api.obligations.setState({ requestId: requestId(), obligationId, expects: version, state, ...over });
    expect(await first()).toMatchObject({ state });
    expect(made.caseFile.sqlite.prepare("SELECT state FROM deadlines_standing WHERE title = 'Bond hearing'").pluck().get()).toBe(deadline);
  });

  test("missed before its time is refused", async () => {
    const { staff, entryId, first, requestId } = await ordered();
    const obligationId = await command(staff, entryId, { when: { kind: "day", day: day("2026-12-03") } });
    const input = { requestId: requestId(), obligationId, expects: (await first()).version, state: "missed" as const, proof: "Letter" };
    await expect(staff.api.obligations.setState(input)).rejects.toThrow("until then it cannot have been missed");
  });
});

test("an extension moves the date and keeps both in the history", async () => {
  const { staff, office: made, entryId, first, requestId } = await ordered();
  const obligationId = await command(staff, entryId, { when: { kind: "day", day: day("2026-11-23") } });
  const newTime = { kind: "day" as const, day: day("2026-12-01") };
  await staff.api.obligations.setState({
    requestId: requestId(),
    obligationId,
    expects: (await first()).version,
    state: "extended",
    reason: "Order [16]",
    newTime,
  });
  expect(await first()).toMatchObject({ state: "extended", extended: true, due: { day: "2026-12-01" } });
  expect(
    made.caseFile.sqlite.prepare("SELECT state FROM deadlines_standing WHERE title = 'Bond hearing' ORDER BY thread").pluck().all(),
  ).toEqual(["extended", "open"]);
});

test("the second of two people is shown both versions and nothing is written", async () => {
  const { as, staff, entryId, first, requestId } = await ordered();
  const obligationId = await command(staff, entryId, { when: { kind: "day", day: day("2026-11-23") } });
  const { version } = await first();
  await staff.api.obligations.setState({ requestId: requestId(), obligationId, expects: version, state: "met", onDay: day("2026-11-23") });
  const other = as("staff", { name: "Priya Ramanathan" });
  const late = { requestId: requestId(), obligationId, expects: version, state: "missed" as const, proof: "Nobody came" };
  await expect(other.api.obligations.setState(late)).resolves.toMatchObject({
    kind: "conflict",
    by: "Mateo Lindqvist",
    fields: [{ label: "State", yours: "Missed", theirs: "Met" }, { label: "Day" }, { label: "What shows it" }],
  });
  expect(await first()).toMatchObject({ state: "met" });
});

test("a recorded state changes only with a reason", async () => {
  const { staff, entryId, first, requestId } = await ordered();
  const obligationId = await command(staff, entryId, { when: { kind: "day", day: day("2026-11-23") } });
  await staff.api.obligations.setState({
    requestId: requestId(),
    obligationId,
    expects: (await first()).version,
    state: "met",
    onDay: day("2026-11-23"),
  });
  const again = {
    requestId: requestId(),
    obligationId,
    expects: (await first()).version,
    state: "disputed" as const,
    proof: "Client says no",
  };
  await expect(staff.api.obligations.setState(again)).rejects.toThrow("Say why");
});

test("a command entered by mistake is withdrawn with the one that would take its place", async () => {
  const { staff, entryId, first, rows, requestId } = await ordered();
  const obligationId = await command(staff, entryId, { orElse: { act: "release" } });
  await staff.api.obligations.withdraw({ requestId: requestId(), obligationId, expects: (await first()).version, reason: "Wrong order" });
  expect(await rows()).toEqual([]);
});

test("a repeated request opens the commands once", async () => {
  const { staff, entryId, rows, requestId } = await ordered();
  const input = {
    requestId: requestId(),
    entryId,
    commands: [{ obligor: "us" as const, act: "file_reply" as const, when: { kind: "day" as const, day: day("2026-12-01") } }],
  };
  const once = await staff.api.obligations.open(input);
  await expect(staff.api.obligations.open(input)).resolves.toEqual(once);
  expect(await rows()).toHaveLength(1);
});

test("“other” is told in the order’s words, by rule and by the database", async () => {
  const { staff, office: made, entryId } = await ordered();
  await expect(command(staff, entryId, { act: "other" })).rejects.toThrow("own words");
  await command(staff, entryId);
  const copy =
    "INSERT INTO obligations (id, proceeding_n, entry_n, obligor, act, recorded_seq) SELECT 'obl_x', proceeding_n, entry_n, 'government', 'other', 1 FROM obligations";
  expect(() => made.caseFile.sqlite.exec(copy)).toThrow("obligations_other_has_words");
  const state = "INSERT INTO obligation_states (id, obligation_n, state, recorded_seq) SELECT 'obs_x', n, 'missed', 1 FROM obligations";
  expect(() => made.caseFile.sqlite.exec(state)).toThrow("obligation_states_missed_has_proof");
});

test("a restricted case shows no command and takes none", async () => {
  const { as, staff, petition, entryId, requestId } = await ordered();
  await command(staff, entryId);
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
  await expect(staff.api.obligations.ofProceeding({ proceedingId: petition.id })).rejects.toThrow("not yours to open");
  await expect(command(staff, entryId)).rejects.toThrow("not yours to open");
});

test.each(["communications", "guest"] as const)("%s is refused", async (role) => {
  const { as, petition } = await ordered();
  await expect(as(role).api.obligations.ofProceeding({ proceedingId: petition.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
