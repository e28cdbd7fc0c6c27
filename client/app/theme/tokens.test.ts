import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

function tokens(scheme: "light" | "dark"): ReadonlyMap<string, string> {
  const block = css.split(`[data-mantine-color-scheme="${scheme}"] {`)[1]?.split("}")[0] ?? "";
  return new Map([...block.matchAll(/--gw-([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? "", found[2] ?? ""]));
}
/** Relative luminance and contrast, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const MEANINGS = ["due", "over", "gov", "released", "held", "removed", "quiet"];
const SCHEMES = ["light", "dark"] as const;
const GROUNDS = ["surface", "paper", "sunken"];

test.each(SCHEMES)("in %s, text is readable on every ground (4.5) and lines of controls are seen (3)", (scheme) => {
  const color = tokens(scheme);
  const of = (name: string) => color.get(name) ?? "missing";
  for (const ground of GROUNDS) {
    for (const text of ["ink", "ink-2", "ink-3", "accent", ...MEANINGS])
      expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("control"), of(ground)), `control on ${ground}`).toBeGreaterThanOrEqual(3);
  }
  expect(contrast(of("on-accent"), of("accent-fill"))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(of("on-accent"), of("accent-fill-hover"))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(of("ink-2"), of("accent-soft"))).toBeGreaterThanOrEqual(4.5);
});

test.each(SCHEMES)("in %s, each meaning's text keeps 4.5 on its soft ground and its mark 3 on surface and soft", (scheme) => {
  const color = tokens(scheme);
  const of = (name: string) => color.get(name) ?? "missing";
  for (const meaning of MEANINGS) {
    expect(contrast(of(meaning), of(`${meaning}-soft`)), meaning).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["surface", `${meaning}-soft`])
      expect(contrast(of(`${meaning}-mark`), of(ground)), `${meaning} mark on ${ground}`).toBeGreaterThanOrEqual(3);
  }
});

test("light and dark name the same colors", () => {
  expect([...tokens("light").keys()]).toEqual([...tokens("dark").keys()]);
});
