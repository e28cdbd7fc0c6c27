import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { RequestId, Version } from "../kernel/save.ts";
import { optionalWords, orNull, textOf, words } from "../kernel/text.ts";
import {
  BOND_POSTING,
  BOND_RESULT,
  CUSTODY_AT_FILING,
  DOCKET_CLOSED,
  FILED_BY,
  GROUND,
  READINESS,
  RELIEF,
  REQUEST_DECISION,
  REQUEST_STATE,
  RESPONDENT_OFFICE,
  STAGE,
} from "./codes.ts";

export const ProceedingId = idOf("proceeding");
export const PetitionerId = idOf("petitioner");
export const DocketId = idOf("docket");
const ClientKey = idOf("client");
const CourtKey = idOf("court");
const FacilityKey = idOf("facility");
/** Three letters of an ICE field office. */
const FieldOfficeCode = z.string().regex(/^[A-Z]{3}$/, "Choose a field office from the list.");

const line = textOf(300);
const optionalLine = orNull(line);
const PersonId = z.string().min(1).max(60);

const OTHER_NEEDS_NOTE = { error: "“Other” needs a few words that say what.", path: ["note"] };
export const GroundPoint = z
  .strictObject({ code: GROUND.schema, note: optionalLine.default(null) })
  .refine((point) => point.code !== "other" || point.note !== null, OTHER_NEEDS_NOTE);
export const ReliefPoint = z
  .strictObject({ code: RELIEF.schema, note: optionalLine.default(null) })
  .refine((point) => point.code !== "other" || point.note !== null, OTHER_NEEDS_NOTE);
export const RespondentInput = z.strictObject({
  office: RESPONDENT_OFFICE.schema,
  /** Who holds the office now; null when not known. */
  holder: optionalLine.default(null),
  facilityId: FacilityKey.nullable().default(null),
});

/** What only a petition has. */
const petitionDetails = {
  draftedOn: CalendarDate.nullable().default(null),
  /** Day a second reader said it may go. */
  readyOn: CalendarDate.nullable().default(null),
  withComplaint: z.boolean().default(false),
  withTroMotion: z.boolean().default(false),
  fee: optionalLine.default(null),
  grounds: z.array(GroundPoint).max(40).default([]),
  relief: z.array(ReliefPoint).max(40).default([]),
  respondents: z.array(RespondentInput).max(40).default([]),
} as const;

/** A day and a court that have to be given: what an empty field is told. */
const neededDay = z.string({ error: "Give the day. Type it as 11/23 or “yesterday”." }).pipe(CalendarDate);
const neededCourt = z.string({ error: "Choose the court." }).pipe(CourtKey);

const people = z.array(ClientKey).min(1, "Name at least one person. A person without a name is added as unnamed.").max(500);

export const OpenPetitionInput = z.strictObject({
  requestId: RequestId,
  clients: people,
  /** Null takes the suggested caption. */
  caption: optionalLine.default(null),
  courtId: CourtKey.nullable().default(null),
  judge: optionalLine.default(null),
  /** Person id of the lead; null for nobody yet. */
  leadId: PersonId.nullable().default(null),
  /** Null is today. */
  openedOn: CalendarDate.nullable().default(null),
  ...petitionDetails,
});
export type OpenPetitionInput = z.infer<typeof OpenPetitionInput>;

const requestDetails = {
  state: REQUEST_STATE.schema,
  /** Null for a draft, and where the day is not known. */
  sentOn: CalendarDate.nullable().default(null),
  fieldOffice: FieldOfficeCode.nullable().default(null),
  ground: optionalWords.default(null),
  decision: REQUEST_DECISION.schema.default("none_yet"),
  decidedOn: CalendarDate.nullable().default(null),
} as const;

export const OpenReleaseRequestInput = z.strictObject({
  requestId: RequestId,
  clients: people,
  caption: optionalLine.default(null),
  leadId: PersonId.nullable().default(null),
  openedOn: CalendarDate.nullable().default(null),
  ...requestDetails,
});
export type OpenReleaseRequestInput = z.infer<typeof OpenReleaseRequestInput>;

export const OpenBondHearingInput = z.strictObject({
  requestId: RequestId,
  clients: people,
  /** The petition in which it was ordered; null for one that stands alone. */
  parentId: ProceedingId.nullable().default(null),
  caption: optionalLine.default(null),
  courtId: CourtKey.nullable().default(null),
  judge: optionalLine.default(null),
  leadId: PersonId.nullable().default(null),
  openedOn: CalendarDate.nullable().default(null),
});
export type OpenBondHearingInput = z.infer<typeof OpenBondHearingInput>;

/** The case before the immigration judge in which the government seeks to remove these people. */
export const OpenRemovalCaseInput = OpenBondHearingInput.omit({ parentId: true });
export type OpenRemovalCaseInput = z.infer<typeof OpenRemovalCaseInput>;

const onOne = { requestId: RequestId, proceedingId: ProceedingId, expects: Version } as const;

export const EditProceedingInput = z.strictObject({
  ...onOne,
  caption: line.min(1, "A case needs a caption, even a working one."),
  courtId: CourtKey.nullable(),
  judge: optionalLine,
  /** For petitions; null for any other proceeding. */
  petition: z.strictObject(petitionDetails).nullable(),
});
export type EditProceedingInput = z.infer<typeof EditProceedingInput>;

