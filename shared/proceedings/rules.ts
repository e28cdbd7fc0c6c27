import { dayWords } from "../kernel/day-words.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { allowed, type Finding, refused, type Verdict } from "../kernel/refusal.ts";
import type { BOND_POSTING, BOND_RESULT, DOCKET_CLOSED, ProceedingKind, REQUEST_DECISION, REQUEST_STATE } from "./codes.ts";
import type { CodeOf } from "../kernel/codes.ts";

/** May this proceeding be marked filed? A petition is filed with a court and a day; the number may follow (domain section 3). */
export function mayBeFiled(facts: { kind: ProceedingKind; petitioners: number; filed: boolean; closed: boolean }): Verdict {
  if (facts.kind !== "petition") return refused("Only a petition is filed this way. A release request is sent, a hearing is held.");
  if (facts.filed) return refused("This petition is already filed. A move to another court is recorded as a transfer.");
  if (facts.closed) return refused("This petition is closed. Reopen it first.");
  if (facts.petitioners === 0) return refused("Needs a petitioner. Add the person, even without a name.");
  return allowed;
}

/** A filing lies on a day that has begun at the court, and not before anybody opened the case by more than its own entry. */
export function filingDay(filedOn: CalendarDate, courtToday: CalendarDate): Verdict {
  if (filedOn > courtToday)
    return refused(`This day has not begun at the court, where it is ${dayWords(courtToday)}. Mark it filed once it is.`);
  return allowed;
}

/** What a docket number does not agree with; the record is kept. */
export function numberFindings(year: string, filedOn: CalendarDate): Finding[] {
  if (filedOn.slice(2, 4) === year) return [];
  return [
    { code: "number_year", says: `The number says 20${year}, the filing day ${filedOn.slice(0, 4)}. One of the two may be misread.` },
  ];
}

/** May a docket be closed this way on this day? */
export function mayMove(facts: {
  how: CodeOf<typeof DOCKET_CLOSED>;
  on: CalendarDate;
  courtToday: CalendarDate;
  docket: { openedOn: CalendarDate; closedOn: CalendarDate | null };
  toCourt: boolean;
  sameCourt: boolean;
}): Verdict {
  if (facts.docket.closedOn !== null) return refused("This docket is already closed. The move starts from the one that is open.");
  if (facts.on > facts.courtToday) return refused("This day has not begun at the court. Record the move once it is ordered.");
  if (facts.on < facts.docket.openedOn)
    return refused(`This docket was opened on ${dayWords(facts.docket.openedOn)}; it cannot have moved before.`);
  if (facts.how === "transferred_out" && !facts.toCourt) return refused("Name the court to which it was transferred.");
  if (facts.how === "transferred_out" && facts.sameCourt)
    return refused("A transfer goes to another court. A new judge of the same court is a reassignment.");
  return allowed;
}

/** May this petitioner be withdrawn as a mistake? What a court did for a person is not taken back with the person. */
export function mayWithdraw(facts: { petitioners: number; determined: boolean; ruledInterim: boolean }): Verdict {
  if (facts.determined || facts.ruledInterim) {
    const what = facts.determined ? "ruling" : "interim ruling";
    return refused(`The court made a ruling on this petitioner. Withdraw that ${what} first if the person was never in the case.`);
  }
  if (facts.petitioners <= 1) return refused("This is the only person of the case. Add the right person first, or close the case.");
  return allowed;
}

/** May it close on this day? */
export function mayClose(facts: { openedOn: CalendarDate; closedOn: CalendarDate; today: CalendarDate }): Verdict {
  if (facts.closedOn > facts.today) return refused("This day is not here yet. Close the case when it ends.");
  if (facts.closedOn < facts.openedOn) return refused(`The case was opened on ${dayWords(facts.openedOn)}; it cannot close before.`);
  return allowed;
}

