import { allowed, refused, type Verdict } from "../kernel/refusal.ts";
import { CELL_LIMIT, isBlank, oneLine } from "./cell.ts";
import { finding, type ImportFinding } from "./codes.ts";
import { headerKey, suggestRole } from "./mapping.ts";

/** How far down a header row is looked for. */
const HEADER_WITHIN = 30;
const ROW_LIMIT = 20_000;
const COLUMN_LIMIT = 500;

/** One row of the table: `at` is its place in the file, 1 for the first row, as a spreadsheet numbers rows. */
export type TableRow = { readonly at: number; readonly cells: readonly string[] };

/**
 * A list found in a file: the header cells on one line each, everything above them, and every row below that holds a cell.
 * `headerAt` is null when no header was found: the columns are then numbered and every row is a row.
 */
export type SniffedTable = {
  readonly headerAt: number | null;
  readonly header: readonly string[];
  readonly preamble: readonly TableRow[];
  readonly rows: readonly TableRow[];
  readonly blankRows: number;
  readonly findings: readonly ImportFinding[];
};

/** Whether the cells can be a list at all; refuses with one sentence that says where. */
export function tableVerdict(cells: readonly (readonly string[])[]): Verdict {
  if (cells.every((row) => row.every(isBlank))) return refused("The file holds no cells. Choose the file with the list in it.");
  if (cells.length > ROW_LIMIT)
    return refused(`The file has more than ${ROW_LIMIT.toLocaleString("en-US")} rows. Split it and bring in the parts.`);
  for (const [index, row] of cells.entries()) {
    if (row.length > COLUMN_LIMIT)
      return refused(`Row ${index + 1} has more than ${COLUMN_LIMIT} cells, so this is not a list in CSV. Save it as CSV and try again.`);
    const long = row.findIndex((cell) => cell.length > CELL_LIMIT);
    if (long >= 0)
      return refused(
        `The cell in row ${index + 1}, column ${long + 1} is longer than a spreadsheet cell can be. Shorten it and try again.`,
      );
  }
  return allowed;
}

/** Finds the header: the row among the first thirty whose cells name most columns. `known`: headers a mapping already names. */
export function sniffTable(cells: readonly (readonly string[])[], known: readonly string[] = []): SniffedTable {
  const keys = new Set(known.map(headerKey));
  const headerIndex = findHeader(cells, keys);
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = cells.map((row, index) => ({ at: index + 1, cells: row }));
  const body = rows.slice(headerIndex + 1);
  const filled = body.filter((row) => !row.cells.every(isBlank));
  const headerRow = headerIndex < 0 ? [] : (cells[headerIndex] ?? []);
  return {
    headerAt: headerIndex < 0 ? null : headerIndex + 1,
    header: headerCells(headerRow, headerIndex < 0 ? width : headerRow.length),
    preamble: rows.slice(0, Math.max(0, headerIndex)).filter((row) => !row.cells.every(isBlank)),
    rows: filled,
    blankRows: body.length - filled.length,
    findings: headerIndex < 0 && filled.length > 0 ? [finding("header_not_found")] : [],
  };
}

function findHeader(cells: readonly (readonly string[])[], known: ReadonlySet<string>): number {
  let best = { index: -1, score: 0 };
  for (const [index, row] of cells.slice(0, HEADER_WITHIN).entries()) {
    const score = row.filter((cell) => !isBlank(cell) && (known.has(headerKey(cell)) || suggestRole(cell) !== null)).length;
    const filled = row.filter((cell) => !isBlank(cell)).length;
    if (score > best.score && (score >= 2 || filled === 1)) best = { index, score };
  }
  return best.index >= 0 ? best.index : plainHeader(cells);
}

/** A first row of different words, none of them a number or a date, over rows of the same width: a header in other words. */
function plainHeader(cells: readonly (readonly string[])[]): number {
  const index = cells.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1);
  const row = (cells[index] ?? []).map(headerKey);
  const plain = row.length > 1 && row.every((cell) => cell !== "" && !/\d/.test(cell)) && new Set(row).size === row.length;
  const digitsBelow = cells.slice(index + 1).some((below) => below.some((cell) => /\d/.test(cell)));
  return plain && digitsBelow ? index : -1;
}

/** Header cells on one line; an empty one is named by its place, as are cells beyond the header. */
function headerCells(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => oneLine(row[index] ?? "") || columnName(index));
}

/** The name of a column without a header: "Column 3". */
export function columnName(index: number): string {
  return `Column ${index + 1}`;
}
