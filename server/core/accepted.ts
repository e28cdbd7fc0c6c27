import { createHash } from "node:crypto";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { listed } from "../../shared/deadlines/words.ts";
import type { TouchedDate } from "./consequence-queries.ts";
import { movesWords, standsOtherwise } from "./consequences.ts";

/** Dates that were there before and come out otherwise. */
export function movedDates(touched: readonly TouchedDate[]): TouchedDate[] {
  return touched.filter(standsOtherwise);
}

/** Stands for a difference in dates, so that what is accepted is what was shown; null where nothing moves. */
export function keyOf(touched: readonly TouchedDate[]): string | null {
  const moved = movedDates(touched);
  if (moved.length === 0) return null;
  const parts = moved.map(({ id, dueSort, state }) => `${id}|${dueSort}|${state}`).toSorted();
  return createHash("sha256").update(parts.join("\n")).digest("base64url");
}

/** Nothing is saved when a correction moves dates otherwise than the person saw. */
export function refuseUnseen(touched: readonly TouchedDate[], accepts: string | null): void {
  const key = keyOf(touched);
  if (key === null || key === accepts) return;
  const moves = listed(movedDates(touched).map((date) => movesWords(date)));
  throw new DomainError(
    "RULE_REFUSED",
    `Saving this moves dates: ${moves}. Nothing is saved yet; look at them and accept them.`,
    "accepts",
  );
}
