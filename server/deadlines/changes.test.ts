import { expect, test } from "vitest";
import { RULE_SET } from "../../shared/deadlines/rules.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { makeOrderedCase } from "../testing/make-deadlines.ts";
import { type Colleague, courtId as courtCited, logIt, makeFiledPetition } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";
import { countByTheseRules, rulesChanged, rulesMark } from "./recount-rules.ts";
import { wasSaved } from "../testing/was-saved.ts";

/** Thursday 26 November 2026 is Thanksgiving; an order served on the 25th makes the return due on Monday the 30th. */
const SERVED = { now: "2026-11-25T22:00:00Z" };
const SNOW = { day: day("2026-11-30"), kind: "declared", name: "Closed for snow" } as const;
const source = "Notice of the clerk, 25 November 2026";
const requestId = () => crypto.randomUUID();

async function atWork() {
  const made = office(SERVED);
  const staff = made.as("staff");
  const supervisor = made.as("supervisor");
  const { id } = await makeOrderedCase(staff);
  const courtId = await courtCited(staff);
  const close = (one: { day: typeof SNOW.day; kind: "declared" | "state_holiday" | "inaccessible"; name: string } = SNOW) =>
    supervisor.api.courts.closeDays({ requestId: requestId(), courtId, days: [one], source });
  const calendar = () => staff.api.courts.calendar({ courtId, year: 2026 });
  const waiting = (by: Colleague = staff) => by.api.deadlines.changes({});
  const decide = async (accept: boolean, reason: string | null = null, by: Colleague = staff) => {
    const changes = (await waiting(by)).map(({ id: change, version }) => ({ id: change, expects: version }));
    return by.api.deadlines.decideChanges({ requestId: requestId(), changes, accept, reason });
  };
  const theReturn = async () => {
    const { next, past } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
    const row = [...next, ...past].find(({ title }) => title === "Return");
    if (!row) throw new Error("There is no return date.");
    return row;
  };
  return { made, staff, supervisor, id, courtId, close, calendar, waiting, decide, theReturn };
}

test("a day that a court closes moves nothing by itself: the difference waits, with its reason", async () => {
  const { close, waiting, theReturn } = await atWork();
  await close();
  expect(await theReturn()).toMatchObject({ due: { day: "2026-11-30" } });
  expect(await waiting()).toMatchObject([
    {
      title: "Return",
      before: { day: "2026-11-30" },
      after: { day: "2026-12-01" },
      because: "By the closed days entered for the court it is due Tue Dec 1, 2026, not Mon Nov 30, 2026.",
      past: false,
    },
  ]);
});

test("an accepted difference moves the date, keeps the old one with who accepted it, and is waited for no more", async () => {
  const { close, waiting, decide, theReturn, staff } = await atWork();
  await close();
  await decide(true);
  const row = await theReturn();
  expect(row).toMatchObject({ due: { day: "2026-12-01" }, earlier: [{ due: { day: "2026-11-30" } }] });
  expect(await waiting()).toEqual([]);
  const { steps, history } = await staff.api.deadlines.page({ deadlineId: row.id });
  expect(steps.map(({ says }) => says).join(" ")).toContain("Closed for snow");
  expect(history[0]).toMatchObject({ due: { day: "2026-12-01" }, by: staff.actor.name });
  expect(history[0]?.because).toContain("closed days entered for the court");
});

test("a declined difference needs a reason, leaves the date as it stands, and does not come back by itself", async () => {
  const { close, waiting, decide, theReturn, calendar, supervisor } = await atWork();
  await close();
  await expect(decide(false)).rejects.toThrow("Say why the dates stay as they are.");
  await decide(false, "The order names the day itself.");
  expect(await theReturn()).toMatchObject({ due: { day: "2026-11-30" } });
  expect(await waiting()).toEqual([]);
  expect((await calendar()).days.filter(({ kind }) => kind !== null)).toMatchObject([
    { day: "2026-11-30", by: supervisor.actor.name, source },
  ]);
});

