import type { CaseRef } from "./contract.ts";

/**
 * "E.D. Wis. 2:26-cv-01702", or "E.D. Wis. number awaited"; null where there is neither. Only a court gives a number: a case before none,
 * such as a request, awaits nothing.
 */
export function courtAndNumber({ court, number }: Pick<CaseRef, "court" | "number">): string | null {
  if (court === null) return number;
  return `${court} ${number ?? "number awaited"}`;
}