export const AddPetitionerInput = z.strictObject({ requestId: RequestId, proceedingId: ProceedingId, clientId: ClientKey });
export type AddPetitionerInput = z.infer<typeof AddPetitionerInput>;

export const WithdrawPetitionerInput = z.strictObject({
  requestId: RequestId,
  petitionerId: PetitionerId,
  reason: words.min(1, "Say why this person was entered by mistake."),
});
export type WithdrawPetitionerInput = z.infer<typeof WithdrawPetitionerInput>;

export const AnswerReadinessInput = z.strictObject({
  requestId: RequestId,
  proceedingId: ProceedingId,
  item: READINESS.schema,
  /** The petitioner's client; null where it concerns the whole petition. */
  clientId: ClientKey.nullable().default(null),
});
export type AnswerReadinessInput = z.infer<typeof AnswerReadinessInput>;

/** Custody at filing of one petitioner; what is left out is read from the custody facts. */
export const FiledPetitioner = z.strictObject({
  petitionerId: PetitionerId,
  custodyAtFiling: CUSTODY_AT_FILING.schema,
  believedFacilityId: FacilityKey.nullable().default(null),
  actualFacilityId: FacilityKey.nullable().default(null),
  placeSource: optionalLine.default(null),
});

export const MarkFiledInput = z.strictObject({
  ...onOne,
  courtId: neededCourt,
  filedOn: neededDay,
  /** As the court writes it; null while it is awaited. */
  number: optionalLine.default(null),
  filedBy: FILED_BY.schema.default("us"),
  /** First day of our appearance, where others signed. */
  joinedOn: CalendarDate.nullable().default(null),
  petitioners: z.array(FiledPetitioner).max(500).default([]),
});
export type MarkFiledInput = z.infer<typeof MarkFiledInput>;

export const AddNumberInput = z.strictObject({
  requestId: RequestId,
  docketId: DocketId,
  /** Version of the docket as seen. */
  expects: Version,
  number: line.min(1, "Write the number as the court gives it, for example 2:26-cv-00588."),
});
export type AddNumberInput = z.infer<typeof AddNumberInput>;

export const MoveDocketInput = z.strictObject({
  requestId: RequestId,
  docketId: DocketId,
  expects: Version,
  how: DOCKET_CLOSED.schema,
  on: neededDay,
  /** The court it goes to; only for a transfer to another court. */
  courtId: CourtKey.nullable().default(null),
  /** Its number there; null while it is awaited. */
  number: optionalLine.default(null),
  judge: optionalLine.default(null),
});
export type MoveDocketInput = z.infer<typeof MoveDocketInput>;

export const AssignInput = z.strictObject({
  requestId: RequestId,
  proceedingIds: z.array(ProceedingId).min(1, "Choose at least one case.").max(200),
  personId: z.string({ error: "Choose a colleague." }).pipe(PersonId),
  /** True to make the person the lead, of whom there is one at a time; false to add to the team. */
  lead: z.boolean().default(true),
  /** What the next person has to know. */
  handOff: optionalWords.default(null),
});
export type AssignInput = z.infer<typeof AssignInput>;

export const UnassignInput = z.strictObject({ requestId: RequestId, assignmentId: idOf("assignment") });
export type UnassignInput = z.infer<typeof UnassignInput>;

export const OverrideStageInput = z
  .strictObject({ ...onOne, stage: STAGE.schema.nullable(), reason: optionalWords.default(null) })
  .refine((input) => (input.stage === null) === (input.reason === null), {
    error: "A stage set by hand needs a reason; going back to the derived stage needs none.",
    path: ["reason"],
  });
export type OverrideStageInput = z.infer<typeof OverrideStageInput>;

export const CloseProceedingInput = z.strictObject({
  ...onOne,
  /** Null reopens a case that was closed by mistake. */
  closedOn: CalendarDate.nullable(),
});
export type CloseProceedingInput = z.infer<typeof CloseProceedingInput>;

/** A fact that may correct an earlier one: then its version as seen, and why. */
const correcting = { expects: Version.nullable().default(null), reason: optionalWords.default(null) } as const;

export const RecordBondResultInput = z.strictObject({
  requestId: RequestId,
  proceedingId: ProceedingId,
  ...correcting,
  heldOn: CalendarDate.nullable().default(null),
  movedOn: CalendarDate.nullable().default(null),
  result: BOND_RESULT.schema,
  /** Whole dollars. */
  amount: z.int({ error: "Write whole dollars, for example 5000." }).nonnegative().max(10_000_000).nullable().default(null),
  posting: BOND_POSTING.schema.default("not_applicable"),
  postedOn: CalendarDate.nullable().default(null),
  note: optionalWords.default(null),
});
export type RecordBondResultInput = z.infer<typeof RecordBondResultInput>;

export const RecordRequestInput = z.strictObject({
  requestId: RequestId,
  proceedingId: ProceedingId,
  expects: Version,
  ...requestDetails,
  reason: optionalWords.default(null),
});
export type RecordRequestInput = z.infer<typeof RecordRequestInput>;

export const RecordGroupResultInput = z.strictObject({
  requestId: RequestId,
  proceedingId: ProceedingId,
  ...correcting,
  /** People released who are not our clients. */
  released: z.int({ error: "Write how many people, as a whole number." }).nonnegative().max(1_000_000),
  asOf: CalendarDate.nullable().default(null),
  source: words.min(1, "Say whose count this is and where it is written."),
});
export type RecordGroupResultInput = z.infer<typeof RecordGroupResultInput>;
