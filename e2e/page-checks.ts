import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { focusFindings, walkFindings } from "./page-focus.ts";
import { layoutFindings } from "./page-layout.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [1280, 768, 320] as const;
const SCHEMES = ["light", "dark"] as const;
/** Where the page has the rail beside it, and where it has the bar at its foot: the two orders of Tab stops. */
const WALKED = [1280, 320] as const;

/** Everything of WCAG 2.2 AA and good practice that a program can see, on the whole page. */
export async function axeFindings(page: Page): Promise<string[]> {
  const there = await page.evaluate("typeof window.axe?.run === 'function'");
  // Its 650 KB are sent to a page once; after that they are there.
  const { violations } = await new AxeBuilder(there === true ? { page, axeSource: "void 0" } : { page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], runOnly: { type: "tag", values: TAGS } })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, any }) => `axe ${id}: ${help}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
  );
}

type Check = (page: Page) => Promise<string[]>;

/** Layout and axe as the page came, then with letters of 200 %, then focus: which touches fields, and leaves sentences beside them. */
export async function pageFindings(page: Page): Promise<string[]> {
  const found = await everyWay(page, SCHEMES, WIDTHS, [layoutFindings, axeFindings]);
  await letters(page, "200%");
  const large = await everyWay(page, SCHEMES, WIDTHS, [layoutFindings]);
  await letters(page, "");
  found.push(...large.map((one) => `letters at 200 %, ${one}`));
  found.push(...(await everyWay(page, SCHEMES, WIDTHS, [focusFindings])));
  found.push(...(await everyWay(page, ["light"], WALKED, [walkFindings])));
  return found;
}

/** A dialog over a page: axe alone, for what lies behind it is cut off and out of reach on purpose. */
export function dialogFindings(page: Page): Promise<string[]> {
  return everyWay(page, SCHEMES, WIDTHS, [axeFindings]);
}

/** The same where one part stands on every page and was checked in every way on one of them: narrow and wide, light, and once in the dark. */
export async function briefFindings(page: Page): Promise<string[]> {
  const found = await everyWay(page, ["light"], WALKED, [layoutFindings, axeFindings]);
  found.push(...(await everyWay(page, ["dark"], [1280], [axeFindings])));
  return found;
}

/** Runs checks at each width in each color scheme, on the page where it stands. */
async function everyWay(page: Page, schemes: readonly ("light" | "dark")[], widths: readonly number[], checks: readonly Check[]) {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await frame(page);
      for (const check of checks) found.push(...(await check(page)).map((one) => `${String(width)} ${colorScheme}: ${one}`));
    }
  }
  return found;
}

function letters(page: Page, size: string): Promise<void> {
  return page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);
}

/** Two drawn frames: what measures itself has measured. */
async function frame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
