import { custodyEnds, determinations, interimRulings } from "../../db/schema/index.ts";
import { CUSTODY_END } from "../../shared/custody/codes.ts";
import { dayWords, whenWords } from "../../shared/kernel/day-words.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { DETERMINATION, INTERIM_KIND, INTERIM_RULING } from "../../shared/outcomes/codes.ts";
import { CustodyEndId, DeterminationId, type WithdrawOutcomeInput } from "../../shared/outcomes/contract.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { voidFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { moveStayEnds } from "./close-stay.ts";
import { episodeByN, loadDetermination, loadEndRow, loadInterim } from "./load-queries.ts";

/** Withdraws a ruling or an end that was entered by mistake. It stays in the history, with the reason. */
export function withdrawOutcome(ctx: CaseCtx, { requestId, id, expects, reason }: WithdrawOutcomeInput): SaveResult {
  return change(ctx, "outcome.withdraw", { requestId }, (made): SaveResult => {
    const end = CustodyEndId.safeParse(id);
    if (end.success) return withdrawEnd(made, end.data, expects, reason);
    const determination = DeterminationId.safeParse(id);
    const interim = idOf("interimRuling").safeParse(id);
    const [table, loaded] = determination.success
      ? [determinations, loadDetermination(ctx, determination.data)]
      : [interimRulings, loadInterim(ctx, interim.success ? interim.data : idOf("interimRuling").parse(id))];
    const { row, proceeding, person, thread } = loaded;
    if (row.id !== expects) return changedMeanwhile(ctx, proceeding.id, row.id, rulingWords(row));
    voidFact(made, table, row.n, made.record(proceeding.id, { withdrawn: id, for: person.name, reason }));
    made.emit({ type: "outcome.determined", proceedingN: proceeding.n, petitionerN: thread });
    return saved(id, row.id, made.findings);
  });
}

function rulingWords(row: LoadedRuling): string {
  if ("determination" in row) return `${DETERMINATION.labels[row.determination]}, ${dayWords(row.determinedOn)}`;
  return `${INTERIM_KIND.labels[row.kind]}, ${INTERIM_RULING.labels[row.ruling].toLowerCase()}, ${dayWords(row.ruledOn)}`;
}
type LoadedRuling = ReturnType<typeof loadDetermination>["row"] | ReturnType<typeof loadInterim>["row"];

function withdrawEnd(made: Change, id: ReturnType<typeof CustodyEndId.parse>, expects: string, reason: string): SaveResult {
  const row = loadEndRow(made.ctx, id);
  const episode = episodeByN(made.ctx, row.episodeN);
  if (row.id !== expects) {
    const at = { precision: row.endedPrecision, day: row.endedDay, time: row.endedTime };
    return changedMeanwhile(made.ctx, episode.clientId, row.id, `${CUSTODY_END.labels[row.kind]} ${whenWords(at)}`);
  }
  const seq = made.record(episode.clientId, { withdrawn: id, reason });
  voidFact(made, custodyEnds, row.n, seq);
  moveStayEnds(made, row.episodeN, null, seq);
  made.emit({ type: "outcome.ended", clientN: episode.clientN, episodeN: row.episodeN });
  return saved(id, row.id);
}

/** Theirs is what stands now: nobody withdraws what somebody else has just changed without seeing it. */
function changedMeanwhile(ctx: CaseCtx, subject: string, version: string, theirs: string): SaveResult {
  return conflict(ctx, subject, version, [{ label: "Record", yours: "withdrawn", theirs }]);
}
