import { type EntryType, type ServiceKind } from "../docket/codes.ts";
import { type CalendarDate } from "../kernel/calendar-date.ts";
import { type Instant } from "../kernel/instant.ts";
import { type Calendars, type OrderTime } from "./compute.ts";
import { type Answer } from "./counting-types.ts";
import { type DeadlineRule } from "./rule-types.ts";
import { type OpenDeadline } from "./supersession.ts";
import { type Filer, type OrderSubject } from "./trigger-table.ts";

/** A time that an order sets, with where it stands ("Order [6] ¶ 5"). */
export type OrderSet = { readonly subject: OrderSubject; readonly time: OrderTime; readonly source: string };

/** A docket entry as far as deadlines need to know it. */
export type EntryFact = {
  readonly id: string;
  readonly type: EntryType;
  /** Day of entry or filing in the court's zone; `at` when the hour is known. */
  readonly day: CalendarDate;
  readonly at: Instant | null;
  readonly filer: Filer;
  readonly service: { readonly day: CalendarDate; readonly at: Instant | null; readonly kind: ServiceKind } | null;
  readonly sets: readonly OrderSet[];
  /** The hearing day that the entry sets. */
  readonly hearing: CalendarDate | null;
  /** A restraining order issued without notice (Fed. R. Civ. P. 65(b)). */
  readonly withoutNotice: boolean;
  /** For a proof of service: the kind of paper it proves. */
  readonly serves: EntryType | null;
  /** For an order: the kind of paper it rules on, and the day on which that was filed; null where it is not known. */
  readonly rulesOn: { readonly type: EntryType; readonly day: CalendarDate } | null;
};

export type TriggerContext = {
  readonly calendars: Calendars;
  readonly open: readonly OpenDeadline[];
  /** Times set by earlier orders of the case that still stand. */
  readonly orders: readonly OrderSet[];
  /** Whether a hearing day already stands. */
  readonly hearingSet: boolean;
  /** Tolling motions not yet ruled on and not known to be late, this entry's subject included. */
  readonly tollingMotions: number;
  /** By rule id, the last day that the case had or has for it, whatever became of the date: whether a paper was timely is asked of it. */
  readonly lastDays: Readonly<Record<string, CalendarDate>>;
};

export type Created = {
  readonly ruleId: string;
  readonly version: number;
  readonly title: string;
  readonly by: DeadlineRule["by"];
  readonly basis: DeadlineRule["basis"];
  readonly trigger: { readonly fact: string; readonly day: CalendarDate };
  readonly answer: Answer;
  readonly marks: readonly { readonly day: CalendarDate; readonly says: string }[];
  readonly reason: string;
};
export type Met = { readonly deadline: string; readonly state: "met" | "met_late"; readonly reason: string };
export type Changed = { readonly deadline: string; readonly state: "superseded" | "extended" | "void"; readonly reason: string };
export type Suspended = { readonly deadline: string; readonly untolled: CalendarDate; readonly reason: string };
/** Something that a person must know: a date that could not be computed, waits for a fact, or is in doubt. */
export type Remark = { readonly ruleId: string; readonly says: string };

export type Reaction = {
  readonly create: readonly Created[];
  readonly meet: readonly Met[];
  readonly supersede: readonly Changed[];
  readonly suspend: readonly Suspended[];
  readonly remarks: readonly Remark[];
};
export const NO_REACTION: Reaction = { create: [], meet: [], supersede: [], suspend: [], remarks: [] };

export function joined(reactions: readonly Reaction[]): Reaction {
  return {
    create: reactions.flatMap((one) => one.create),
    meet: reactions.flatMap((one) => one.meet),
    supersede: reactions.flatMap((one) => one.supersede),
    suspend: reactions.flatMap((one) => one.suspend),
    remarks: reactions.flatMap((one) => one.remarks),
  };
}
