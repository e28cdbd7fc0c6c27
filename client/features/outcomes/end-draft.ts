import type { CustodyEndKind } from "../../../shared/custody/codes.ts";
import type { Precision } from "../../../shared/kernel/when.ts";
import type { Attribution, Instrument, Pathway } from "../../../shared/outcomes/codes.ts";
import { CorrectEndInput, RecordEndInput } from "../../../shared/outcomes/contract.ts";
import type { EndView } from "../../../shared/outcomes/views.ts";
import { shapedForm } from "../../lib/save-form.tsx";

/** The end of custody while it is being filled in. The day and its precision stand apart, so that the usual answer is one field. */
export type EndDraft = {
  requestId: string;
  /** Chosen episodes, by id. */
  people: readonly string[];
  kind: CustodyEndKind;
  precision: Precision;
  day: string | null;
  time: string | null;
  pathway: Pathway | null;
  also: readonly Pathway[];
  attribution: Attribution | null;
  instrument: Instrument | null;
  conditions: string;
  entryId: string | null;
  toCountry: string;
  thirdCountry: "yes" | "no" | "unknown" | null;
  note: string;
  verifiedBy: string;
  meets: readonly string[];
  reason: string;
};

export function blankEnd(kind: CustodyEndKind): EndDraft {
  return {
    requestId: crypto.randomUUID(),
    people: [],
    kind,
    precision: "day",
    day: null,
    time: null,
    pathway: null,
    also: [],
    attribution: null,
    instrument: null,
    conditions: "",
    entryId: null,
    toCountry: "",
    thirdCountry: null,
    note: "",
    verifiedBy: "",
    meets: [],
    reason: "",
  };
}

/** A recorded end, opened again to be corrected. */
export function draftOfEnd(end: EndView): EndDraft {
  return {
    ...blankEnd(end.kind),
    ...end.at,
    precision: end.at.precision === "instant" ? "day" : end.at.precision,
    pathway: end.pathway,
    also: end.also,
    attribution: end.attribution,
    instrument: end.instrument,
    conditions: end.conditions ?? "",
    entryId: end.entry?.id ?? null,
    toCountry: end.toCountry ?? "",
    thirdCountry: end.thirdCountry === null ? null : end.thirdCountry ? "yes" : "no",
    note: end.note ?? "",
    verifiedBy: end.verifiedBy ?? "",
  };
}

/** What the contract takes of a draft; fields of another kind of end are left out. */
function details(draft: EndDraft) {
  const { kind, precision, day, time, pathway, also, thirdCountry } = draft;
  const released = kind === "released";
  const abroad = kind === "removed" || kind === "voluntary_departure";
  const exact = precision === "day" && time !== null;
  return {
    kind,
    at: { precision: exact ? "instant" : precision, day: precision === "unknown" ? null : day, time: exact ? time : null },
    pathways: released && pathway !== null ? [pathway, ...also] : [],
    attribution: released ? draft.attribution : null,
    instrument: released ? draft.instrument : null,
    conditions: released ? draft.conditions : null,
    entryId: draft.entryId,
    toCountry: abroad ? draft.toCountry : null,
    thirdCountry: abroad && thirdCountry !== null && thirdCountry !== "unknown" ? thirdCountry === "yes" : null,
    note: draft.note,
    verifiedBy: draft.verifiedBy,
  };
}

const RENAMED = { at: "day", pathways: "pathway" } as const;

/** A release says how it came about, asked with everything else and not after it. */
function asks({ kind, pathway, people, precision, day }: EndDraft, choosing: boolean) {
  return {
    ...(choosing && people.length === 0 && { people: "Choose at least one person." }),
    ...(precision !== "unknown" && day === null && { day: "Give the day, or say that it is not known." }),
    ...(kind === "released" && pathway === null && { pathway: "Choose one. “Not known yet” is a good answer." }),
  };
}

/** `clientOf` names the person of each episode. */
export function recordSchema(clientOf: ReadonlyMap<string, string>) {
  return shapedForm<RecordEndInput, EndDraft>(
    RecordEndInput,
    (draft) => ({
      ...details(draft),
      requestId: draft.requestId,
      people: draft.people.map((episodeId) => ({ clientId: clientOf.get(episodeId) ?? "", episodeId })),
      meets: draft.kind === "released" ? draft.meets : [],
    }),
    RENAMED,
    (draft) => asks(draft, true),
  );
}

export function correctSchema(endId: string, expects: string) {
  return shapedForm<CorrectEndInput, EndDraft>(
    CorrectEndInput,
    (draft) => ({ ...details(draft), requestId: draft.requestId, reason: draft.reason, endId, expects }),
    RENAMED,
    (draft) => asks(draft, false),
  );
}
