import { dayWords } from "../../shared/kernel/day-words.ts";
import type { CorrectEntryInput, LogEntryInput } from "../../shared/docket/contract.ts";
import type { Preview } from "../../shared/kernel/preview.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { keyOf } from "../core/accepted.ts";
import { consequencesSince, namedFindings, toldAs } from "../core/consequences.ts";
import { datesSince, stageNow } from "../core/consequence-queries.ts";
import { putCorrected } from "./correct-entry.ts";
import { standingEntry } from "./entry-queries.ts";
import { docketAtHand, insertEntry } from "./log-entry.ts";

/** What logging this entry would do: the same command and the same reactions, rolled back. Refusals are the command's own. */
export function previewEntry(ctx: CaseCtx, { requestId, proceedingId, docketId, ...entry }: LogEntryInput): Preview {
  return change(ctx, "docket.logEntry", { requestId, preview: true }, (made): Preview => {
    const at = docketAtHand(ctx, proceedingId, docketId);
    const before = stageNow(made, at.proceedingN);
    const { seq, findings } = insertEntry(made, at, entry);
    const number = entry.number === null ? "An entry without a number is logged." : `Entry ${entry.number} is logged.`;
    const hearing =
      entry.hearing === null ? [] : [toldAs("hearing", `A hearing is set: ${entry.hearing.title}, ${dayWords(entry.hearing.onDay)}.`)];
    const says = [
      toldAs("entry", number),
      ...consequencesSince(made, { seq, before, proceedingN: at.proceedingN }),
      ...hearing,
      ...namedFindings(findings),
    ];
    return { says, accepts: null };
  });
}

/** What a correction would do, with the key by which its difference in dates is accepted. */
export function previewCorrection(ctx: CaseCtx, { requestId, accepts: _, ...input }: CorrectEntryInput): Preview {
  return change(ctx, "docket.correctEntry", { requestId, preview: true }, (made): Preview => {
    const { proceedingN } = standingEntry(ctx, input.entryId);
    const before = stageNow(made, proceedingN);
    const { result, seq } = putCorrected(made, input);
    if (result.kind === "conflict" || seq === null)
      return { says: [toldAs("finding", "Somebody else corrected this entry meanwhile. Saving shows both versions.")], accepts: null };
    const says = [
      toldAs("entry", "The entry is corrected; its old text stays beside it."),
      ...consequencesSince(made, { seq, before, proceedingN }),
      ...namedFindings(result.findings),
    ];
    return { says, accepts: keyOf(datesSince(made, { proceedingN, seq })) };
  });
}
