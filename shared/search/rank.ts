import { fold } from "../kernel/fold.ts";

/** How well something fits: less is better. An exact number or id comes before every word. */
export const FIT = { exactId: 0, exactWords: 1, beginnings: 2, inside: 3 } as const;

/** The words of a question as they are looked up: folded, without control characters, at most eight. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, 8);
}

/** How the words fit a folded text: each a word of it, each the beginning of one, or somewhere inside; null when one is missing. */
export function fitOf(words: readonly string[], folded: string): number | null {
  const own = folded.split(" ");
  if (words.length === 0 || !words.every((word) => folded.includes(word))) return null;
  if (words.every((word) => own.includes(word))) return FIT.exactWords;
  if (words.every((word) => own.some((one) => one.startsWith(word)))) return FIT.beginnings;
  return FIT.inside;
}

/** Whether somebody who typed this far wants it: inside a word only from three letters on. */
export function isFound(words: readonly string[], folded: string): boolean {
  const fit = fitOf(words, folded);
  return fit !== null && (fit < FIT.inside || words.every((word) => word.length >= 3));
}

export type Ranked = { readonly fit: number; readonly n: number };

/** Best fit first; among equals what was entered last. */
export function byFit(a: Ranked, b: Ranked): number {
  return a.fit - b.fit || b.n - a.n;
}
