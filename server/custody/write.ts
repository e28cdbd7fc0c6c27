import { placements } from "../../db/schema/index.ts";
import type { FirstPlacement } from "../../shared/custody/contract.ts";
import { DomainError, noSuch } from "../../shared/kernel/domain-error.ts";
import type { Verdict } from "../../shared/kernel/refusal.ts";
import type { When } from "../../shared/kernel/when.ts";
import type { Change } from "../core/change.ts";
import { assertFact } from "../core/facts.ts";
import type { PlacementRow } from "./queries.ts";
import { facilityN } from "../facilities/queries.ts";

/** Turns a rule's "no" into the answer for the form. */
export function insist(verdict: Verdict, field: string | null): void {
  if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason, field);
}

/** Columns of a date known so far. */
export function startColumns(start: When) {
  return { startPrecision: start.precision, startDay: start.day, startTime: start.time };
}
export function fromColumns(from: When) {
  return { fromPrecision: from.precision, fromDay: from.day, fromTime: from.time };
}
export function untilColumns(until: When | null) {
  return { untilPrecision: until?.precision ?? null, untilDay: until?.day ?? null, untilTime: until?.time ?? null };
}

export type StayInput = Pick<FirstPlacement, "kind" | "facilityId" | "place" | "source" | "confirmed"> & { from: When; until: When | null };

/** Columns of the place itself; a facility id that leads nowhere is refused. */
export function placeColumns(made: Change, stay: Pick<StayInput, "kind" | "facilityId" | "place" | "source">) {
  const found = stay.facilityId === null ? null : facilityN(made.ctx, stay.facilityId);
  if (found === undefined) throw noSuch("facility");
  return { kind: stay.kind, facilityN: found, place: stay.place, source: stay.source };
}

/** Writes a stay. Returns its id and `n`. */
export function insertStay(made: Change, episodeN: number, stay: StayInput, seq: number) {
  const id = made.newId("placement");
  const columns = placeColumns(made, stay);
  const n = assertFact(
    made,
    placements,
    {
      id,
      episodeN,
      ...columns,
      ...fromColumns(stay.from),
      ...untilColumns(stay.until),
      confirmedAt: stay.confirmed ? made.now : null,
      confirmedBy: stay.confirmed ? made.ctx.actor.personId : null,
    },
    seq,
  );
  return { id, n, facilityN: columns.facilityN };
}

/** Every column of a stay as it stands, to be written again with something changed. */
export function sameStay(row: PlacementRow) {
  const { episodeN, kind, facilityN: facility, place, source, confirmedAt, confirmedBy } = row;
  const from = { fromPrecision: row.fromPrecision, fromDay: row.fromDay, fromTime: row.fromTime };
  const until = { untilPrecision: row.untilPrecision, untilDay: row.untilDay, untilTime: row.untilTime };
  return { episodeN, kind, facilityN: facility, place, source, confirmedAt, confirmedBy, ...from, ...until };
}
