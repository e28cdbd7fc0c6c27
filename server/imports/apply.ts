import { eq } from "drizzle-orm";
import { facilityQueue, importBatches, importFindings, importPeople, importRows } from "../../db/schema/index.ts";
import type { ImportFinding } from "../../shared/imports/codes.ts";
import { type Applied, type ApplyImportInput, BatchId, type Written } from "../../shared/imports/contract.ts";
import { countWords } from "../../shared/imports/count-words.ts";
import { questionOf } from "../../shared/imports/questions.ts";
import { isDraft } from "../../shared/imports/read-row.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { today } from "../core/clock.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import type { Progress } from "../core/jobs.ts";
import { openOf } from "./batch-queries.ts";
import { prepare, type Prepared, type PreparedRow } from "./plan.ts";
import { writePeople, type RowToWrite } from "./write-people.ts";
import { writeProceeding } from "./write-proceeding.ts";
import { lastEvent, wasAnswered } from "./write-queries.ts";

const TELL_EVERY = 10;

/**
 * Brings a list in: one transaction, in which every row is either written whole or the file is not written at all. Rows that were brought in
 * before are passed over; when nothing else is in the file, nothing is written.
 */
export function applyImport(ctx: CaseCtx, { requestId, fileName, text, mapping, asOf }: ApplyImportInput, progress: Progress): Applied {
  const now = today(ctx.office.clock, ctx.office.zone());
  if (asOf !== null && asOf > now)
    throw new DomainError("RULE_REFUSED", "The day of the list is not here yet. Give the day on which the list was last kept.", "asOf");
  const prepared = prepare(ctx, { fileName, text, mapping, asOf, today: now });
  if (prepared.dry.blocked !== null) throw new DomainError("RULE_REFUSED", prepared.dry.blocked, "mapping");
  const fresh = prepared.rows.filter(({ planned }) => planned.state !== "known");
  const repeated = repeatOf(ctx, requestId);
  if (fresh.length === 0 && !repeated)
    return { kind: "nothing", batchId: null, says: nothingWords(prepared), written: nothingWritten(prepared) };
  return change(ctx, "import.apply", { requestId }, (made) => writeBatch(made, prepared, fresh, progress));
}

/** Whether this request was answered before: then the door answers again, although by now every row is known. */
function repeatOf(ctx: CaseCtx, requestId: string): boolean {
  return wasAnswered(ctx, requestId);
}

function writeBatch(made: Change, prepared: Prepared, fresh: readonly PreparedRow[], progress: Progress): Applied {
  const { dry, fileHash } = prepared;
  const id = made.newId("batch");
  const appliedSeq = made.record(id, { fileName: dry.fileName, list: dry.mapping.list, rows: fresh.length });
  const values = {
    id,
    list: dry.mapping.list,
    fileName: dry.fileName,
    fileHash,
    mapping: JSON.stringify(dry.mapping),
    header: JSON.stringify(dry.header),
    asOf: dry.asOf,
  };
  const batchN = Number(
    made.db
      .insert(importBatches)
      .values({ ...values, written: "{}", at: made.now, by: made.ctx.actor.personId, appliedSeq, lastSeq: appliedSeq })
      .run().lastInsertRowid,
  );
  for (const [index, row] of fresh.entries()) {
    writeRow(made, batchN, row, dry);
    if (index % TELL_EVERY === 0) progress(index, fresh.length);
  }
  progress(fresh.length, fresh.length);
  const places = queuePlaces(made, batchN, fresh);
  const { questions } = openOf(made.ctx, batchN);
  const written = { ...countWritten(fresh), known: prepared.rows.length - fresh.length, questions, places };
  const lastSeq = lastEvent(made) ?? appliedSeq;
  made.db
    .update(importBatches)
    .set({ written: JSON.stringify(written), lastSeq })
    .where(eq(importBatches.n, batchN))
    .run();
  return { kind: "written", batchId: BatchId.parse(id), says: writtenWords(written), written };
}

