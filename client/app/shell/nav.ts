import IconBook from "@tabler/icons-react/dist/esm/icons/IconBook.mjs";
import IconBuilding from "@tabler/icons-react/dist/esm/icons/IconBuilding.mjs";
import IconCalendar from "@tabler/icons-react/dist/esm/icons/IconCalendar.mjs";
import IconChartLine from "@tabler/icons-react/dist/esm/icons/IconChartLine.mjs";
import IconFileImport from "@tabler/icons-react/dist/esm/icons/IconFileImport.mjs";
import IconGavel from "@tabler/icons-react/dist/esm/icons/IconGavel.mjs";
import IconLayoutRows from "@tabler/icons-react/dist/esm/icons/IconLayoutRows.mjs";
import IconQuote from "@tabler/icons-react/dist/esm/icons/IconQuote.mjs";
import IconSettings from "@tabler/icons-react/dist/esm/icons/IconSettings.mjs";
import IconSun from "@tabler/icons-react/dist/esm/icons/IconSun.mjs";
import IconUsers from "@tabler/icons-react/dist/esm/icons/IconUsers.mjs";
import type { Action } from "../../../shared/access/policy.ts";
import { paths } from "../paths.ts";

/** Places of the frame. `key` follows `G`. A place that the actor may not open is not shown. */
const PLACES = {
  today: { label: "Today", to: paths.today, key: "t", Icon: IconSun, action: "today.read" },
  cases: { label: "Cases", to: paths.cases, key: "c", Icon: IconGavel, action: "proceedings.read" },
  clients: { label: "Clients", to: paths.clients, key: "p", Icon: IconUsers, action: "clients.read" },
  facilities: { label: "Facilities", to: paths.facilities, key: "f", Icon: IconBuilding, action: "facilities.read" },
  calendar: { label: "Calendar", to: paths.calendar, key: "k", Icon: IconCalendar, action: "calendar.read" },
  caseload: { label: "Caseload", to: paths.caseload, key: "l", Icon: IconLayoutRows, action: "caseload.read" },
  statistics: { label: "Statistics", to: paths.statistics, key: "s", Icon: IconChartLine, action: "statistics.read" },
  headline: { label: "Released headline", to: paths.headline, key: "h", Icon: IconQuote, action: "headline.read" },
  definitions: { label: "Definitions", to: paths.headline, hash: "definitions", key: "d", Icon: IconBook, action: "headline.read" },
  import: { label: "Import", to: paths.import, key: "i", Icon: IconFileImport, action: "imports.read" },
  settings: { label: "Settings", to: paths.settings, key: ",", Icon: IconSettings, action: "settings.read" },
} as const satisfies Record<string, { action: Action } & Record<string, unknown>>;
export type PlaceName = keyof typeof PLACES;
export type Place = {
  readonly name: PlaceName;
  readonly label: string;
  readonly to: (typeof PLACES)[PlaceName]["to"];
  readonly hash?: string;
  readonly key: string;
  readonly Icon: typeof IconSun;
  /** What the permission table must allow. */
  readonly action: Action;
};
export type Frame = "legal" | "communications";

const ORDER = {
  legal: {
    main: ["today", "cases", "clients", "facilities", "calendar"],
    review: ["caseload", "statistics", "headline"],
    foot: ["import", "settings"],
  },
  communications: { main: ["headline"], review: [], foot: ["definitions"] },
} as const satisfies Record<Frame, Record<"main" | "review" | "foot", readonly PlaceName[]>>;

/** Asks the permission table for the person signed in. */
export type May = (action: Action) => boolean;

/** The frame's places in order, without those that the permission table refuses. */
export function placesOf(frame: Frame, may: May): Record<"main" | "review" | "foot", readonly Place[]> {
  const pick = (names: readonly PlaceName[]): readonly Place[] =>
    names.map((name) => ({ name, ...PLACES[name] })).filter((place) => may(place.action));
  const order = ORDER[frame];
  return { main: pick(order.main), review: pick(order.review), foot: pick(order.foot) };
}
