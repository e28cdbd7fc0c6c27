import type { CaseCtx } from "../core/change.ts";
import { finding, type ImportFinding } from "../../shared/imports/codes.ts";
import type { DryRun, PlannedRow } from "../../shared/imports/contract.ts";
import { BatchId } from "../../shared/imports/contract.ts";
import { type Mapping, mappingFits, suggestMapping } from "../../shared/imports/mapping.ts";
import { readList, type ReadList, summarize } from "../../shared/imports/read-list.ts";
import { isDraft, type ReadRow } from "../../shared/imports/read-row.ts";
import { outcomeWords } from "../../shared/imports/reading-words.ts";
import { rowKey } from "../../shared/imports/row-key.ts";
import { isBlank, oneLine } from "../../shared/imports/cell.ts";
import type { SniffedTable } from "../../shared/imports/sniff-table.ts";
import { countWords } from "../../shared/imports/count-words.ts";
import { PROCEEDING_KIND } from "../../shared/proceedings/codes.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { personName } from "../core/people.ts";
import { type EarlierBatch, knownKeys, labelsOf, likeliestList, mappingOf, sameFile } from "./known-queries.ts";
import { hashOf, tableOf } from "./parse.ts";
import { placeReader, type RowPlaces } from "./places.ts";

/** A row ready to be written: its reading, what the reference says of its places, and the hash of its cells alone. */
export type PreparedRow = { readonly planned: PlannedRow; readonly where: RowPlaces; readonly contentHash: string };
export type Prepared = { readonly dry: DryRun; readonly rows: readonly PreparedRow[]; readonly fileHash: string };
export type PrepareInput = { fileName: string; text: string; mapping: Mapping | null; asOf: CalendarDate | null; today: CalendarDate };

/** Reads a file to the end and writes nothing: what each row would become, and what was brought in before. */
export function prepare(ctx: CaseCtx, input: PrepareInput): Prepared {
  const fileHash = hashOf(input.text);
  const earlier = sameFile(ctx, fileHash);
  const table = tableOf(input.text, input.mapping ?? (earlier && mappingOf(earlier)));
  const mapping = chooseMapping(ctx, table, input, earlier);
  const fits = mappingFits(mapping, table.header);
  const read = readList(table, mapping, input.today);
  const rows = planRows(ctx, read, mapping);
  const asOf = input.asOf ?? input.today;
  return { dry: present(ctx, { input, asOf, table, mapping, read, rows, earlier, blocked: fits.ok ? null : fits.reason }), rows, fileHash };
}

/** The person's mapping; else that of the same file, or of the list whose rows stand in it; else what the header suggests. The same file is always the same list. */
function chooseMapping(ctx: CaseCtx, table: SniffedTable, input: PrepareInput, earlier: EarlierBatch | null): Mapping {
  if (input.mapping !== null) return earlier === null ? input.mapping : { ...input.mapping, list: earlier.list };
  const like = earlier ?? likeliestList(ctx, table.rows.map((row) => rowKey("", row.cells, 0))); // prettier-ignore
  const kept = like === null ? null : mappingOf(like);
  if (kept !== null && mappingFits(kept, table.header).ok) return kept;
  return suggestMapping(table.header, like?.list ?? listName(input.fileName));
}

/** "spring-list (2).csv" is called "spring-list (2)" until somebody says otherwise. */
function listName(fileName: string): string {
  return oneLine(fileName).replace(/^.*[\\/]/, "").replace(/\.[a-z0-9]{1,5}$/i, "").slice(0, 200) || "List"; // prettier-ignore
}

function planRows(ctx: CaseCtx, read: ReadList, mapping: Mapping): PreparedRow[] {
  const placesOf = placeReader(ctx);
  const seen = new Map<string, number>();
  const contents = read.rows.map((row) => {
    const bare = rowKey("", row.cells, 0);
    const occurrence = seen.get(bare) ?? 0;
    seen.set(bare, occurrence + 1);
    return rowKey("", row.cells, occurrence);
  });
  const keys = read.rows.map((row) => row.key);
  const { known, elsewhere } = knownKeys(ctx, mapping.list, keys, contents);
  const labels = labelsOf(ctx, mapping.list);
  const present = new Set(keys);
  const labelCounts = new Map<string, number>();
  for (const { label } of read.rows) if (label !== null) labelCounts.set(label, (labelCounts.get(label) ?? 0) + 1);
  return read.rows.map((row, index) => {
    const contentHash = contents[index] ?? "";
    const edited = row.label !== null && labelCounts.get(row.label) === 1 && (labels.get(row.label) ?? []).some((key) => !present.has(key));
    const state = known.has(row.key) ? "known" : edited ? "edited" : row.enters ? "new" : "kept";
    const where = placesOf(row, isDraft(row.outcome));
    const findings = state === "new" && elsewhere.has(contentHash) ? [finding("row_elsewhere")] : [];
    return { planned: planned(row, state, where, findings), where, contentHash };
  });
}

