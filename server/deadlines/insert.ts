import type { DeadlineState, Duty } from "../../shared/deadlines/codes.ts";
import { computeOrder, type OrderTime, wholeDays } from "../../shared/deadlines/compute.ts";
import { factOf } from "../../shared/deadlines/trigger-create.ts";
import { replaced } from "../../shared/deadlines/trigger-change.ts";
import { type OrderSubject, SUBJECT_RULES } from "../../shared/deadlines/trigger-table.ts";
import { LIVE } from "../../shared/deadlines/acts.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { Zone } from "../../shared/kernel/instant.ts";
import { atWallClock } from "../../shared/kernel/zoned.ts";
import type { Change } from "../core/change.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { contextOf, factOfEntry } from "./facts.ts";
import { deadlineByThread, entryByThread } from "./load-queries.ts";
import { placeOf } from "./calendars.ts";
import { aroundCase } from "./react.ts";
import { carryingRule, settleByLater, tellRemarks } from "./settle.ts";
import { type StandingEntry, threadOf } from "./sheet-queries.ts";
import { answerColumns, type DateToWrite, writeDate, writeState } from "./write.ts";

/** When an order says something is due. A time of day is the wall clock of `zone`; without one, of the courthouse. */
export type OrderWhen =
  | { readonly kind: "day"; readonly day: CalendarDate }
  | { readonly kind: "instant"; readonly day: CalendarDate; readonly time: string; readonly zone?: Zone }
  | { readonly kind: "period"; readonly n: number; readonly unit: "day" | "hour"; readonly from: "entry" | "service" };
export type OrderDate = {
  readonly proceedingN: number;
  /** Thread of the order. */
  readonly entryN: number;
  /** Thread of the entry from which a period runs, where it is another than the order (a response). */
  readonly startN?: number;
  /** Thread of the one petitioner it concerns; null for all. */
  readonly petitionerN: number | null;
  readonly title: string;
  readonly duty: Duty;
  readonly when: OrderWhen;
  readonly words: string | null;
  /** The act it sets a time for, where a rule has a time of its own for it: that date is then replaced. */
  readonly subject?: OrderSubject | null;
};

/** Writes the date that an order sets: a named day or moment stands, a period is counted under Fed. R. Civ. P. 6(a). Returns its thread. */
export function insertOrderDeadline(made: Change, order: OrderDate): number {
  const { entryN, proceedingN, when, subject = null } = order;
  const entry = entryByThread(made.ctx, entryN);
  if (!entry) throw new Error("A date of an order needs the order's entry.");
  const around = aroundCase(made, proceedingN, entry.docketN);
  const begins = order.startN === undefined ? entry : entryByThread(made.ctx, order.startN);
  if (!begins) throw new Error("A period starts from an entry that stands.");
  const fact = factOfEntry(begins, around.entries, null, around.place.zone);
  const time = timeOf(when, around.place.zone);
  const start = factOf("runsFrom" in time ? time.runsFrom : "entry", fact);
  if (start === null)
    throw new DomainError(
      "RULE_REFUSED",
      "The period runs from service, and no service is recorded. Record it, or count from entry.",
      "when",
    );
  const authority = orderName(entry);
  const answer = computeOrder(time, { ...start, words: { ...start.words, period: authority } }, around.place.calendars, order.duty);
  if (!answer.ok) throw new DomainError("RULE_REFUSED", answer.reason, "when");
  const rule = carryingRule(subject === null ? null : SUBJECT_RULES[subject].carriedBy, start.day);
  for (const { code, says } of answer.findings) made.findings.push({ code, says: `${order.title}: ${says}` });
  const caseId = loadProceedingByN(made.ctx, proceedingN).id;
  if (subject !== null) makeWay(made, caseId, { subject, answer, entry, authority }, contextOf(around, openRows(around.rows), fact.day));
  const { petitionerN, title, words, duty } = order;
  const date: DateToWrite = {
    ...{
      proceedingN,
      petitionerN,
      title,
      words,
      duty,
      authority,
      basis: "court_order" as const,
      orderTime: time,
      certainty: "verified" as const,
    },
    ...{ triggerEntryN: threadOf(begins), triggerDay: "runsFrom" in time ? start.day : null, jurisdictional: false },
    ...{ ruleId: rule?.id ?? null, ruleVersion: rule?.version ?? null },
  };
  const { n } = writeDate(made, caseId, date, answerColumns(answer, around.place));
  settleByLater(made, { proceedingN, caseId, around, entryN: threadOf(begins) }, [n]);
  return n;
}

