import { LIVE } from "../../shared/deadlines/acts.ts";
import type { DeadlineState } from "../../shared/deadlines/codes.ts";
import { ruleOn, ruleVersion, RULE_SET } from "../../shared/deadlines/rules.ts";
import { dueDay } from "../../shared/deadlines/supersession.ts";
import type { Created, EntryFact, Reaction, Remark } from "../../shared/deadlines/trigger-types.ts";
import { onEntry } from "../../shared/deadlines/triggers.ts";
import { listed } from "../../shared/deadlines/words.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Change } from "../core/change.ts";
import { type Around, contextOf, dayStandsIn, factDay, factOfEntry, openOf } from "./facts.ts";
import { recountByOrder, recountByRule } from "./recount.ts";
import { type StandingDeadline, type StandingEntry, standingDeadlines, threadOf } from "./sheet-queries.ts";
import { answerColumns, writeDate, writeState } from "./write.ts";

/** One entry (or hearing set by hand) with everything around it and what the rules say. */
export type Scene = {
  readonly proceedingN: number;
  /** Id of the case, under which its events stand. */
  readonly caseId: string;
  readonly around: Around;
  /** Thread of the entry; null for a hearing set by hand. */
  readonly entryN: number | null;
  readonly entry: StandingEntry | null;
  readonly fact: EntryFact;
  /** Dates that rest on this entry. */
  readonly own: readonly StandingDeadline[];
  /** Dates that it ended by rule. */
  readonly ended: readonly StandingDeadline[];
  /** Dates of others that it may end. */
  readonly targets: readonly StandingDeadline[];
  readonly reaction: Reaction;
  readonly courtToday: CalendarDate;
};

type Wanted = { readonly state: DeadlineState; readonly on: CalendarDate | null; readonly reason: string };

/** Meets, replaces and suspends; a date that a corrected entry no longer ends is open again. */
export function settleTargets(made: Change, scene: Scene): void {
  const { caseId, entryN, ended, targets } = scene;
  const wanted = wantedStates(scene.reaction, scene.fact);
  for (const row of targets) {
    const want = wanted.get(String(threadOf(row)));
    if (want === undefined) {
      if (ended.includes(row)) {
        const reason = "The entry that ended this date was corrected and no longer ends it.";
        openAgain(made, { proceedingN: scene.proceedingN, caseId }, row, reason);
      }
      continue;
    }
    if (row.state === want.state && (want.on === row.endedOn || !ended.includes(row))) continue;
    if (row.state === "missed" && want.state !== "met" && want.state !== "met_late") continue;
    endByEntry(made, scene.proceedingN, caseId, row, want, entryN);
  }
}

function wantedStates(
  { meet, supersede, suspend }: Pick<Reaction, "meet" | "supersede" | "suspend">,
  fact: EntryFact,
): Map<string, Wanted> {
  const on = fact.serves !== null && fact.service !== null ? fact.service.day : fact.day;
  const wanted = new Map<string, Wanted>();
  for (const { deadline, reason } of suspend) wanted.set(deadline, { state: "suspended", on: null, reason });
  for (const { deadline, state, reason } of [...supersede, ...meet]) wanted.set(deadline, { state, on, reason });
  return wanted;
}

function endByEntry(made: Change, proceedingN: number, caseId: string, row: StandingDeadline, want: Wanted, entryN: number | null): void {
  writeState(made, caseId, row, { ...want, byEntryN: entryN, byPerson: false });
  if (entryN !== null && (want.state === "met" || want.state === "met_late")) tellEnd(made, { proceedingN, row, ...want, entryN });
}

/** A date that nothing shows to have ended asks for something again. */
export function openAgain(
  made: Change,
  { proceedingN, caseId }: Pick<Scene, "proceedingN" | "caseId">,
  row: StandingDeadline,
  reason: string,
): void {
  writeState(made, caseId, row, { state: "open", on: null, byEntryN: null, byPerson: false, reason });
  tellEnd(made, { proceedingN, row, state: "open", on: null, entryN: null });
}

type End = { readonly proceedingN: number; readonly row: StandingDeadline; readonly entryN: number | null } & Pick<Wanted, "state" | "on">;
function tellEnd(made: Change, { proceedingN, row, state, on, entryN }: End): void {
  made.emit({ type: "deadline.ended", proceedingN, deadlineN: threadOf(row), state, on, entryN, said: null, byPerson: false });
}

/** Writes what the entry creates, counts again what already rests on it, and voids what it no longer sets. Returns new threads. */
export function settleOwn(made: Change, scene: Scene): number[] {
  const { caseId, own, reaction, fact } = scene;
  const byRule = own.filter((row) => row.orderTime === null && row.ruleId !== null);
  const fresh: number[] = [];
  for (const created of reaction.create) {
    const rows = byRule.filter((row) => row.ruleId === created.ruleId);
    const standing = rows.find((row) => LIVE.includes(row.state)) ?? rows[0];
    if (standing) recountByRule(made, scene, standing, created, withStandIn(created, scene));
    else if (!movedByHand(own, created) && !hasTwin(scene, created)) fresh.push(writeCreated(made, scene, created));
  }
  for (const row of byRule) {
    const live = LIVE.includes(row.state) || row.state === "missed";
    if (!live || reaction.create.some((created) => created.ruleId === row.ruleId)) continue;
    const reason = "The corrected entry no longer sets this date.";
    writeState(made, caseId, row, { state: "void", on: fact.day, byEntryN: scene.entryN, byPerson: false, reason });
  }
  for (const row of own) if (row.orderTime !== null) recountByOrder(made, scene, row);
  return fresh;
}

