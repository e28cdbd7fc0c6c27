import { randomUUID } from "node:crypto";
import { day } from "../../shared/kernel/calendar-date.ts";
import { type Colleague, logIt, makeFiledPetition } from "./make-proceedings.ts";

type AddDeadline = Parameters<Colleague["api"]["deadlines"]["add"]>[0];
type LogEntry = Parameters<Colleague["api"]["docket"]["log"]>[0];

/** A filed petition in S.D. Ind. (Terre Haute) with an order to show cause [3] served by CM/ECF on Wednesday 25 November 2026. */
export async function makeOrderedCase(by: Colleague, over: Partial<LogEntry> = {}) {
  const { id } = await makeFiledPetition(by);
  const order = await logIt(by, id, { number: 3, filer: "court", servedOn: day("2026-11-25"), service: "ecf", ...over });
  return { id, entryId: order.id, findings: order.findings };
}

/** A date of our own on Tuesday 1 December 2026, unless told otherwise. */
export function ownDate(by: Colleague, proceedingId: string, over: Partial<AddDeadline> = {}) {
  return by.api.deadlines.add({ requestId: randomUUID(), proceedingId, title: "Draft reply to Ruth", day: day("2026-12-01"), ...over });
}

/** The open dates of a case, by title and due day. */
export async function openDates(by: Colleague, proceedingId: string) {
  const { next } = await by.api.deadlines.ofProceeding({ proceedingId });
  return next.map((row) => `${row.title}: ${row.due.day ?? row.due.at ?? ""}`);
}