test("a closed day that is taken back takes its waiting difference with it; an accepted one comes back as a difference", async () => {
  const { close, waiting, decide, theReturn, calendar, supervisor } = await atWork();
  const takeBack = async () => {
    const entered = (await calendar()).days.find(({ kind }) => kind === "declared");
    return supervisor.api.courts.openDay({
      ...{ requestId: requestId(), closedDayId: entered?.id ?? "", expects: entered?.version ?? "" },
      reason: "The clerk opened after all.",
    });
  };
  await close();
  wasSaved(await takeBack());
  expect(await waiting()).toEqual([]);
  await close();
  await decide(true);
  wasSaved(await takeBack());
  expect(await waiting()).toMatchObject([{ before: { day: "2026-12-01" }, after: { day: "2026-11-30" } }]);
  await decide(true);
  expect(await theReturn()).toMatchObject({ due: { day: "2026-11-30" } });
});

test("a state holiday moves a period that runs after an event, a day of another court moves nothing here", async () => {
  const { close, waiting, supervisor, staff } = await atWork();
  const elsewhere = await courtCited(staff, "N.D. Ill.");
  await supervisor.api.courts.closeDays({ requestId: requestId(), courtId: elsewhere, days: [SNOW], source });
  expect(await waiting()).toEqual([]);
  await close({ ...SNOW, kind: "state_holiday", name: "Day of the state" });
  expect(await waiting()).toMatchObject([{ after: { day: "2026-12-01" } }]);
});

test("a table that ends before the date leaves the date in doubt and says which year is missing", async () => {
  const { supervisor, courtId, waiting, staff, decide } = await atWork();
  await supervisor.api.courts.setSpan({
    requestId: requestId(),
    courtId,
    fromYear: 2024,
    toYear: 2025,
    source: "The court’s list of 2024",
    expects: null,
  });
  const [first] = await waiting();
  expect(first).toMatchObject({ after: null });
  expect(first?.because).toContain("covers 2024 to 2025, and this date falls in 2026");
  await expect(decide(true)).rejects.toThrow("Return cannot be accepted");
  const { span } = await staff.api.courts.calendar({ courtId, year: 2026 });
  await supervisor.api.courts.setSpan({
    requestId: requestId(),
    courtId,
    fromYear: 2024,
    toYear: 2026,
    source: "The list of 2026",
    expects: span?.version ?? null,
  });
  expect(await waiting()).toEqual([]);
});

test("a date that is counted after the table ended is not made, and the case says why", async () => {
  const { supervisor, courtId, staff } = await atWork();
  await supervisor.api.courts.setSpan({
    requestId: requestId(),
    courtId,
    fromYear: 2024,
    toYear: 2025,
    source: "The court’s list of 2024",
    expects: null,
  });
  const { id } = await makeFiledPetition(staff, { number: "2:26-cv-00599" });
  const { findings } = await logIt(staff, id, { servedOn: day("2026-11-25"), service: "ecf" });
  expect(findings.map(({ says }) => says).join()).toContain("Add the closed days of 2026");
  expect((await staff.api.deadlines.ofProceeding({ proceedingId: id })).next).toEqual([]);
});

test.each([
  ["a Saturday", { day: day("2026-11-28") }, "is a weekend"],
  ["a federal holiday", { day: day("2026-11-26") }, "is Thanksgiving, a federal holiday"],
])("%s cannot be entered as closed", async (_name, over, says) => {
  const { close } = await atWork();
  await expect(close({ ...SNOW, ...over })).rejects.toThrow(says);
});

test("the same day cannot be entered twice in the same way, and the database refuses it too", async () => {
  const { close, made } = await atWork();
  await close();
  await expect(close()).rejects.toThrow("is already entered");
  expect(() =>
    made.office.caseFile.sqlite.exec(
      "INSERT INTO closed_days (id, court_n, on_day, kind, name, source, recorded_seq) SELECT id || 'x', court_n, on_day, kind, name, source, recorded_seq FROM closed_days",
    ),
  ).toThrow("UNIQUE");
});

test("two people who set the years of a court at once: the second sees both versions", async () => {
  const { supervisor, courtId } = await atWork();
  const set = (toYear: number) =>
    supervisor.api.courts.setSpan({ requestId: requestId(), courtId, fromYear: 2026, toYear, source: "List", expects: null });
  wasSaved(await set(2027));
  expect(await set(2028)).toMatchObject({ kind: "conflict", fields: [{ label: "Last year", yours: "2028", theirs: "2027" }] });
});

