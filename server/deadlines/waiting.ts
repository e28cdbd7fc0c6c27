import { onEntry } from "../../shared/deadlines/triggers.ts";
import { ENTRY_EFFECTS } from "../../shared/deadlines/trigger-table.ts";
import type { Remark } from "../../shared/deadlines/trigger-types.ts";
import { LIVE } from "../../shared/deadlines/acts.ts";
import { listed, sayDay } from "../../shared/deadlines/words.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { CaseCtx } from "../core/change.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { contextOf, factOfEntry } from "./facts.ts";
import { aroundCase } from "./react.ts";
import { ruleTitle } from "./settle.ts";
import { caseRemarks } from "./settle-case.ts";
import { standingEntries, type StandingEntry, threadOf } from "./sheet-queries.ts";
import { isKept, maySet, uncountedOf } from "./uncounted.ts";

/** Dates that an entry would set and that wait for a service, or for the closed days of a year: a missing date is no silent one. */
export function waitingOf(ctx: CaseCtx, proceedingN: number): Finding[] {
  return [...waitingEntries(ctx, proceedingN), ...caseRemarks(ctx, loadProceedingByN(ctx, proceedingN))];
}

function waitingEntries(ctx: CaseCtx, proceedingN: number): Finding[] {
  const at = { ctx, now: ctx.office.clock.now() };
  const entries = standingEntries(ctx, proceedingN).filter(maySet);
  const arounds = new Map(
    [...new Set(entries.map(({ docketN }) => docketN))].map((docketN) => [docketN, aroundCase(at, proceedingN, docketN)]),
  );
  const told: Told[] = entries.flatMap((entry): Told[] => {
    const around = arounds.get(entry.docketN);
    if (!around) return [];
    const entryN = threadOf(entry);
    const hearing = around.hearings.find((row) => row.entryN === entryN)?.onDay ?? null;
    const fact = factOfEntry(entry, around.entries, hearing, around.place.zone);
    const targets = around.rows.filter((row) => row.triggerEntryN !== entryN && (LIVE.includes(row.state) || row.state === "missed"));
    const context = contextOf(around, targets, fact.day, entryN);
    const all = uncountedOf(fact, onEntry(fact, context), context);
    const unserved = all.filter(({ ruleId }) => waitsForService(entry, ruleId));
    const counted = all.filter((one) => !unserved.includes(one) && !isKept(around.rows, one.ruleId, entryN, fact.day));
    return [{ entry, unserved: unserved.filter(({ ruleId }) => !around.rows.some((row) => row.ruleId === ruleId)), uncounted: counted }];
  });
  return told.flatMap((one) => [...unservedPaper(one), ...uncountedDates(one)]);
}

type Told = { readonly entry: StandingEntry; readonly unserved: readonly Remark[]; readonly uncounted: readonly Remark[] };

function waitsForService({ type, servedOn }: StandingEntry, ruleId: string): boolean {
  return servedOn === null && (ENTRY_EFFECTS[type]?.creates ?? []).some(({ rule, from }) => rule === ruleId && from === "service");
}

function unservedPaper({ entry, unserved }: Told): Finding[] {
  if (unserved.length === 0) return [];
  const paper = entry.number === null ? `The paper of ${sayDay(entry.filedOn, null)}` : `Entry [${entry.number}]`;
  const says = `${paper} has no day of service yet. ${titles(unserved)}: computed when the service is recorded.`;
  return [{ code: "deadline_waits", says }];
}

function uncountedDates({ entry, uncounted }: Told): Finding[] {
  const paper = entry.number === null ? `the paper of ${sayDay(entry.filedOn, null)}` : `entry [${entry.number}]`;
  return [...new Set(uncounted.map(({ says }) => says))].map((says) => {
    const about = titles(uncounted.filter((one) => one.says === says));
    return { code: "deadline_waits", says: `No date is made yet from ${paper} for: ${about}. ${says}` };
  });
}

function titles(remarks: readonly Remark[]): string {
  return listed([...new Set(remarks.map(({ ruleId }) => ruleTitle(ruleId)))]);
}
