import { useSyncExternalStore } from "react";

const KEY = "great-writ.single-keys";
const listeners = new Set<() => void>();
let singleKeys = read();

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Whether keys without a modifier act (WCAG 2.1.4). Kept on this computer. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => singleKeys,
  );
  return [on, setSingleKeys];
}

function setSingleKeys(on: boolean): void {
  singleKeys = on;
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing still follows the choice until the page is closed.
  }
  for (const listener of listeners) listener();
}
