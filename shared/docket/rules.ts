import { dayWords } from "../kernel/day-words.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { allowed, type Finding, refused, type Verdict } from "../kernel/refusal.ts";
import type { EntryType } from "./codes.ts";

export type EntryDays = {
  readonly type: EntryType;
  readonly filedOn: CalendarDate;
  readonly enteredOn: CalendarDate | null;
  readonly servedOn: CalendarDate | null;
};

/** Papers that open a suit: they may carry the day on which the suit was lodged, before the day it counts as filed. */
const OPENING: readonly EntryType[] = ["petition", "complaint", "fee_or_ifp", "motion_to_seal", "motion_tro"];

/**
 * May an entry with these days stand on this docket? Refused is only what is certainly impossible: a day that has not begun at the court,
 * or an entry before the first filing of the chain. `courtToday` is the day in the court's zone.
 */
export function entryFits(
  entry: EntryDays,
  court: { courtToday: CalendarDate; firstFiledOn: CalendarDate },
): { verdict: Verdict; field: string | null } {
  const { courtToday, firstFiledOn } = court;
  for (const [field, on] of [
    ["filedOn", entry.filedOn],
    ["enteredOn", entry.enteredOn],
    ["servedOn", entry.servedOn],
  ] as const) {
    if (on !== null && on > courtToday) {
      return {
        field,
        verdict: refused(`This day has not begun at the court, where it is ${dayWords(courtToday)}. Check the day against the docket.`),
      };
    }
  }
  if (entry.filedOn < firstFiledOn && !OPENING.includes(entry.type)) {
    return {
      field: "filedOn",
      verdict: refused(
        `The petition was filed on ${dayWords(firstFiledOn)}; only the papers that open it can be older. Check the day, or the filing day.`,
      ),
    };
  }
  return { field: null, verdict: allowed };
}

/** What does not agree, named and accepted. `sameNumber` is how many other standing entries of this docket carry the number. */
export function entryFindings(entry: EntryDays & { readonly number: number | null }, sameNumber: number): Finding[] {
  const findings: Finding[] = [];
  if (entry.number !== null && sameNumber > 0) {
    findings.push({
      code: "entry_number_twice",
      says: `Another entry of this docket is also numbered ${entry.number}. One may be a duplicate.`,
    });
  }
  if (entry.enteredOn !== null && entry.enteredOn < entry.filedOn) {
    findings.push({ code: "entered_before_filed", says: `It was entered on ${dayWords(entry.enteredOn)}, before the day it was filed.` });
  }
  return findings;
}

/**
 * May an entry that was logged by mistake be withdrawn? Not while something that people recorded stands on it: `rests` names each, as
 * "the ruling for Rosa Tun". Dates that rules counted from it go with it and need no naming.
 */
export function mayWithdrawEntry(rests: readonly string[]): Verdict {
  if (rests.length === 0) return allowed;
  const named = rests.length === 1 ? (rests[0] ?? "") : `${rests.slice(0, -1).join(", ")} and ${rests.at(-1) ?? ""}`;
  const [verb, them] = rests.length === 1 ? ["rests", "it"] : ["rest", "them"];
  return refused(
    `${named.charAt(0).toUpperCase()}${named.slice(1)} ${verb} on this entry. Withdraw ${them} first, or correct ${them} to another entry.`,
  );
}
