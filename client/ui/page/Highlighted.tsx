/** The text with the part that was asked for in weight. Accents and case do not matter. */
export function Highlighted({ text, query }: { text: string; query: string }) {
  const range = rangeOf(text, query);
  if (range === null) return text;
  return (
    <>
      {text.slice(0, range[0])}
      <strong>{text.slice(range[0], range[1])}</strong>
      {text.slice(range[1])}
    </>
  );
}

/** Start and end of the first place where the query stands in the text, letter for letter after folding; null when nowhere. */
export function rangeOf(text: string, query: string): readonly [number, number] | null {
  const plain = (part: string) => part.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = plain(query.trim());
  if (wanted === "") return null;
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= text.length; end += 1) {
      const part = plain(text.slice(start, end));
      if (part.length > wanted.length) break;
      if (part === wanted) return [start, end];
    }
  }
  return null;
}
