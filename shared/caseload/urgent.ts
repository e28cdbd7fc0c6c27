import type { Instant } from "../kernel/instant.ts";
import type { DateRow } from "../today/contract.ts";
import { standingOf } from "../today/dates.ts";
import type { UrgentKind } from "./contract.ts";
import { SOON_DAYS, URGENT_HOURS } from "./wording.ts";

const HOUR = 3_600_000;

/**
 * Why an open date cannot wait; null when it can. Ours goes by its safe date, the government's by its due date.
 * `toConfirm`: a jurisdictional date of ours within 14 days that no lawyer has confirmed: nobody can extend it.
 */
export function urgencyOf(row: DateRow, ours: boolean, now: Instant): UrgentKind | null {
  const standing = standingOf(row, now);
  if (ours) {
    if (standing === "late") return "overdue";
    if (row.safeSort - now <= URGENT_HOURS * HOUR) return "due";
    return row.jurisdictional && !row.confirmed && row.safeSort - now <= SOON_DAYS * 24 * HOUR ? "toConfirm" : null;
  }
  if (standing !== "open") return standing;
  return row.sort - now <= URGENT_HOURS * HOUR ? "owedSoon" : null;
}

const ORDER: readonly UrgentKind[] = ["movedAgainstOrder", "late", "overdue", "unconfirmed", "due", "owedSoon", "toConfirm"];
const RED = ORDER.slice(0, 3);

/** Late things first, then everything by its moment. */
export function byUrgency(a: { why: UrgentKind; at: number }, b: { why: UrgentKind; at: number }): number {
  const red = Number(RED.includes(b.why)) - Number(RED.includes(a.why));
  return red === 0 ? a.at - b.at : red;
}
