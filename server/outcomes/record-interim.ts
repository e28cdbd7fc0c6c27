import { interimRulings } from "../../db/schema/index.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import type { RecordInterimInput } from "../../shared/outcomes/contract.ts";
import { mayRecordInterim } from "../../shared/outcomes/rules.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact } from "../core/facts.ts";
import { saved } from "../core/save.ts";
import { entryThread, insist, loadPetition, type LoadedPetition, petitionerIn } from "./load-queries.ts";

/** Records what the court ordered before the end, for each petitioner it concerns. */
export function recordInterim(ctx: CaseCtx, { requestId, proceedingId, ...input }: RecordInterimInput): Saved {
  return change(ctx, "outcome.recordInterim", { requestId }, (made) => {
    const [first = proceedingId] = insertInterims(made, loadPetition(ctx, proceedingId), input);
    return saved(first, first);
  });
}

/** The same inside a larger change. Answers with an id for each petitioner, in order. */
export function insertInterims(
  made: Change,
  petition: LoadedPetition,
  input: Omit<RecordInterimInput, "requestId" | "proceedingId">,
): string[] {
  const { petitionerIds, entryId, ...ruling } = input;
  const { proceeding, firstFiling } = petition;
  insist(mayRecordInterim({ ...ruling, firstFiling, today: made.today }), "ruledOn");
  const entryN = entryThread(made.ctx, entryId, proceeding.n);
  const people = [...new Set(petitionerIds)].map((id) => petitionerIn(made.ctx, petition, id));
  const seq = made.record(proceeding.id, { interim: ruling, for: people.map((one) => one.name) }, "outcome.recordInterim");
  return people.map(({ thread }) => {
    const id = made.newId("interimRuling");
    assertFact(made, interimRulings, { id, petitionerN: thread, ...ruling, entryN }, seq);
    made.emit({ type: "outcome.determined", proceedingN: proceeding.n, petitionerN: thread });
    return id;
  });
}
