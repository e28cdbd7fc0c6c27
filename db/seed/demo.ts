import type { EntryType, ServiceKind } from "../../shared/docket/codes.ts";
import type { Act } from "../../shared/obligations/codes.ts";
import type { Attribution, Determination, Instrument, Pathway } from "../../shared/outcomes/codes.ts";

/**
 * The invented, busy office of the demo. Days are told as "days ago" from the office's today, so that the desk is always alive.
 * Every person is invented.
 */
export type DemoPerson = {
  readonly given: string;
  readonly surname: string;
  readonly second?: string;
  readonly country: string;
  readonly languages?: string;
};

export type DemoCommand = {
  readonly act: Act;
  readonly by: "government" | "us";
  readonly when:
    | { readonly days: number; readonly from: "entry" | "service" }
    | { readonly inDays: number; readonly time: string }
    | { readonly standing: string };
  readonly orElse?: Act;
};

export type DemoEntry = {
  readonly daysAgo: number;
  readonly type: EntryType;
  readonly filer: "court" | "us" | "government";
  readonly text: string;
  readonly service?: ServiceKind;
  readonly commands?: readonly DemoCommand[];
  readonly hearing?: { readonly title: string; readonly inDays: number; readonly time: string; readonly place: string };
};

export type DemoEnd = { readonly daysAgo: number; readonly who: readonly number[] } & (
  | { readonly kind: "released"; readonly pathway: Pathway; readonly attribution: Attribution; readonly instrument: Instrument }
  | { readonly kind: "removed"; readonly toCountry: string }
);

export type DemoCase = {
  readonly people: readonly DemoPerson[];
  /** ICE code of the facility. */
  readonly facility: string;
  readonly heldDaysAgo: number;
  /** Null while drafting. */
  readonly filedDaysAgo: number | null;
  /** Null while awaited. */
  readonly number: string | null;
  readonly judge?: string;
  readonly lead: "mateo" | "jonas" | "priya" | "hana" | "ruth" | null;
  readonly entries?: readonly DemoEntry[];
  readonly rulings?: { readonly daysAgo: number; readonly by: readonly Determination[] };
  readonly interim?: { readonly daysAgo: number; readonly ordersRelease: boolean };
  readonly ends?: readonly DemoEnd[];
  readonly move?: { readonly daysAgo: number; readonly to: string };
  readonly closedDaysAgo?: number;
};
