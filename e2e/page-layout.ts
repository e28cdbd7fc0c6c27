import type { Page } from "@playwright/test";

/** Parts that stand out of the window sideways, text that is cut off or lies on other text, and targets under 24 px. */
export function layoutFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (of: Element) => {
      const words = of.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
      return `<${of.tagName.toLowerCase()} class="${of.getAttribute("class") ?? ""}"> "${words === "" ? (of.getAttribute("aria-label") ?? "") : words}"`;
    };
    const seen = (of: Element) => of.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (of: Element) => {
      const style = styles.get(of) ?? getComputedStyle(of);
      styles.set(of, style);
      return style;
    };
    const insideOf = (of: Element, test: (style: CSSStyleDeclaration, on: Element) => boolean) => {
      for (let at: Element | null = of; at !== null && at !== document.documentElement; at = at.parentElement)
        if (test(styleOf(at), at)) return at;
      return null;
    };
    const hiddenForEyes = (of: Element) => insideOf(of, (style) => style.clipPath === "inset(50%)") !== null;
    const scrolls = (style: CSSStyleDeclaration) => style.overflowX === "auto" || style.overflowX === "scroll";
    const floats = (style: CSSStyleDeclaration) => style.position === "fixed" || style.position === "sticky";
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
    // What an ellipsis has taken away lies on nothing.
    const within = (box: DOMRect, frame: DOMRect) => {
      const left = Math.max(box.left, frame.left);
      const top = Math.max(box.top, frame.top);
      return new DOMRect(left, top, Math.min(box.right, frame.right) - left, Math.min(box.bottom, frame.bottom) - top);
    };
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
        (styleOf(cut).textOverflow === "ellipsis" || styleOf(cut).webkitLineClamp !== "none") &&
        (cut.closest("[title]") !== null || cut.querySelector("[title]") !== null);
      if (!told) found.push(`text is cut off: ${name(of)} by ${name(cut)}`);
    }

    // Text on a layer of its own (a bar that sticks, a part that scrolls) is compared with text of the same layer only: what passes
    // beneath it on scrolling lies there on purpose.
    const placed = runs
      .flatMap(({ of, boxes }) => {
        const layer = insideOf(of, (style) => floats(style) || scrolls(style));
        const clip = insideOf(of, (style) => style.overflowX === "hidden" || style.overflowX === "clip")?.getBoundingClientRect();
        return boxes.map((box) => ({ of, box: clip === undefined ? box : within(box, clip), layer }));
      })
      .toSorted((a, b) => a.box.top - b.box.top);
    for (const [at, one] of placed.entries()) {
      for (let next = at + 1; next < placed.length; next += 1) {
        const other = placed[next];
        if (other === undefined || other.box.top >= one.box.bottom) break;
        if (one.layer !== other.layer || one.of === other.of || one.of.contains(other.of) || other.of.contains(one.of)) continue;
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
      const grown = target instanceof HTMLInputElement ? target.labels?.[0]?.getBoundingClientRect() : undefined;
      // A layer over the row, or around a small box, takes the presses too.
      const after = getComputedStyle(target, "::after");
      const layer =
        after.position === "absolute" ? { height: Number.parseFloat(after.height), width: Number.parseFloat(after.width) } : null;
      const inSentence =
        styleOf(target).display === "inline" && (target.parentElement?.textContent ?? "").trim() !== target.textContent.trim();
      const height = Math.max(box.height, grown?.height ?? 0, layer?.height ?? 0);
      const width = Math.max(box.width, grown?.width ?? 0, layer?.width ?? 0);
      if (box.width < 1 || inSentence || (height >= 23.9 && width >= 23.9)) continue;
      found.push(`a target has ${width.toFixed(0)} × ${height.toFixed(0)} px, under 24: ${name(target)}`);
    }
    return [...new Set(found)].slice(0, 12);
  });
}
