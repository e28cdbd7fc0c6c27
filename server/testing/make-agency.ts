import { randomUUID } from "node:crypto";
import { day } from "../../shared/kernel/calendar-date.ts";
import { type Colleague, makePerson } from "./make-proceedings.ts";
import { wasSaved } from "./was-saved.ts";

type RecordEvent = Parameters<Colleague["api"]["agency"]["record"]>[0];
type RemovalOrder = Parameters<Colleague["api"]["custody"]["recordRemovalOrder"]>[0];

/** Opens a removal case for one new person. */
export async function makeRemovalCase(by: Colleague, clients?: string[]) {
  const people = clients ?? [await makePerson(by)];
  const { id } = await by.api.proceedings.openRemovalCase({ requestId: randomUUID(), clients: people });
  return { id, clientId: people[0] ?? "", clients: people };
}

/** Records an event; without more, the judge's decision of Friday 20 November 2026. */
export function recordIt(by: Colleague, proceedingId: string, over: Partial<RecordEvent> = {}) {
  return by.api.agency.record(eventOf(proceedingId, over));
}
export function eventOf(proceedingId: string, over: Partial<RecordEvent> = {}): RecordEvent {
  return {
    ...{ requestId: randomUUID(), proceedingId, kind: "merits_decision", onDay: day("2026-11-20"), zone: "America/Chicago" },
    source: "Decision of the immigration judge",
    ...over,
  };
}

/** Records the final order of removal; without more, of Monday 16 November 2026. */
export async function makeFinalOrder(by: Colleague, clientId: string, over: Partial<RemovalOrder> = {}) {
  const order = { finalOn: day("2026-11-16"), finality: "waiver", source: "Order of the immigration judge" } as const;
  return wasSaved(await by.api.custody.recordRemovalOrder({ requestId: randomUUID(), clientId, ...order, ...over }));
}

/** Every date of a case, open and ended: "Title: state day". */
export async function datesOf(by: Colleague, proceedingId: string): Promise<string[]> {
  const { next, past } = await by.api.deadlines.ofProceeding({ proceedingId });
  return [...next, ...past].map(({ title, state, due }) => `${title}: ${state} ${due.day ?? due.at ?? ""}`);
}