/** Writes one row: what it becomes, its cells, its findings. */
function writeRow(made: Change, batchN: number, { planned, where, contentHash }: PreparedRow, dry: Prepared["dry"]): void {
  const { row, state } = planned;
  const told: RowToWrite = { row, where, fileName: dry.fileName, asOf: dry.asOf };
  const entered = state === "new" ? writePeople(made, told) : { people: [], findings: [] };
  const proceeding = state === "new" ? writeProceeding(made, told, entered.people) : { n: null, findings: [] };
  const findings = [...row.findings, ...entered.findings, ...proceeding.findings];
  const stored = { id: made.newId("importRow"), batchN, line: row.at, label: row.label, cells: JSON.stringify(row.cells) };
  const reading = JSON.stringify({ ...row, cells: [], findings: [] });
  const rowN = Number(
    made.db
      .insert(importRows)
      .values({ ...stored, rowHash: row.key, contentHash, reading, proceedingN: proceeding.n })
      .run().lastInsertRowid,
  );
  for (const { n: clientN, episodeN, placementN, waitsFor } of entered.people) {
    made.db
      .insert(importPeople)
      .values({ rowN, clientN, episodeN, placementN, written: waitsFor, state: row.state ?? "" })
      .onConflictDoNothing()
      .run();
  }
  writeFindings(made, rowN, findings);
}

function writeFindings(made: Change, rowN: number, findings: readonly ImportFinding[]): void {
  for (const { code, says, column, cell } of findings) {
    const told = questionOf(code) === "none";
    const closed = told ? { resolvedAt: made.now, resolvedBy: "system", resolution: "Nothing is asked." } : {};
    made.db
      .insert(importFindings)
      .values({ rowN, code, says, column, cell, ...closed })
      .onConflictDoNothing()
      .run();
  }
}

/** Spellings that fit no facility with certainty wait for a person, each once. */
function queuePlaces(made: Change, batchN: number, rows: readonly PreparedRow[]): number {
  const waiting = new Map(
    rows
      .filter(({ planned, where }) => planned.state === "new" && !where.several)
      .flatMap(({ planned, where }) =>
        where.places
          .filter((place) => place.n === null)
          .map((place) => [JSON.stringify([place.written, planned.row.state]), { place, state: planned.row.state ?? "" }] as const),
      ),
  );
  for (const { place, state } of waiting.values()) {
    const { written, why } = place;
    made.db
      .insert(facilityQueue)
      .values({ batchN, written, state, why, candidates: JSON.stringify(place.candidates) })
      .onConflictDoNothing()
      .run();
  }
  return waiting.size;
}

function countWritten(fresh: readonly PreparedRow[]): Omit<Written, "known" | "questions" | "places"> {
  const rows = fresh.map(({ planned }) => planned);
  const entered = rows.filter(({ state }) => state === "new").map(({ row }) => row);
  const kind = (one: string) => entered.filter((row) => row.kind === one).length;
  const sum = (value: (row: (typeof entered)[number]) => number) => entered.reduce((total, row) => total + value(row), 0);
  return {
    rows: rows.length,
    petitions: kind("petition"),
    bondHearings: kind("bond_hearing"),
    requests: kind("release_request"),
    drafts: entered.filter((row) => isDraft(row.outcome)).length,
    people: sum((row) => row.people.all),
    released: sum((row) => row.people.released),
    groupReleased: sum((row) => row.outcome.group?.released ?? 0),
    kept: rows.filter(({ state }) => state === "kept").length,
    edited: rows.filter(({ state }) => state === "edited").length,
  };
}

function nothingWritten(prepared: Prepared): Written {
  return { ...countWritten([]), known: prepared.rows.length, questions: 0, places: 0 };
}

function nothingWords({ rows }: Prepared): string {
  return `All ${countWords(rows.length, "row")} of this list were brought in before. Nothing was written.`;
}

/** "Written: 79 rows — 16 petitions, 14 bond hearings, 49 release requests, 98 people." */
function writtenWords(written: Written): string {
  const kinds = [
    countWords(written.petitions, "petition"),
    countWords(written.bondHearings, "bond hearing"),
    countWords(written.requests, "release request"),
    countWords(written.people, "person", "people"),
  ];
  const known = written.known === 0 ? "" : ` ${countWords(written.known, "row was", "rows were")} here before and stayed as they are.`;
  return `${countWords(written.rows, "row was", "rows were")} written: ${kinds.join(", ")}.${known}`;
}
