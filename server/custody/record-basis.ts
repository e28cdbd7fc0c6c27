import { custodyBases } from "../../db/schema/index.ts";
import { CUSTODY_BASIS } from "../../shared/custody/codes.ts";
import type { RecordBasisInput } from "../../shared/custody/contract.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { basesOf, loadEpisode } from "./queries.ts";

/** Records the statute said to authorise detention; or corrects an earlier row, with a reason. */
export function recordBasis(ctx: CaseCtx, { requestId, episodeId, corrects, ...input }: RecordBasisInput): SaveResult {
  return change(ctx, "custody.recordBasis", { requestId }, (made): SaveResult => {
    const episode = loadEpisode(ctx, episodeId);
    const id = made.newId("custodyBasis");
    const values = { id, episodeN: episode.thread, ...input };
    if (corrects === null) {
      const seq = made.record(episode.clientId, { basis: input });
      assertFact(made, custodyBases, values, seq);
      made.emit({ type: "custody.changed", clientN: episode.clientN, episodeN: episode.thread });
      return saved(id, id);
    }
    const before = basesOf(ctx, episode.thread).find((row) => row.publicId === corrects.basisId);
    if (!before) throw noSuch("statute");
    if (before.id !== corrects.expects)
      return conflict(ctx, episode.clientId, before.id, [
        { label: "Statute", yours: CUSTODY_BASIS.labels[input.basis], theirs: CUSTODY_BASIS.labels[before.basis] },
        { label: "Asserted by", yours: input.assertedBy, theirs: before.assertedBy },
        { label: "From", yours: input.fromDay, theirs: before.fromDay },
      ]);
    const seq = made.record(episode.clientId, {
      basis: { id: before.publicId, before: before.basis, after: input, reason: corrects.reason },
    });
    supersedeFact(made, custodyBases, before, values, seq, corrects.reason);
    made.emit({ type: "custody.changed", clientN: episode.clientN, episodeN: episode.thread });
    return saved(before.publicId, id);
  });
}
