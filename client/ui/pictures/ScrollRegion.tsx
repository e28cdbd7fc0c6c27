import { useEffect, useRef, useState } from "react";
import type { ReactNode, RefObject } from "react";
import { cx } from "../cx.ts";
import styles from "./frame.module.css";

/** True while the content is wider than the element: only then does it need a place in the tab order. */
function useOverflow(): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const ref = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === "undefined") return undefined;
    const look = () => setOver(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    look();
    return () => observer.disconnect();
  }, []);
  return [ref, over];
}

export type ScrollRegionProps = {
  readonly label: string;
  readonly className?: string | undefined;
  /** Pixels from the start that the first view shows at two thirds of its width. */
  readonly startAt?: number | undefined;
  readonly children: ReactNode;
};

/** Wide content scrolls sideways in here, never the page; reached and moved by keyboard. */
export function ScrollRegion({ label, className, startAt, children }: ScrollRegionProps) {
  const [ref, over] = useOverflow();
  useEffect(() => {
    if (over && startAt !== undefined && ref.current !== null) ref.current.scrollLeft = startAt - (ref.current.clientWidth * 2) / 3;
  }, [over, startAt, ref]);
  const reach = over ? { tabIndex: 0, role: "region", "aria-label": label } : {};
  return (
    <div ref={ref} className={cx(styles["scroll"], className)} {...reach}>
      {children}
    </div>
  );
}
