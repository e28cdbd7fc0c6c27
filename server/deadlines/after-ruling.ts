import { LIVE } from "../../shared/deadlines/acts.ts";
import { endsWithClosing, endsWithRuling, type OpenDate } from "../../shared/deadlines/after-ruling.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { Change } from "../core/change.ts";
import { setDeadlineState } from "./insert.ts";
import { closedOn, rulingsOf } from "./ruling-queries.ts";
import { type StandingDeadline, standingDeadlines, threadOf } from "./sheet-queries.ts";

/** Rulings that leave a client worse off or without relief; what happened to the person is another question. */
const ADVERSE = /^(denied_|dismissed_(?!moot_)|granted_in_part$|other$)/;

/** The court ruled: dates toward a ruling end with the last petitioner's, and our appeal dates where nothing went against a client. */
export function endAfterRuling(made: Change, proceedingN: number): void {
  const rulings = rulingsOf(made.ctx, proceedingN);
  const everybody = rulings.length > 0 && rulings.every((ruling) => ruling !== null);
  const adverse = rulings.some((ruling) => ruling !== null && ADVERSE.test(ruling));
  endWhere(made, proceedingN, (date) => endsWithRuling(date, { everybody, adverse }));
}

/** The case was closed: what had passed without anybody's word ends with it. */
export function endAfterClosing(made: Change, proceedingN: number): void {
  const day = closedOn(made.ctx, proceedingN);
  if (day !== null) endWhere(made, proceedingN, (date) => endsWithClosing(date, { closedOn: day }));
}

function endWhere(made: Change, proceedingN: number, why: (date: OpenDate) => string | null): void {
  for (const row of standingDeadlines(made.ctx, proceedingN)) {
    if (!LIVE.includes(row.state)) continue;
    const reason = why(openDate(row));
    if (reason !== null) setDeadlineState(made, threadOf(row), "void", made.today, reason);
  }
}

function openDate(row: StandingDeadline): OpenDate {
  const day = row.safeDay ?? dayIn(instant(row.safeSort), zone(row.dueZone));
  return { ruleId: row.ruleId, duty: row.duty, day, jurisdictional: row.jurisdictional };
}
