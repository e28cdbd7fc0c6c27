import { createHash } from "node:crypto";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { delimiterOf, textVerdict } from "../../shared/imports/decode-file.ts";
import type { Mapping } from "../../shared/imports/mapping.ts";
import { type SniffedTable, sniffTable, tableVerdict } from "../../shared/imports/sniff-table.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Verdict } from "../../shared/kernel/refusal.ts";

const Cells = z.array(z.array(z.string()));

/** The table in a file's text; one sentence when there is none. */
export function tableOf(text: string, mapping: Mapping | null): SniffedTable {
  insist(textVerdict(text));
  const cells = cellsOf(text);
  insist(tableVerdict(cells));
  return sniffTable(cells, mapping?.columns.map((column) => column.header) ?? []);
}

/** SHA-256 of the text, hexadecimal: by it the same file is known again. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function cellsOf(text: string): string[][] {
  const options = { relax_column_count: true, bom: true, delimiter: delimiterOf(text), max_record_size: 4_000_000 };
  try {
    return Cells.parse(parse(text, options));
  } catch (error) {
    if (error instanceof CsvError) throw refusal(unread(error));
    throw error;
  }
}

/** Where the file stopped being CSV, in a person's words; the parser's own text stays here. */
function unread(error: CsvError): string {
  const line = Number(Reflect.get(error, "lines"));
  const where = Number.isSafeInteger(line) && line > 0 ? `near line ${line.toLocaleString("en-US")}` : "in this file";
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return `A row ${where} is longer than any spreadsheet row. Save the list as CSV again and try that file.`;
  return `A quotation mark ${where} is opened and not closed, or stands inside a cell, so the cells cannot be told apart. Save the list as CSV again and try that file.`;
}

function insist(verdict: Verdict): void {
  if (!verdict.ok) throw refusal(verdict.reason);
}

function refusal(says: string): DomainError {
  return new DomainError("RULE_REFUSED", says, "text");
}
