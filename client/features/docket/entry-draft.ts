import { type ENTRY_FILER, ENTRY_TYPE, type EntryType, type ServiceKind } from "../../../shared/docket/codes.ts";
import type { EntryView, MotionView } from "../../../shared/docket/contract.ts";
import { mayRuleOn } from "../../../shared/docket/motions.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { acceptWords } from "../../lib/use-preview.ts";

/** An entry as it is being filled in; the contract decides whether it is one. */
export type EntryDraft = {
  requestId: string;
  number: number | string | null;
  filedOn: string | null;
  enteredOn: string | null;
  enteredTime: string | null;
  type: EntryType | null;
  filer: CodeOf<typeof ENTRY_FILER>;
  text: string;
  servedOn: string | null;
  service: ServiceKind | null;
  judge: string;
  rulesOnId: string | null;
  withoutNotice: boolean;
  hearingTitle: string;
  onDay: string | null;
  time: string | null;
  place: string;
  reason: string;
};

export function blankEntry(entry: EntryView | null, nextNumber: number | null): EntryDraft {
  return {
    requestId: crypto.randomUUID(),
    number: entry === null ? nextNumber : entry.number,
    filedOn: entry?.filedOn ?? null,
    enteredOn: entry?.enteredOn ?? null,
    enteredTime: entry?.enteredTime ?? null,
    type: entry?.type ?? null,
    filer: entry?.filer ?? "unknown",
    text: entry?.text ?? "",
    servedOn: entry?.servedOn ?? null,
    service: entry?.service ?? null,
    judge: entry?.judge ?? "",
    rulesOnId: entry?.rulesOnId ?? null,
    withoutNotice: entry?.withoutNotice ?? false,
    hearingTitle: "Hearing on the petition",
    onDay: null,
    time: null,
    place: "",
    reason: "",
  };
}

/** The title of a hearing is asked for under its own name. */
export const HEARING_TITLE = { title: "hearingTitle" } as const;

/** The contract's shape: what belongs to another kind of paper than the one chosen is left out. */
export function shapeEntry({ hearingTitle, onDay, time, place, reason: _reason, rulesOnId, withoutNotice, ...draft }: EntryDraft) {
  const hearing = onDay === null || draft.type !== "hearing_notice" ? null : { title: hearingTitle, onDay, time, place };
  return {
    ...draft,
    rulesOnId: mayRuleOn(draft.type) ? rulesOnId : null,
    withoutNotice: draft.type === "ruling_interim" && withoutNotice,
    source: "typed" as const,
    hearing,
  };
}

/** What saving is called: with the dates that a correction moves, or with what a new entry makes. */
export function saveWords(correcting: boolean, says: readonly { kind: string; moves: boolean }[]): string {
  if (correcting) return acceptWords(says, "Save correction");
  const many = says.filter((one) => one.kind === "deadline" || one.kind === "obligation").length;
  return many === 0 ? "Save entry" : `Save entry and ${many} ${many === 1 ? "date or command" : "dates and commands"}`;
}

/** "[12] Motion to seal, Nov 3", with what ruled on it already. */
export function motionWords({ number, type, ruledBy }: MotionView, filed: string): string {
  const name = `${number === null ? "" : `[${number}] `}${ENTRY_TYPE.labels[type]}, ${filed}`;
  if (ruledBy === null) return name;
  return `${name}, ruled on by ${ruledBy.number === null ? "an entry without a number" : `[${ruledBy.number}]`}`;
}
