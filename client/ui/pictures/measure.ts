import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** Width in CSS pixels of a line of text at the size and weight that the pictures use. */
export type Measure = (text: string) => number;

/** A guess for places without a canvas (tests, export): a little wide, so that labels keep apart. */
export const guessWidth: Measure = (text) => text.length * 7;

/** Keeps the width of an element; `fallback` until it is laid out. */
export function useWidth<E extends Element>(fallback: number): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver((entries) => {
      const measured = entries[0]?.contentRect.width;
      if (measured !== undefined && measured > 0) setWidth(Math.floor(measured));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

function canvasMeasure(font: string): Measure {
  const context = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (context === null) return guessWidth;
  context.font = font;
  return (text) => Math.ceil(context.measureText(text).width) + 1;
}

/** How much larger than 16 px the reader has set the text of the browser; heights grow with it. */
function rootScale(): number {
  if (typeof document === "undefined") return 1;
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size / 16 : 1;
}

/** Tells when the reader sets the letters larger or smaller while the page is open. Returns what ends the watch. */
function watchLetters(changed: () => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  const probe = document.createElement("div");
  probe.setAttribute("aria-hidden", "true");
  probe.style.cssText = "position:absolute;visibility:hidden;width:1rem;height:0";
  document.body.append(probe);
  const observer = new ResizeObserver(changed);
  observer.observe(probe);
  return () => {
    observer.disconnect();
    probe.remove();
  };
}

/** Measures 12.5 px medium text in the page's own font; measured again once the web fonts are there. */
export function useTextMeasure(): { readonly measure: Measure; readonly unit: number } {
  const [state, setState] = useState({ measure: guessWidth, unit: 1 });
  useEffect(() => {
    let gone = false;
    const take = () => {
      if (gone) return;
      const unit = rootScale();
      const family = getComputedStyle(document.body).fontFamily || "sans-serif";
      setState({ measure: canvasMeasure(`500 ${12.5 * unit}px ${family}`), unit });
    };
    take();
    void document.fonts.ready.then(take);
    const unwatch = watchLetters(take);
    return () => {
      gone = true;
      unwatch();
    };
  }, []);
  return state;
}
