import { z } from "zod";
import { CUSTODY_END } from "../custody/codes.ts";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { RequestId, Version } from "../kernel/save.ts";
import { When } from "../kernel/when.ts";
import { optionalWords, orNull, textOf, words } from "../kernel/text.ts";
import { ATTRIBUTION, DETERMINATION, INSTRUMENT, INTERIM_KIND, INTERIM_RULING, PATHWAY, REVERSAL } from "./codes.ts";

export const ProceedingKey = idOf("proceeding");
export const PetitionerKey = idOf("petitioner");
export const ClientKey = idOf("client");
export const EntryKey = idOf("docketEntry");
export const DeterminationId = idOf("determination");
export const InterimRulingId = idOf("interimRuling");
export const CustodyEndId = idOf("custodyEnd");

const optionalLine = orNull(textOf(200));
const reason = words.min(1, "Say why, so that the next reader understands the change.");

/** What a court ordered before the end: one order for one petitioner or many. */
export const RecordInterimInput = z.strictObject({
  requestId: RequestId,
  proceedingId: ProceedingKey,
  petitionerIds: z.array(PetitionerKey).min(1, "Choose at least one petitioner.").max(500),
  kind: INTERIM_KIND.schema,
  ruling: INTERIM_RULING.schema,
  ruledOn: CalendarDate,
  /** Day until which it holds; null when it holds until changed. */
  until: CalendarDate.nullable().default(null),
  ordersRelease: z.boolean(),
  entryId: EntryKey.nullable().default(null),
  note: optionalWords.default(null),
});
export type RecordInterimInput = z.infer<typeof RecordInterimInput>;

/** What the court did, for one petitioner or several at once; each may differ. */
export const RecordDeterminationInput = z.strictObject({
  requestId: RequestId,
  proceedingId: ProceedingKey,
  rulings: z
    .array(z.strictObject({ petitionerId: PetitionerKey, determination: DETERMINATION.schema, note: optionalWords.default(null) }))
    .min(1, "Choose at least one petitioner.")
    .max(500)
    .refine((rulings) => new Set(rulings.map((one) => one.petitionerId)).size === rulings.length, {
      error: "A petitioner is named twice. One ruling stands for each.",
    }),
  determinedOn: CalendarDate,
  entryId: EntryKey.nullable().default(null),
  judgeId: idOf("judge").nullable().default(null),
});
export type RecordDeterminationInput = z.infer<typeof RecordDeterminationInput>;

export const CorrectDeterminationInput = z.strictObject({
  requestId: RequestId,
  determinationId: DeterminationId,
  expects: Version,
  /** `decided_anew`: the court ruled again, for example after a remand; an earlier reversal then belongs to the earlier ruling. */
  why: z.enum(["mistake", "decided_anew"]),
  determination: DETERMINATION.schema,
  determinedOn: CalendarDate,
  entryId: EntryKey.nullable().default(null),
  judgeId: idOf("judge").nullable().default(null),
  note: optionalWords.default(null),
  reason,
});
export type CorrectDeterminationInput = z.infer<typeof CorrectDeterminationInput>;

export const MarkReversedInput = z.strictObject({
  requestId: RequestId,
  determinationId: DeterminationId,
  expects: Version,
  how: REVERSAL.schema,
  on: CalendarDate,
  entryId: EntryKey.nullable().default(null),
  reason,
});
export type MarkReversedInput = z.infer<typeof MarkReversedInput>;

/** How custody ended; the same for each person of one act. */
export const EndDetails = z.strictObject({
  kind: CUSTODY_END.schema,
  at: When,
  /** For a release: every question answered yes, in any order; the first in the list's order is the pathway. `unknown` stands alone. */
  pathways: z
    .array(PATHWAY.schema)
    .max(PATHWAY.codes.length)
    .refine((list) => !list.includes("unknown") || list.length === 1, { error: "“Not known yet” stands alone." })
    .default([]),
  attribution: ATTRIBUTION.schema.nullable().default(null),
  instrument: INSTRUMENT.schema.nullable().default(null),
  conditions: optionalWords.default(null),
  /** The order it rests on; null where none. */
  entryId: EntryKey.nullable().default(null),
  toCountry: optionalLine.default(null),
  /** Whether the country is another than the person's own; null when not known. */
  thirdCountry: z.boolean().nullable().default(null),
  note: optionalWords.default(null),
  /** Who or what confirmed it; null when nobody did. */
  verifiedBy: optionalLine.default(null),
});
export type EndDetails = z.infer<typeof EndDetails>;

/** An episode that is null is the person's one open episode. */
export const RecordEndInput = EndDetails.extend({
  requestId: RequestId,
  people: z
    .array(z.strictObject({ clientId: ClientKey, episodeId: idOf("episode").nullable().default(null) }))
    .min(1, "Choose at least one person.")
    .max(500)
    .refine((people) => new Set(people.map((one) => one.clientId)).size === people.length, { error: "A person is named twice." }),
  /** Commands to release that this release fulfills; the form asks, nothing is met silently. */
  meets: z.array(idOf("obligation")).max(500).default([]),
});
export type RecordEndInput = z.infer<typeof RecordEndInput>;

export const CorrectEndInput = EndDetails.extend({ requestId: RequestId, endId: CustodyEndId, expects: Version, reason });
export type CorrectEndInput = z.infer<typeof CorrectEndInput>;

/** Takes back something that was entered for the wrong person or never happened. It stays in the history. */
export const WithdrawOutcomeInput = z.strictObject({
  requestId: RequestId,
  id: z.union([DeterminationId, InterimRulingId, CustodyEndId]),
  expects: Version,
  reason,
});
export type WithdrawOutcomeInput = z.infer<typeof WithdrawOutcomeInput>;
