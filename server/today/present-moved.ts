import { PLACEMENT_KIND } from "../../shared/custody/codes.ts";
import { CUSTODY_END } from "../../shared/custody/codes.ts";
import { fullName } from "../../shared/clients/names.ts";
import { When } from "../../shared/kernel/when.ts";
import { ATTRIBUTION, DETERMINATION, INTERIM_KIND, INTERIM_RULING, PATHWAY, REVERSAL } from "../../shared/outcomes/codes.ts";
import { determinationWords, endWords, interimWords, releaseSentence } from "../../shared/outcomes/wording.ts";
import type { MovedRow } from "../../shared/today/contract.ts";
import { endSays, moveSays, rulingSays } from "../../shared/today/moved-words.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { type EndRecord, endsSince, type MoveRecord, movesSince, type RulingRecord, rulingsSince, type Since } from "./moved-queries.ts";
import type { NameColumns, OfWhom } from "./queries.ts";

type Moved = Record<keyof MovedRow, unknown> & { recordedAt: number };
/** The longest list of what moved; the newest are kept. */
const MOST = 50;

/** Everything that moved since a day, the latest first. People of one ruling stand on one line. */
export function presentMoved(ctx: CaseCtx, whom: OfWhom, since: Since): Moved[] {
  const rows = [
    ...endsSince(ctx, whom, since).map((row) => ({ day: row.day, moved: presentEnd(ctx, row) })),
    ...movesSince(ctx, whom, since).map((row) => ({ day: row.day, moved: presentMove(ctx, row) })),
    ...together(rulingsSince(ctx, whom, since)).map((group) => ({ day: group[0]?.day ?? null, moved: presentRuling(ctx, group) })),
  ];
  const byDay = rows.toSorted((a, b) => (b.day ?? "").localeCompare(a.day ?? "") || b.moved.recordedAt - a.moved.recordedAt);
  return byDay.slice(0, MOST).map(({ moved }) => moved);
}

function person(row: NameColumns & { clientId: string }) {
  return { id: row.clientId, name: fullName(row) };
}
function whenOf(row: { precision: string; day: string | null; time: string | null }): When {
  return When.parse({ precision: row.precision, day: row.day, time: row.time });
}
function recorded(ctx: CaseCtx, row: { recordedAt: number; recordedBy: string }) {
  return { recordedAt: row.recordedAt, recordedBy: personName(ctx.office, row.recordedBy) };
}

const END_MARKS = { released: "released", removed: "removed", voluntary_departure: "removed" } as const;

function presentEnd(ctx: CaseCtx, row: EndRecord): Moved {
  const kind = CUSTODY_END.schema.parse(row.kind);
  const pathway = row.pathway === null ? null : PATHWAY.schema.parse(row.pathway);
  const attribution = row.attribution === null ? null : ATTRIBUTION.schema.parse(row.attribution);
  const third = row.thirdCountry === null ? null : row.thirdCountry === 1;
  const what = pathway === null ? endWords(kind, row.toCountry, third) : releaseSentence(pathway, attribution, row.order);
  return {
    id: row.id,
    mark: kind === "released" || kind === "removed" || kind === "voluntary_departure" ? END_MARKS[kind] : "unknown",
    outOfDistrict: false,
    people: [person(row)],
    says: endSays(what, row.place, whenOf(row), ctx.office.zone(), row.recordedAt),
    case: null,
    entryId: null,
    confirmedBy: row.verifiedBy,
    ...recorded(ctx, row),
  };
}

function presentMove(ctx: CaseCtx, row: MoveRecord): Moved {
  const outOfDistrict = row.courtN !== null && row.courtBefore !== null && row.courtN !== row.courtBefore;
  const place = row.place === null ? null : row.state === null ? row.place : `${row.place}, ${row.state}`;
  return {
    id: row.id,
    mark: "transferred",
    outOfDistrict,
    people: [person(row)],
    says: moveSays(
      place ?? PLACEMENT_KIND.labels[PLACEMENT_KIND.schema.parse(row.kind)],
      outOfDistrict,
      whenOf(row),
      ctx.office.zone(),
      row.recordedAt,
    ),
    case: null,
    entryId: null,
    confirmedBy: row.confirmedBy === null ? null : personName(ctx.office, row.confirmedBy),
    ...recorded(ctx, row),
  };
}

/** Rows of one ruling in one case: the same words on the same day. */
function together(rows: readonly RulingRecord[]): RulingRecord[][] {
  const groups = new Map<string, RulingRecord[]>();
  for (const row of rows) {
    const key = [row.caseId, row.determination, row.reversed, row.kind, row.ruling, row.note, row.day, row.recordedAt].join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function rulingWords(row: RulingRecord): string {
  if (row.determination !== null)
    return determinationWords(
      DETERMINATION.schema.parse(row.determination),
      row.reversed === null ? null : REVERSAL.schema.parse(row.reversed),
    );
  return interimWords(INTERIM_KIND.schema.parse(row.kind), INTERIM_RULING.schema.parse(row.ruling), row.note);
}

function presentRuling(ctx: CaseCtx, group: readonly RulingRecord[]): Moved {
  const [row] = group;
  if (!row) throw new Error("A ruling concerns somebody.");
  return {
    id: row.id,
    mark: "court",
    outOfDistrict: false,
    people: group.map(person),
    says: rulingSays(rulingWords(row), row.order, row.judge),
    case: { id: row.caseId, caption: row.caption, court: row.citation, number: row.number },
    entryId: row.entryId,
    confirmedBy: null,
    ...recorded(ctx, row),
  };
}