test("the dates of a restricted case are counted too, and only its list sees the difference", async () => {
  const { staff, supervisor, close, waiting, made, id } = await atWork();
  const { petitioners } = await staff.api.proceedings.page({ proceedingId: id });
  const clientId = petitioners[0]?.clientId ?? "";
  const { version } = await staff.api.clients.page({ clientId });
  wasSaved(
    await supervisor.api.clients.restrict({
      ...{ requestId: requestId(), clientId, expects: version, reason: "Threats against the family." },
      people: [staff.actor.personId, supervisor.actor.personId],
    }),
  );
  const other = made.as("supervisor", { name: "Noor Haddad" });
  await other.api.courts.closeDays({ requestId: requestId(), courtId: await courtCited(staff), days: [SNOW], source });
  await expect(close()).rejects.toThrow("is already entered");
  expect(await waiting(other)).toEqual([]);
  expect(await waiting(staff)).toHaveLength(1);
});

test("legal staff may read a court's calendar and not change it", async () => {
  const { staff, courtId } = await atWork();
  await expect(staff.api.courts.closeDays({ requestId: requestId(), courtId, days: [SNOW], source })).rejects.toThrow("Only supervisors");
});

test("a difference that came out otherwise meanwhile is not accepted unseen", async () => {
  const { close, waiting, staff } = await atWork();
  await close();
  const [shown] = await waiting();
  await close({ ...SNOW, day: day("2026-12-01"), name: "Still snow" });
  const changes = [{ id: shown?.id ?? "", expects: shown?.version ?? "" }];
  await expect(staff.api.deadlines.decideChanges({ requestId: requestId(), changes, accept: true, reason: null })).rejects.toThrow(
    "was decided or counted again by somebody else",
  );
  expect(await waiting()).toMatchObject([{ after: { day: "2026-12-02" } }]);
});

const corrected = async (by: Colleague, proceedingId: string, servedOn: string) => {
  const { rows } = await by.api.docket.entries({ proceedingId });
  const [entry] = rows;
  if (!entry) throw new Error("The case has no entry.");
  const { id: entryId, version: expects, number, filedOn, type, filer, text, service } = entry;
  return {
    entryId,
    expects,
    number,
    filedOn,
    type,
    filer,
    text,
    service,
    servedOn: day(servedOn),
    reason: "The certificate says otherwise.",
  };
};

test("a corrected service date saves nothing until the difference it makes was seen and accepted", async () => {
  const { staff, id, theReturn } = await atWork();
  const input = await corrected(staff, id, "2026-11-24");
  await expect(staff.api.docket.correct({ requestId: requestId(), ...input })).rejects.toThrow(
    "Saving this moves dates: Return moves from Mon Nov 30, 2026 to Fri Nov 27, 2026",
  );
  expect(await theReturn()).toMatchObject({ due: { day: "2026-11-30" } });
  const { says, accepts } = await staff.api.docket.previewCorrection({ requestId: requestId(), ...input });
  const [first] = says.filter(({ kind }) => kind === "deadline");
  expect(first?.says).toBe("Return moves from Mon Nov 30, 2026 to Fri Nov 27, 2026.");
  expect(first?.steps.map((step) => step.says).join(" ")).toContain("Served by CM/ECF on Tue Nov 24");
  expect(await theReturn()).toMatchObject({ due: { day: "2026-11-30" } });
  wasSaved(await staff.api.docket.correct({ requestId: requestId(), ...input, accepts }));
  expect(await theReturn()).toMatchObject({ due: { day: "2026-11-27" }, earlier: [{ due: { day: "2026-11-30" } }] });
});

test("a difference that came out otherwise than shown is not accepted", async () => {
  const { staff, id, theReturn } = await atWork();
  const shown = await staff.api.docket.previewCorrection({ requestId: requestId(), ...(await corrected(staff, id, "2026-11-24")) });
  const input = await corrected(staff, id, "2026-11-20");
  await expect(staff.api.docket.correct({ requestId: requestId(), ...input, accepts: shown.accepts })).rejects.toThrow(
    "Nothing is saved yet",
  );
  expect(await theReturn()).toMatchObject({ due: { day: "2026-11-30" } });
});