/** An order or an agreement gave this very date another day: that one stands, also when the day from which the rule counts is corrected. */
function movedByHand(own: readonly StandingDeadline[], { ruleId }: Created): boolean {
  return own.some((row) => row.ruleId === ruleId && row.orderTime !== null && LIVE.includes(row.state));
}

/** The same date, already set running by another entry (an order whose service was entered twice), and not replaced by this one. */
function hasTwin({ targets, reaction }: Scene, { ruleId, answer, trigger }: Created): boolean {
  return targets.some(
    (row) =>
      row.ruleId === ruleId &&
      row.triggerDay === trigger.day &&
      openOf(row).due === dueDay(answer) &&
      !reaction.supersede.some(({ deadline }) => deadline === String(threadOf(row))),
  );
}

/** Who carried the date that this one takes the place of carries the new one. */
function carriersOf({ targets, reaction }: Scene, { ruleId }: Created): { owner: string | null; backup: string | null } {
  const before = targets.find(
    (row) =>
      (row.ruleId === ruleId || (ruleId === "noa-tolled-60d" && row.ruleId === "noa-60d")) &&
      reaction.supersede.some(({ deadline }) => deadline === String(threadOf(row))),
  );
  return { owner: before?.owner ?? null, backup: before?.backup ?? null };
}

function writeCreated(made: Change, scene: Scene, created: Created): number {
  const { ruleId, version, title, basis, by, trigger, answer } = created;
  const rule = ruleVersion(ruleId, version);
  for (const { code, says } of answer.findings) made.findings.push({ code, says: `${title}: ${says}` });
  const date = {
    ...{ proceedingN: scene.proceedingN, petitionerN: null, title, words: null, basis, duty: by, orderTime: null },
    ...{ triggerEntryN: scene.entryN, triggerDay: trigger.day, ruleId, ruleVersion: version },
    authority: rule?.authority ?? "",
    certainty: rule?.certainty ?? "confirm",
    jurisdictional: rule?.enforcement === "jurisdictional",
  } as const;
  const columns = answerColumns(answer, scene.around.place, withStandIn(created, scene));
  return writeDate(made, scene.caseId, date, columns, carriersOf(scene, created)).n;
}

/** Where the day of entry is not recorded, the filing day stands in, and the steps say so. */
export function withStandIn({ answer, trigger }: Created, { entry }: Scene) {
  if (entry === null || !dayStandsIn(entry) || trigger.day !== factDay(entry) || entry.servedOn !== null) return answer.steps;
  const says = "The day of entry on the docket is not recorded. The day of filing stands in for it.";
  return [{ says, rule: "assumed" }, ...answer.steps];
}

/**
 * Entries are not always logged in their order: a new date is met at once by a later paper that is already on the docket.
 * One that is open again may have been replaced by such a paper too (`orReplaced`).
 */
export function settleByLater(
  made: Change,
  scene: Pick<Scene, "proceedingN" | "caseId" | "around" | "entryN">,
  fresh: readonly number[],
  { orReplaced = false }: { readonly orReplaced?: boolean } = {},
): void {
  if (fresh.length === 0) return;
  const { around, entryN, proceedingN, caseId } = scene;
  const itself = around.entries.find((one) => threadOf(one) === entryN);
  const ruledOn = itself && factOfEntry(itself, around.entries, null, around.place.zone).rulesOn;
  for (const later of around.entries) {
    if (threadOf(later) === entryN) continue;
    const open = standingDeadlines(made.ctx, proceedingN).filter(
      (row) => fresh.includes(threadOf(row)) && row.state === "open" && (row.triggerDay ?? "") <= factDay(later),
    );
    if (open.length === 0) continue;
    const hearing = around.hearings.find((row) => row.entryN === threadOf(later))?.onDay ?? null;
    const fact = factOfEntry(later, around.entries, hearing, around.place.zone);
    const { meet, suspend, supersede } = onEntry(fact, contextOf(around, open, fact.day, threadOf(later)));
    // What the new date's own entry rules on is answered by it, and suspends nothing any more.
    const answered = ruledOn?.type === fact.type && ruledOn.day === fact.day;
    const wanted = wantedStates({ meet, suspend: answered ? [] : suspend, supersede: orReplaced ? supersede : [] }, fact);
    for (const row of open) {
      const want = wanted.get(String(threadOf(row)));
      if (want) endByEntry(made, proceedingN, caseId, row, want, threadOf(later));
    }
  }
}

/** Remarks become findings of the save; one sentence that concerns several rules is said once. */
export function tellRemarks(made: Change, remarks: readonly Remark[]): void {
  for (const says of new Set(remarks.map((remark) => remark.says))) {
    const about = remarks.filter((remark) => remark.says === says).map(({ ruleId }) => ruleTitle(ruleId));
    made.findings.push({ code: "deadline_waits", says: `${listed([...new Set(about)])}: ${says}` });
  }
}

export function ruleTitle(id: string): string {
  return RULE_SET.find((rule) => rule.id === id)?.title ?? id;
}

/** The version of a rule that carries a date of an order, by the day it is set. */
export function carryingRule(id: string | null, on: CalendarDate) {
  return id === null ? null : ruleOn(id, on);
}
