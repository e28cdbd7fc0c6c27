import type { EpisodeView } from "../../../shared/custody/contract.ts";
import type { RemovalView } from "../../../shared/custody/removal-contract.ts";

export type Order = NonNullable<RemovalView["order"]>;
export type Span = RemovalView["suspensions"][number];
export type Review = RemovalView["reviews"][number];

/** What can be entered about the clocks; each opens a form. What is given is corrected, null is new. */
export type ClockAct =
  | { readonly kind: "order"; readonly order: Order | null }
  | { readonly kind: "withdrawOrder"; readonly order: Order }
  | { readonly kind: "span"; readonly span: Span | null }
  | { readonly kind: "withdrawSpan"; readonly span: Span }
  | { readonly kind: "review"; readonly review: Review | null };

const TITLES = {
  order: ["Record the final order of removal", "Correct the final order of removal"],
  withdrawOrder: ["Withdraw the order", "Withdraw the order"],
  span: ["Record a span that does not count", "Correct a span that does not count"],
  withdrawSpan: ["Withdraw a span", "Withdraw a span"],
  review: ["Record a custody review", "Correct a custody review"],
} as const;

/** Whether an act of the page is one of these. */
export function isClockAct(act: { readonly kind: string }): act is ClockAct {
  return act.kind in TITLES;
}

/** What the panel may ask the page to open: its own forms, and the correction of the time in custody. */
export type ClocksPanelAct = ClockAct | { readonly kind: "correctEpisode"; readonly episode: EpisodeView };

/** The title of the form that an act opens. */
export function clockActTitle(act: ClockAct): string {
  const isNew =
    (act.kind === "order" && act.order === null) ||
    (act.kind === "span" && act.span === null) ||
    (act.kind === "review" && act.review === null);
  return TITLES[act.kind][isNew ? 0 : 1];
}
