import { LIVE } from "../../shared/deadlines/acts.ts";
import {
  endedByRuling,
  endsWithClosing,
  endsWithRuling,
  type OpenDate,
  type Ruling,
  RULING_CHANGED,
} from "../../shared/deadlines/after-ruling.ts";
import { DEADLINE_STATE } from "../../shared/deadlines/codes.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { Change } from "../core/change.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { leavesAggrieved } from "./aggrieved.ts";
import { openOf } from "./facts.ts";
import { setDeadlineState } from "./insert.ts";
import { sceneOfEntry } from "./react.ts";
import { recountByRule } from "./recount.ts";
import { closedOn, rulingsOf, voidTurn } from "./ruling-queries.ts";
import { openAgain, settleByLater, withStandIn } from "./settle.ts";
import { type StandingDeadline, standingDeadlines, threadOf } from "./sheet-queries.ts";

/**
 * The court ruled, or its ruling was corrected: dates toward a ruling end with the last petitioner's, and our appeal dates where every
 * client got all that was asked. What such a ruling had ended and no longer ends is open again.
 */
export function endAfterRuling(made: Change, proceedingN: number): void {
  const rulings = rulingsOf(made.ctx, proceedingN);
  const everybody = rulings.length > 0 && rulings.every((ruling) => ruling !== null);
  const adverse = rulings.some((ruling) => ruling !== null && leavesAggrieved(ruling));
  openWhatNoLongerEnds(made, proceedingN, { everybody, adverse });
  endWhere(made, proceedingN, (date, row) => {
    const reason = endsWithRuling(date, { everybody, adverse });
    return reason === null || takenUp(made, row) ? null : reason;
  });
}

/** The case was closed: what had passed without anybody's word ends with it. */
export function endAfterClosing(made: Change, proceedingN: number): void {
  const day = closedOn(made.ctx, proceedingN);
  if (day !== null) endWhere(made, proceedingN, (date) => endsWithClosing(date, { closedOn: day }));
}

function endWhere(made: Change, proceedingN: number, why: (date: OpenDate, row: StandingDeadline) => string | null): void {
  for (const row of standingDeadlines(made.ctx, proceedingN)) {
    if (!LIVE.includes(row.state)) continue;
    const reason = why(openDate(row), row);
    if (reason !== null) setDeadlineState(made, threadOf(row), "void", made.today, reason);
  }
}

function openDate(row: StandingDeadline): OpenDate {
  const day = row.safeDay ?? dayIn(instant(row.safeSort), zone(row.dueZone));
  return { ruleId: row.ruleId, duty: row.duty, day, jurisdictional: row.jurisdictional };
}

/** True for a date that the ruling had ended and a person took up again: that person's word stands. */
function takenUp(made: Change, row: StandingDeadline): boolean {
  const turn = voidTurn(made.ctx, threadOf(row));
  return turn !== null && turn.state !== "void" && endedByRuling(turn.before) && turn.reason !== RULING_CHANGED;
}

function openWhatNoLongerEnds(made: Change, proceedingN: number, ruling: Ruling): void {
  const opened = standingDeadlines(made.ctx, proceedingN).filter(
    (row) =>
      row.state === "void" &&
      endsWithRuling(openDate(row), ruling) === null &&
      endedByRuling(voidTurn(made.ctx, threadOf(row))?.reason ?? null) &&
      openOne(made, proceedingN, row),
  );
  if (opened.length === 0) return;
  endAfterClosing(made, proceedingN);
  const now = new Map(standingDeadlines(made.ctx, proceedingN).map((row) => [threadOf(row), row]));
  for (const before of opened) {
    const row = now.get(threadOf(before)) ?? before;
    const due = `${row.title}, due ${sayDay(openOf(row).due, null)},`;
    const words = row.state === "open" ? "is open again" : `is ${DEADLINE_STATE.labels[row.state].toLowerCase()}`;
    made.findings.push({ code: "date_open_again", says: `${due} ${words}: the ruling that had ended it no longer does.` });
  }
}

/** Opens it, counts it by its entry as it stands now, and lets later papers end it. False where its entry is gone: then it has no ground. */
function openOne(made: Change, proceedingN: number, row: StandingDeadline): boolean {
  const scene = row.triggerEntryN === null ? null : sceneOfEntry(made, proceedingN, row.triggerEntryN);
  if (row.triggerEntryN !== null && scene === null) return false;
  openAgain(made, { proceedingN, caseId: loadProceedingByN(made.ctx, proceedingN).id }, row, RULING_CHANGED);
  if (scene === null) return true;
  const created = scene.reaction.create.find(({ ruleId }) => ruleId === row.ruleId);
  const standing = standingDeadlines(made.ctx, proceedingN).find((one) => threadOf(one) === threadOf(row));
  if (created && standing && standing.orderTime === null) recountByRule(made, scene, standing, created, withStandIn(created, scene));
  settleByLater(made, scene, [threadOf(row)], { orReplaced: true });
  return true;
}
