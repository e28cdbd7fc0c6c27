import { setImmediate as turn } from "node:timers/promises";
import { fullName } from "../../shared/clients/names.ts";
import { ClocksOfClient, RipeningRow } from "../../shared/deadlines/clocks-contract.ts";
import { type ClockFacts, type CustodyClock, custodyClocks } from "../../shared/deadlines/custody-clocks.ts";
import { When } from "../../shared/kernel/when.ts";
import type { CaseCtx } from "../core/change.ts";
import { today } from "../core/clock.ts";
import { type DenialRow, denials, type HeldRow, heldPeople, heldPerson, type SpanRow, spans } from "./clock-queries.ts";

/** The custody clocks of a person, read from what is recorded now. */
export function presentClocks(ctx: CaseCtx, clientN: number): ClocksOfClient {
  const row = heldPerson(ctx, clientN);
  if (row === null) return { held: false, clocks: [] };
  return ClocksOfClient.parse({ held: true, clocks: custodyClocks(factsOf(ctx, row, spans(ctx, clientN), denials(ctx, clientN))) });
}

/** Clocks for which a petition is the answer: the others are the government's steps. */
const PETITION_CLOCKS: readonly CustodyClock["id"][] = ["prolonged-6m", "prolonged-1y", "zadvydas-6m"];

/** People whose clocks are worked out before others are answered. */
const AT_ONCE = 40;

/** People in custody without a filed petition whose clock ripens within `days`, or has ripened; the longest ripe first, a line a person. */
export async function presentRipening(ctx: CaseCtx, days: number): Promise<RipeningRow[]> {
  const allSpans = byClient(spans(ctx, null));
  const allDenials = byClient(denials(ctx, null));
  const found: { row: HeldRow; clock: CustodyClock }[] = [];
  for (const [nth, row] of heldPeople(ctx)
    .filter((one) => one.filed === 0)
    .entries()) {
    if (nth % AT_ONCE === AT_ONCE - 1) await turn();
    const facts = factsOf(ctx, row, allSpans.get(row.clientN) ?? [], allDenials.get(row.clientN) ?? []);
    const ripe = custodyClocks(facts).filter(({ id, inDays }) => PETITION_CLOCKS.includes(id) && inDays !== null && inDays <= days);
    const clock = ripe.find(({ inDays }) => (inDays ?? 0) >= 0) ?? ripe.at(-1);
    if (clock) found.push({ row, clock });
  }
  return found
    .toSorted((one, other) => (one.clock.inDays ?? 0) - (other.clock.inDays ?? 0) || one.row.clientN - other.row.clientN)
    .map(({ row, clock }) =>
      RipeningRow.parse({
        client: { id: row.clientId, name: fullName({ ...row, givenNames: row.given }) },
        place: row.place,
        clock,
        draft: row.draftId === null ? null : { id: row.draftId, caption: row.draftCaption },
      }),
    );
}

function factsOf(ctx: CaseCtx, row: HeldRow, suspended: readonly SpanRow[], denied: readonly DenialRow[]): ClockFacts {
  const { finalOn, courtFinalOn, otherCustodyUntil } = row;
  const suspensions = suspended.map(({ fromDay, toDay, why }) => ({ from: fromDay, to: toDay, why }));
  return {
    today: today(ctx.office.clock, ctx.office.zone()),
    start: When.parse({ precision: row.startPrecision, day: row.startDay, time: row.startTime }),
    order: row.ordered === 1 ? { finalOn, courtStayed: row.courtStayed === 1, courtFinalOn, otherCustodyUntil, suspensions } : null,
    denials: denied.map(({ onDay }) => onDay),
  };
}

function byClient<R extends { clientN: number }>(rows: readonly R[]): Map<number, R[]> {
  const found = new Map<number, R[]>();
  for (const row of rows) {
    const list = found.get(row.clientN);
    if (list) list.push(row);
    else found.set(row.clientN, [row]);
  }
  return found;
}
