const LETTERS: Readonly<Record<string, string>> = { đ: "d", ð: "d", ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i", þ: "th" };

/**
 * Folds a name for search and matching: no marks, no case, no apostrophes, single spaces, no control characters.
 * One function on write and on query (architecture section 7), so that "Nguyễn", "NGUYEN" and "nguyen" meet.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[đðłøßæœıþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/[’‘'`´ʼʻ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
