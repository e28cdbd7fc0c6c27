import { randomUUID } from "node:crypto";
import { fold } from "../../shared/kernel/fold.ts";
import type { Loaded } from "./office.ts";
import type { Desk } from "./desk.ts";
import type { Target } from "./verdict.ts";

/** One question to both, told apart by `nth`: each answers how long it took, in milliseconds. */
export type Scenario = {
  readonly name: string;
  readonly target: Target;
  /** Questions in one round. */
  readonly times: number;
  readonly product: (nth: number) => Promise<number>;
  /** The floor's path for the same question. */
  readonly floor: (nth: number) => string;
};

/** Steps through a list in an order that is neither its own nor the same place twice in a row. */
export function step(count: number, nth: number): number {
  return (nth * 7_919 + 13) % count;
}

export type Asked = { readonly lead: number; readonly leadId: string; readonly stage: string };

/** The lists that are asked for: each lead's open cases in the stage where that lead has most. */
export function listsAsked({ cases, leads, stages }: Loaded): Asked[] {
  return leads.map((leadId, lead) => {
    const counts = new Map<string, number>();
    cases.forEach((one, nth) => {
      const stage = stages[nth];
      if (one.lead === lead && one.closedOn === null && stage !== undefined) counts.set(stage, (counts.get(stage) ?? 0) + 1);
    });
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    return { lead, leadId, stage: most?.[0] ?? "filed" };
  });
}

/** All that the page of a filed petition asks for at once. */
export function caseQuestions(proceedingId: string): [string, unknown][] {
  const subject = { proceedingId };
  return [
    ["proceedings.page", { proceedingId }],
    ["outcomes.ofProceeding", { proceedingId }],
    ["obligations.ofProceeding", { proceedingId }],
    ["docket.entries", { proceedingId }],
    ["docket.hearings", { proceedingId }],
    ["tasks.list", { subject }],
    ["documents.notes", { subject }],
    ["documents.list", { subject }],
    ["deadlines.ofProceeding", { proceedingId }],
  ];
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new Error("There is nothing to ask for.");
  return found;
}

export function listInput({ leadId, stage }: Asked) {
  return { kind: "petition", view: "open", leadId, stage, limit: 50 };
}
export function listPath({ lead, stage }: Asked): string {
  return `/list?lead=${String(lead)}&stage=${stage}`;
}
export function fragmentOf({ surname }: { readonly surname: string }): string {
  return fold(surname).slice(0, 5);
}
/** An order whose service is known, so that the return dates follow from it in the same save. */
export function orderInput(proceedingId: string) {
  const order = {
    type: "order_to_show_cause",
    filer: "court",
    text: "ORDER to show cause.",
    filedOn: "2026-11-23",
    servedOn: "2026-11-23",
    service: "ecf",
  };
  return { requestId: randomUUID(), proceedingId, number: null, ...order };
}

const ratio = (most: number): Target => ({ kind: "ratio", most });

/** What is timed, in order; LOG comes last because it changes what the others would answer. */
export function scenarios(desk: Desk, loaded: Loaded): Scenario[] {
  const { cases, ids } = loaded;
  const lists = listsAsked(loaded);
  const open = cases.flatMap((one, nth) => (one.closedOn === null ? [nth] : []));
  const any = (nth: number) => step(cases.length, nth);
  const ms = async (asked: Promise<{ ms: number }>) => (await asked).ms;
  const number = (nth: number) => encodeURIComponent(at(cases, nth).number);
  return [
    {
      name: "EMPTY",
      target: ratio(1),
      times: 60,
      product: () => ms(desk.ask("accounts.session", {})),
      floor: (nth) => listPath(at(lists, nth)),
    },
    {
      ...{ name: "LIST", target: ratio(2.5), times: 60 },
      product: (nth) => ms(desk.ask("proceedings.list", listInput(at(lists, nth)))),
      floor: (nth) => listPath(at(lists, nth)),
    },
    {
      ...{ name: "CASE", target: ratio(3), times: 60 },
      product: (nth) => ms(desk.askAll(caseQuestions(at(ids, any(nth))))),
      floor: (nth) => `/case?number=${number(any(nth))}`,
    },
    {
      ...{ name: "FIND-NAME", target: ratio(3), times: 40 },
      product: (nth) => ms(desk.ask("clients.list", { search: fragmentOf(at(cases, any(nth))) })),
      floor: (nth) => `/find?text=${encodeURIComponent(fragmentOf(at(cases, any(nth))))}`,
    },
    { name: "STATS", target: ratio(2.5), times: 20, product: () => ms(desk.ask("statistics.dashboard", {})), floor: () => "/stats" },
    {
      ...{ name: "LOG", target: ratio(4), times: 20 },
      product: (nth) => ms(desk.ask("docket.log", orderInput(at(ids, at(open, nth))))),
      floor: (nth) => `/log?number=${number(at(open, nth))}`,
    },
  ];
}
