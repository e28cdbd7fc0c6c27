import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Tab stops walked on one page; more of the same list say nothing new. */
const MOST_STOPS = 45;

/** The rules whose answer depends on the color scheme: all else is the same page. */
const OF_COLOR = ["color-contrast", "link-in-text-block"];

/** Everything of WCAG 2.2 AA and good practice that a program can see, on the whole page; for a second scheme, what color decides. */
export async function axeFindings(page: Page, rules: "all" | "color" = "all"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], runOnly: rules === "all" ? { type: "tag", values: TAGS } : { type: "rule", values: OF_COLOR } })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, any }) => `axe ${id}: ${help}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
  );
}

/** Parts that stand out of the window sideways, text that is cut off or lies on other text, and targets under 24 px. */
export function layoutFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (of: Element) => {
      const words = of.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
      return `<${of.tagName.toLowerCase()} class="${of.getAttribute("class") ?? ""}"> "${words === "" ? (of.getAttribute("aria-label") ?? "") : words}"`;
    };
    const seen = (of: Element) => of.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const insideOf = (of: Element, test: (style: CSSStyleDeclaration, on: Element) => boolean) => {
      for (let at: Element | null = of; at !== null && at !== document.documentElement; at = at.parentElement)
        if (test(getComputedStyle(at), at)) return at;
      return null;
    };
    const hiddenForEyes = (of: Element) => insideOf(of, (style) => style.clipPath === "inset(50%)") !== null;
    const scrolls = (style: CSSStyleDeclaration) => style.overflowX === "auto" || style.overflowX === "scroll";
    const found: string[] = [];
    const root = document.documentElement;

    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.body.querySelectorAll("*")].filter(
        (one) =>
          seen(one) && one.getBoundingClientRect().right > root.clientWidth + 1 && insideOf(one, scrolls) === null && !hiddenForEyes(one),
      );
      found.push(
        `the page scrolls sideways, ${String(root.scrollWidth)} in ${String(root.clientWidth)}: ${wide.slice(-2).map(name).join(", ")}`,
      );
    }

    type Run = { readonly of: Element; readonly boxes: readonly DOMRect[] };
    const runs: Run[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const of = node.parentElement;
      if (of === null || (node.textContent ?? "").trim() === "" || !seen(of) || hiddenForEyes(of)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (boxes.length > 0) runs.push({ of, boxes });
    }

    for (const { of, boxes } of runs) {
      const cut = insideOf(of, (style, on) => {
        if (style.overflowX === "visible" || scrolls(style) || on.tagName === "svg") return false;
        const box = on.getBoundingClientRect();
        return boxes.some(
          (one) => one.right > box.right + 2 || one.left < box.left - 2 || one.bottom > box.bottom + 4 || one.top < box.top - 4,
        );
      });
      if (cut === null) continue;
      const told =
        (getComputedStyle(cut).textOverflow === "ellipsis" || getComputedStyle(cut).webkitLineClamp !== "none") &&
        (cut.closest("[title]") !== null || cut.querySelector("[title]") !== null);
      if (!told) found.push(`text is cut off: ${name(of)} by ${name(cut)}`);
    }

    // Text that floats over the page on purpose (bars that stick, menus) is not compared with what scrolls beneath it.
    const still = runs.filter(({ of }) => insideOf(of, (style) => style.position === "fixed" || style.position === "sticky") === null);
    const placed = still
      .flatMap(({ of, boxes }) => boxes.map((box) => ({ of, box })))
      .filter(({ of }) => insideOf(of, scrolls) === null)
      .toSorted((a, b) => a.box.top - b.box.top);
    for (const [at, one] of placed.entries()) {
      for (let next = at + 1; next < placed.length; next += 1) {
        const other = placed[next];
        if (other === undefined || other.box.top >= one.box.bottom) break;
        if (one.of === other.of || one.of.contains(other.of) || other.of.contains(one.of)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        // Boxes of lines are taller than their letters, so a third of a line is where letters touch.
        if (across > 2 && down > 0.34 * Math.min(one.box.height, other.box.height))
          found.push(`text lies on text: ${name(one.of)} and ${name(other.of)}`);
      }
    }

    for (const target of document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']")) {
      if (!seen(target) || hiddenForEyes(target)) continue;
      const box = target.getBoundingClientRect();
      const label = target instanceof HTMLInputElement ? target.labels?.[0] : undefined;
      const grown = label?.getBoundingClientRect();
      const after = getComputedStyle(target, "::after");
      const wholeRow = after.position === "absolute" && after.inset === "0px";
      const inSentence =
        getComputedStyle(target).display === "inline" && (target.parentElement?.textContent ?? "").trim() !== target.textContent.trim();
      const height = Math.max(box.height, grown?.height ?? 0);
      const width = Math.max(box.width, grown?.width ?? 0);
      if (box.width < 1 || wholeRow || inSentence || (height >= 23.9 && width >= 23.9)) continue;
      // WCAG 2.5.8 by spacing: a circle of 24 px on the middle touches no other target.
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      const crowded = [...document.querySelectorAll("a[href], button, input, select, summary")].some((other) => {
        if (other === target || !seen(other) || other.contains(target) || target.contains(other)) return false;
        const at = other.getBoundingClientRect();
        const x = Math.max(at.left - middle.x, 0, middle.x - at.right);
        const y = Math.max(at.top - middle.y, 0, middle.y - at.bottom);
        return Math.hypot(x, y) < 12;
      });
      if (crowded) found.push(`a target of ${width.toFixed(0)} × ${height.toFixed(0)} px is crowded: ${name(target)}`);
    }
    return [...new Set(found)].slice(0, 12);
  });
}

/** What the page looks like where focus is: the outlines and shadows of the focused part, its parents and its drawn layers. */
function focusLook(page: Page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    const look = (style: CSSStyleDeclaration) =>
      [style.outlineStyle === "none" ? "" : `${style.outlineWidth} ${style.outlineColor}`, style.boxShadow, style.borderColor].join("|");
    const layers = (of: Element) => [undefined, "::before", "::after"].map((layer) => look(getComputedStyle(of, layer))).join(" / ");
    const around = [at, at.parentElement, at.parentElement?.parentElement, at.nextElementSibling].flatMap((one) => (one ? [one] : []));
    const focused = around.map(layers).join(" // ");
    const words = `<${at.tagName.toLowerCase()}> "${(at.getAttribute("aria-label") ?? at.textContent).trim().slice(0, 40)}"`;
    const quiet = () => around.map(layers).join(" // ");
    const first = at.getAttribute("data-walked") !== null;
    at.setAttribute("data-walked", "");
    if (at instanceof HTMLElement) {
      at.blur();
      const same = quiet() === focused;
      at.focus({ preventScroll: true });
      return { words, same, first };
    }
    return { words, same: false, first };
  });
}

/** Walks the page by the Tab key; every stop has to look different from how it looks without focus. */
export async function focusFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    const look = await focusLook(page);
    if (look === null || look.first) break;
    if (look.same) found.push(`focus does not show on ${look.words}`);
  }
  // A page of words alone has nothing to reach.
  const reachable = await page.locator("a[href], button, input, select, textarea").count();
  if (stops === 0 && reachable > 0) found.push("the Tab key reaches nothing");
  await page.evaluate(() => {
    for (const walked of document.querySelectorAll("[data-walked]")) walked.removeAttribute("data-walked");
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  return found;
}

const WIDTHS = [1280, 768, 320] as const;

/** All checks in place: layout at three widths and at twice the letters, axe in both schemes, focus in the light. */
export async function pageFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await frame(page);
      const seen = [
        ...(colorScheme === "light" ? await layoutFindings(page) : []),
        ...(await axeFindings(page, colorScheme === "light" ? "all" : "color")),
      ];
      found.push(...seen.map((one) => `${String(width)} ${colorScheme}: ${one}`));
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await frame(page);
  found.push(...(await focusFindings(page)));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await frame(page);
  found.push(...(await layoutFindings(page)).map((one) => `letters at 200 %: ${one}`));
  return found;
}

/** Two drawn frames: what measures itself has measured. */
async function frame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
