import { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { timeIn } from "../../shared/kernel/zoned.ts";
import { ENTRY_TYPE } from "../../shared/docket/codes.ts";
import type { EntryView, HearingView, MotionView } from "../../shared/docket/contract.ts";
import { entryFindings } from "../../shared/docket/rules.ts";
import type { CaseCtx } from "../core/change.ts";
import { currentDocket, docketsOf } from "../proceedings/case-queries.ts";
import { courtByN, courtZone } from "../courts/court-queries.ts";
import type { hearingsOf, ListedEntry, motionsOf } from "./entry-queries.ts";

/** Output schemas check the codes and days that SQL hands over as text. */
export function presentEntry(ctx: CaseCtx, proceedingN: number, row: ListedEntry): Record<keyof EntryView, unknown> {
  const docket = currentDocket(docketsOf(ctx, proceedingN));
  const { zone } = courtZone(ctx, courtByN(ctx, docket?.courtN ?? null), docket?.number ?? null);
  const days = {
    type: ENTRY_TYPE.schema.parse(row.type),
    filedOn: CalendarDate.parse(row.filed_on),
    enteredOn: row.entered_on === null ? null : CalendarDate.parse(row.entered_on),
    servedOn: row.served_on === null ? null : CalendarDate.parse(row.served_on),
  };
  const { id, version, number, filer, text, service, judge, source } = row;
  return {
    ...{ id, version, docketId: row.docket_id, number, filer, text, service, judge, source },
    ...days,
    enteredTime: row.entered_at === null ? null : timeIn(instant(row.entered_at), zone),
    rulesOnId: row.rules_on,
    withoutNotice: row.without_notice === 1,
    corrected: row.reason,
    findings: entryFindings({ ...days, number }, row.same_number),
  };
}

export function presentHearing(row: ReturnType<typeof hearingsOf>[number]): Record<keyof HearingView, unknown> {
  const { id, version, title, time, zone, place } = row;
  return { id, version, title, time, zone, place, onDay: row.on_day, entryId: row.entry_id };
}

export function presentMotion(row: ReturnType<typeof motionsOf>[number]): Record<keyof MotionView, unknown> {
  const { id, number, filedOn, type, byId, byNumber } = row;
  return { id, number, filedOn, type, ruledBy: byId === null ? null : { id: byId, number: byNumber } };
}
