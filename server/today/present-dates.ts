import type { DateRow } from "../../shared/today/contract.ts";
import { SEEN_ON_DOCKET } from "../../shared/today/dates.ts";
import { ACT } from "../../shared/obligations/codes.ts";
import { commandTitle } from "../../shared/obligations/wording.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import type { CaseColumns, DateRecord } from "./queries.ts";

export function presentCase(row: CaseColumns) {
  return { id: row.caseId, caption: row.caption, court: row.citation, number: row.number };
}

/** An open date as the lists of Today and Caseload show it. The output schema checks what SQL handed over. */
export function presentDate(ctx: CaseCtx, row: DateRecord): Record<keyof DateRow, unknown> {
  const act = row.act === null ? null : ACT.schema.parse(row.act);
  const orElse = row.elseAct === null ? null : { act: ACT.schema.parse(row.elseAct), words: row.elseWords };
  return {
    id: row.id,
    title: act === null ? row.title : commandTitle(act, row.words, orElse),
    case: presentCase(row),
    carrier: row.carrier === null ? null : { id: row.carrier, name: personName(ctx.office, row.carrier) },
    day: row.day,
    at: row.at,
    sort: row.sort,
    safeDay: row.safeDay,
    safeAt: row.safeAt,
    safeSort: row.safeSort,
    zone: row.zone,
    authority: row.authority,
    countedFrom: row.countedFrom,
    safeBecause: row.safeBecause,
    jurisdictional: row.jurisdictional === 1,
    confirmed: row.confirmed === 1,
    ownDate: row.basis === "internal",
    unseen: act !== null && row.duty !== "ours" && !SEEN_ON_DOCKET.includes(act),
  };
}
