import { z } from "zod";
import { type CalendarDate } from "../kernel/calendar-date.ts";
import { When } from "../kernel/when.ts";
import { isBlank, oneLine, saysNotApplicable, saysUnknown } from "./cell.ts";
import { type ColumnRole, type DateOrder, finding, ImportFinding, type ImportFindingCode } from "./codes.ts";
import { readCount } from "./read-count.ts";
import { readDay } from "./read-day.ts";
import { JudgeReading, readJudge } from "./read-judge.ts";
import { ImportedKind, readKind } from "./read-kind.ts";
import { OutcomeReading } from "./outcome-schema.ts";
import { readOutcome } from "./read-outcome.ts";
import { columnName, type TableRow } from "./sniff-table.ts";

const Text = z.string().nullable();

/** A cell that stands beside the row: kept on purpose, left out on purpose, or not understood. `column` counts from 0. */
export const KeptCell = z.strictObject({
  column: z.int().nonnegative(),
  header: z.string(),
  cell: z.string(),
  why: z.enum(["kept", "ignored", "unread"]),
});

/**
 * One row of a list as read. `at` is its row in the file, 1 first. `key` knows it again at the next import (see row-key.ts).
 * Facility, court and docket number stay as written: their own slices read them. `enters` is false when no kind is known:
 * the row is then kept for a person and makes nothing. `people`: how many the row is about; `unnamed` of them have no name.
 * Every cell that is not blank is in `read` (by column) or in `kept`; `cells` holds all of them unchanged.
 */
export const ReadRow = z.strictObject({
  at: z.int().positive(),
  key: z.string(),
  label: Text,
  enters: z.boolean(),
  kind: ImportedKind.nullable(),
  filedOn: When,
  facility: Text,
  state: Text,
  court: Text,
  docketNumber: Text,
  judge: JudgeReading,
  client: z.strictObject({ given: Text, surname: Text, full: Text }).nullable(),
  aNumber: Text,
  numberReleased: z.int().nonnegative().nullable(),
  outcome: OutcomeReading,
  people: z.strictObject({ all: z.int().positive(), unnamed: z.int().nonnegative(), released: z.int().nonnegative() }),
  cells: z.array(z.string()),
  read: z.array(z.int().nonnegative()),
  kept: z.array(KeptCell),
  findings: z.array(ImportFinding),
});
export type ReadRow = z.infer<typeof ReadRow>;

/** What a row is read with. `asOf`, the day of the import, only serves to name filing days in the future. */
export type RowContext = {
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
  readonly dateOrder: DateOrder;
  readonly asOf: CalendarDate | null;
};

/** Reads one row. Never throws and never drops: what is not understood is kept and named. */
export function readRow(row: TableRow, key: string, context: RowContext): ReadRow {
  const cells = cellsByRole(row, context);
  const kind = readKind(cells.text("kind"));
  const day = readDay(cells.text("filed_on"), context.dateOrder);
  const count = readCount(cells.text("number_released"));
  const judge = readJudge(cells.text("judge"), kind.kind);
  const client = readClient(cells);
  const aNumber = readANumber(cells.text("a_number"));
  const outcome = readOutcome({
    kind: kind.kind,
    words: cells.text("outcome"),
    released: count.count,
    dated: day.when.day !== null,
    dateOrder: context.dateOrder,
  });
  const draft = isDraft(outcome);
  const future = context.asOf !== null && day.when.day !== null && day.when.day > context.asOf;
  const named: readonly (readonly [ColumnRole, ImportFindingCode | undefined])[] = [
    ["kind", kind.finding],
    ["filed_on", draft && day.finding === "date_missing" ? undefined : day.finding],
    ["filed_on", future ? "date_future" : undefined],
    ["number_released", count.finding],
    ["judge", judge.finding],
    ["a_number", aNumber === false ? "a_number_unread" : undefined],
    ["client_full", client !== null && SEVERAL_NAMES.test(client.full ?? "") ? "several_names" : undefined],
  ];
  const own = named.flatMap(([role, code]) => (code === undefined ? [] : [finding(code, cells.header(role), cells.text(role) || null)]));
  const findings = [...own, ...cells.findings, ...outcome.findings.map((found) => ({ ...found, column: cells.header("outcome") }))];
  const unread = new Set([...unreadRoles(named), ...(hasOutcomeUnread(outcome) ? (["outcome"] as const) : [])]);
  const names = client === null ? 0 : 1;
  return {
    at: row.at,
    key,
    label: cells.orNull("row_label"),
    enters: kind.kind !== null,
    kind: kind.kind,
    filedOn: day.when,
    facility: cells.orNull("facility"),
    state: cells.orNull("state"),
    court: cells.orNull("court"),
    docketNumber: cells.orNull("docket_number"),
    judge: judge.judge,
    client,
    aNumber: aNumber === false ? null : aNumber,
    numberReleased: count.count,
    outcome,
    people: { all: outcome.people, unnamed: outcome.people - names, released: outcome.person.released },
    cells: [...row.cells],
    ...cells.account(unread),
    findings,
  };
}

