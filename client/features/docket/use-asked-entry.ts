import { useLocation } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import { EntryId, type EntryView } from "../../../shared/docket/contract.ts";
import { useAnswers } from "../../lib/address.ts";
import { useEntry } from "./use-docket.ts";

/** What the address asks for: nothing, a row that is shown, an entry further down, one that is not there, or not known yet. */
export type AskedEntry = { readonly kind: "none" | "waiting" | "missing" } | { readonly kind: "row" | "beyond"; readonly entry: EntryView };

/** The entry named by `?entry=` in the address, looked for among the rows that are loaded and then on the whole docket. */
export function useAskedEntry(proceedingId: string, rows: readonly EntryView[] | undefined): AskedEntry {
  const asked = useAnswers()["entry"];
  const id = EntryId.safeParse(asked).data ?? null;
  const row = rows?.find((one) => one.id === id);
  const found = useEntry(proceedingId, rows !== undefined && row === undefined ? id : null);
  if (asked === undefined) return { kind: "none" };
  if (row !== undefined) return { kind: "row", entry: row };
  if (id === null) return { kind: "missing" };
  if (rows === undefined || found.data === undefined) return { kind: found.isError ? "missing" : "waiting" };
  return found.data === null ? { kind: "missing" } : { kind: "beyond", entry: found.data };
}

/** Brings what was asked for into view and puts focus on it: once each time the address is gone to. */
export function useArrivalAt<T extends HTMLElement>(asked: AskedEntry): RefObject<T | null> {
  const target = useRef<T>(null);
  const visit = useLocation({ select: ({ state, href }) => `${state.__TSR_key ?? ""} ${href}` });
  const shown = asked.kind === "row" || asked.kind === "beyond" || asked.kind === "missing";
  useEffect(() => {
    if (!shown) return undefined;
    // After the router has put the page at its top and focus on its title.
    const timer = setTimeout(() => {
      target.current?.focus({ preventScroll: true });
      target.current?.scrollIntoView({ block: "center" });
    });
    return () => clearTimeout(timer);
  }, [visit, shown]);
  return target;
}