function openRows<R extends { state: DeadlineState }>(rows: readonly R[]): R[] {
  return rows.filter((row) => LIVE.includes(row.state));
}

type Order = {
  readonly subject: OrderSubject;
  readonly answer: Parameters<typeof replaced>[1]["answer"];
  readonly entry: StandingEntry;
  readonly authority: string;
};

/** The order's date takes the place of what stood for the same act (section 6.2); a date no order may move stays beside it. */
function makeWay(made: Change, caseId: string, { subject, answer, entry, authority }: Order, context: ReturnType<typeof contextOf>): void {
  const { supersede, remarks } = replaced({ subject }, { answer }, entry, context);
  for (const { deadline, state } of supersede) {
    const row = deadlineByThread(made.ctx, Number(deadline));
    if (!row) continue;
    const to = { state, on: entry.filedOn, byEntryN: threadOf(entry), byPerson: true, reason: `${authority} sets the date.` };
    writeState(made, caseId, row, to);
  }
  tellRemarks(made, remarks);
}

/** "Order [12]", or by its day where the court gave no number. */
export function orderName({ number, filedOn }: Pick<StandingEntry, "number" | "filedOn">): string {
  return number === null ? `Order of ${sayDay(filedOn, null)}` : `Order [${number}]`;
}

function timeOf(when: OrderWhen, courthouse: Zone): OrderTime {
  if (when.kind === "day") return { kind: "day", day: when.day };
  if (when.kind === "instant") return { kind: "moment", at: atWallClock(when.day, when.time, when.zone ?? courthouse) };
  if (when.unit === "hour") return { kind: "hours", n: when.n, runsFrom: when.from };
  return { kind: "period", n: when.n, unit: "day", runsFrom: when.from };
}

export type OwnDate = {
  readonly proceedingN: number;
  readonly title: string;
  readonly day: CalendarDate;
  /** Wall clock at the court; null for the whole day. */
  readonly time: string | null;
  /** Null is the lead of the case. */
  readonly ownerId: string | null;
  readonly words: string | null;
};

/** Writes a date of our own: nothing is counted, and no rule stands behind it. */
export function insertOwnDate(made: Change, own: OwnDate): { n: number; id: Id<"deadline"> } {
  const { proceedingN, title, words, day, time, ownerId } = own;
  const place = placeOf(made.ctx, proceedingN, null);
  const orderTime: OrderTime = time === null ? { kind: "day", day } : { kind: "moment", at: atWallClock(day, time, place.zone) };
  const computed = computeOrder(orderTime, { day, at: null, service: null }, wholeDays(place.calendars), "ours");
  if (!computed.ok) throw new DomainError("RULE_REFUSED", computed.reason, "day");
  made.findings.push(...computed.findings);
  const answer = { ...computed, steps: [{ says: "We set this date ourselves.", rule: "our own" }] };
  const date: DateToWrite = {
    ...{
      proceedingN,
      petitionerN: null,
      title,
      words,
      duty: "ours" as const,
      authority: "Our own date",
      basis: "internal" as const,
      orderTime,
    },
    ...{ certainty: "verified" as const, triggerEntryN: null, triggerDay: null, jurisdictional: false, ruleId: null, ruleVersion: null },
  };
  return writeDate(made, loadProceedingByN(made.ctx, proceedingN).id, date, answerColumns(answer, place), { owner: ownerId, backup: null });
}

/** Closes or reopens a date when what it belongs to changes its own state. Nothing happens when it stands so already. */
export function setDeadlineState(made: Change, thread: number, state: DeadlineState, endedOn: CalendarDate | null, reason: string): void {
  const row = deadlineByThread(made.ctx, thread);
  if (!row || row.state === state) return;
  const caseId = loadProceedingByN(made.ctx, row.proceedingN).id;
  writeState(made, caseId, row, { state, on: endedOn, byEntryN: null, byPerson: true, reason });
}
