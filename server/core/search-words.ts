import type { Change } from "./change.ts";

export type SearchKind = "client" | "proceeding" | "facility";

/** Keeps the word list that finds one and two letters (trigrams find no `Ng`). Called by whatever writes a folded name. */
export function indexWords(change: Change, kind: SearchKind, n: number, folded: string): void {
  change.sqlite.prepare("DELETE FROM search_words WHERE kind = ? AND n = ?").run(kind, n);
  const put = change.sqlite.prepare("INSERT OR IGNORE INTO search_words (kind, word, n) VALUES (?, ?, ?)");
  for (const word of folded.split(" ")) if (word !== "") put.run(kind, word, n);
}
