import { createHash } from "node:crypto";
import { type DeadlineRule } from "../../shared/deadlines/rule-types.ts";
import { RULE_SET } from "../../shared/deadlines/rules.ts";
import { accountChange } from "../accounts/account-change.ts";
import { storedSetting } from "../accounts/queries.ts";
import { putSetting } from "../accounts/use-setup-link.ts";
import { type CaseCtx, change } from "../core/change.ts";
import type { JobBody } from "../core/jobs.ts";
import type { Office } from "../core/office.ts";
import { scope, SYSTEM } from "../core/scope.ts";
import { casesWithDates } from "./change-queries.ts";
import { proposeChanges } from "./recount-court.ts";

const KEY = "rules.counted";
/** Cases of one transaction, so that saves of others come in between. */
const PART = 200;

/** Stands for a rule set: another when any rule, period or day of effect is another. */
export function rulesMark(rules: readonly DeadlineRule[] = RULE_SET): string {
  return createHash("sha256").update(JSON.stringify(rules)).digest("hex");
}

/** True where a version of the product with other rules counted the open dates. A new office has nothing to count. */
export function rulesChanged(office: Pick<Office, "accounts">): boolean {
  const stored = storedSetting(office.accounts, KEY);
  return stored !== undefined && stored !== JSON.stringify(rulesMark());
}

/** Notes that the open dates were compared with the rules of this version. */
export function noteRules(office: Office): void {
  if (storedSetting(office.accounts, KEY) === JSON.stringify(rulesMark())) return;
  const event = {
    actor: SYSTEM.personId,
    verb: "rules.counted",
    subject: "rules",
    requestId: null,
    changed: { rules: rulesMark() },
  } as const;
  accountChange(office, event, (db) => {
    putSetting(db, KEY, rulesMark());
  });
}

/** Compares every open date of a rule with what the rules of this version say; a difference waits for a person (deadline rules, 6.9). */
export const recountRulesJob: JobBody = (office, _actor, _input, progress) => {
  const ctx: CaseCtx = { office, actor: SYSTEM, scope: scope(SYSTEM) };
  let [after, done, found] = [0, 0, 0];
  for (;;) {
    const cases = casesWithDates(ctx, after, PART);
    if (cases.length === 0) return found;
    found += change(ctx, "court.recountDates", { requestId: crypto.randomUUID() }, (made) => {
      const differences = cases.reduce((sum, proceedingN) => sum + proposeChanges(made, proceedingN, "rules"), 0);
      made.record("rules", { cases: cases.length, differences });
      return differences;
    });
    after = cases.at(-1) ?? after;
    done += cases.length;
    progress(done, done);
  }
};

/** Run after a start: counts again where the rules changed, and notes the rules either way. */
export async function countByTheseRules(office: Office): Promise<void> {
  if (rulesChanged(office)) await office.gate.enter("counting dates again", () => office.jobs.run("deadlines.recountRules", SYSTEM, {}));
  noteRules(office);
}
