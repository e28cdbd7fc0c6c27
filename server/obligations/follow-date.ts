import { DEADLINE_STATE } from "../../shared/deadlines/codes.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { afterDeadline } from "../../shared/obligations/after-deadline.ts";
import { mayBecome } from "../../shared/obligations/rules.ts";
import { commandTitle } from "../../shared/obligations/wording.ts";
import type { Change } from "../core/change.ts";
import type { Happening, Reactions } from "../core/reactions.ts";
import { orderName } from "../deadlines/insert.ts";
import { entryByThread } from "../deadlines/load-queries.ts";
import { threadOf } from "../deadlines/sheet-queries.ts";
import { loadEntryByN, loadObligationByN } from "./load-queries.ts";
import { commandsDated } from "./queries.ts";
import { startWaiting } from "./response.ts";
import { stateFacts, writeState } from "./set-state.ts";

type Ended = Extract<Happening, { type: "deadline.ended" }>;

/** A command follows its date: whoever records on the date's screen, or logs the paper that meets it, records it here too. */
export function registerObligations(reactions: Reactions): void {
  reactions
    .on("deadline.ended", (made, ended) => {
      for (const thread of commandsDated(made.ctx, ended.deadlineN)) follow(made, thread, ended);
    })
    .on("docket.entryLogged", startWaiting)
    .on("docket.entryCorrected", startWaiting)
    .on("obligation.opened", metAlready)
    .on("obligation.changed", metAlready);
}

/** A new or an extended command whose date a paper on the docket met at once, before the command itself was written. */
function metAlready(made: Change, { proceedingN, obligationN }: { proceedingN: number; obligationN: number }): void {
  const loaded = loadObligationByN(made.ctx, obligationN);
  if (!loaded?.deadline || (loaded.state !== null && loaded.state.state !== "extended")) return;
  const { state, endedOn: on, endedByEntryN: entryN } = loaded.deadline;
  if (state !== "met" && state !== "met_late") return;
  const deadlineN = threadOf(loaded.deadline);
  follow(made, obligationN, { type: "deadline.ended", proceedingN, deadlineN, state, on, entryN, said: null, byPerson: false });
}

function follow(made: Change, thread: number, ended: Ended): void {
  const obligation = loadObligationByN(made.ctx, thread);
  if (!obligation) return;
  const { row, state: before } = obligation;
  const entry = ended.entryN === null ? null : entryByThread(made.ctx, ended.entryN);
  const proof = entry === null ? ended.said : orderName(entry).replace(/^Order/, "Entry");
  const next = afterDeadline(commandTitle(row.act, row.words), { state: ended.state, proof }, before?.state ?? null);
  if (next.kind === "stays" && ended.byPerson) made.findings.push({ code: "command_stands", says: next.says });
  if (next.kind !== "becomes") return;
  const settled = next.state === "pending" ? null : proof;
  const reason = ended.said ?? `Its date is recorded as ${DEADLINE_STATE.labels[ended.state].toLowerCase()}.`;
  const change = { state: next.state, onDay: ended.on, proof: settled, reason };
  const order = loadEntryByN(made.ctx, row.entryN).entry.filedOn;
  const verdict = mayBecome({ ...change, hasNewTime: false }, stateFacts(made, obligation, order));
  if (!verdict.ok && ended.byPerson) throw new DomainError("RULE_REFUSED", verdict.reason, "on");
  if (!verdict.ok) {
    made.findings.push({ code: "command_stands", says: `${commandTitle(row.act, row.words)}: ${verdict.reason}` });
    return;
  }
  writeState(made, obligation, change);
  made.emit({ type: "obligation.changed", proceedingN: row.proceedingN, obligationN: thread });
}
