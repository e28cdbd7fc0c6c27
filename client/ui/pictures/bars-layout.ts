/** One part of a stacked bar, in pixels from the top of the plot; `part` is its index. */
export type BarPart = { readonly part: number; readonly y: number; readonly height: number };

export const PART_GAP = 2;
const LEAST = 3; // a part that is not zero is never too thin to see

/** Stacks the parts of one bar upward from `floor`, with a gap between them; parts of zero are left out. */
export function stackParts(values: readonly number[], perUnit: number, floor: number): BarPart[] {
  const parts: BarPart[] = [];
  let bottom = floor;
  for (const [part, value] of values.entries()) {
    if (value <= 0) continue;
    const height = Math.max(LEAST, value * perUnit - PART_GAP);
    parts.push({ part, y: bottom - height, height });
    bottom -= height + PART_GAP;
  }
  return parts;
}

/** The top of a stacked bar, where its total stands. */
export function topOf(parts: readonly BarPart[], floor: number): number {
  return parts.reduce((top, part) => Math.min(top, part.y), floor);
}

export function totalOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Every how many bars a name fits beneath, if a name takes `need` pixels and a bar `band`. */
export function nameEvery(band: number, need: number): number {
  return band <= 0 ? 1 : Math.max(1, Math.ceil(need / band));
}
