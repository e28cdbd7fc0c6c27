import type { Whereabouts } from "../../shared/clients/contract.ts";
import type { MarkKind } from "../ui/marks/Mark.tsx";

/** Where a person is, in a word with its mark. */
export const WHEREABOUTS = {
  held: { label: "Held", mark: "held" },
  released: { label: "Released", mark: "released" },
  removed: { label: "Removed", mark: "removed" },
  other_end: { label: "Left custody", mark: "transferred" },
  at_liberty: { label: "No custody recorded", mark: "unknown" },
  lost: { label: "Contact lost", mark: "suspended" },
} as const satisfies Record<Whereabouts, { label: string; mark: MarkKind }>;

export const WHEREABOUTS_ORDER: readonly Whereabouts[] = ["held", "released", "removed", "other_end", "at_liberty", "lost"];
