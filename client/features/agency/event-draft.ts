import type { AgencyEventKind } from "../../../shared/agency/codes.ts";
import type { AgencyEventView } from "../../../shared/agency/contract.ts";
import { hourMatters } from "../../../shared/agency/rules.ts";

/** An event as it is being filled in; the contract decides whether it is one. */
export type EventDraft = {
  requestId: string;
  kind: AgencyEventKind | null;
  onDay: string | null;
  time: string | null;
  zone: string;
  source: string;
  note: string;
  reason: string;
};

export function blankEvent(event: AgencyEventView | null, zone: string): EventDraft {
  return {
    requestId: crypto.randomUUID(),
    kind: event?.kind ?? null,
    onDay: event?.onDay ?? null,
    time: event?.time ?? null,
    zone: event?.zone ?? zone,
    source: event?.source ?? "",
    note: event?.note ?? "",
    reason: "",
  };
}

/** The contract's shape: an hour only where it matters. */
export function shapeEvent({ reason: _reason, ...draft }: EventDraft) {
  return { ...draft, time: draft.kind !== null && hourMatters(draft.kind) ? draft.time : null };
}
