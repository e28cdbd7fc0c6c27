import { useEffect, useRef, useSyncExternalStore } from "react";
import { match, sequenceWindow } from "./key-match.ts";

/** `says` is the line in the help dialog; `group` its heading there. A handler that returns false leaves the key to the browser. */
export type KeyBinding = {
  readonly keys: string;
  readonly says: string;
  readonly group: string;
  readonly run: (event: KeyboardEvent) => unknown;
};
type Layer = { bindings: readonly KeyBinding[] };

const layers: Layer[] = [];
const listeners = new Set<() => void>();
let shown: readonly KeyBinding[] = [];
let begun = "";
let begunAt = 0;

function changed(): void {
  shown = layers.flatMap((layer) => layer.bindings);
  for (const listener of listeners) listener();
}

/** Binds keys while the component is on screen. Later layers win, so a page may take a key from the shell. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const layer = useRef<Layer>({ bindings });
  const signature = bindings.map((binding) => `${binding.keys}:${binding.says}`).join("|");
  useEffect(() => {
    layer.current.bindings = bindings;
  });
  useEffect(() => {
    const own = layer.current;
    layers.push(own);
    changed();
    return () => {
      layers.splice(layers.indexOf(own), 1);
      changed();
    };
  }, [signature]);
}

/** What the help dialog lists: the binding that would run for each key, once. */
export function useShownKeys(): readonly KeyBinding[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return all.filter((binding, index) => all.findLastIndex((other) => other.keys === binding.keys) === index);
}

function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  const input = target.closest("input, textarea, select, [role='combobox'], [role='listbox'], [role='menu']");
  return input !== null && !(input instanceof HTMLInputElement && ["checkbox", "radio", "button"].includes(input.type));
}

/** Listens once for the whole page; the shell mounts it. Nothing is bound while a dialog is open, but for keys with a modifier. */
export function useKeyListener(singleKeys: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.timeStamp - begunAt > sequenceWindow) begun = "";
      const bindings = layers.flatMap((layer) => layer.bindings);
      const inDialog = document.querySelector("[role='dialog'][aria-modal='true']") !== null;
      const press = {
        key: event.key,
        ctrl: event.ctrlKey,
        meta: event.metaKey,
        alt: event.altKey,
        inField: inDialog || inField(event.target),
      };
      const found = match(
        press,
        begun,
        bindings.map((binding) => binding.keys),
        singleKeys,
      );
      begun = found.kind === "wait" ? found.begun : "";
      begunAt = event.timeStamp;
      if (found.kind !== "run") return;
      const binding = bindings.findLast((one) => one.keys === found.keys);
      if (binding?.run(event) !== false) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}
