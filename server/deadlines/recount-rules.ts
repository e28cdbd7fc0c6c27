import { createHash } from "node:crypto";
import { type DeadlineRule } from "../../shared/deadlines/rule-types.ts";
import { RULE_SET } from "../../shared/deadlines/rules.ts";
import { accountChange } from "../accounts/account-change.ts";
import { storedSetting } from "../accounts/queries.ts";
import { putSetting } from "../accounts/settings.ts";
import type { Office } from "../core/office.ts";
import { SYSTEM, systemCtx } from "../core/scope.ts";
import { countInParts, recountBeside } from "../courts/recount.ts";
import { casesWithDates } from "./change-queries.ts";

const KEY = "rules.counted";

/** Stands for a rule set: another when any rule, period or day of effect is another. */
export function rulesMark(rules: readonly DeadlineRule[] = RULE_SET): string {
  return createHash("sha256").update(JSON.stringify(rules)).digest("hex");
}

/** True where a version of the product with other rules, or one that did not note its rules, counted open dates. A new office has none. */
export function rulesChanged(office: Office): boolean {
  const stored = storedSetting(office.accounts, KEY);
  if (stored === undefined) return casesWithDates(systemCtx(office), 0, 1).length > 0;
  return stored !== JSON.stringify(rulesMark());
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

/**
 * Run after a start: compares every open date of a rule with what the rules of this version say, where they changed, and notes the rules
 * either way; a difference waits for a person (deadline rules, 6.9). Saves of others come in between. Then whatever a court's closed days
 * had left to compare when the product ended.
 */
export async function countByTheseRules(office: Office): Promise<void> {
  if (rulesChanged(office)) {
    const enter = (part: () => Promise<void>) => office.gate.enter("counting dates again", part);
    const rest = await countInParts(office, null, { enter, most: Number.POSITIVE_INFINITY, begin: { after: 0, found: 0, upTo: 0 } });
    if (rest !== null) return;
  }
  noteRules(office);
  await recountBeside(office);
}
