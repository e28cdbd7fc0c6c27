import { and, eq } from "drizzle-orm";
import { docketEntries, hearings } from "../../db/schema/index.ts";
import { MOTIONS } from "../../shared/docket/motions.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { CaseCtx } from "../core/change.ts";
import { stands } from "../core/facts.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";

/** The entry of this id, as it stands, if its case is this person’s to see. */
export function standingEntry(ctx: CaseCtx, id: Id<"docketEntry">) {
  const { orm } = ctx.office.caseFile;
  const first = orm.select({ n: docketEntries.n, root: docketEntries.root }).from(docketEntries).where(eq(docketEntries.id, id)).get();
  const row =
    first &&
    orm
      .select()
      .from(docketEntries)
      .where(and(eq(docketEntries.thread, first.root ?? first.n), stands(docketEntries)))
      .get();
  if (!row) throw noSuch("docket entry");
  loadProceedingByN(ctx, row.proceedingN, "docket entry");
  return row;
}
export type EntryRow = ReturnType<typeof standingEntry>;

export function standingHearing(ctx: CaseCtx, id: Id<"hearing">) {
  const { orm } = ctx.office.caseFile;
  const first = orm.select({ n: hearings.n, root: hearings.root }).from(hearings).where(eq(hearings.id, id)).get();
  const row =
    first &&
    orm
      .select()
      .from(hearings)
      .where(and(eq(hearings.thread, first.root ?? first.n), stands(hearings)))
      .get();
  if (!row) throw noSuch("hearing");
  loadProceedingByN(ctx, row.proceedingN, "hearing");
  return row;
}
export type HearingRow = ReturnType<typeof standingHearing>;

/** The hearing that an entry set, as it stands. */
export function hearingOfEntry(ctx: CaseCtx, entryThread: number): HearingRow | null {
  return (
    ctx.office.caseFile.orm
      .select()
      .from(hearings)
      .where(and(eq(hearings.entryN, entryThread), stands(hearings)))
      .get() ?? null
  );
}

/** How many standing entries of this docket carry the number, this one aside. */
export function countNumber(ctx: CaseCtx, docketN: number, number: number | null, ownThread: number | null): number {
  if (number === null) return 0;
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number, number, number], number>(
        "SELECT count(*) FROM docket_entries_standing WHERE docket_n = ? AND number = ? AND thread <> ?",
      )
      .pluck()
      .get(docketN, number, ownThread ?? -1) ?? 0
  );
}

export type ListedEntry = {
  n: number;
  id: string;
  version: string;
  docket_id: string;
  number: number | null;
  filed_on: string;
  entered_on: string | null;
  entered_at: number | null;
  type: string;
  filer: string;
  text: string;
  served_on: string | null;
  service: string | null;
  judge: string | null;
  rules_on: string | null;
  without_notice: 0 | 1;
  source: string;
  reason: string | null;
  same_number: number;
};
export type EntryPlace = readonly [filedOn: string, number: number, n: number];

const LISTED = `SELECT e.n, f.id, e.id AS version, k.id AS docket_id, e.number, e.filed_on, e.entered_on, e.entered_at, e.type, e.filer, e.text,
    e.served_on, e.service, j.name AS judge, m.id AS rules_on, e.without_notice, e.source, e.reason,
    (SELECT count(*) FROM docket_entries_standing x WHERE x.docket_n = e.docket_n AND x.number = e.number AND x.n <> e.n) AS same_number
  FROM docket_entries_standing e JOIN docket_entries f ON f.n = e.thread JOIN dockets k ON k.n = e.docket_n
  LEFT JOIN judges j ON j.n = e.judge_n LEFT JOIN docket_entries m ON m.n = e.rules_on_n WHERE e.proceeding_n = @case`;

/** Entries of a case over all its dockets, newest first, by key. */
export function listEntries(ctx: CaseCtx, proceedingN: number, before: EntryPlace | null, limit: number): ListedEntry[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], ListedEntry>(
      `${LISTED} ${before === null ? "" : "AND (e.filed_on, coalesce(e.number, -1), e.n) < (@day, @number, @n)"}
       ORDER BY e.filed_on DESC, coalesce(e.number, -1) DESC, e.n DESC LIMIT @limit`,
    )
    .all({ case: proceedingN, limit, day: before?.[0] ?? null, number: before?.[1] ?? null, n: before?.[2] ?? null });
}

/** One entry of this case by its id; null where it is not there or was withdrawn. */
export function listedEntry(ctx: CaseCtx, proceedingN: number, id: Id<"docketEntry">): ListedEntry | null {
  return (
    ctx.office.caseFile.sqlite.prepare<[Record<string, unknown>], ListedEntry>(`${LISTED} AND f.id = @id`).get({ case: proceedingN, id }) ??
    null
  );
}

type ListedMotion = { id: string; number: number | null; filedOn: string; type: string; byId: string | null; byNumber: number | null };

/** Every motion of a case, the open ones first, each part newest first, with the latest entry that rules on it. */
export function motionsOf(ctx: CaseCtx, proceedingN: number): ListedMotion[] {
  return ctx.office.caseFile.sqlite
    .prepare<[Record<string, unknown>], ListedMotion>(
      `SELECT f.id, e.number, e.filed_on AS filedOn, e.type, b.id AS byId, r.number AS byNumber
       FROM docket_entries_standing e JOIN docket_entries f ON f.n = e.thread
       LEFT JOIN docket_entries_standing r ON r.n = (SELECT x.n FROM docket_entries_standing x WHERE x.rules_on_n = e.thread
        ORDER BY x.filed_on DESC, x.n DESC LIMIT 1) LEFT JOIN docket_entries b ON b.n = r.thread
       WHERE e.proceeding_n = @case AND e.type IN (SELECT value FROM json_each(@motions))
       ORDER BY r.n IS NOT NULL, e.filed_on DESC, coalesce(e.number, -1) DESC, e.n DESC`,
    )
    .all({ case: proceedingN, motions: JSON.stringify(MOTIONS) });
}

export function countEntries(ctx: CaseCtx, proceedingN: number): number {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[number], number>("SELECT count(*) FROM docket_entries_standing WHERE proceeding_n = ?")
      .pluck()
      .get(proceedingN) ?? 0
  );
}

type ListedHearing = {
  id: string;
  version: string;
  title: string;
  on_day: string;
  time: string | null;
  zone: string;
  place: string | null;
  entry_id: string | null;
};

/** Hearings of a case, first to come first. */
export function hearingsOf(ctx: CaseCtx, proceedingN: number): ListedHearing[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], ListedHearing>(
      `SELECT f.id, h.id AS version, h.title, h.on_day, h.time, h.zone, h.place, e.id AS entry_id
       FROM hearings_standing h JOIN hearings f ON f.n = h.thread LEFT JOIN docket_entries e ON e.n = h.entry_n
       WHERE h.proceeding_n = ? ORDER BY h.on_day, h.time, h.n`,
    )
    .all(proceedingN);
}
