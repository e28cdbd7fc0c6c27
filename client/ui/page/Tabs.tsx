import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { Mark, type MarkKind } from "../marks/Mark.tsx";
import styles from "./Tabs.module.css";

export type Tab = { readonly value: string; readonly label: string; readonly count?: number; readonly mark?: MarkKind };
export type TabsProps = {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly value: string;
  /** Write the choice into the address; the caller brings `value` back. */
  readonly onChange: (value: string) => void;
  readonly end?: ReactNode;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
};

/** Views of one thing. Arrow keys move between them; the panel below has the tab's name. */
export function Tabs({ label, tabs, value, onChange, end, children }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 };
    const to = steps[event.key];
    const next = to === undefined ? undefined : tabs[to % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next.value}`)}`)?.focus();
  };
  return (
    <>
      <div className={styles["bar"]}>
        <div ref={list} role="tablist" aria-label={label} className={styles["list"]} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.value}
              id={`${id}-${tab.value}`}
              type="button"
              role="tab"
              aria-selected={tab.value === value}
              aria-controls={`${id}-panel`}
              tabIndex={tab.value === value ? 0 : -1}
              className={styles["tab"]}
              onClick={() => onChange(tab.value)}
            >
              {tab.mark && <Mark kind={tab.mark} />}
              {tab.label}
              {tab.count !== undefined && <span className={styles["count"]}>{tab.count}</span>}
            </button>
          ))}
        </div>
        {end}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className={styles["panel"]}>
        {children}
      </div>
    </>
  );
}
