import { z } from "zod";
import { When } from "../kernel/when.ts";
import { CUSTODY_END } from "../custody/codes.ts";
import { ATTRIBUTION, DETERMINATION, INSTRUMENT, INTERIM_KIND, INTERIM_RULING, PATHWAY } from "../outcomes/codes.ts";
import { BOND_POSTING, BOND_RESULT, REQUEST_DECISION, REQUEST_STATE } from "../proceedings/codes.ts";
import { BOND_STANDING, CUSTODY_READING, ImportFinding, PETITION_STANDING } from "./codes.ts";

/** What the court or ICE did, by kind. `note` is the list's own words where a code needs them, else null. */
export const CourtSide = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("petition"),
    standing: PETITION_STANDING.schema,
    determination: DETERMINATION.schema.nullable(),
    interim: z.array(z.strictObject({ kind: INTERIM_KIND.schema, ruling: INTERIM_RULING.schema })),
    note: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal("bond_hearing"),
    standing: BOND_STANDING.schema,
    result: BOND_RESULT.schema.nullable(),
    posting: BOND_POSTING.schema,
  }),
  z.strictObject({
    kind: z.literal("release_request"),
    state: REQUEST_STATE.schema,
    /** Null for a draft, and when the words do not say. */
    decision: REQUEST_DECISION.schema.nullable(),
  }),
]);
export type CourtSide = z.infer<typeof CourtSide>;

/**
 * What happened to the people of the row. `released`: people this row counts as released and ours, 0 for a group.
 * `pathway` and `attribution` are null when nobody was released; `also`: later pathways that the words name as well;
 * `hints`: pathways that may fit when the pathway is `unknown`, for the person who chooses.
 */
export const PersonSide = z.strictObject({
  custody: CUSTODY_READING.schema,
  end: CUSTODY_END.schema.nullable(),
  released: z.int().nonnegative(),
  pathway: PATHWAY.schema.nullable(),
  also: z.array(PATHWAY.schema),
  hints: z.array(PATHWAY.schema),
  attribution: ATTRIBUTION.schema.nullable(),
  instrument: INSTRUMENT.schema.nullable(),
});
export type PersonSide = z.infer<typeof PersonSide>;

/** People released who are not our clients, as the list counts them: a line of its own. `asOf` is unknown when not stated. */
export const GroupReading = z.strictObject({ released: z.int().positive(), asOf: When, said: z.string() });
export type GroupReading = z.infer<typeof GroupReading>;

/** How the outcome of one row was read, and by which rules. `court` is null when the kind of filing is not known. */
export const OutcomeReading = z.strictObject({
  said: z.string(),
  court: CourtSide.nullable(),
  person: PersonSide,
  group: GroupReading.nullable(),
  /** People the row is about: for so many clients are made, named or unnamed. */
  people: z.int().positive(),
  because: z.array(z.strictObject({ rule: z.string(), says: z.string(), found: z.string() })),
  findings: z.array(ImportFinding),
});
export type OutcomeReading = z.infer<typeof OutcomeReading>;
