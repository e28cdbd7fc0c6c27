import type { Consequence, LogEntryInput } from "../../shared/docket/contract.ts";
import { STAGE } from "../../shared/proceedings/codes.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { deadlinesSince, obligationsSince, stageNow } from "./consequence-queries.ts";
import { docketAtHand, insertEntry } from "./log-entry.ts";

/** What logging this entry would do: the same command and the same reactions, rolled back. Refusals are the command's own. */
export function previewEntry(ctx: CaseCtx, { requestId, proceedingId, docketId, ...entry }: LogEntryInput): Consequence[] {
  return change(ctx, "docket.logEntry", { requestId, preview: true }, (made): Consequence[] => {
    const at = docketAtHand(ctx, proceedingId, docketId);
    const before = stageNow(made, at.proceedingN);
    const { seq, findings } = insertEntry(made, at, entry);
    const after = stageNow(made, at.proceedingN);
    const number = entry.number === null ? "An entry without a number is logged." : `Entry ${entry.number} is logged.`;
    const hearing =
      entry.hearing === null
        ? []
        : [{ kind: "hearing" as const, says: `A hearing is set: ${entry.hearing.title}, ${entry.hearing.onDay}.` }];
    return [
      { kind: "entry" as const, says: number },
      ...(before === after ? [] : [{ kind: "stage" as const, says: `The stage becomes “${STAGE.labels[stageOf(after)]}”.` }]),
      ...deadlinesSince(made, seq).map(({ says }) => ({ kind: "deadline" as const, says })),
      ...obligationsSince(made, seq).map(({ says }) => ({ kind: "obligation" as const, says })),
      ...hearing,
      ...findings.map(({ says }) => ({ kind: "finding" as const, says })),
    ];
  });
}

function stageOf(text: string | null) {
  return STAGE.schema.parse(text);
}
