import { expect, test } from "vitest";
import { verifyWholeChain } from "../../server/core/audit.ts";
import { office } from "../../server/testing/office.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { inventCases } from "./cases.ts";
import { enterCases } from "./enter-cases.ts";
import { loadCases } from "./load-cases.ts";
import { placesOf } from "./places.ts";

const NOW = "2026-11-24T15:00:00Z";
const SHAPE = { places: 12, leads: 3, today: day("2026-11-24") };
const CASES = inventCases(40, SHAPE);

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

test("the event log of loaded cases holds together", () => {
  const { ctx, at } = makeOffice();
  loadCases(ctx, at, CASES);
  expect(verifyWholeChain(ctx.office)).toBeNull();
});