/** What a closed petition leaves open, named and accepted. */
export function closingFindings(facts: { kind: ProceedingKind; filed: boolean; undetermined: readonly string[] }): Finding[] {
  if (facts.kind !== "petition" || !facts.filed) return [];
  return facts.undetermined.map((name) => ({
    code: "closed_undetermined",
    says: `What the court did for ${name} is not recorded yet. Until then the person counts as pending.`,
  }));
}

/**
 * What a reopened petition keeps, named and accepted: a case may go on after its ruling (a motion to alter it, compliance, fees), and a
 * closing may have been a mistake; but reopening takes no ruling back.
 */
export function reopeningFindings(facts: { kind: ProceedingKind; determined: readonly string[] }): Finding[] {
  if (facts.kind !== "petition") return [];
  return facts.determined.map((name) => ({
    code: "reopened_determined",
    says: `The court’s ruling for ${name} still stands, and the person counts as decided. If it was reversed, vacated or entered by mistake, record that.`,
  }));
}

/** A draft has no day of sending; what was sent lies not in the future; an answer has its day, and only what was sent is answered. */
export function requestFits(
  request: {
    state: CodeOf<typeof REQUEST_STATE>;
    sentOn: CalendarDate | null;
    decision: CodeOf<typeof REQUEST_DECISION>;
    decidedOn: CalendarDate | null;
  },
  today: CalendarDate,
): Verdict & { field?: string } {
  const no = (field: string, reason: string) => ({ ...refused(reason), field });
  if (request.state === "draft" && request.sentOn !== null)
    return no("sentOn", "A draft has no day of sending. Choose “Sent”, or take the day away.");
  if (request.state === "draft" && request.decision !== "none_yet") return no("decision", "A draft has no answer: it was not sent.");
  if (request.sentOn !== null && request.sentOn > today)
    return no("sentOn", "This day is not here yet. Keep it as a draft until it is sent.");
  if (request.decision === "none_yet" && request.decidedOn !== null) return no("decidedOn", "There is no answer yet, so it has no day.");
  if (request.decidedOn !== null && request.decidedOn > today)
    return no("decidedOn", "The answer lies in the future. Record it when it comes.");
  if (request.decidedOn !== null && request.sentOn !== null && request.decidedOn < request.sentOn)
    return no("decidedOn", `The request was sent on ${dayWords(request.sentOn)}; the answer cannot be older.`);
  return allowed;
}

/** What a bond result has to say, and must not. */
export function bondFits(
  bond: {
    result: CodeOf<typeof BOND_RESULT>;
    amount: number | null;
    posting: CodeOf<typeof BOND_POSTING>;
    postedOn: CalendarDate | null;
    heldOn: CalendarDate | null;
    movedOn: CalendarDate | null;
    note: string | null;
  },
  today: CalendarDate,
): Verdict & { field?: string } {
  const no = (field: string, reason: string) => ({ ...refused(reason), field });
  if (bond.result === "other" && bond.note === null) return no("note", "“Other” needs a few words that say what came of it.");
  if (bond.result !== "granted_bond" && bond.amount !== null) return no("amount", "Only a granted bond has an amount.");
  if (bond.posting === "not_posted" || bond.posting === "refused" || bond.posting === "blocked_by_stay" || bond.posting === "unknown") {
    if (bond.postedOn !== null) return no("postedOn", "A bond that was not posted has no day of posting.");
  }
  if (bond.result !== "granted_bond" && bond.posting === "posted") return no("posting", "Only a granted bond is posted.");
  for (const [field, on] of [
    ["heldOn", bond.heldOn],
    ["movedOn", bond.movedOn],
    ["postedOn", bond.postedOn],
  ] as const) {
    if (on !== null && on > today) return no(field, "This day is not here yet. Record what came of it afterwards.");
  }
  if (bond.heldOn !== null && bond.postedOn !== null && bond.postedOn < bond.heldOn)
    return no("postedOn", `The hearing was on ${dayWords(bond.heldOn)}; the bond cannot have been posted before.`);
  return allowed;
}
