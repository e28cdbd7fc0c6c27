/**
 * A-numbers: given to a person by the immigration service; seven to nine digits, written "A 12 345 678", "A012-345-678", "12345678".
 * Canonical is nine digits with leading zeros, without the A. Source: USCIS, form instructions (Alien Registration Number).
 */
export type ReadANumber = { ok: true; canonical: string } | { ok: false; reason: string };

export function readANumber(text: string): ReadANumber {
  const bare = text.trim().replace(/^a(?=[\s#:.-]*\d)/i, "");
  const digits = bare.replace(/[\s.#:-]/g, "");
  if (!/^\d+$/.test(digits))
    return { ok: false, reason: "An A-number is the letter A and seven to nine digits, for example A012 345 678." };
  if (digits.length < 7 || digits.length > 9) {
    return {
      ok: false,
      reason: `This A-number has ${digits.length} digits; it must have seven to nine. Check it against the paper it came from.`,
    };
  }
  const canonical = digits.padStart(9, "0");
  if (/^0+$/.test(canonical)) return { ok: false, reason: "An A-number is not all zeros. Leave it empty if it is not known yet." };
  return { ok: true, canonical };
}

/** As shown when opened: `A012 345 678`. */
export function showANumber(canonical: string): string {
  return `A${canonical.slice(0, 3)} ${canonical.slice(3, 6)} ${canonical.slice(6)}`;
}

/** As shown before it is opened: the last three digits only. */
export function maskANumber(canonical: string): string {
  return `A••• ••• ${canonical.slice(6)}`;
}
