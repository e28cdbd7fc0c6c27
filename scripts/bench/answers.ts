import { z } from "zod";
import { ClientPage } from "../../shared/clients/contract.ts";
import { DeadlinesOfProceeding } from "../../shared/deadlines/contract.ts";
import { EntryPage } from "../../shared/docket/contract.ts";
import { shortNumber } from "../../shared/docket/docket-number.ts";
import { fold } from "../../shared/kernel/fold.ts";
import { CasePage, ProceedingPage } from "../../shared/proceedings/views.ts";
import { StatisticsView } from "../../shared/statistics/contract.ts";
import type { Caller } from "./caller.ts";
import type { Desk } from "./desk.ts";
import type { Loaded } from "./office.ts";
import { caseQuestions, fragmentOf, listInput, listPath, listsAsked, orderInput, step } from "./scenarios.ts";

const SAMPLE = 12;
const FloorList = z.object({ rows: z.array(z.object({ number: z.string() })), total: z.int() });
const FloorCase = z.object({
  case: z.object({ caption: z.string(), given: z.string(), surname: z.string(), lead_name: z.string() }),
  entries: z.array(z.object({ number: z.int(), said: z.string() })),
  dates: z.array(z.object({ title: z.string(), day: z.string(), met_on: z.string().nullable() })),
});
const FloorFound = z.object({ total: z.int() });
const FloorStats = z.object({
  byMonth: z.array(z.object({ month: z.string(), people: z.int() })),
  ruled: z.array(z.object({ suits: z.int() })),
});

/** One sentence about an answer that is not what plain SQL over the same facts says. */
export class WrongAnswer extends Error {}

function same(what: string, product: unknown, plain: unknown): void {
  const [ours, theirs] = [JSON.stringify(product), JSON.stringify(plain)];
  if (ours !== theirs)
    throw new WrongAnswer(`${what}: the product says ${ours.slice(0, 300)}, and plain SQL says ${theirs.slice(0, 300)}.`);
}
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

/** Holds a sample of every scenario's answers against plain SQL, before anything is timed. Throws a `WrongAnswer`. */
export async function compareAnswers(desk: Desk, floor: Caller, loaded: Loaded): Promise<void> {
  const plain = async <T>(shape: z.ZodType<T>, path: string) => shape.parse(JSON.parse((await floor.get(path)).body));
  for (const asked of listsAsked(loaded).slice(0, SAMPLE)) {
    const page = CasePage.parse((await desk.ask("proceedings.list", listInput(asked))).data);
    const { rows, total } = await plain(FloorList, listPath(asked));
    same("LIST", [page.rows.map((row) => row.number), page.total], [rows.map((row) => shortNumber(row.number)), total]);
  }
  for (let nth = 0; nth < SAMPLE; nth += 1) {
    const place = step(loaded.cases.length, nth);
    const one = loaded.cases[place];
    if (one === undefined) continue;
    await compareCase(desk, await plain(FloorCase, `/case?number=${encodeURIComponent(one.number)}`), loaded.ids[place] ?? "");
    const fragment = fragmentOf(one);
    const found = ClientPage.parse((await desk.ask("clients.list", { search: fragment })).data);
    same("FIND-NAME", found.total, (await plain(FloorFound, `/find?text=${encodeURIComponent(fragment)}`)).total);
    same(
      "FIND-NAME",
      found.rows.every((row) => fold(row.sortName).includes(fold(fragment))),
      true,
    );
  }
  await compareStatistics(desk, await plain(FloorStats, "/stats"));
}

async function compareCase(desk: Desk, plain: z.infer<typeof FloorCase>, id: string): Promise<void> {
  const { data } = await desk.askAll(caseQuestions(id));
  const [page, entries, dates] = [ProceedingPage.parse(data[0]), EntryPage.parse(data[3]), DeadlinesOfProceeding.parse(data[8])];
  const { caption, given, surname, lead_name: lead } = plain.case;
  same("CASE", [page.caption, page.petitioners.map(({ name }) => name)], [caption, [`${given} ${surname}`]]);
  same(
    "CASE",
    page.assignments.map(({ person }) => person.name),
    [lead],
  );
  same(
    "CASE entries",
    entries.rows.map(({ number }) => number).sort(),
    plain.entries.map(({ number }) => number),
  );
  const open = plain.dates.filter((date) => date.met_on === null).map(({ day }) => day);
  same("CASE dates", dates.next.map(({ due }) => due.day).sort(), open.sort());
}

async function compareStatistics(desk: Desk, { byMonth, ruled }: z.infer<typeof FloorStats>): Promise<void> {
  const { dashboard } = StatisticsView.parse((await desk.ask("statistics.dashboard", {})).data);
  const [filed, freed] = dashboard.six;
  same("STATS, lawsuits", filed?.value, sum(ruled.map(({ suits }) => suits)));
  same("STATS, released", freed?.numerator, sum(byMonth.map(({ people }) => people)));
  const months = new Map<string, number>();
  for (const { month, people } of byMonth) months.set(month, (months.get(month) ?? 0) + people);
  const shown = dashboard.months.months.filter(({ total }) => total > 0).map(({ month, total }) => [month, total]);
  same(
    "STATS, months",
    shown,
    [...months].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** A logged order is on the docket, and the dates that follow from it are among the next ones. */
export async function compareLog(desk: Desk, id: string): Promise<void> {
  const before = DeadlinesOfProceeding.parse((await desk.ask("deadlines.ofProceeding", { proceedingId: id })).data);
  await desk.ask("docket.log", orderInput(id));
  const { data } = await desk.askAll(caseQuestions(id));
  const [entries, after] = [EntryPage.parse(data[3]), DeadlinesOfProceeding.parse(data[8])];
  same(
    "LOG, entries",
    entries.rows.some(({ type }) => type === "order_to_show_cause"),
    true,
  );
  same("LOG, dates", after.next.length, before.next.length + 2);
}
