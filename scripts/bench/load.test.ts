import { expect, test } from "vitest";
import { verifyWholeChain } from "../../server/core/audit.ts";
import { office } from "../../server/testing/office.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { inventCases, inventUnpetitioned } from "./cases.ts";
import { inventDeskFacts } from "./desk-facts.ts";
import { enterCases, enterPeople } from "./enter-cases.ts";
import { loadCases, loadPeople } from "./load-cases.ts";
import { casesLoaded, enterDeskFacts, loadDeskFacts } from "./load-desk-facts.ts";
import { placesOf } from "./places.ts";

const NOW = "2026-11-24T15:00:00Z";
const SHAPE = { places: 12, leads: 3, today: day("2026-11-24") };
const CASES = inventCases(40, SHAPE);
const PEOPLE = inventUnpetitioned(8, SHAPE);
const DESK = inventDeskFacts(CASES, SHAPE.today);

/** An office with three people who may lead; the first of them asks. */
function makeOffice() {
  const made = office({ now: NOW });
  const first = made.as("supervisor");
  const others = ["Ada Brandt", "Uwe Castellan"].map((name) => made.as("staff", { name }));
  const leads = [first, ...others].map(({ actor }) => actor.personId);
  const move = (to: string | null) => made.clock.set(Date.parse(to === null ? NOW : `${to}T17:00:00Z`));
  return { ...first, move, at: { places: placesOf(first.ctx, SHAPE.places), leads } };
}
type Made = ReturnType<typeof makeOffice>;

/** Ids are made by chance: each is told by its prefix, and people by their place. */
function withoutIds(answer: unknown, { at }: Made): string {
  return JSON.stringify(answer, null, 1).replaceAll(/"([a-z]{3})_[0-9a-z]{16}"/g, (text, prefix: string) => {
    const lead = at.leads.indexOf(text.slice(1, -1));
    return lead < 0 ? `"${prefix}"` : `"lead ${lead}"`;
  });
}

async function wholeCase({ api }: Made, proceedingId: string, clientId: string) {
  const subject = { proceedingId };
  return {
    page: await api.proceedings.page({ proceedingId }),
    dates: await api.deadlines.ofProceeding({ proceedingId }),
    entries: await api.docket.entries({ proceedingId }),
    outcomes: await api.outcomes.ofProceeding({ proceedingId }),
    obligations: await api.obligations.ofProceeding({ proceedingId }),
    tasks: await api.tasks.list({ subject }),
    custody: await api.custody.ofClient({ clientId }),
    client: await api.clients.page({ clientId }),
  };
}

/** What the screens ask of a whole office, and everything about each case, in order of entry. */
async function answers(made: Made): Promise<Record<string, string>> {
  const { api } = made;
  const list = await api.proceedings.list({ view: "all", limit: 100 });
  const cases: Record<string, string> = {};
  for (const { id, number } of list.rows) {
    const { petitioners } = await api.proceedings.page({ proceedingId: id });
    cases[number ?? ""] = withoutIds(await wholeCase(made, id, petitioners[0]?.clientId ?? ""), made);
  }
  const office = {
    all: list,
    open: await api.proceedings.list({ view: "open", limit: 100 }),
    mine: await api.proceedings.list({ view: "mine" }),
    totals: await api.proceedings.totals({}),
    statistics: await api.statistics.dashboard({}),
    // Without the count of what was entered since: the commands could enter a past date on its own day only.
    earlier: (await api.statistics.dashboard({ asOf: day("2025-06-30") })).dashboard,
    status: await api.statistics.status({}),
    found: await api.search.everything({ text: CASES[7]?.surname ?? "" }),
    byNumber: await api.search.everything({ text: CASES[11]?.number ?? "" }),
    caseload: await api.caseload.page(),
  };
  return { ...cases, ...Object.fromEntries(Object.entries(office).map(([name, answer]) => [name, withoutIds(answer, made)])) };
}

test("loaded cases give every answer that the same cases give when entered by the product’s commands", { timeout: 120_000 }, async () => {
  const [loaded, entered] = [makeOffice(), makeOffice()];
  loadCases(loaded.ctx, loaded.at, CASES);
  await enterCases(entered.api, entered.at, CASES, entered.move);
  const [ours, theirs] = [await answers(loaded), await answers(entered)];
  expect(Object.keys(theirs)).toHaveLength(CASES.length + 10);
  expect(ours).toEqual(theirs);
});

/** What the pages of dates ask, and the same questions about each case and person. */
async function deskAnswers(made: Made): Promise<Record<string, string>> {
  const { api } = made;
  const whose = { kind: "team" as const };
  const office = {
    calendar: await api.calendar.page({ from: day("2026-11-01"), to: day("2027-01-31"), whose }),
    today: await api.today.page({ whose: "team" }),
    ripening: await api.deadlines.ripening({ days: 365 }),
    due: await api.deadlines.due({}),
  };
  const cases: Record<string, string> = {};
  for (const { id, clientId } of casesLoaded(made.ctx)) {
    const about = {
      dates: await api.deadlines.ofProceeding({ proceedingId: id }),
      hearings: await api.docket.hearings({ proceedingId: id }),
      obligations: await api.obligations.ofProceeding({ proceedingId: id }),
      removal: await api.custody.removal({ clientId }),
      clocks: await api.deadlines.clocks({ clientId }),
    };
    cases[String(Object.keys(cases).length)] = withoutIds(about, made);
  }
  return { ...cases, ...Object.fromEntries(Object.entries(office).map(([name, answer]) => [name, withoutIds(answer, made)])) };
}

test("orders, hearings, removal orders and people without a petition answer alike, loaded or entered", { timeout: 120_000 }, async () => {
  const [loaded, entered] = [makeOffice(), makeOffice()];
  for (const { ctx, at } of [loaded, entered]) {
    loadCases(ctx, at, CASES);
  }
  loadPeople(loaded.ctx, loaded.at, PEOPLE);
  loadDeskFacts(loaded.ctx, casesLoaded(loaded.ctx), DESK);
  await enterPeople(entered.api, entered.at, PEOPLE);
  await enterDeskFacts(entered.api, casesLoaded(entered.ctx), DESK);
  expect(await deskAnswers(loaded)).toEqual(await deskAnswers(entered));
  for (const part of ["ordered", "hearing", "removal"] as const) expect(DESK.some((one) => one[part] !== null)).toBe(true);
});

test("the event log of loaded cases holds together", () => {
  const { ctx, at } = makeOffice();
  loadCases(ctx, at, CASES);
  expect(verifyWholeChain(ctx.office)).toBeNull();
});
