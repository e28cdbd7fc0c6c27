import { RULE_SET } from "../deadlines/rules.ts";
import { ACT } from "./codes.ts";

/** What the product itself calls a date, by the command or the rule behind it; null where only somebody's own words name it. */
export function standardTitle(act: string | null, ruleId: string | null): string | null {
  if (act !== null && act !== "other") return ACT.labels[ACT.schema.parse(act)];
  return RULE_SET.find(({ id }) => id === ruleId)?.title ?? null;
}
