import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant } from "../kernel/instant.ts";
import { pageOf, PageInput } from "../kernel/page.ts";
import { RequestId } from "../kernel/save.ts";
import { words } from "../kernel/text.ts";
import { ATTRIBUTION, PATHWAY } from "../outcomes/codes.ts";
import { IMPORT_FINDING, ImportFinding } from "./codes.ts";
import { TEXT_LIMIT } from "./decode-file.ts";
import { Mapping } from "./mapping.ts";
import { ListSummary, ReadList } from "./read-list.ts";
import { ReadRow } from "./read-row.ts";

export const BatchId = idOf("batch");
export const ImportRowId = idOf("importRow");
const FacilityKey = idOf("facility");
const ClientKey = idOf("client");
const ProceedingKey = idOf("proceeding");

const file = {
  fileName: z.string().trim().min(1, "The file has no name.").max(300),
  /** The whole file as text (shared/imports/decode-file.ts). */
  text: z.string().max(TEXT_LIMIT, "This file is too long to be sent at once. Split it, or bring it in on the server with npm run import."),
} as const;

/** Reads a list and writes nothing. Without a mapping the columns are suggested. `asOf`: the day for which the list holds; null is today. */
export const ReadImportInput = z.strictObject({
  ...file,
  mapping: Mapping.nullable().default(null),
  asOf: CalendarDate.nullable().default(null),
});
export type ReadImportInput = z.infer<typeof ReadImportInput>;

export const ApplyImportInput = z.strictObject({
  requestId: RequestId,
  ...file,
  mapping: Mapping,
  asOf: CalendarDate.nullable().default(null),
});
export type ApplyImportInput = z.infer<typeof ApplyImportInput>;

/** A place of a row: the facility it is, or why a person has to say. */
export const PlaceReading = z.strictObject({
  written: z.string(),
  facilityId: FacilityKey.nullable(),
  name: z.string().nullable(),
  why: z.string(),
  candidates: z.array(FacilityKey),
});
export type PlaceReading = z.infer<typeof PlaceReading>;

/**
 * What a row will become. `new`: it is written; `known`: it was brought in before, unchanged; `edited`: it was brought in before with other
 * cells; `kept`: it enters nothing, for want of a kind. `becomes` and `outcome` are sentences.
 */
