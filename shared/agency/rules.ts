import { dayWords } from "../kernel/day-words.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Instant } from "../kernel/instant.ts";
import { allowed, type Finding, refused, type Verdict } from "../kernel/refusal.ts";
import { PROCEEDING_KIND, type ProceedingKind } from "../proceedings/codes.ts";
import { AGENCY_EVENT, type AgencyEventKind } from "./codes.ts";

const OF_BOND: readonly AgencyEventKind[] = ["stay_notice_filed", "dhs_bond_appeal", "bond_appeal_received", "board_bond_decision"];
const OF_REMOVAL = AGENCY_EVENT.codes.filter((kind) => !OF_BOND.includes(kind));

/** The events that belong to a proceeding of this kind; none for one that is not before the agency. */
export function eventKinds(kind: ProceedingKind): readonly AgencyEventKind[] {
  if (kind === "bond_hearing") return OF_BOND;
  return kind === "removal_case" ? OF_REMOVAL : [];
}

/** Events from whose hour a time of hours runs (8 CFR 287.3(d), 287.7(d)). */
const STARTS_HOURS: readonly AgencyEventKind[] = ["arrest", "detainer_ready"];
const MEETS_HOURS: readonly AgencyEventKind[] = ["charging_decision", "taken_over"];
export function hourMatters(kind: AgencyEventKind): boolean {
  return STARTS_HOURS.includes(kind) || MEETS_HOURS.includes(kind);
}

type AgencyFact = { readonly kind: AgencyEventKind; readonly onDay: CalendarDate; readonly at: Instant | null };
type Here = { readonly proceeding: ProceedingKind; readonly closed: boolean; readonly today: CalendarDate; readonly now: Instant };

/** May this be recorded here? `today` is the day at the place where it happened. */
export function eventFits({ kind, onDay, at }: AgencyFact, { proceeding, closed, today, now }: Here): { verdict: Verdict; field: string } {
  if (!eventKinds(proceeding).includes(kind)) {
    const where = OF_BOND.includes(kind) ? "a bond hearing" : "a removal case";
    const says = `“${AGENCY_EVENT.labels[kind]}” belongs to ${where}, and this is a ${PROCEEDING_KIND.labels[proceeding].toLowerCase()}. Record it there.`;
    return { field: "kind", verdict: refused(says) };
  }
  if (closed) return { field: "kind", verdict: refused("This case is closed, and a date in it would be seen by nobody. Reopen it first.") };
  if (onDay > today)
    return { field: "onDay", verdict: refused(`This day has not begun there, where it is ${dayWords(today)}. Record what happened.`) };
  if (at !== null && at > now)
    return { field: "time", verdict: refused("This hour has not come yet. Record the event when it has happened.") };
  return { field: "kind", verdict: allowed };
}

/** Accepted and named: what the record lacks, and what a reader must know of it. */
export function eventFindings({ kind, at }: Pick<AgencyFact, "kind" | "at">): Finding[] {
  if (at === null && STARTS_HOURS.includes(kind))
    return [{ code: "hour_missing", says: "The 48 hours run from the hour, and it is not recorded. Correct the event when it is known." }];
  if (kind === "appeal_received")
    return [
      {
        code: "not_final",
        says: "While the appeal is pending the order is not final, and removal is stayed (8 CFR 1003.6(a), 1241.1). Record the final order when the Board has decided.",
      },
    ];
  return [];
}
