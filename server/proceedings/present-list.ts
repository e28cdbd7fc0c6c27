import { instant } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import { shortNumber } from "../../shared/docket/docket-number.ts";
import { type CaseFilter, CaseTotals, type CaseRow } from "../../shared/proceedings/views.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { type CaseListRow, countCases, countPeople, marksOfCases, nextDatesOf, type NextRow } from "./list-queries.ts";

const MOST_MARKS = 12;

/** Rows with their people and next dates: two more questions for a whole page. Output schemas check the codes and days of SQL. */
export function presentCases(ctx: CaseCtx, rows: readonly CaseListRow[]): Record<keyof CaseRow, unknown>[] {
  const ns = rows.map((row) => row.n);
  const marks = new Map<number, string[]>(ns.map((n) => [n, []]));
  for (const { n, mark } of marksOfCases(ctx, ns)) marks.get(n)?.push(mark);
  const next = new Map(nextDatesOf(ctx, ns).map((row) => [row.n, row]));
  const leadIds = new Set(rows.flatMap(({ lead }) => lead ?? []));
  const leads = new Map([...leadIds].map((id) => [id, personName(ctx.office, id)]));
  const officeZone = ctx.office.zone();
  return rows.map((row) => {
    const people = marks.get(row.n) ?? [];
    return {
      id: row.id,
      kind: row.kind,
      caption: row.caption,
      number: row.number === null ? null : shortNumber(row.number),
      numberAwaited: row.filed === 1 && row.number === null,
      court: row.court_id === null ? null : { id: row.court_id, citation: row.citation },
      marks: people.slice(0, MOST_MARKS),
      people: people.length,
      stage: row.stage,
      stageByHand: row.stage_override !== null,
      stageSince: row.stage_since,
      next: presentNext(next.get(row.n)),
      lead: row.lead === null ? null : { id: row.lead, name: leads.get(row.lead) },
      movedOn: dayIn(instant(row.moved_at), officeZone),
      closedOn: row.closed_on,
      restricted: row.restricted === 1,
    };
  });
}

function presentNext(row: NextRow | undefined) {
  if (!row) return null;
  const { title, duty, sort } = row;
  return { title, duty, dueDay: row.due_day, dueAt: row.due_at, safeDay: row.safe_day, safeAt: row.safe_at, zone: row.due_zone, sort };
}

/** Totals of a filtered list, in cases and people, with the count of each saved view. */
export function presentTotals(ctx: CaseCtx, filter: CaseFilter): CaseTotals {
  const people = countPeople(ctx, filter);
  const of = (word: string) => people.find((row) => row.whereabouts === word)?.people ?? 0;
  const view = (name: CaseFilter["view"]) => countCases(ctx, { ...filter, view: name });
  const views = { mine: view("mine"), open: view("open"), closed: view("closed"), all: view("all") };
  return CaseTotals.parse({
    cases: views[filter.view],
    people: people.reduce((sum, row) => sum + row.people, 0),
    whereabouts: { held: of("held"), released: of("released"), removed: of("removed"), other: of("other"), unknown: of("unknown") },
    views,
  });
}
