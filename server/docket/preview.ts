import type { Consequence, CorrectEntryInput, LogEntryInput, Preview } from "../../shared/docket/contract.ts";
import { STAGE } from "../../shared/proceedings/codes.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { keyOf } from "./accepted.ts";
import { dateConsequence } from "./consequences.ts";
import { datesSince, obligationsSince, stageNow } from "./consequence-queries.ts";
import { putCorrected } from "./correct-entry.ts";
import { standingEntry } from "./entry-queries.ts";
import { docketAtHand, insertEntry } from "./log-entry.ts";

const told = (kind: Consequence["kind"], says: string): Consequence => ({ kind, says, steps: [], moves: false });

/** What logging this entry would do: the same command and the same reactions, rolled back. Refusals are the command's own. */
export function previewEntry(ctx: CaseCtx, { requestId, proceedingId, docketId, ...entry }: LogEntryInput): Preview {
  return change(ctx, "docket.logEntry", { requestId, preview: true }, (made): Preview => {
    const at = docketAtHand(ctx, proceedingId, docketId);
    const before = stageNow(made, at.proceedingN);
    const { seq, findings } = insertEntry(made, at, entry);
    const number = entry.number === null ? "An entry without a number is logged." : `Entry ${entry.number} is logged.`;
    const hearing = entry.hearing === null ? [] : [told("hearing", `A hearing is set: ${entry.hearing.title}, ${entry.hearing.onDay}.`)];
    const says = [told("entry", number), ...since(made, { seq, before, proceedingN: at.proceedingN }), ...hearing, ...named(findings)];
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
      return { says: [told("finding", "Somebody else corrected this entry meanwhile. Saving shows both versions.")], accepts: null };
    const says = [
      told("entry", "The entry is corrected; its old text stays beside it."),
      ...since(made, { seq, before, proceedingN }),
      ...named(result.findings),
    ];
    return { says, accepts: keyOf(datesSince(made, { proceedingN, seq })) };
  });
}

function since(made: Change, { seq, before, proceedingN }: { seq: number; before: string | null; proceedingN: number }): Consequence[] {
  const after = stageNow(made, proceedingN);
  return [
    ...(before === after ? [] : [told("stage", `The stage becomes “${STAGE.labels[STAGE.schema.parse(after)]}”.`)]),
    ...datesSince(made, { proceedingN, seq }).map(dateConsequence),
    ...obligationsSince(made, { proceedingN, seq }).map(({ says }) => told("obligation", says)),
  ];
}

function named(findings: readonly Finding[]): Consequence[] {
  return findings.map(({ says }) => told("finding", says));
}
