import { setImmediate as turn } from "node:timers/promises";
import { fullName } from "../../shared/clients/names.ts";
import { ClocksOfClient, RipeningRow } from "../../shared/deadlines/clocks-contract.ts";
import { type ClockFacts, type CustodyClock, custodyClocks } from "../../shared/deadlines/custody-clocks.ts";
import { petitionClock } from "../../shared/deadlines/petition-clocks.ts";
import { When } from "../../shared/kernel/when.ts";
import type { CaseCtx } from "../core/change.ts";
import { today } from "../core/clock.ts";
import {
  type DenialRow,
  denials,
  earlierCustody,
  type EarlierRow,
  type HeldRow,
  heldPeople,
  heldPerson,
  type SpanRow,
  spans,
} from "./clock-queries.ts";

/** The custody clocks of a person, read from what is recorded now. */
export function presentClocks(ctx: CaseCtx, clientN: number): ClocksOfClient {
  const row = heldPerson(ctx, clientN);
  if (row === null) return { held: false, clocks: [] };
  const known = { spans: spans(ctx, clientN), denials: denials(ctx, clientN), earlier: earlierCustody(ctx, clientN) };
  return ClocksOfClient.parse({ held: true, clocks: custodyClocks(factsOf(ctx, row, known)) });
}

/** People whose clocks are worked out before others are answered. */
const AT_ONCE = 40;

/** People in custody without a filed petition whose clock ripens within `days`, or has ripened; the longest ripe first, a line a person. */
export async function presentRipening(ctx: CaseCtx, days: number): Promise<RipeningRow[]> {
  const allSpans = byClient(spans(ctx, null));
  const allDenials = byClient(denials(ctx, null));
  const allEarlier = byClient(earlierCustody(ctx, null));
  const found: { row: HeldRow; clock: CustodyClock }[] = [];
  for (const [nth, row] of heldPeople(ctx)
    .filter((one) => one.filed === 0)
    .entries()) {
    if (nth % AT_ONCE === AT_ONCE - 1) await turn();
    const facts = factsOf(ctx, row, {
      spans: allSpans.get(row.clientN) ?? [],
      denials: allDenials.get(row.clientN) ?? [],
      earlier: allEarlier.get(row.clientN) ?? [],
    });
    const clock = petitionClock(custodyClocks(facts));
    if (clock && (clock.inDays ?? 0) <= days) found.push({ row, clock });
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

type Known = { readonly spans: readonly SpanRow[]; readonly denials: readonly DenialRow[]; readonly earlier: readonly EarlierRow[] };

function factsOf(ctx: CaseCtx, row: HeldRow, known: Known): ClockFacts {
  const { finalOn, courtFinalOn, otherCustodyUntil } = row;
  const suspensions = known.spans.map(({ fromDay, toDay, why }) => ({ from: fromDay, to: toDay, why }));
  return {
    today: today(ctx.office.clock, ctx.office.zone()),
    start: When.parse({ precision: row.startPrecision, day: row.startDay, time: row.startTime }),
    order: row.ordered === 1 ? { finalOn, courtStayed: row.courtStayed === 1, courtFinalOn, otherCustodyUntil, suspensions } : null,
    earlier: known.earlier.map(({ startPrecision, startDay, startTime, endPrecision, endDay, endTime }) => ({
      start: When.parse({ precision: startPrecision, day: startDay, time: startTime }),
      end: When.parse({ precision: endPrecision, day: endDay, time: endTime }),
    })),
    denials: known.denials.map(({ onDay }) => onDay),
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
