import { eq } from "drizzle-orm";
import { aNumbers } from "../../db/schema/index.ts";
import { readANumber } from "../../shared/clients/a-number.ts";
import { fullName } from "../../shared/clients/names.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { CaseCtx, Change } from "../core/change.ts";
import { holderOfANumber } from "./queries.ts";

/**
 * Reads the numbers as given and refuses one that a visible client has. A number of a hidden record is taken as if new,
 * so that nobody learns of the record; the pair waits in the supervisors' duplicate list (architecture section 4).
 */
export function readANumbers(ctx: CaseCtx, given: readonly string[], clientN: number | null): { canonical: string; asGiven: string }[] {
  const read = given.map((asGiven) => {
    const result = readANumber(asGiven);
    if (!result.ok) throw new DomainError("RULE_REFUSED", result.reason, "aNumbers");
    return { canonical: result.canonical, asGiven };
  });
  const distinct = read.filter((one, place) => read.findIndex((other) => other.canonical === one.canonical) === place);
  for (const { canonical } of distinct) refuseTaken(ctx, canonical, clientN);
  return distinct;
}

function refuseTaken(ctx: CaseCtx, canonical: string, clientN: number | null): void {
  const holder = holderOfANumber(ctx, canonical, clientN);
  if (!holder) return;
  throw new DomainError(
    "RULE_REFUSED",
    `${fullName(holder)} already has this A-number. Open that record, or check the number against the paper it came from.`,
    "aNumbers",
  );
}

/** Replaces the numbers of a client by these; an earlier number that is gone from the list is kept as not current. */
export function writeANumbers(change: Change, clientN: number, numbers: readonly { canonical: string; asGiven: string }[]): void {
  change.db.update(aNumbers).set({ current: false }).where(eq(aNumbers.clientN, clientN)).run();
  for (const number of numbers) {
    change.db
      .insert(aNumbers)
      .values({ clientN, ...number, current: true })
      .onConflictDoUpdate({ target: [aNumbers.clientN, aNumbers.canonical], set: { current: true, asGiven: number.asGiven } })
      .run();
  }
}
