import IconBook from "@tabler/icons-react/dist/esm/icons/IconBook.mjs";
import IconBuilding from "@tabler/icons-react/dist/esm/icons/IconBuilding.mjs";
import IconChartLine from "@tabler/icons-react/dist/esm/icons/IconChartLine.mjs";
import IconFileImport from "@tabler/icons-react/dist/esm/icons/IconFileImport.mjs";
import IconGavel from "@tabler/icons-react/dist/esm/icons/IconGavel.mjs";
import IconLayoutRows from "@tabler/icons-react/dist/esm/icons/IconLayoutRows.mjs";
import IconQuote from "@tabler/icons-react/dist/esm/icons/IconQuote.mjs";
import IconSettings from "@tabler/icons-react/dist/esm/icons/IconSettings.mjs";
import IconSun from "@tabler/icons-react/dist/esm/icons/IconSun.mjs";
import IconUsers from "@tabler/icons-react/dist/esm/icons/IconUsers.mjs";
import { paths } from "../paths.ts";

/** Places of the frame. `key` follows `G`. A place that the actor may not open is not shown. */
const PLACES = {
  today: { label: "Today", to: paths.today, key: "t", Icon: IconSun },
  cases: { label: "Cases", to: paths.cases, key: "c", Icon: IconGavel },
  clients: { label: "Clients", to: paths.clients, key: "p", Icon: IconUsers },
  facilities: { label: "Facilities", to: paths.facilities, key: "f", Icon: IconBuilding },
  caseload: { label: "Caseload", to: paths.caseload, key: "l", Icon: IconLayoutRows },
  statistics: { label: "Statistics", to: paths.statistics, key: "s", Icon: IconChartLine },
  headline: { label: "Released headline", to: paths.headline, key: "h", Icon: IconQuote },
  definitions: { label: "Definitions", to: paths.headline, hash: "definitions", key: "d", Icon: IconBook },
  import: { label: "Import", to: paths.import, key: "i", Icon: IconFileImport },
  settings: { label: "Settings", to: paths.settings, key: ",", Icon: IconSettings },
} as const;
export type PlaceName = keyof typeof PLACES;
export type Place = {
  readonly name: PlaceName;
  readonly label: string;
  readonly to: (typeof PLACES)[PlaceName]["to"];
  readonly hash?: string;
  readonly key: string;
  readonly Icon: typeof IconSun;
};
export type Frame = "legal" | "communications";

const ORDER = {
  legal: { main: ["today", "cases", "clients", "facilities"], review: ["caseload", "statistics", "headline"], foot: ["import", "settings"] },
  communications: { main: ["headline"], review: [], foot: ["definitions"] },
} as const satisfies Record<Frame, Record<"main" | "review" | "foot", readonly PlaceName[]>>;

/** The frame's places in order, without those that `may` refuses. */
export function placesOf(frame: Frame, may: (place: PlaceName) => boolean): Record<"main" | "review" | "foot", readonly Place[]> {
  const pick = (names: readonly PlaceName[]): readonly Place[] => names.filter(may).map((name) => ({ name, ...PLACES[name] }));
  const order = ORDER[frame];
  return { main: pick(order.main), review: pick(order.review), foot: pick(order.foot) };
}
