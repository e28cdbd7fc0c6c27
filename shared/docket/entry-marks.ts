import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Mark, MarkStage } from "../proceedings/stage.ts";
import type { EntryType } from "./codes.ts";

/**
 * The stage to which an entry brings a petition (domain section 3). An administrative closing or a stay ends nothing; a minute entry says
 * that a hearing was held, after which the court has the case under submission; a notice of dismissal ends the suit by itself (Fed. R. Civ. P. 41(a)(1)).
 */
const MARKS: Readonly<Partial<Record<EntryType, MarkStage>>> = {
  order_to_show_cause: "response_ordered",
  scheduling_order: "response_ordered",
  response: "response_filed",
  motion_to_dismiss: "response_filed",
  reply: "reply_filed",
  hearing_notice: "hearing_set",
  minute_entry: "under_submission",
  report_and_recommendation: "report_issued",
  order_on_petition: "decided",
  judgment: "decided",
  notice_of_dismissal: "decided",
  stay: "stayed",
  administrative_closing: "stayed",
  reopening: "stay_lifted",
  notice_of_appeal: "on_appeal",
  mandate: "appeal_ended",
};

/** What the entries of a case say about its stage. */
export function marksOf(entries: readonly { readonly type: EntryType; readonly filedOn: CalendarDate }[]): Mark[] {
  return entries.flatMap(({ type, filedOn }) => {
    const stage = MARKS[type];
    return stage === undefined ? [] : [{ stage, on: filedOn }];
  });
}
