import { z } from "zod";
import { ClientId, NewClient } from "../clients/contract.ts";
import { CALL_KIND } from "../clients/codes.ts";
import { FacilityHere, FacilityId } from "../facilities/contract.ts";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant } from "../kernel/instant.ts";
import { FindingView, RequestId, Version } from "../kernel/save.ts";
import { When } from "../kernel/when.ts";
import { optionalWords, orNull, textOf } from "../kernel/text.ts";
import { CUSTODY_BASIS, CUSTODY_END, CUSTODY_POSTURE, CUSTODY_START, PLACEMENT_KIND, PLACEMENT_SOURCE } from "./codes.ts";

export const EpisodeId = idOf("episode");
export const PlacementId = idOf("placement");
export const BasisId = idOf("custodyBasis");

const optionalLine = orNull(textOf(200));
const reason = z.string().trim().min(1, "Say why it is corrected, in a few words.").max(1000);

/** A place: a listed facility, or its kind and words. */
const place = {
  kind: PLACEMENT_KIND.schema,
  facilityId: FacilityId.nullable().default(null),
  /** In words, where it is in no list: "county jail in Brazil, Indiana". */
  place: optionalLine.default(null),
  source: PLACEMENT_SOURCE.schema,
} as const;
const isNamed = (stay: { kind: string; facilityId: string | null; place: string | null }) =>
  stay.kind !== "facility" || stay.facilityId !== null || stay.place !== null;
const NAME_PLACE = {
  error: "Choose a facility, or write where it is in words. “Place not known” is also an answer.",
  path: ["facilityId"],
};

/** Where the person was first, told with the start of custody. `from` null: from the start on. `confirmed`: checked just now. */
export const FirstPlacement = z
  .strictObject({ ...place, from: When.nullable().default(null), confirmed: z.boolean().default(false) })
  .refine(isNamed, NAME_PLACE);
export type FirstPlacement = z.infer<typeof FirstPlacement>;

const start = {
  start: When,
  startKind: CUSTODY_START.schema,
  /** Where and how, in words. Needed for the kind `other`. */
  circumstances: optionalWords.default(null),
  /** Whether a warrant was shown; null when not known. */
  warrantShown: z.boolean().nullable().default(null),
} as const;
const isExplained = (episode: { startKind: string; circumstances: string | null }) =>
  episode.startKind !== "other" || episode.circumstances !== null;
const EXPLAIN = { error: "Say in a few words how the person was detained.", path: ["circumstances"] };

/** A time in custody as first told. */
export const NewEpisode = z.strictObject({ ...start, placement: FirstPlacement.nullable().default(null) }).refine(isExplained, EXPLAIN);
export type NewEpisode = z.infer<typeof NewEpisode>;

export const RecordEpisodeInput = z
  .strictObject({ requestId: RequestId, clientId: ClientId, ...start, placement: FirstPlacement.nullable().default(null) })
  .refine(isExplained, EXPLAIN);
export type RecordEpisodeInput = z.infer<typeof RecordEpisodeInput>;

export const CorrectEpisodeInput = z
  .strictObject({ requestId: RequestId, episodeId: EpisodeId, expects: Version, ...start, reason })
  .refine(isExplained, EXPLAIN);
export type CorrectEpisodeInput = z.infer<typeof CorrectEpisodeInput>;

/** A move when `until` is null: ends the place in force. With `until` an earlier stay, put beside the others. */
export const RecordPlacementInput = z
  .strictObject({
    requestId: RequestId,
    episodeId: EpisodeId,
    /** Version of the place in force as the person saw it; null when there was none. */
    expects: Version.nullable(),
    ...place,
    from: When,
    until: When.nullable().default(null),
    confirmed: z.boolean().default(false),
  })
  .refine(isNamed, NAME_PLACE);
export type RecordPlacementInput = z.infer<typeof RecordPlacementInput>;

export const CorrectPlacementInput = z
  .strictObject({
    requestId: RequestId,
    placementId: PlacementId,
    expects: Version,
    ...place,
    from: When,
    until: When.nullable().default(null),
    reason,
  })
  .refine(isNamed, NAME_PLACE);
export type CorrectPlacementInput = z.infer<typeof CorrectPlacementInput>;