export const PlannedRow = z.strictObject({
  row: ReadRow,
  state: z.enum(["new", "known", "edited", "kept"]),
  becomes: z.string(),
  outcome: z.string(),
  places: z.array(PlaceReading),
  court: z.strictObject({ name: z.string(), citation: z.string() }).nullable(),
  courtReason: z.string().nullable(),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

export const PlanCounts = z.strictObject({
  new: z.int(),
  known: z.int(),
  edited: z.int(),
  kept: z.int(),
  /** Spellings of places, each counted once. */
  placesMatched: z.int(),
  placesQueued: z.int(),
});

/** A dry run: what a file would become. Nothing of it is written. `blocked`: why it cannot be written as mapped; null when it can. */
export const DryRun = z.strictObject({
  fileName: z.string(),
  asOf: CalendarDate,
  mapping: Mapping,
  header: z.array(z.string()),
  headerAt: z.int().nullable(),
  /** A cell of each column, for choosing: the first that is not blank. */
  samples: z.array(z.string().nullable()),
  rows: z.array(PlannedRow),
  findings: z.array(ImportFinding),
  sameJudges: ReadList.shape.sameJudges,
  summary: ListSummary,
  counts: PlanCounts,
  /** The file itself was brought in before: when and by whom. */
  earlier: z.strictObject({ batchId: BatchId, at: Instant, by: z.string() }).nullable(),
  blocked: z.string().nullable(),
});
export type DryRun = z.infer<typeof DryRun>;

/** What one import wrote, counted. Rows that enter nothing are among the rows. `groupReleased` is in no other number. */
export const Written = z.strictObject({
  rows: z.int(),
  petitions: z.int(),
  bondHearings: z.int(),
  requests: z.int(),
  drafts: z.int(),
  people: z.int(),
  released: z.int(),
  groupReleased: z.int(),
  kept: z.int(),
  edited: z.int(),
  /** Rows that were brought in before, unchanged. */
  known: z.int(),
  /** Findings and spellings of places that wait for an answer. */
  questions: z.int(),
  places: z.int(),
});
export type Written = z.infer<typeof Written>;

export const Applied = z.strictObject({
  /** `nothing`: every row was brought in before, and nothing was written. */
  kind: z.enum(["written", "nothing"]),
  batchId: BatchId.nullable(),
  says: z.string(),
  written: Written,
});
export type Applied = z.infer<typeof Applied>;

export const UndoImportInput = z.strictObject({
  requestId: RequestId,
  batchId: BatchId,
  reason: words.min(1, "Say why it is taken back."),
});
export type UndoImportInput = z.infer<typeof UndoImportInput>;

export const BatchView = z.strictObject({
  id: BatchId,
  list: z.string(),
  fileName: z.string(),
  at: Instant,
  by: z.string(),
  asOf: CalendarDate,
  written: Written,
  undone: z.strictObject({ at: Instant, by: z.string() }).nullable(),
  /** Why it cannot be taken back; null when it can. */
  undoBlocked: z.string().nullable(),
  openQuestions: z.int(),
  openPlaces: z.int(),
});
export type BatchView = z.infer<typeof BatchView>;

export const ListQuestionsInput = PageInput.extend({
  batchId: BatchId.nullable().default(null),
  code: IMPORT_FINDING.schema.nullable().default(null),
});
export type ListQuestionsInput = z.infer<typeof ListQuestionsInput>;

/** A finding that waits for an answer, with the row it is about. */
export const QuestionRow = z.strictObject({
  rowId: ImportRowId,
  code: IMPORT_FINDING.schema,
  says: z.string(),
  question: z.enum(["pathway", "words"]),
  column: z.string().nullable(),
  cell: z.string().nullable(),
  fileName: z.string(),
  label: z.string(),
  /** How the row was read, in one line. */
  reading: z.string(),
  proceeding: z.strictObject({ id: ProceedingKey, caption: z.string() }).nullable(),
  people: z.array(z.strictObject({ id: ClientKey, name: z.string() })),
  /** Pathways that may fit, the likeliest first. */
  hints: z.array(PATHWAY.schema),
});
export type QuestionRow = z.infer<typeof QuestionRow>;
export const QuestionPage = pageOf(QuestionRow).extend({
  /** Open questions by code, in all. */
  codes: z.array(z.strictObject({ code: IMPORT_FINDING.schema, says: z.string(), rows: z.int() })),
});

/** Answers a finding in one or several rows: a pathway where it asks how a release came about, else words. */
export const ResolveFindingInput = z.strictObject({
  requestId: RequestId,
  code: IMPORT_FINDING.schema,
  rowIds: z.array(ImportRowId).min(1, "Choose at least one row.").max(500),
  pathway: PATHWAY.schema.nullable().default(null),
  attribution: ATTRIBUTION.schema.nullable().default("counsel_judgment"),
  answer: words
    .nullable()
    .default(null)
    .transform((text) => (text === "" ? null : text)),
});
export type ResolveFindingInput = z.infer<typeof ResolveFindingInput>;

/** A spelling that waits for its facility. */
export const QueuedPlace = z.strictObject({
  batchId: BatchId,
  written: z.string(),
  state: z.string(),
  why: z.string(),
  candidates: z.array(z.strictObject({ id: FacilityKey, name: z.string(), city: z.string().nullable(), state: z.string().nullable() })),
  rows: z.int(),
});
export type QueuedPlace = z.infer<typeof QueuedPlace>;

/** Says which facility a spelling is; null: none of the listed ones, and the words stay. The spelling is remembered. */
export const MatchFacilityInput = z.strictObject({
  requestId: RequestId,
  batchId: BatchId,
  written: z.string().min(1).max(40_000),
  state: z.string().max(200),
  facilityId: FacilityKey.nullable(),
});
export type MatchFacilityInput = z.infer<typeof MatchFacilityInput>;
