import { z } from "zod";
import { Mapping } from "../../shared/imports/mapping.ts";
import type { CaseCtx } from "../core/change.ts";

export type EarlierBatch = { id: string; list: string; mapping: string; at: number; by: string; rows: number };

/** The batch by which this very file was brought in, unless it was taken back. */
export function sameFile(ctx: CaseCtx, fileHash: string): EarlierBatch | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[string], EarlierBatch>(
        `SELECT id, list, mapping, at, "by", 0 AS rows FROM import_batches WHERE file_hash = ? AND undone_at IS NULL ORDER BY n LIMIT 1`,
      )
      .get(fileHash) ?? null
  );
}

/** The list of which most rows stand in this file, equal cell by cell: the file is its next state, under whatever name. */
export function likeliestList(ctx: CaseCtx, contentHashes: readonly string[]): EarlierBatch | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[string], EarlierBatch>(
        `SELECT b.id, b.list, b.mapping, b.at, b."by", count(*) AS rows FROM import_rows r JOIN import_batches b ON b.n = r.batch_n
         WHERE b.undone_at IS NULL AND r.content_hash IN (SELECT value FROM json_each(?)) GROUP BY b.list ORDER BY count(*) DESC, b.n LIMIT 1`,
      )
      .get(JSON.stringify(contentHashes)) ?? null
  );
}

/** The mapping a batch was read with; null when it can no longer be read. */
export function mappingOf(batch: EarlierBatch): Mapping | null {
  const parsed = Mapping.safeParse(JSON.parse(batch.mapping));
  return parsed.success ? parsed.data : null;
}

const Hashes = z.array(z.string());

/** Which of these keys stand in batches that hold. `elsewhere`: equal rows of a list of another name. */
export function knownKeys(ctx: CaseCtx, list: string, keys: readonly string[], contents: readonly string[]) {
  const { sqlite } = ctx.office.caseFile;
  const held = "JOIN import_batches b ON b.n = r.batch_n WHERE b.undone_at IS NULL";
  const rows = sqlite
    .prepare<[string], string>(`SELECT DISTINCT r.row_hash FROM import_rows r ${held} AND r.row_hash IN (SELECT value FROM json_each(?))`)
    .pluck()
    .all(JSON.stringify(keys));
  const elsewhere = sqlite
    .prepare<[string, string], string>(
      `SELECT DISTINCT r.content_hash FROM import_rows r ${held} AND b.list <> ? AND r.content_hash IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(list, JSON.stringify(contents));
  return { known: new Set(Hashes.parse(rows)), elsewhere: new Set(Hashes.parse(elsewhere)) };
}

/** Keys of earlier rows of this list that became something, by the list's own label. */
export function labelsOf(ctx: CaseCtx, list: string): Map<string, string[]> {
  const rows = ctx.office.caseFile.sqlite
    .prepare<[string], { label: string; row_hash: string }>(
      `SELECT r.label, r.row_hash FROM import_rows r JOIN import_batches b ON b.n = r.batch_n
       WHERE b.undone_at IS NULL AND b.list = ? AND r.label IS NOT NULL AND r.proceeding_n IS NOT NULL`,
    )
    .all(list);
  const labels = new Map<string, string[]>();
  for (const { label, row_hash } of rows) labels.set(label, [...(labels.get(label) ?? []), row_hash]);
  return labels;
}
