import { dayWords } from "../../shared/kernel/day-words.ts";
import { docketEntries, hearings } from "../../db/schema/index.ts";
import { ENTRY_TYPE } from "../../shared/docket/codes.ts";
import type { WithdrawEntryInput } from "../../shared/docket/contract.ts";
import { mayWithdrawEntry } from "../../shared/docket/rules.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { voidFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { hearingOfEntry, standingEntry } from "./entry-queries.ts";
import { restsOn } from "./rests-queries.ts";

/**
 * Withdraws an entry logged by mistake, with the hearing it set. Refused while something that people recorded stands on it, and it is named;
 * dates counted from it, and dates it ended, follow in the same act. The entry stays in the history, with the reason.
 */
export function withdrawEntry(ctx: CaseCtx, { requestId, entryId, expects, reason }: WithdrawEntryInput): SaveResult {
  return change(ctx, "docket.withdrawEntry", { requestId }, (made): SaveResult => {
    const entry = standingEntry(ctx, entryId);
    const proceeding = loadProceedingByN(ctx, entry.proceedingN);
    const thread = entry.thread ?? entry.n;
    if (entry.id !== expects) {
      return conflict(ctx, proceeding.id, entry.id, [
        { label: "Entry", yours: "withdrawn", theirs: `${ENTRY_TYPE.labels[entry.type]}, filed ${dayWords(entry.filedOn)}` },
        { label: "Text", yours: null, theirs: entry.text },
      ]);
    }
    const may = mayWithdrawEntry(restsOn(ctx, thread));
    if (!may.ok) throw new DomainError("RULE_REFUSED", may.reason);
    const { number, type, filedOn } = entry;
    const seq = made.record(proceeding.id, { withdrawn: entryId, number, type, filedOn, reason });
    const hearing = hearingOfEntry(ctx, thread);
    if (hearing !== null) {
      voidFact(made, hearings, hearing.n, seq);
      made.findings.push({ code: "hearing_withdrawn", says: `${hearing.title}, set for ${dayWords(hearing.onDay)}, goes with the entry.` });
    }
    voidFact(made, docketEntries, entry.n, seq);
    made.emit({ type: "docket.entryWithdrawn", proceedingN: proceeding.n, docketN: entry.docketN, entryN: thread });
    return saved(entryId, entry.id, made.findings);
  });
}
