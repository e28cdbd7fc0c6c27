import { LIVE } from "../../shared/deadlines/acts.ts";
import { createByRule } from "../../shared/deadlines/trigger-create.ts";
import type { Created, TriggerContext } from "../../shared/deadlines/trigger-types.ts";
import { ruleVersion } from "../../shared/deadlines/rules.ts";
import { dueDay } from "../../shared/deadlines/supersession.ts";
import type { Change } from "../core/change.ts";
import type { Happening } from "../core/reactions.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { placeOf } from "./calendars.ts";
import { dayNow, openOf } from "./facts.ts";
import { standingDeadlines } from "./sheet-queries.ts";
import { answerColumns, writeDate, writeState } from "./write.ts";

type Decided = Extract<Happening, { type: "bond.decided" }>;

/** Either side may appeal to the Board; a grant also starts what the government needs for an automatic stay (8 CFR 1003.38(b), 1003.19(i)(2), 1003.6(c)(1)). */
const AFTER_ANY = ["bond-appeal-30d"] as const;
const AFTER_GRANT = ["autostay-notice-1bd", "autostay-appeal-10bd"] as const;
const AFTER_BOND: readonly string[] = [...AFTER_ANY, ...AFTER_GRANT];

/**
 * What a bond decision sets running. The loser appeals: after a denial the date is ours, after a grant the government's. A corrected
 * decision takes back what the earlier one had set; a date that is past on the day it would be made is not made: an old list brings old decisions.
 */
export function afterBondDecision(made: Change, { proceedingN, on, outcome }: Decided): void {
  const place = placeOf(made.ctx, proceedingN, null);
  const context: TriggerContext = { calendars: place.calendars, open: [], orders: [], hearingSet: false, tollingMotions: 0 };
  const ids = outcome === null || on === null ? [] : outcome === "granted" ? [...AFTER_ANY, ...AFTER_GRANT] : AFTER_ANY;
  const wanted = ids.flatMap((id) =>
    on === null
      ? []
      : createByRule(id, { day: on, at: null, service: null, words: { trigger: "Decided" } }, "", context, "Runs from the decision.")
          .create,
  );
  const caseId = loadProceedingByN(made.ctx, proceedingN).id;
  const standing = standingDeadlines(made.ctx, proceedingN).filter(
    (row) => row.ruleId !== null && AFTER_BOND.includes(row.ruleId) && LIVE.includes(row.state),
  );
  const duty = outcome === "granted" ? ("government" as const) : ("ours" as const);
  const same = (one: Created) =>
    standing.find((row) => row.ruleId === one.ruleId && row.duty === duty && openOf(row).due === dueDay(one.answer));
  for (const row of standing.filter((one) => !wanted.some((other) => same(other) === one))) {
    const reason = "The bond decision was corrected.";
    writeState(made, caseId, row, { state: "void", on: made.today, byEntryN: null, byPerson: false, reason });
  }
  for (const one of wanted.filter((other) => same(other) === undefined)) {
    if (dueDay(one.answer) < dayNow(made.now, place)) continue;
    const rule = ruleVersion(one.ruleId, one.version);
    const date = {
      ...{ proceedingN, petitionerN: null, title: one.title, words: null, basis: one.basis, duty, orderTime: null },
      ...{ triggerEntryN: null, triggerDay: one.trigger.day, ruleId: one.ruleId, ruleVersion: one.version },
      ...{ authority: rule?.authority ?? "", certainty: rule?.certainty ?? "confirm", jurisdictional: false },
    } as const;
    writeDate(made, caseId, date, answerColumns(one.answer, place));
    if (one.ruleId === "autostay-notice-1bd")
      made.findings.push({
        code: "automatic_stay",
        says: "The automatic stay is open to the government only if it held without bond or set 10,000 dollars or more. Void its two dates where it did neither.",
      });
  }
}
