import { type CustodyClock } from "./custody-clocks.ts";

type Id = CustodyClock["id"];

/** Clocks of the time before a final order: they run from the arrest, the others from the order. */
export function runsFromArrest(id: Id): boolean {
  return id === "prolonged-6m" || id === "prolonged-1y";
}

/** Clocks at whose end a petition is the answer; at the others the government reviews or removes. */
export function asksForPetition(id: Id): boolean {
  return runsFromArrest(id) || id === "zadvydas-6m";
}

/** The clock for which a petition is asked first: the longest ripe, or the next one ahead. Undefined where none has a day. */
export function petitionClock<C extends Pick<CustodyClock, "id" | "inDays">>(clocks: readonly C[]): C | undefined {
  const dated = clocks.flatMap((clock) => (asksForPetition(clock.id) && clock.inDays !== null ? [{ clock, inDays: clock.inDays }] : []));
  return dated.toSorted((one, other) => one.inDays - other.inDays).at(0)?.clock;
}