test("a correction that moves no date is saved as it is", async () => {
  const { staff, id } = await atWork();
  const input = await corrected(staff, id, "2026-11-25");
  expect(await staff.api.docket.previewCorrection({ requestId: requestId(), ...input })).toMatchObject({ accepts: null });
  wasSaved(await staff.api.docket.correct({ requestId: requestId(), ...input, text: "ORDER to show cause, corrected." }));
});

test("the page of a date says by which closed days it was counted, what was declined and why, and who did what", async () => {
  const { close, decide, theReturn, staff } = await atWork();
  const page = async () => staff.api.deadlines.page({ deadlineId: (await theReturn()).id });
  expect(await page()).toMatchObject({
    case: { court: "S.D. Ind." },
    calendar: { says: "Federal holidays only; nobody has entered the closed days of S.D. Ind.", court: { citation: "S.D. Ind." } },
    declined: [],
    history: [{ did: "created a deadline" }],
  });
  await close();
  expect((await page()).calendar?.says).toContain("Closed days of S.D. Ind. were entered since");
  await decide(false, "The order names the day itself.");
  expect(await page()).toMatchObject({
    declined: [{ would: { day: "2026-12-01" }, reason: "The order names the day itself.", by: staff.actor.name }],
  });
  await close({ day: day("2026-12-01"), kind: "declared", name: "Closed for ice" });
  await decide(true);
  const after = await page();
  expect(after.calendar?.says).toMatch(/^Closed days of S\.D\. Ind\., as of event \d+, entered up to Wed Nov 25, 2026\.$/);
  expect(after.history[0]).toMatchObject({ did: "accepted a changed date", due: { day: "2026-12-02" }, by: staff.actor.name });
});

test("the page of a date of our own names no calendar, because nothing was counted", async () => {
  const { staff, id } = await atWork();
  const own = await staff.api.deadlines.add({ requestId: requestId(), proceedingId: id, title: "Draft reply", day: day("2026-12-03") });
  expect((await staff.api.deadlines.page({ deadlineId: own.id })).calendar).toBeNull();
});

test("dates that an earlier version counted by other rules are compared at the next start, and the difference waits", async () => {
  const { made, id, staff, waiting, theReturn } = await atWork();
  const { office: desk } = made;
  await countByTheseRules(desk);
  expect(rulesChanged(desk)).toBe(false);
  // As an earlier version left it: the day counted by a rule of one day less, and the mark of that rule set.
  desk.caseFile.sqlite.exec("DROP TRIGGER deadlines_is_a_fact");
  desk.caseFile.sqlite.exec(
    "UPDATE deadlines SET due_day = '2026-11-27', due_sort = due_sort - 3 * 86400000, safe_day = '2026-11-27', safe_sort = safe_sort - 3 * 86400000 WHERE title = 'Return'",
  );
  desk.accounts.sqlite.exec("UPDATE settings SET value = '\"another\"' WHERE key = 'rules.counted'");
  expect(rulesChanged(desk)).toBe(true);
  await countByTheseRules(desk);
  expect(await waiting()).toMatchObject([
    {
      cause: "rules",
      before: { day: "2026-11-27" },
      after: { day: "2026-11-30" },
      because: expect.stringContaining("By the rules as they are now") as string,
    },
  ]);
  expect(await theReturn()).toMatchObject({ due: { day: "2026-11-27" } });
  expect((await staff.api.deadlines.changes({ proceedingId: id })).length).toBe(1);
});

test("an office that counted its dates before the rules were noted compares them at its next start; a new one has nothing to compare", async () => {
  const fresh = office(SERVED).office;
  expect(rulesChanged(fresh)).toBe(false);
  const { made, waiting } = await atWork();
  const { office: desk } = made;
  desk.caseFile.sqlite.exec("DROP TRIGGER deadlines_is_a_fact");
  desk.caseFile.sqlite.exec(
    "UPDATE deadlines SET due_day = '2026-11-27', due_sort = due_sort - 3 * 86400000, safe_day = '2026-11-27', safe_sort = safe_sort - 3 * 86400000 WHERE title = 'Return'",
  );
  expect(rulesChanged(desk)).toBe(true);
  await countByTheseRules(desk);
  expect(await waiting()).toMatchObject([{ cause: "rules", before: { day: "2026-11-27" }, after: { day: "2026-11-30" } }]);
  expect(rulesChanged(desk)).toBe(false);
});

