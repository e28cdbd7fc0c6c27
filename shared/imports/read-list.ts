import { z } from "zod";
import { type CalendarDate } from "../kernel/calendar-date.ts";
import { finding, IMPORT_FINDING, ImportFinding } from "./codes.ts";
import { headerKey, type Mapping, rolesOf } from "./mapping.ts";
import { asRepeatedHeader, isDraft, ReadRow, readRow, type RowContext } from "./read-row.ts";
import { rowKey, sameCells } from "./row-key.ts";
import { proposeSameJudge } from "./same-judge.ts";
import { type SniffedTable } from "./sniff-table.ts";

/**
 * What a list holds, counted: rows by kind (drafts among the requests and petitions), rows that enter nothing, people,
 * and findings by code. `groupReleased` is the class counts' sum and is in no other number.
 */
export const ListSummary = z.strictObject({
  rows: z.int(),
  petitions: z.int(),
  bondHearings: z.int(),
  requests: z.int(),
  drafts: z.int(),
  notEntered: z.int(),
  people: z.int(),
  unnamed: z.int(),
  released: z.int(),
  groupReleased: z.int(),
  rowsWithFindings: z.int(),
  findings: z.array(z.strictObject({ code: IMPORT_FINDING.schema, says: z.string(), rows: z.int() })),
});
export type ListSummary = z.infer<typeof ListSummary>;

/** A whole list as read: rows in the file's order, findings about the list, and judges that may be one person. */
export const ReadList = z.strictObject({
  list: z.string(),
  headerAt: z.int().positive().nullable(),
  header: z.array(z.string()),
  rows: z.array(ReadRow),
  findings: z.array(ImportFinding),
  sameJudges: z.array(
    z.strictObject({ key: z.string(), fullest: z.string(), spellings: z.array(z.string()), rows: z.array(z.int()), sure: z.boolean() }),
  ),
  summary: ListSummary,
});
export type ReadList = z.infer<typeof ReadList>;

/** Reads every row of a table under a mapping. As many rows come out as the table has; none is dropped. */
export function readList(table: SniffedTable, mapping: Mapping, asOf: CalendarDate | null = null): ReadList {
  const context: RowContext = { header: table.header, roles: rolesOf(mapping, table.header), dateOrder: mapping.dateOrder, asOf };
  const headerCells = JSON.stringify(sameCells(table.header).map(headerKey));
  const seen = new Map<string, number>();
  const rows = table.rows.map((row) => {
    const content = JSON.stringify(sameCells(row.cells));
    const occurrence = seen.get(content) ?? 0;
    seen.set(content, occurrence + 1);
    const read = readRow(row, rowKey(mapping.list, row.cells, occurrence), context);
    return table.headerAt !== null && JSON.stringify(sameCells(row.cells).map(headerKey)) === headerCells ? asRepeatedHeader(read) : read;
  });
  const doubtful = rows.some((row) => row.findings.some((found) => found.code === "date_other_order"));
  return {
    list: mapping.list,
    headerAt: table.headerAt,
    header: [...table.header],
    rows,
    findings: [...table.findings, ...(doubtful ? [finding("date_order_doubtful")] : [])],
    sameJudges: proposeSameJudge(rows.map(({ at, judge, state }) => ({ at, judge, state }))).map((same) => ({
      ...same,
      spellings: [...same.spellings],
      rows: [...same.rows],
    })),
    summary: summarize(rows),
  };
}

/** Counts a list's rows; the order of the findings is that of the code list. */
export function summarize(rows: readonly ReadRow[]): ListSummary {
  const entering = rows.filter((row) => row.enters);
  const ofKind = (kind: ReadRow["kind"]) => entering.filter((row) => row.kind === kind).length;
  const sum = (value: (row: ReadRow) => number) => entering.reduce((total, row) => total + value(row), 0);
  const findings = IMPORT_FINDING.codes.flatMap((code) => {
    const count = rows.filter((row) => row.findings.some((found) => found.code === code)).length;
    return count === 0 ? [] : [{ code, says: IMPORT_FINDING.labels[code], rows: count }];
  });
  return {
    rows: rows.length,
    petitions: ofKind("petition"),
    bondHearings: ofKind("bond_hearing"),
    requests: ofKind("release_request"),
    drafts: entering.filter((row) => isDraft(row.outcome)).length,
    notEntered: rows.length - entering.length,
    people: sum((row) => row.people.all),
    unnamed: sum((row) => row.people.unnamed),
    released: sum((row) => row.people.released),
    groupReleased: sum((row) => row.outcome.group?.released ?? 0),
    rowsWithFindings: rows.filter((row) => row.findings.length > 0).length,
    findings,
  };
}
