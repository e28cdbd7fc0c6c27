import type { EpisodeView, PlacementView } from "../../../shared/custody/contract.ts";
import type { ClockAct } from "../../features/custody/clock-act.ts";
import type { CustodyAct } from "../../features/custody/CustodyPanel.tsx";

/** What can be done on a client's page; each opens a form. */
export type ClientAct =
  | CustodyAct
  | ClockAct
  | { readonly kind: "move"; readonly episode: EpisodeView; readonly current: PlacementView | null }
  | { readonly kind: "release"; readonly episode: EpisodeView }
  | { readonly kind: "edit" | "identifiers" | "call" | "decide" | "restrict" | "removal" | "event" };
