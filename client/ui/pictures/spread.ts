/** A label that wants its middle at `at` and takes `height`, in pixels. */
export type Wish = { readonly at: number; readonly height: number };

/**
 * Tops for labels in one column, so that none overlaps another and, where there is room, none leaves `least` to `most`.
 * Their order by wish is kept; each stays as near to its wish as the others allow.
 */
export function spreadTops(wishes: readonly Wish[], least: number, most: number): number[] {
  const order = wishes.map((wish, index) => ({ ...wish, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const tops = new Map<number, number>();
  let free = least;
  for (const { at, height, index } of order) {
    const top = Math.max(free, at - height / 2);
    tops.set(index, top);
    free = top + height;
  }
  let floor = most;
  for (const { height, index } of [...order].reverse()) {
    const top = Math.min(tops.get(index) ?? least, floor - height);
    tops.set(index, top);
    floor = top;
  }
  return wishes.map((_, index) => tops.get(index) ?? least);
}
