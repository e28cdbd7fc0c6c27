import { type CalendarDate } from "../kernel/calendar-date.ts";
import { type Step } from "./counting-types.ts";
import { type Suspension } from "./suspended-clock.ts";
import { sayDay } from "./words.ts";

/** What is known of a final order of removal, as far as the removal period depends on it (8 U.S.C. 1231(a)(1)(B)). */
export type RemovalOrder = {
  /** Day on which it became administratively final (8 CFR 1241.1); null where it is not known. */
  readonly finalOn: CalendarDate | null;
  /** A court reviews the order and itself ordered a stay of removal. An automatic or agreed stay does not count. */
  readonly courtStayed: boolean;
  /** Day of that court's final order; null while it is awaited or where no court stayed removal. */
  readonly courtFinalOn: CalendarDate | null;
  /** Last day in custody that is not immigration custody; null where there was none. */
  readonly otherCustodyUntil: CalendarDate | null;
  /** Spans in which the person kept the removal from being carried out, as the government says (8 U.S.C. 1231(a)(1)(C)). */
  readonly suspensions: readonly Suspension[];
};

export type RemovalStart =
  { readonly known: true; readonly on: CalendarDate; readonly steps: readonly Step[] } | { readonly known: false; readonly reason: string };

const B = "8 U.S.C. 1231(a)(1)(B)";

/** The removal period starts with the latest of three days: finality, the final order of a court that stayed removal, release from other custody. */
export function removalStart(order: RemovalOrder): RemovalStart {
  if (order.finalOn === null)
    return {
      known: false,
      reason: "The day on which the order became final is not entered. Enter it to run the clocks of the removal period.",
    };
  if (order.courtStayed && order.courtFinalOn === null)
    return { known: false, reason: "A court stayed removal and has not decided yet. The removal period starts with its final order." };
  const candidates = [
    { on: order.finalOn, says: "The order became administratively final", rule: `${B}(i)` },
    ...(order.courtFinalOn === null || !order.courtStayed
      ? []
      : [{ on: order.courtFinalOn, says: "The court that had stayed removal gave its final order", rule: `${B}(ii)` }]),
    ...(order.otherCustodyUntil === null ? [] : [{ on: order.otherCustodyUntil, says: "Other custody ended", rule: `${B}(iii)` }]),
  ];
  const on = candidates.reduce((latest, one) => (one.on > latest ? one.on : latest), order.finalOn);
  const steps = candidates.map(({ on: day, says, rule }) => ({ says: `${says} on ${sayDay(day, null)}.`, rule }));
  const last =
    candidates.length === 1 ? "The removal period starts that day." : `The latest of these starts the removal period: ${sayDay(on, null)}.`;
  return { known: true, on, steps: [...steps, { says: last, rule: B }] };
}
