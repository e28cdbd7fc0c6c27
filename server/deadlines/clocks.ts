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

/** People in custody without a filed petition whose clock ripens within `days`, or has ripened; the longest ripe first, a line a person. */
export function presentRipening(ctx: CaseCtx, days: number): RipeningRow[] {
  const allSpans = byClient(spans(ctx, null));
  const allDenials = byClient(denials(ctx, null));
  return heldPeople(ctx)
    .filter((row) => row.filed === 0)
    .flatMap((row) => {
      const facts = factsOf(ctx, row, allSpans.get(row.clientN) ?? [], allDenials.get(row.clientN) ?? []);
      const ripe = custodyClocks(facts).filter(({ id, inDays }) => PETITION_CLOCKS.includes(id) && inDays !== null && inDays <= days);
      const clock = ripe.find(({ inDays }) => (inDays ?? 0) >= 0) ?? ripe.at(-1);
      return clock ? [{ row, clock }] : [];
    })
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
