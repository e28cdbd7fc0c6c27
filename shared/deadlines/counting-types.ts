import { type ClosedDays } from "../courts/closed-days.ts";
import { type ServiceKind } from "../docket/codes.ts";
import { type CalendarDate } from "../kernel/calendar-date.ts";
import { type Instant, type Zone } from "../kernel/instant.ts";
import { type Finding } from "../kernel/refusal.ts";
import { type Filing } from "./day-end.ts";

export type Direction = "after" | "before";
export type DayUnit = "day" | "week" | "month" | "year";

/** One sentence of a computation and the authority it rests on, short as lawyers cite it. */
export type Step = { readonly says: string; readonly rule: string };

/** One square of the count's picture. `number` is null where the day is not counted; `closed` says why a day is closed. */
export type StripDay = {
  readonly day: CalendarDate;
  readonly part: "trigger" | "period" | "added" | "moved";
  readonly number: number | null;
  readonly closed: string | null;
};

/** How the caller names the trigger ("Served by CM/ECF") and where the period stands ("Order [6] ¶ 5"). */
export type CountWords = { readonly trigger?: string; readonly period?: string };

/** A period of whole days or longer, counted from or back from a day. `service` is null where no paper was served. */
export type DayCount = {
  readonly from: CalendarDate;
  readonly n: number;
  readonly unit: DayUnit;
  readonly direction: Direction;
  readonly service: ServiceKind | null;
  readonly closed: ClosedDays;
  /** How the paper reaches the court; electronically where nothing is said. */
  readonly filing?: Filing;
  readonly words?: CountWords;
  readonly strip?: boolean;
};

/** A period of hours from a moment; `zone` is the court's IANA zone. */
export type HourCount = {
  readonly from: Instant;
  readonly zone: string;
  readonly hours: number;
  readonly direction: Direction;
  readonly closed: ClosedDays;
  readonly words?: CountWords;
};

type Shared = {
  readonly ok: true;
  /** The readings that `due` and `safe` rest on, in words. */
  readonly dueReading: string;
  readonly safeReading: string;
  readonly steps: readonly Step[];
  readonly findings: readonly Finding[];
};
/** `due` by the resolved reading; `safe` by the earliest defensible one, never later than `due`. */
export type DayAnswer = Shared & {
  readonly kind: "day";
  readonly due: CalendarDate;
  readonly safe: CalendarDate;
  /** Wall clock `HH:MM` of the court at which either day ends; null for midnight. */
  readonly until: string | null;
  readonly strip?: readonly StripDay[];
};
export type MomentAnswer = Shared & { readonly kind: "moment"; readonly due: Instant; readonly safe: Instant; readonly zone: Zone };
export type Answer = DayAnswer | MomentAnswer;

export type Refused = { readonly ok: false; readonly reason: string };
export type DayOutcome = DayAnswer | Refused;
export type MomentOutcome = MomentAnswer | Refused;
export type Outcome = Answer | Refused;

export function no(reason: string): Refused {
  return { ok: false, reason };
}
