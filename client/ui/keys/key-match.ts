/** One key or a sequence: `?`, `/`, `n`, `g t`, `mod+k` (Control, or Command on a Mac). Lower case, keys parted by a space. */
export type KeyPress = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  /** True inside a text field, a choice list or an editable element. */
  readonly inField: boolean;
};

const SEQUENCE_MS = 1200;
export const sequenceWindow = SEQUENCE_MS;

/** The press as the bindings spell it, or null for a bare modifier and for keys held with Alt. */
export function spell(press: KeyPress): string | null {
  if (press.alt || ["Shift", "Control", "Meta", "Alt", "Dead"].includes(press.key)) return null;
  const key = press.key === " " ? "space" : press.key.toLowerCase();
  return press.ctrl || press.meta ? `mod+${key}` : key;
}

export type Match =
  { readonly kind: "run"; readonly keys: string } | { readonly kind: "wait"; readonly begun: string } | { readonly kind: "none" };

/**
 * Decides what a press means. `begun` is the earlier part of a sequence, or "".
 * Keys without a modifier do nothing in a field, and nothing at all when single keys are off.
 */
export function match(press: KeyPress, begun: string, bound: readonly string[], singleKeys: boolean): Match {
  const key = spell(press);
  if (key === null) return begun === "" ? { kind: "none" } : { kind: "wait", begun };
  const single = !key.startsWith("mod+");
  if (single && (press.inField || !singleKeys)) return { kind: "none" };
  const whole = begun === "" ? key : `${begun} ${key}`;
  for (const candidate of [whole, key]) {
    if (bound.includes(candidate)) return { kind: "run", keys: candidate };
    if (bound.some((keys) => keys.startsWith(`${candidate} `))) return { kind: "wait", begun: candidate };
  }
  return { kind: "none" };
}
