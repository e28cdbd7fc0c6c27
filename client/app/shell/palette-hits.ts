import type { NavigateOptions } from "@tanstack/react-router";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { FoundView } from "../../../shared/search/contract.ts";
import { clientAside } from "../../features/search/hit-words.ts";
import { paths } from "../paths.ts";
import { type Frame, type May, placesOf } from "./nav.ts";
import type { Hit } from "./palette-types.ts";

/** Makes the act of going somewhere. */
export type Go = (to: NavigateOptions) => () => void;

/** What the server found, as lines of the palette. */
export function foundHits(found: FoundView, today: CalendarDate, go: Go): Hit[] {
  return [
    ...found.clients.map((hit): Hit => ({
      id: hit.id,
      group: "Clients",
      title: hit.title,
      meta: hit.restricted ? `${clientAside(hit, today)}, restricted` : clientAside(hit, today),
      mark: hit.mark,
      open: go({ to: paths.client, params: { id: hit.id } }),
    })),
    ...found.cases.map((hit): Hit => ({
      id: hit.id,
      group: "Cases",
      title: hit.title,
      serif: true,
      ...asideOf(hit),
      open: go({ to: paths.case, params: { id: hit.id } }),
    })),
    ...found.facilities.map((hit): Hit => ({
      id: hit.id,
      group: "Facilities",
      title: hit.title,
      ...asideOf(hit),
      open: go({ to: paths.facility, params: { id: hit.id } }),
    })),
    ...found.judges.map((hit): Hit => ({
      id: hit.id,
      group: "Judges",
      title: hit.title,
      ...asideOf(hit),
      open: go({ to: paths.cases, search: { q: hit.title, view: "all", kind: "all" } }),
    })),
  ];
}

/** What is done most with one person, once the search has found only one. */
export function personDeeds({ clients }: FoundView, may: May, go: Go): Hit[] {
  const [person] = clients;
  if (person === undefined || clients.length > 1) return [];
  const deed = (act: "call" | "release", title: string): Hit => ({
    id: `${person.id}-${act}`,
    group: "Do",
    title: `${title}: ${person.title}`,
    open: go({ to: paths.client, params: { id: person.id }, search: { do: act } }),
  });
  return [
    ...(may("clients.logCall") ? [deed("call", "Log a call")] : []),
    ...(may("custody.record") && person.mark === "held" ? [deed("release", "Log a release")] : []),
  ];
}

function asideOf(
  hit: FoundView["cases"][number] | FoundView["facilities"][number] | FoundView["judges"][number],
): Pick<Hit, "meta" | "mark"> {
  return { ...(hit.aside === null ? {} : { meta: hit.aside }), ...(hit.mark === null ? {} : { mark: hit.mark }) };
}

export type Deeds = { readonly onAddClient: (() => void) | null; readonly onLogEntry: (() => void) | null };

/** What can be done from anywhere. */
export function deedHits({ onAddClient, onLogEntry }: Deeds, may: May, go: Go): Hit[] {
  const deed = (id: string, title: string, open: (() => void) | null, keys?: string): Hit[] =>
    open === null ? [] : [{ id, group: "Do", title, open, ...(keys === undefined ? {} : { keys }) }];
  return [
    ...deed("do-client", "Add a client", onAddClient, "a"),
    ...deed("do-entry", "Log an entry", onLogEntry, "n"),
    ...deed("do-petition", "Open a petition", may("proceedings.open") ? go({ to: paths.cases, search: { add: "petition" } }) : null),
    ...deed("do-facility", "Add a facility", may("facilities.add") ? go({ to: paths.facilities, search: { add: "facility" } }) : null),
    ...deed("do-import", "Bring in a spreadsheet", may("imports.apply") ? go({ to: paths.import }) : null),
  ];
}

/** The places of the frame. */
export function placeHits(frame: Frame, may: May, go: Go): Hit[] {
  const { main, review, foot } = placesOf(frame, may);
  const places = [...main, ...review, ...foot].map((place) => ({
    id: `go-${place.name}`,
    group: "Go to" as const,
    title: place.label,
    keys: `g ${place.key}`,
    open: go({ to: place.to, ...(place.hash === undefined ? {} : { hash: place.hash }) }),
  }));
  const more = (id: string, title: string, to: NavigateOptions): Hit => ({ id, group: "Go to", title, open: go(to) });
  return [
    ...places,
    ...(may("courts.read") ? [more("go-courts", "Courts and closed days", { to: paths.courts })] : []),
    ...(may("deadlines.read") ? [more("go-changes", "Changed dates", { to: paths.dateChanges })] : []),
  ];
}
