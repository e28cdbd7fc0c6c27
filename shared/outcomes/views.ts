import { z } from "zod";
import { CUSTODY_END } from "../custody/codes.ts";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { FindingView, Version } from "../kernel/save.ts";
import { When } from "../kernel/when.ts";
import { ATTRIBUTION, DETERMINATION, INSTRUMENT, INTERIM_KIND, INTERIM_RULING, PATHWAY, REVERSAL } from "./codes.ts";
import { ClientKey, CustodyEndId, DeterminationId, EntryKey, InterimRulingId, PetitionerKey, ProceedingKey } from "./contract.ts";
import { ReleaseFacts } from "./pathway.ts";

/** An entry by its number on the docket; null for a text order. */
export const EntryRef = z.strictObject({ id: EntryKey, number: z.int().nullable() });

export const DeterminationView = z.strictObject({
  id: DeterminationId,
  version: Version,
  determination: DETERMINATION.schema,
  on: CalendarDate,
  entry: EntryRef.nullable(),
  judgeId: idOf("judge").nullable(),
  judge: z.string().nullable(),
  note: z.string().nullable(),
  codedBy: z.string(),
  readBy: z.string().nullable(),
  reversed: z.strictObject({ how: REVERSAL.schema, on: CalendarDate, entry: EntryRef.nullable() }).nullable(),
});
export type DeterminationView = z.infer<typeof DeterminationView>;

export const InterimView = z.strictObject({
  id: InterimRulingId,
  version: Version,
  kind: INTERIM_KIND.schema,
  ruling: INTERIM_RULING.schema,
  on: CalendarDate,
  until: CalendarDate.nullable(),
  ordersRelease: z.boolean(),
  entry: EntryRef.nullable(),
  note: z.string().nullable(),
});
export type InterimView = z.infer<typeof InterimView>;

export const EndView = z.strictObject({
  id: CustodyEndId,
  version: Version,
  kind: CUSTODY_END.schema,
  at: When,
  pathway: PATHWAY.schema.nullable(),
  also: z.array(PATHWAY.schema),
  attribution: ATTRIBUTION.schema.nullable(),
  instrument: INSTRUMENT.schema.nullable(),
  conditions: z.string().nullable(),
  entry: EntryRef.nullable(),
  toCountry: z.string().nullable(),
  thirdCountry: z.boolean().nullable(),
  note: z.string().nullable(),
  verifiedBy: z.string().nullable(),
});
export type EndView = z.infer<typeof EndView>;

/** The three axes of one petitioner: what the court did, what happened to the person, how a release came about. */
export const PetitionerOutcome = z.strictObject({
  petitionerId: PetitionerKey,
  clientId: ClientKey,
  name: z.string(),
  nationality: z.string().nullable(),
  /** "held 259 days", "at least 41 days"; null when no custody is recorded. */
  days: z.string().nullable(),
  determination: DeterminationView.nullable(),
  interims: z.array(InterimView),
  episodeId: idOf("episode").nullable(),
  since: When.nullable(),
  end: EndView.nullable(),
  /** Where the person is held; null when not held or not known. */
  place: z.string().nullable(),
  lostSince: CalendarDate.nullable(),
  /** Begin of a later time in custody than the one this petition concerns; null where there is none. */
  heldAgain: When.nullable(),
  findings: z.array(FindingView),
});
export type PetitionerOutcome = z.infer<typeof PetitionerOutcome>;

export const OutcomesOfProceeding = z.strictObject({
  proceedingId: ProceedingKey,
  /** First filing day of the chain; null while not marked filed. */
  filedOn: CalendarDate.nullable(),
  petitioners: z.array(PetitionerOutcome),
});
export type OutcomesOfProceeding = z.infer<typeof OutcomesOfProceeding>;

/** Times in custody of a client with how each ended, newest first. */
export const OutcomesOfClient = z.strictObject({
  episodes: z.array(z.strictObject({ episodeId: idOf("episode"), start: When, end: EndView.nullable() })),
  findings: z.array(FindingView),
});
export type OutcomesOfClient = z.infer<typeof OutcomesOfClient>;

/** What the form for the end of custody needs to ask well. */
export const EndFormView = z.strictObject({
  people: z.array(
    z.strictObject({
      clientId: ClientKey,
      name: z.string(),
      nationality: z.string().nullable(),
      open: z.array(z.strictObject({ episodeId: idOf("episode"), start: When, place: z.string().nullable() })),
      facts: ReleaseFacts,
      /** Open commands to release this person. */
      commands: z.array(z.strictObject({ id: idOf("obligation"), title: z.string(), number: z.int().nullable() })),
    }),
  ),
  /** Orders that a release may rest on, newest first. */
  orders: z.array(
    z.strictObject({ id: EntryKey, number: z.int().nullable(), filedOn: CalendarDate, text: z.string(), caption: z.string() }),
  ),
});
export type EndFormView = z.infer<typeof EndFormView>;
