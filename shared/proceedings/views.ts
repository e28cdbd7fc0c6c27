import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant, Zone } from "../kernel/instant.ts";
import { pageOf, PageInput } from "../kernel/page.ts";
import { FindingView, Version } from "../kernel/save.ts";
import { When } from "../kernel/when.ts";
import {
  BOND_POSTING,
  BOND_RESULT,
  CUSTODY_AT_FILING,
  DOCKET_CLOSED,
  DOCKET_OPENED,
  FILED_BY,
  GROUND,
  PROCEEDING_KIND,
  READINESS,
  RELIEF,
  REQUEST_DECISION,
  REQUEST_STATE,
  RESPONDENT_OFFICE,
  STAGE,
} from "./codes.ts";
import { DocketId, PetitionerId, ProceedingId } from "./contract.ts";

/** Where a person of a case is now, in the five words of the marks. `unknown` also where contact was lost or no custody is recorded. */
export const PersonMark = z.enum(["held", "released", "removed", "other", "unknown"]);
export type PersonMark = z.infer<typeof PersonMark>;

export const CourtView = z.strictObject({ id: idOf("court"), name: z.string(), citation: z.string(), zone: Zone });
export type CourtView = z.infer<typeof CourtView>;
export const PersonView = z.strictObject({ id: z.string(), name: z.string() });
export type PersonView = z.infer<typeof PersonView>;

export const CaseView = z.enum(["mine", "open", "closed", "all"]);
export type CaseView = z.infer<typeof CaseView>;
const filters = {
  kind: PROCEEDING_KIND.schema.nullable().default("petition"),
  view: CaseView.default("open"),
  courtId: idOf("court").nullable().default(null),
  stage: STAGE.schema.nullable().default(null),
  /** Person id of the lead; `nobody` for cases without one. */
  leadId: z.string().max(60).nullable().default(null),
  /** Part of a caption, a name, or a docket number. */
  search: z.string().max(200).nullable().default(null),
} as const;
export const ListCasesInput = PageInput.extend(filters);
export type ListCasesInput = z.infer<typeof ListCasesInput>;
export const CaseTotalsInput = z.strictObject(filters);
export type CaseFilter = z.infer<typeof CaseTotalsInput>;

/** The next open date of a case: ours by its safe reading, others' by the due one. */
export const NextDate = z.strictObject({
  title: z.string(),
  duty: z.string(),
  dueDay: CalendarDate.nullable(),
  dueAt: Instant.nullable(),
  safeDay: CalendarDate.nullable(),
  safeAt: Instant.nullable(),
  zone: Zone,
  /** Last moment of the reading that the list goes by. */
  sort: Instant,
});
export type NextDate = z.infer<typeof NextDate>;