function planned(row: ReadRow, state: PlannedRow["state"], where: RowPlaces, more: readonly ImportFinding[]): PlannedRow {
  const own =
    state === "edited"
      ? [finding("row_edited")]
      : row.enters
        ? [...row.findings, ...where.findings, ...dayFindings(row), ...more]
        : row.findings;
  return {
    row: { ...row, findings: own },
    state,
    becomes: becomes(row, where),
    outcome: row.enters ? outcomeWords(row.outcome) : "Kept, and enters nothing",
    places: where.places.map(({ written, facilityId, name, why, candidates }) => ({
      written,
      facilityId,
      name,
      why,
      candidates: [...candidates],
    })),
    court: where.court && { name: where.court.name, citation: where.court.citation },
    courtReason: where.courtReason,
  };
}

/** A petition needs a day to be filed on, and a ruling a day to be made on; a list often gives neither. */
function dayFindings(row: ReadRow): ImportFinding[] {
  const { court } = row.outcome;
  if (court?.kind !== "petition" || court.standing === "not_filed") return [];
  if (row.filedOn.precision !== "day") return [finding("filing_day_missing")];
  return court.determination !== null || court.interim.length > 0 ? [finding("ruling_day_assumed")] : [];
}

function becomes(row: ReadRow, where: RowPlaces): string {
  if (row.kind === null || !row.enters) return "Kept as it stands";
  const draft = isDraft(row.outcome) ? `${PROCEEDING_KIND.labels[row.kind]}, draft` : PROCEEDING_KIND.labels[row.kind];
  const court = where.court === null ? "" : ` in ${where.court.citation || where.court.name}`;
  return `${draft}${court}, ${countWords(row.people.all, "person", "people")}`;
}

type Parts = { input: PrepareInput; asOf: CalendarDate; table: SniffedTable; mapping: Mapping; read: ReadList; rows: readonly PreparedRow[]; earlier: EarlierBatch | null; blocked: string | null }; // prettier-ignore

function present(ctx: CaseCtx, { input, asOf, table, mapping, read, rows, earlier, blocked }: Parts): DryRun {
  const plannedRows = rows.map((row) => row.planned);
  const of = (state: PlannedRow["state"]) => plannedRows.filter((row) => row.state === state).length;
  const spellings = new Map(rows.flatMap(({ where }) => where.places.map((place) => [place.written, place.n] as const)));
  const matched = [...spellings.values()].filter((n) => n !== null).length;
  return {
    fileName: input.fileName,
    asOf,
    mapping,
    header: [...table.header],
    headerAt: table.headerAt,
    samples: table.header.map((_, column) => sample(table, column)),
    rows: plannedRows,
    findings: read.findings,
    sameJudges: read.sameJudges,
    summary: summarize(plannedRows.map(({ row }) => row)),
    counts: {
      new: of("new"),
      known: of("known"),
      edited: of("edited"),
      kept: of("kept"),
      placesMatched: matched,
      placesQueued: spellings.size - matched,
    },
    earlier: earlier && { batchId: BatchId.parse(earlier.id), at: instant(earlier.at), by: personName(ctx.office, earlier.by) },
    blocked:
      blocked ??
      (!plannedRows.some(({ row }) => row.enters)
        ? "No row can be entered: none says what kind of filing it is. Check which column is “Kind of filing”."
        : null),
  };
}

function sample(table: SniffedTable, column: number): string | null {
  const row = table.rows.find(({ cells }) => !isBlank(cells[column] ?? ""));
  return row ? oneLine(row.cells[column] ?? "").slice(0, 80) : null;
}
