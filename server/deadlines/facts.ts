import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { type Instant, instant, zone as zoneNamed, type Zone } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { EntryType } from "../../shared/docket/codes.ts";
import { ruleVersion } from "../../shared/deadlines/rules.ts";
import { type OpenDeadline, sourceOfBasis } from "../../shared/deadlines/supersession.ts";
import { subjectOfRule } from "../../shared/deadlines/trigger-table.ts";
import type { EntryFact, OrderSet, TriggerContext } from "../../shared/deadlines/trigger-types.ts";
import type { Place } from "./calendars.ts";
import { type StandingDeadline, type StandingEntry, threadOf } from "./sheet-queries.ts";

/** What the court itself enters: its time runs from the day of entry. A party's paper is filed when it is filed. */
const COURT_PAPERS: readonly EntryType[] = [
  "order_to_show_cause",
  "scheduling_order",
  "ruling_interim",
  "restraint",
  "extension_order",
  "text_order",
  "hearing_notice",
  "minute_entry",
  "report_and_recommendation",
  "order_on_petition",
  "judgment",
  "appeal_judgment",
  "rehearing_denied",
  "appeal_dismissed",
  "mandate",
];
/** Papers of which a proof of service can speak. */
const SERVED_PAPERS: readonly EntryType[] = ["complaint", "order_to_show_cause", "scheduling_order", "report_and_recommendation"];

export function factDay(entry: StandingEntry): CalendarDate {
  return COURT_PAPERS.includes(entry.type) ? (entry.enteredOn ?? entry.filedOn) : entry.filedOn;
}
/** True where the day of filing stands in for a day of entry that nobody recorded. */
export function dayStandsIn(entry: StandingEntry): boolean {
  return COURT_PAPERS.includes(entry.type) && entry.enteredOn === null;
}

/** A docket entry as the rules see it. `hearing` is the day it sets. */
export function factOfEntry(entry: StandingEntry, all: readonly StandingEntry[], hearing: CalendarDate | null, zone: Zone): EntryFact {
  const day = factDay(entry);
  const at = entry.enteredAt === null ? null : instant(entry.enteredAt);
  return {
    id: String(threadOf(entry)),
    type: entry.type,
    day,
    at: at !== null && dayIn(at, zone) === day ? at : null,
    filer: entry.filer,
    service: entry.servedOn === null ? null : { day: entry.servedOn, at: null, kind: entry.service ?? "unknown" },
    sets: [],
    hearing,
    withoutNotice: entry.withoutNotice,
    serves: entry.type === "service" ? servedBy(entry, all) : null,
    rulesOn: ruledOnBy(entry, all),
  };
}

/** The paper that an order rules on: the one it names; for a denial of rehearing else the last petition before it. */
function ruledOnBy(entry: StandingEntry, all: readonly StandingEntry[]): EntryFact["rulesOn"] {
  const named = all.find((motion) => threadOf(motion) === entry.rulesOnN);
  const paper =
    named ??
    (entry.type === "rehearing_denied"
      ? all.findLast((one) => one.type === "rehearing_petition" && one.filedOn <= entry.filedOn)
      : undefined);
  return paper === undefined ? null : { type: paper.type, day: factDay(paper) };
}

/** What a proof of service proves: the one paper whose service is not recorded. With two candidates nothing is guessed. */
function servedBy(proof: StandingEntry, all: readonly StandingEntry[]): EntryType | null {
  const { servedOn } = proof;
  if (servedOn === null) return null;
  const open = all.filter((entry) => SERVED_PAPERS.includes(entry.type) && entry.servedOn === null && entry.filedOn <= servedOn);
  const [only] = open;
  return open.length === 1 && only ? only.type : null;
}

/** A stored date as the rules see it. */
export function openOf(row: StandingDeadline): OpenDeadline {
  const zone = zoneNamed(row.dueZone);
  const rule = row.ruleId === null ? null : ruleVersion(row.ruleId, Number(row.ruleVersion));
  return {
    id: String(threadOf(row)),
    ruleId: row.ruleId ?? "",
    state: row.state,
    source: sourceOfBasis(row.basis),
    enforcement: row.basis === "court_order" ? "by_order" : (rule?.enforcement ?? "none"),
    due: row.dueDay ?? dayIn(instant(row.dueSort), zone),
    dueAt: row.dueAt === null ? null : instant(row.dueAt),
    safe: row.safeDay ?? dayIn(instant(row.safeSort), zone),
    trigger: row.triggerEntryN === null || row.triggerDay === null ? null : { fact: String(row.triggerEntryN), day: row.triggerDay },
  };
}

/** Dates that orders set and that still stand, as already computed: they keep a rule's own period from being made beside them. */
function ordersAmong(rows: readonly StandingDeadline[]): OrderSet[] {
  return rows.flatMap((row) => {
    const subject = row.basis === "court_order" && row.state !== "void" ? subjectOfRule(row.ruleId) : null;
    if (subject === null) return [];
    return [{ subject, time: { kind: "day" as const, day: openOf(row).due }, source: row.authority }];
  });
}

export type Around = {
  readonly place: Place;
  readonly rows: readonly StandingDeadline[];
  readonly entries: readonly StandingEntry[];
  readonly hearings: readonly { readonly onDay: CalendarDate; readonly entryN: number | null }[];
};

/** Everything beside the entry that the rules ask for. `open` are the dates that it may meet, replace or suspend. */
export function contextOf(
  around: Around,
  open: readonly StandingDeadline[],
  on: CalendarDate,
  /** Thread of the entry that is looked at: the motion that it rules on counts as still open. */
  self: number | null = null,
): TriggerContext {
  const lastDays = lastDaysOf(around.rows);
  const isLate = (motion: StandingEntry) => factDay(motion) > (lastDays["r59e-28d"] ?? factDay(motion));
  return {
    calendars: around.place.calendars,
    open: open.map((row) => ({ ...openOf(row), state: "open" })),
    orders: ordersAmong(around.rows),
    hearingSet: around.hearings.some((hearing) => hearing.onDay >= on),
    tollingMotions: around.entries.filter(
      (motion) => motion.type === "motion_to_alter" && !isLate(motion) && !ruledOn(around, motion, self),
    ).length,
    lastDays,
  };
}

/** The last day of each rule, as the case has it: of the date that stands or was met, else of one that became void. What was replaced is left out. */
function lastDaysOf(rows: readonly StandingDeadline[]): Record<string, CalendarDate> {
  const kept = rows.filter((row) => row.ruleId !== null && row.state !== "superseded");
  const order = [...kept.filter((row) => row.state === "void"), ...kept.filter((row) => row.state !== "void")];
  return Object.fromEntries(order.map((row) => [row.ruleId ?? "", openOf(row).due]));
}

/** The day now where the case is. */
export function dayNow(now: Instant, place: Pick<Place, "zone">): CalendarDate {
  return dayIn(now, place.zone);
}

function ruledOn({ entries }: Around, motion: StandingEntry, self: number | null): boolean {
  return entries.some((entry) => entry.rulesOnN === threadOf(motion) && threadOf(entry) !== self);
}
