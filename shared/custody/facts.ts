import type { When } from "../kernel/when.ts";
import type { CustodyEndKind, PlacementKind } from "./codes.ts";

/** One stay in one place, as the rules need it. */
export type StayFacts = {
  readonly id: string;
  /** The place in words: "Kay County Detention Center", "in transit". */
  readonly name: string;
  readonly kind: PlacementKind;
  readonly from: When;
  /** Null while the person is there, as far as anybody knows. */
  readonly until: When | null;
};

/** One unbroken time in custody with its stays. An episode is open while it has no end; nothing else says so. */
export type EpisodeFacts = {
  readonly id: string;
  readonly start: When;
  readonly end: { readonly at: When; readonly kind: CustodyEndKind } | null;
  readonly placements: readonly StayFacts[];
};