test("a rule set is another when one period is a day longer", () => {
  const [first, ...rest] = RULE_SET;
  if (first?.period.kind !== "count") throw new Error("The first rule counts.");
  expect(rulesMark([{ ...first, period: { ...first.period, n: first.period.n + 1 } }, ...rest])).not.toBe(rulesMark());
});

test("a difference that was declined does not come back when the court closes another day", async () => {
  const { close, waiting, decide } = await atWork();
  await close();
  await decide(false, "The order names the day itself.");
  await close({ ...SNOW, day: day("2027-01-04"), name: "Snow again" });
  expect(await waiting()).toEqual([]);
});

test("a difference that was put in the place of a declined one goes when the declined one comes out again, counted or not", async () => {
  const { made, close, waiting, decide, calendar, supervisor, staff } = await atWork();
  const takeBack = async (on: string) => {
    const entered = (await calendar()).days.find((one) => one.day === on && one.kind === "declared");
    const said = {
      requestId: requestId(),
      closedDayId: entered?.id ?? "",
      expects: entered?.version ?? "",
      reason: "It opened after all.",
    };
    wasSaved(await supervisor.api.courts.openDay(said));
  };
  await close();
  await decide(false, "The order names the day itself.");
  await close({ ...SNOW, day: day("2026-12-01"), name: "Still snow" });
  expect(await waiting()).toMatchObject([{ after: { day: "2026-12-02" } }]);
  await takeBack("2026-12-01");
  expect(await waiting()).toEqual([]);
  await close({ ...SNOW, day: day("2026-12-01"), name: "Still snow" });
  const [shown] = await waiting();
  // The day is taken back, and its count has not been run yet.
  const { office: desk } = made;
  const run = desk.jobs.run.bind(desk.jobs);
  desk.jobs.run = () => Promise.resolve({ after: null, found: 0 });
  await takeBack("2026-12-01");
  desk.jobs.run = run;
  const changes = [{ id: shown?.id ?? "", expects: shown?.version ?? "" }];
  const { findings } = await staff.api.deadlines.decideChanges({ requestId: requestId(), changes, accept: true, reason: null });
  expect(findings.map(({ says }) => says)).toEqual(["Return comes out otherwise by now, and nothing is left to decide."]);
  expect(await waiting()).toEqual([]);
});

test("a date that cannot be counted for another reason than the one that was declined is asked again", async () => {
  const { supervisor, courtId, waiting, decide, calendar } = await atWork();
  const span = async (toYear: number) =>
    wasSaved(
      await supervisor.api.courts.setSpan({
        ...{ requestId: requestId(), courtId, fromYear: 2020, toYear, source: "The court’s list" },
        expects: (await calendar()).span?.version ?? null,
      }),
    );
  await span(2025);
  await decide(false, "The clerk gave the day by telephone.");
  expect(await waiting()).toEqual([]);
  await span(2024);
  expect((await waiting()).map(({ because }) => because).join()).toContain("covers 2020 to 2024");
  await span(2025);
  expect(await waiting()).toEqual([]);
});

test("a difference that comes out otherwise when it is accepted is not lost: the new one waits", async () => {
  const { made, close, waiting, decide, supervisor } = await atWork();
  await close();
  // Another day is entered, and its count has not been run yet.
  const { office: desk } = made;
  const run = desk.jobs.run.bind(desk.jobs);
  desk.jobs.run = () => Promise.resolve({ after: null, found: 0 });
  await close({ ...SNOW, day: day("2026-12-01"), name: "Still snow" });
  desk.jobs.run = run;
  await decide(true, null, supervisor);
  expect(await waiting()).toMatchObject([{ before: { day: "2026-11-30" }, after: { day: "2026-12-02" } }]);
});