export const CaseRow = z.strictObject({
  id: ProceedingId,
  kind: PROCEEDING_KIND.schema,
  caption: z.string(),
  /** Short number of the current docket; null while awaited or not filed. */
  number: z.string().nullable(),
  /** True when it is filed and the court has not given a number yet. */
  numberAwaited: z.boolean(),
  court: z.strictObject({ id: idOf("court"), citation: z.string() }).nullable(),
  /** A mark a person, at most twelve; `people` counts all. */
  marks: z.array(PersonMark),
  people: z.int(),
  stage: STAGE.schema,
  stageByHand: z.boolean(),
  stageSince: CalendarDate.nullable(),
  next: NextDate.nullable(),
  lead: PersonView.nullable(),
  movedOn: CalendarDate,
  closedOn: CalendarDate.nullable(),
  restricted: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;
export const CasePage = pageOf(CaseRow);

/** Totals of a filtered list, in cases and in people; a person in two cases of the list counts once. */
export const CaseTotals = z.strictObject({
  cases: z.int(),
  people: z.int(),
  whereabouts: z.record(PersonMark, z.int()),
  /** Cases of each view under the same filters. */
  views: z.record(CaseView, z.int()),
});
export type CaseTotals = z.infer<typeof CaseTotals>;

export const DocketView = z.strictObject({
  id: DocketId,
  version: Version,
  court: CourtView.nullable(),
  number: z.string().nullable(),
  openedOn: CalendarDate,
  openedHow: DOCKET_OPENED.schema,
  filedBy: FILED_BY.schema,
  joinedOn: CalendarDate.nullable(),
  closedOn: CalendarDate.nullable(),
  closedHow: DOCKET_CLOSED.schema.nullable(),
});
export type DocketView = z.infer<typeof DocketView>;

export const PetitionerView = z.strictObject({
  id: PetitionerId,
  clientId: idOf("client"),
  name: z.string(),
  nationality: z.string().nullable(),
  mark: PersonMark,
  /** Facility or place now, or the last one known. */
  place: z.string().nullable(),
  heldSince: When.nullable(),
  /** Days in custody so far, of the present or last episode; null when the start is not known. */
  daysHeld: z.int().nullable(),
  /** True when the start is known only so far, and the days are "at least". */
  daysAtLeast: z.boolean(),
  custodyAtFiling: CUSTODY_AT_FILING.schema.nullable(),
  believedFacility: z.string().nullable(),
  actualFacility: z.string().nullable(),
});
export type PetitionerView = z.infer<typeof PetitionerView>;

export const StripStepView = z.strictObject({
  stage: STAGE.schema,
  state: z.enum(["done", "now", "ahead", "skipped"]),
  on: CalendarDate.nullable(),
  part: z.strictObject({ reached: z.int(), of: z.int() }).nullable(),
});

export const StageView = z.strictObject({
  stage: STAGE.schema,
  since: CalendarDate.nullable(),
  /** What the record says, where a person said otherwise. */
  derived: STAGE.schema,
  override: z.strictObject({ reason: z.string() }).nullable(),
  steps: z.array(StripStepView),
});

export const AssignmentView = z.strictObject({
  id: idOf("assignment"),
  person: PersonView,
  lead: z.boolean(),
  from: CalendarDate,
  until: CalendarDate.nullable(),
  handOff: z.string().nullable(),
});

export const ReadinessView = z.strictObject({
  item: READINESS.schema,
  clientId: idOf("client").nullable(),
  says: z.string(),
});

export const PetitionView = z.strictObject({
  draftedOn: CalendarDate.nullable(),
  readyOn: CalendarDate.nullable(),
  withComplaint: z.boolean(),
  withTroMotion: z.boolean(),
  natureOfSuit: z.string(),
  fee: z.string().nullable(),
  grounds: z.array(z.strictObject({ code: GROUND.schema, note: z.string().nullable() })),
  relief: z.array(z.strictObject({ code: RELIEF.schema, note: z.string().nullable() })),
  respondents: z.array(
    z.strictObject({
      office: RESPONDENT_OFFICE.schema,
      holder: z.string().nullable(),
      facilityId: idOf("facility").nullable(),
      facility: z.string().nullable(),
    }),
  ),
  readiness: z.array(ReadinessView),
});

export const BondResultView = z.strictObject({
  id: z.string(),
  version: Version,
  heldOn: CalendarDate.nullable(),
  movedOn: CalendarDate.nullable(),
  result: BOND_RESULT.schema,
  amount: z.int().nullable(),
  posting: BOND_POSTING.schema,
  postedOn: CalendarDate.nullable(),
  note: z.string().nullable(),
});
export const RequestView = z.strictObject({
  id: z.string(),
  version: Version,
  state: REQUEST_STATE.schema,
  sentOn: CalendarDate.nullable(),
  fieldOffice: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  ground: z.string().nullable(),
  decision: REQUEST_DECISION.schema,
  decidedOn: CalendarDate.nullable(),
});
export const GroupResultView = z.strictObject({
  id: z.string(),
  version: Version,
  released: z.int(),
  asOf: CalendarDate.nullable(),
  source: z.string(),
});

/** Everything of this slice that the page of a case shows. */
export const ProceedingPage = z.strictObject({
  id: ProceedingId,
  version: Version,
  kind: PROCEEDING_KIND.schema,
  caption: z.string(),
  court: CourtView.nullable(),
  /** Zone in which the court counts, and whether it is assumed until the number names the courthouse. */
  zone: Zone,
  zoneAssumed: z.boolean(),
  /** The court's day today. */
  courtDay: CalendarDate,
  judge: z.string().nullable(),
  openedOn: CalendarDate,
  closedOn: CalendarDate.nullable(),
  firstFiledOn: CalendarDate.nullable(),
  restrictedTo: z.array(z.string()).nullable(),
  parent: z.strictObject({ id: ProceedingId, caption: z.string() }).nullable(),
  children: z.array(z.strictObject({ id: ProceedingId, kind: PROCEEDING_KIND.schema, caption: z.string() })),
  dockets: z.array(DocketView),
  stage: StageView,
  petitioners: z.array(PetitionerView),
  lead: PersonView.nullable(),
  team: z.array(PersonView),
  assignments: z.array(AssignmentView),
  petition: PetitionView.nullable(),
  bondResult: BondResultView.nullable(),
  request: RequestView.nullable(),
  groupResults: z.array(GroupResultView),
  findings: z.array(FindingView),
});
export type ProceedingPage = z.infer<typeof ProceedingPage>;

export const SuggestInput = z.strictObject({ clients: z.array(idOf("client")).max(500) });
/** What can be read from the petitioners before a petition is opened. */
export const Suggestions = z.strictObject({
  caption: z.string(),
  court: CourtView.nullable(),
  /** Why this court, with its authority; or why none. */
  courtReason: z.string(),
  respondents: z.array(
    z.strictObject({ office: RESPONDENT_OFFICE.schema, facilityId: idOf("facility").nullable(), facility: z.string().nullable() }),
  ),
  fieldOffice: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
});
export type Suggestions = z.infer<typeof Suggestions>;

export const FilingDefaultsInput = z.strictObject({ proceedingId: ProceedingId, filedOn: CalendarDate });
export const FilingDefaults = z.strictObject({
  court: CourtView.nullable(),
  courtReason: z.string(),
  petitioners: z.array(
    z.strictObject({
      petitionerId: PetitionerId,
      name: z.string(),
      custodyAtFiling: CUSTODY_AT_FILING.schema,
      facilityId: idOf("facility").nullable(),
      facility: z.string().nullable(),
    }),
  ),
});
export type FilingDefaults = z.infer<typeof FilingDefaults>;

/** What the forms of this slice choose from. */
export const Choices = z.strictObject({
  courts: z.array(z.strictObject({ id: idOf("court"), name: z.string(), citation: z.string(), kind: z.string() })),
  fieldOffices: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  colleagues: z.array(PersonView),
});