export const ConfirmPlacementInput = z.strictObject({
  requestId: RequestId,
  placementId: PlacementId,
  expects: Version,
  /** When it was checked; null is now. */
  at: Instant.nullable().default(null),
  /** What it was checked with; null keeps the source. */
  source: PLACEMENT_SOURCE.schema.nullable().default(null),
});
export type ConfirmPlacementInput = z.infer<typeof ConfirmPlacementInput>;

export const RecordBasisInput = z
  .strictObject({
    requestId: RequestId,
    episodeId: EpisodeId,
    basis: CUSTODY_BASIS.schema,
    posture: CUSTODY_POSTURE.schema.default("none"),
    assertedBy: optionalLine.default(null),
    contested: z.boolean().default(false),
    fromDay: CalendarDate.nullable().default(null),
    note: optionalWords.default(null),
    /** The earlier row this corrects, with why; null for a further one. */
    corrects: z.strictObject({ basisId: BasisId, expects: Version, reason }).nullable().default(null),
  })
  .refine((input) => input.basis !== "other" || input.note !== null, { error: "Say which law was named.", path: ["note"] });
export type RecordBasisInput = z.infer<typeof RecordBasisInput>;

/** A family's call in one act: who is missing, who called, and what they believe about custody. */
export const TakeCallInput = z.strictObject({
  requestId: RequestId,
  person: NewClient,
  call: z.strictObject({
    kind: CALL_KIND.schema.default("call"),
    withWhom: optionalLine.default(null),
    said: optionalWords.default(null),
    privileged: z.boolean().default(true),
  }),
  custody: NewEpisode.nullable().default(null),
});
export type TakeCallInput = z.infer<typeof TakeCallInput>;

export const PlacementView = z.strictObject({
  id: PlacementId,
  version: Version,
  /** The place in words, whatever its kind. */
  name: z.string(),
  kind: PLACEMENT_KIND.schema,
  facility: FacilityHere.nullable(),
  place: z.string().nullable(),
  from: When,
  /** Null while the person is there; the end of custody closes it by itself. */
  until: When.nullable(),
  source: PLACEMENT_SOURCE.schema,
  confirmedAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
  /** True for the place of somebody still held. */
  current: z.boolean(),
  /** Current, and nobody confirmed it for seven days. */
  stale: z.boolean(),
});
export type PlacementView = z.infer<typeof PlacementView>;

export const BasisView = z.strictObject({
  id: BasisId,
  version: Version,
  basis: CUSTODY_BASIS.schema,
  posture: CUSTODY_POSTURE.schema,
  assertedBy: z.string().nullable(),
  contested: z.boolean(),
  fromDay: CalendarDate.nullable(),
  note: z.string().nullable(),
});
export type BasisView = z.infer<typeof BasisView>;

export const DaysView = z.strictObject({
  least: z.int().nullable(),
  most: z.int().nullable(),
  exact: z.boolean(),
  /** "271 days", "at least 41 days", "not known". */
  says: z.string(),
});

export const EpisodeView = z.strictObject({
  id: EpisodeId,
  version: Version,
  start: When,
  startKind: CUSTODY_START.schema,
  circumstances: z.string().nullable(),
  warrantShown: z.boolean().nullable(),
  end: z.strictObject({ at: When, kind: CUSTODY_END.schema }).nullable(),
  days: DaysView,
  /** In order of their beginning. */
  placements: z.array(PlacementView),
  /** Newest first. */
  bases: z.array(BasisView),
});
export type EpisodeView = z.infer<typeof EpisodeView>;

/** Custody of one person: episodes newest first, and what does not fit. */
export const CustodyView = z.strictObject({ episodes: z.array(EpisodeView), findings: z.array(FindingView) });
export type CustodyView = z.infer<typeof CustodyView>;

export const PreviewMoveInput = z.strictObject({
  episodeId: EpisodeId,
  kind: PLACEMENT_KIND.schema,
  facilityId: FacilityId.nullable().default(null),
  place: optionalLine.default(null),
});
export const MoveFindings = z.strictObject({ findings: z.array(FindingView) });

export const FindPlacesInput = z.strictObject({ search: z.string().trim().max(200) });
