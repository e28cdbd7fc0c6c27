import type { Page } from "@playwright/test";

/** More presses of Tab than any page has stops. */
const MOST_PRESSES = 1500;
/** Presses between two questions whether the walk is over. */
const STRIDE = 25;

/** Walks nothing: gives the focus to every part that Tab can reach, in turn, and compares its look with its look at rest. */
export async function focusFindings(page: Page): Promise<string[]> {
  // A real key first: the browser then shows focus as it does for people at a keyboard.
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const look = (style: CSSStyleDeclaration) =>
      [style.outlineStyle === "none" ? "" : `${style.outlineWidth} ${style.outlineColor}`, style.boxShadow, style.borderColor].join("|");
    const around = (of: Element) => {
      const near = [of, of.parentElement, of.parentElement?.parentElement, of.nextElementSibling].flatMap((one) => (one ? [one] : []));
      return near.map((one) => [undefined, "::before", "::after"].map((layer) => look(getComputedStyle(one, layer))).join("/")).join("//");
    };
    const rest = () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    };
    const found: string[] = [];
    for (const of of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")) {
      if (!(of instanceof HTMLElement || of instanceof SVGElement) || of.tabIndex < 0 || of.matches(":disabled, [inert] *")) continue;
      if (!of.checkVisibility({ visibilityProperty: true })) continue;
      rest();
      const before = around(of);
      of.focus({ preventScroll: true });
      if (document.activeElement !== of || around(of) !== before) continue;
      const words = of.getAttribute("aria-label") ?? of.textContent;
      found.push(`focus does not show on <${of.tagName.toLowerCase()}> "${words.trim().slice(0, 40)}"`);
    }
    rest();
    return [...new Set(found)].slice(0, 12);
  });
}

/** Walks the whole page by the Tab key: it reaches everything, is caught nowhere, and never goes to what other parts hide. */
export async function walkFindings(page: Page): Promise<string[]> {
  await page.evaluate(startWalk);
  for (let pressed = 0; pressed < MOST_PRESSES; pressed += STRIDE) {
    for (let press = 0; press < STRIDE; press += 1) await page.keyboard.press("Tab");
    const found = await page.evaluate(endWalk);
    if (found !== null) return found;
  }
  return [`the Tab key goes on after ${String(MOST_PRESSES)} stops`];
}

/** Runs in the page: notes what should be reached, and what each press of Tab came to. */
function startWalk(): void {
  const radios = new Set<string>();
  const expected = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((of) => {
    if (!(of instanceof HTMLElement || of instanceof SVGElement) || of.tabIndex < 0 || of.matches(":disabled, [inert] *")) return false;
    if (!of.checkVisibility({ visibilityProperty: true })) return false;
    if (!(of instanceof HTMLInputElement) || of.type !== "radio") return true;
    // Of a group of choices Tab reaches one; the arrows reach the others.
    const group = `${of.form?.id ?? ""} ${of.name}`;
    return !radios.has(group) && radios.add(group).has(group);
  });
  const walk = { expected, reached: new Set<Element>(), found: new Set<string>(), over: false };
  Reflect.set(window, "walk", walk);
  // Tab goes on from where focus was last, also when that is gone: put it before everything.
  const start = document.body.insertBefore(document.createElement("span"), document.body.firstChild);
  start.tabIndex = -1;
  start.focus();
  start.remove();
  const name = (of: Element) => `<${of.tagName.toLowerCase()}> "${(of.getAttribute("aria-label") ?? of.textContent).trim().slice(0, 40)}"`;
  const covered = (of: Element) => {
    const box = of.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
    );
    const tops = points.flatMap(([x, y]) => document.elementFromPoint(x, y) ?? []);
    const part = of instanceof HTMLInputElement ? (of.labels?.[0] ?? of) : of;
    const itself = (top: Element) =>
      of.contains(top) || part.contains(top) || (top.contains(of) && getComputedStyle(top).position !== "fixed");
    return tops.length > 0 && !tops.some(itself);
  };
  const step = (event: KeyboardEvent) => {
    const at = document.activeElement;
    if (event.key !== "Tab" || walk.over) return;
    if (at === null || at === document.body || at === document.documentElement || walk.reached.has(at)) {
      if (at !== null && walk.reached.has(at) && at !== [...walk.reached][0]) walk.found.add(`the Tab key turns back at ${name(at)}`);
      walk.over = true;
      document.removeEventListener("keyup", step, true);
      return;
    }
    walk.reached.add(at);
    if (covered(at)) walk.found.add(`focus goes to what is hidden behind other parts: ${name(at)}`);
  };
  document.addEventListener("keyup", step, true);
}

/** Runs in the page: null while the walk goes on, else what was found. */
function endWalk(): string[] | null {
  const walk: unknown = Reflect.get(window, "walk");
  if (typeof walk !== "object" || walk === null || !("over" in walk && "expected" in walk && "reached" in walk && "found" in walk))
    return null;
  const { over, expected, reached, found } = walk;
  if (over !== true || !Array.isArray(expected) || !(reached instanceof Set) || !(found instanceof Set)) return null;
  const missed = expected.filter((of): of is Element => of instanceof Element && of.isConnected && !reached.has(of));
  const name = (of: Element) => `<${of.tagName.toLowerCase()}> "${(of.getAttribute("aria-label") ?? of.textContent).trim().slice(0, 40)}"`;
  return [...[...found].map(String), ...missed.map((of) => `the Tab key does not reach ${name(of)}`)].slice(0, 12);
}
