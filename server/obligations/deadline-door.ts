import { deadlines, docketEntries } from "../../db/schema/index.ts";
import { federalDaysOnly } from "../../shared/courts/closed-days.ts";
import type { DeadlineState, Duty } from "../../shared/deadlines/codes.ts";
import { computeOrder, type OrderTime, type TriggerFact } from "../../shared/deadlines/compute.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { instant, type Zone } from "../../shared/kernel/instant.ts";
import { atWallClock, endOfDay } from "../../shared/kernel/zoned.ts";
import type { Change } from "../core/change.ts";
import { assertFact, standingRow, supersedeFact } from "../core/facts.ts";
import { zoneOfDocket } from "./load-queries.ts";

/** When an order says something is due. Time of day and zone are the court's. */
export type OrderWhen =
  | { kind: "day"; day: CalendarDate }
  | { kind: "instant"; day: CalendarDate; time: string; zone: Zone }
  | { kind: "period"; n: number; unit: "day" | "hour"; from: "entry" | "service" };
export type OrderDeadline = {
  proceedingN: number;
  /** Thread of the order. */
  entryN: number;
  petitionerN: number | null;
  title: string;
  duty: Duty;
  when: OrderWhen;
  words: string | null;
};

/** Writes the deadline of one command of an order. Returns the deadline's thread. */
export function insertOrderDeadline(made: Change, order: OrderDeadline): number {
  const entry = made.db.select().from(docketEntries).where(standingRow(docketEntries, order.entryN)).get();
  if (!entry) throw new Error("A deadline of an order needs its entry.");
  const zone = zoneOfDocket(made.ctx, entry.docketN);
  const service = order.when.kind === "period" && order.when.from === "service";
  const start = service ? entry.servedOn : (entry.enteredOn ?? entry.filedOn);
  if (start === null)
    throw new DomainError(
      "RULE_REFUSED",
      "The period runs from service, and no service is recorded. Record it, or count from entry.",
      "when",
    );
  const at = service || entry.enteredAt === null ? null : instant(entry.enteredAt);
  const fact: TriggerFact = { day: start, at, service: service ? entry.service : null };
  const answer = computeOrder(timeOf(order.when), fact, { court: { zone, closed: federalDaysOnly } });
  if (!answer.ok) throw new DomainError("RULE_REFUSED", answer.reason, "when");
  const [due, safe] =
    answer.kind === "day"
      ? [columns(answer.due, null, zone), columns(answer.safe, null, zone)]
      : [columns(null, answer.due, zone), columns(null, answer.safe, zone)];
  const id = made.newId("deadline");
  const seq = made.record(id, { deadline: { title: order.title, due: due.day ?? due.at } }, "deadline.create");
  const number = entry.number === null ? "Order" : `Order [${entry.number}]`;
  return assertFact(
    made,
    deadlines,
    {
      id,
      proceedingN: order.proceedingN,
      petitionerN: order.petitionerN,
      title: order.title,
      words: order.words,
      basis: "court_order",
      duty: order.duty,
      triggerEntryN: order.entryN,
      triggerDay: order.when.kind === "period" ? start : null,
      ruleId: null,
      ruleVersion: null,
      orderTime: JSON.stringify(order.when),
      authority: number,
      certainty: "verified",
      dueDay: due.day,
      dueAt: due.at,
      dueZone: zone,
      dueSort: due.sort,
      safeDay: safe.day,
      safeAt: safe.at,
      safeSort: safe.sort,
      dueReading: answer.dueReading,
      safeBecause: due.sort === safe.sort ? null : answer.safeReading,
      zoneAssumed: false,
      steps: JSON.stringify(answer.steps),
      strip: answer.kind === "day" && answer.strip ? JSON.stringify(answer.strip) : null,
      jurisdictional: false,
      owner: null,
      backup: null,
      state: "open",
      endedOn: null,
      endedByEntryN: null,
      endedBy: null,
      alarm: null,
      confirmedBy: null,
    },
    seq,
  );
}

function columns(day: CalendarDate | null, at: number | null, zone: Zone) {
  return { day, at, sort: at ?? (day === null ? 0 : endOfDay(day, zone)) };
}

function timeOf(when: OrderWhen): OrderTime {
  if (when.kind === "day") return when;
  if (when.kind === "instant") return { kind: "moment", at: atWallClock(when.day, when.time, when.zone) };
  if (when.unit === "hour") return { kind: "hours", n: when.n, runsFrom: when.from };
  return { kind: "period", n: when.n, unit: "day", runsFrom: when.from };
}

/** Closes or reopens the deadline of a command, when the command's own state changes. Nothing happens when it stands so already. */
export function setDeadlineState(made: Change, thread: number, state: DeadlineState, endedOn: CalendarDate | null, reason: string): void {
  const row = made.db.select().from(deadlines).where(standingRow(deadlines, thread)).get();
  if (!row || row.state === state) return;
  const { n, thread: of, recordedSeq: _seq, supersededSeq: _a, voidedSeq: _b, supersedes: _c, root: _d, reason: _e, ...same } = row;
  const { basisList: _f, dutyList: _g, certaintyList: _h, stateList: _i, ...values } = same;
  const id = made.newId("deadline");
  const seq = made.record(id, { deadline: { title: row.title, before: row.state, after: state, reason } }, "deadline.end");
  supersedeFact(made, deadlines, { n, thread: of }, { ...values, id, state, endedOn: state === "open" ? null : endedOn }, seq, reason);
}
