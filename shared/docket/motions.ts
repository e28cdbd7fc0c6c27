import type { EntryType } from "./codes.ts";

/** Papers that ask the court for a ruling of their own. */
export const MOTIONS: readonly EntryType[] = [
  "motion_to_seal",
  "motion_tro",
  "extension_motion",
  "motion_to_dismiss",
  "class_motion",
  "motion_to_enforce",
  "motion_to_alter",
  "stay_pending_appeal",
  "fee_motion",
];

/** Papers of the court that may rule on one of them. */
export const RULINGS: readonly EntryType[] = [
  "ruling_interim",
  "restraint",
  "scheduling_order",
  "extension_order",
  "text_order",
  "minute_entry",
  "order_on_petition",
  "judgment",
  "stay",
  "other",
];

/** May this paper name the motion that it rules on? */
export function mayRuleOn(type: EntryType | null): boolean {
  return type !== null && RULINGS.includes(type);
}
