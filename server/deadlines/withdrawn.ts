import { DEADLINE_STATE } from "../../shared/deadlines/codes.ts";
import { onEntry } from "../../shared/deadlines/triggers.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import type { Change } from "../core/change.ts";
import type { Happening } from "../core/reactions.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { contextOf, dayNow, factOfEntry, openOf } from "./facts.ts";
import { aroundCase } from "./react.ts";
import { openAgain, settleByLater, settleOwn } from "./settle.ts";
import { type StandingDeadline, standingDeadlines, threadOf } from "./sheet-queries.ts";
import { writeState } from "./write.ts";

type Withdrawn = Extract<Happening, { type: "docket.entryWithdrawn" }>;

/**
 * An entry never was: dates counted from it are void, dates it ended are open again unless another paper on the docket ends them,
 * and what its double would have set running is set running now.
 */
export function reactToWithdrawal(made: Change, { proceedingN, docketN, entryN }: Withdrawn): void {
  const caseId = loadProceedingByN(made.ctx, proceedingN).id;
  const around = aroundCase(made, proceedingN, docketN);
  const own = around.rows.filter((row) => row.triggerEntryN === entryN && row.state !== "void");
  const ended = around.rows.filter((row) => row.endedByEntryN === entryN && !own.includes(row));
  for (const row of own) {
    const reason = "The entry from which it was counted was logged by mistake and is withdrawn.";
    writeState(made, caseId, row, { state: "void", on: dayNow(made.now, around.place), byEntryN: null, byPerson: false, reason });
  }
  for (const row of ended)
    openAgain(made, { proceedingN, caseId }, row, "The entry that ended this date was logged by mistake and is withdrawn.");
  const scene = { proceedingN, caseId, around, entryN };
  settleByLater(made, scene, ended.map(threadOf), { orReplaced: true });
  setByDoubles(made, { proceedingN, docketN }, own);
  tellWhatFollows(made, proceedingN, own, ended);
}

/** The same order logged twice made one date; when the entry that carried it goes, the other one carries it. */
function setByDoubles(
  made: Change,
  { proceedingN, docketN }: Pick<Withdrawn, "proceedingN" | "docketN">,
  lost: readonly StandingDeadline[],
): void {
  const rules = new Set(lost.flatMap(({ ruleId, orderTime }) => (ruleId === null || orderTime !== null ? [] : [ruleId])));
  if (rules.size === 0) return;
  const caseId = loadProceedingByN(made.ctx, proceedingN).id;
  for (const entry of aroundCase(made, proceedingN, docketN).entries) {
    const around = aroundCase(made, proceedingN, entry.docketN);
    const entryN = threadOf(entry);
    const hearing = around.hearings.find((row) => row.entryN === entryN)?.onDay ?? null;
    const fact = factOfEntry(entry, around.entries, hearing, around.place.zone);
    const own = around.rows.filter((row) => row.triggerEntryN === entryN);
    const targets = around.rows.filter((row) => !own.includes(row) && row.state === "open");
    const { create } = onEntry(fact, contextOf(around, targets, fact.day));
    const again = create.filter((created) => rules.has(created.ruleId) && !own.some((row) => row.ruleId === created.ruleId));
    if (again.length === 0) continue;
    const reaction = { create: again, meet: [], supersede: [], suspend: [], remarks: [] };
    const scene = {
      proceedingN,
      caseId,
      around,
      entryN,
      entry,
      fact,
      own: [],
      ended: [],
      targets,
      reaction,
      courtToday: dayNow(made.now, around.place),
    };
    settleByLater(made, scene, settleOwn(made, scene));
  }
}

function tellWhatFollows(made: Change, proceedingN: number, own: readonly StandingDeadline[], ended: readonly StandingDeadline[]): void {
  const now = new Map(standingDeadlines(made.ctx, proceedingN).map((row) => [threadOf(row), row]));
  for (const row of own) {
    if (row.state === "open" || row.state === "suspended")
      made.findings.push({ code: "date_void", says: `${row.title}, due ${sayDay(openOf(row).due, null)}, no longer holds.` });
  }
  for (const row of ended) {
    const state = now.get(threadOf(row))?.state ?? "open";
    const words = state === "open" ? "is open again" : `is still ${DEADLINE_STATE.labels[state].toLowerCase()}, by another entry`;
    made.findings.push({ code: "date_open_again", says: `${row.title}, due ${sayDay(openOf(row).due, null)}, ${words}.` });
  }
}