/** Names the row as one that repeats the header: it enters nothing and names nothing else. */
export function asRepeatedHeader(row: ReadRow): ReadRow {
  return {
    ...row,
    enters: false,
    kind: null,
    outcome: { ...row.outcome, court: null, findings: [] },
    findings: [finding("repeated_header")],
  };
}

const SEVERAL_NAMES = /;|\n|\s&\s|\sand\s|\/|,[^,]+,/i;
/** Findings of a cell that leave it read: the value came out of it, and a person is told more. */
const STILL_READ: ReadonlySet<ImportFindingCode> = new Set(["date_missing", "date_month_only", "date_year_only", "date_time_left", "date_future", "number_missing", "kind_missing", "judge_is_official", "several_names"]); // prettier-ignore

function unreadRoles(named: readonly (readonly [ColumnRole, ImportFindingCode | undefined])[]): ColumnRole[] {
  return named.flatMap(([role, code]) => (code === undefined || STILL_READ.has(code) ? [] : [role]));
}

function hasOutcomeUnread(outcome: OutcomeReading): boolean {
  return outcome.findings.some((found) => found.code === "outcome_unread" || found.code === "words_contradict");
}

/** Not filed or sent yet. */
export function isDraft({ court }: OutcomeReading): boolean {
  if (court === null) return false;
  return court.kind === "release_request" ? court.state === "draft" : court.standing === "not_filed";
}

type CellsByRole = ReturnType<typeof cellsByRole>;

function cellsByRole(row: TableRow, { header, roles }: RowContext) {
  const place = (role: ColumnRole) => roles.indexOf(role);
  const text = (role: ColumnRole) => row.cells[place(role)] ?? "";
  const said = (role: ColumnRole) => oneLine(text(role)) || null;
  const extra = row.cells.length > header.length && row.cells.slice(header.length).some((cell) => !isBlank(cell));
  return {
    text,
    orNull: (role: ColumnRole) => (saysNotApplicable(text(role)) || saysUnknown(text(role)) ? null : said(role)),
    header: (role: ColumnRole) => header[place(role)] ?? null,
    findings: extra ? [finding("cells_beyond_header")] : [],
    /** Every cell that is not blank, read or kept. */
    account: (unread: ReadonlySet<ColumnRole>) => {
      const filled = row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column, role: roles[column] ?? "keep" }]));
      const beside = filled.flatMap(({ cell, column, role }) => {
        const why = role === "keep" ? "kept" : role === "ignore" ? "ignored" : unread.has(role) ? "unread" : null;
        return why === null ? [] : [{ column, header: header[column] ?? columnName(column), cell, why } as const];
      });
      const kept = new Set(beside.map(({ column }) => column));
      return { read: filled.map(({ column }) => column).filter((column) => !kept.has(column)), kept: beside };
    },
  };
}

/** A name as the list gives it; "Surname, Given" is parted, any other whole name is kept whole. */
function readClient(cells: CellsByRole): ReadRow["client"] {
  const [given, surname, full] = [cells.orNull("client_given"), cells.orNull("client_surname"), cells.orNull("client_full")];
  if (given === null && surname === null && full === null) return null;
  const turned = SEVERAL_NAMES.test(full ?? "") ? null : /^([^,]+),\s*([^,]+)$/.exec(full ?? "");
  return { given: given ?? turned?.[2]?.trim() ?? null, surname: surname ?? turned?.[1]?.trim() ?? null, full };
}

/** The A-number as given when it has seven to nine digits (8 CFR 1.2 registration numbers as printed); null when blank, false when malformed. */
function readANumber(cell: string): string | null | false {
  if (isBlank(cell) || saysNotApplicable(cell) || saysUnknown(cell)) return null;
  return /^(?:a(?:lien)?)?\s*(?:#|no\.?|number)?[\s#:-]*(?:\d[\s-]?){6,8}\d$/i.test(oneLine(cell)) ? oneLine(cell) : false;
}
