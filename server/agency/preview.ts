import { AGENCY_EVENT } from "../../shared/agency/codes.ts";
import type { CorrectEventInput, RecordEventInput } from "../../shared/agency/contract.ts";
import type { Preview } from "../../shared/kernel/preview.ts";
import { keyOf } from "../core/accepted.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { datesSince, stageNow } from "../core/consequence-queries.ts";
import { consequencesSince, namedFindings, toldAs } from "../core/consequences.ts";
import { loadProceeding } from "../proceedings/case-queries.ts";
import { loadEvent } from "./event-queries.ts";
import { insertEvent, putCorrectedEvent } from "./record.ts";

/** What recording this event would do: the same command and reactions, rolled back. Refusals are the command's own. */
export function previewEvent(ctx: CaseCtx, { requestId, proceedingId, ...event }: RecordEventInput): Preview {
  return change(ctx, "agency.recordEvent", { requestId, preview: true }, (made): Preview => {
    const proceeding = loadProceeding(ctx, proceedingId);
    const before = stageNow(made, proceeding.n);
    const { result, seq } = insertEvent(made, proceeding, event);
    const says = [
      toldAs("event", `Recorded: ${AGENCY_EVENT.labels[event.kind]}.`),
      ...consequencesSince(made, { seq, before, proceedingN: proceeding.n }),
      ...namedFindings(result.findings),
    ];
    return { says, accepts: null };
  });
}

/** What a correction would do, with the key by which its difference in dates is accepted. */
export function previewEventCorrection(ctx: CaseCtx, { requestId, accepts: _, ...input }: CorrectEventInput): Preview {
  return change(ctx, "agency.correctEvent", { requestId, preview: true }, (made): Preview => {
    const { proceeding } = loadEvent(ctx, input.eventId);
    const before = stageNow(made, proceeding.n);
    const { result, seq } = putCorrectedEvent(made, input);
    if (result.kind === "conflict" || seq === null)
      return { says: [toldAs("finding", "Somebody else corrected this event meanwhile. Saving shows both versions.")], accepts: null };
    const says = [
      toldAs("event", "The event is corrected; its earlier words stay in the history."),
      ...consequencesSince(made, { seq, before, proceedingN: proceeding.n }),
      ...namedFindings(result.findings),
    ];
    return { says, accepts: keyOf(datesSince(made, { proceedingN: proceeding.n, seq })) };
  });
}
