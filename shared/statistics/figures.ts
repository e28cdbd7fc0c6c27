import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { Interval, Rate } from "./intervals.ts";

/** Whose numbers: people in our petitions, people for whom ICE was asked, everyone we act for (statistics.md section 1). */
export const Universe = z.enum(["petitioners", "requests", "everyone"]);
export type Universe = z.infer<typeof Universe>;
export const UNIVERSE_LABELS: Readonly<Record<Universe, string>> = {
  petitioners: "people in our petitions",
  requests: "people for whom we asked ICE",
  everyone: "everyone we act for",
};

/** What one unit of a number is. Units are never added to each other. */
export const Unit = z.enum(["lawsuits", "people", "releases", "requests", "days"]);
export type Unit = z.infer<typeof Unit>;

/** First and last day, both included; null leaves that side open. */
export const Window = z.strictObject({ from: CalendarDate.nullable(), to: CalendarDate.nullable() });
export type Window = Readonly<z.infer<typeof Window>>;
export const ALL_TIME: Window = { from: null, to: null };

export const Question = z.strictObject({ asOf: CalendarDate, window: Window.default(ALL_TIME), universe: Universe.default("petitioners") });
export type Question = Readonly<z.infer<typeof Question>>;

/** A count with its name. Parts divide the numerator or the universe; what stands beside is never added in. */
export const PartView = z.strictObject({ code: z.string(), label: z.string(), unit: Unit, count: z.int().nonnegative() });
/** With the ids behind the count: petitions for lawsuits, clients for people, episodes for releases, requests for requests. */
export type Part = Readonly<z.infer<typeof PartView>> & { readonly members: readonly string[] };

/** The estimated share released within so many days. `rate` is null where none is offered, and `why` says why. */
export const Horizon = z.strictObject({ days: z.int(), atRisk: z.int(), rate: Rate.nullable(), why: z.string().nullable() });
export type Horizon = Readonly<z.infer<typeof Horizon>>;

export const FigureView = z.strictObject({
  /** `measure@version`. */
  measure: z.string(),
  name: z.string(),
  definition: z.string(),
  unit: Unit,
  universe: Universe,
  /** What the window selects by. */
  windowOf: z.enum(["filing", "release", "sending"]),
  window: Window,
  asOf: CalendarDate,
  /** The number in its unit; null when there is none to give, and `why` says why. */
  value: z.number().nullable(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  rate: Rate.nullable(),
  /** Lowest and highest the share can still become; null where that has no meaning. */
  bounds: Interval.nullable(),
  /** Days that belong to a value in days: its 95 % interval, or its quartiles. Null ends are not reached. */
  range: z.strictObject({ of: z.enum(["interval", "quartiles"]), lower: z.number().nullable(), upper: z.number().nullable() }).nullable(),
  horizons: z.array(Horizon),
  parts: z.array(PartView),
  beside: z.array(PartView),
  why: z.string().nullable(),
  notes: z.array(z.string()),
});
export type FigureView = Readonly<z.infer<typeof FigureView>>;

/** A figure as computed: with the ids behind the numerator and behind each part, for the drill-down. */
export type Figure = Omit<FigureView, "parts" | "beside"> & {
  readonly parts: readonly Part[];
  readonly beside: readonly Part[];
  /** In no order; `membersOf` sorts. */
  readonly members: readonly string[];
};

export const ReleasedMonth = z.strictObject({
  /** `YYYY-MM`. */
  month: z.string(),
  groups: z.strictObject({ court_order: z.int(), bond_after_habeas: z.int(), ice_while_pending: z.int(), other_path: z.int() }),
  total: z.int(),
  /** The last day counted when the month is not over on asOf; null for a whole month. */
  incompleteTo: CalendarDate.nullable(),
});
export type ReleasedMonth = Readonly<z.infer<typeof ReleasedMonth>>;

/** People by first release, by month, and how many were released on a day nobody knows. */
export const ReleasedMonths = z.strictObject({ months: z.array(ReleasedMonth), withoutDay: z.int() });
export type ReleasedMonths = Readonly<z.infer<typeof ReleasedMonths>>;

export const CurveView = z.strictObject({
  /** People on the curve. */
  people: z.int(),
  /** Days since filing on which the step line moves, from day 0; shares from 0 to 1. */
  points: z.array(
    z.strictObject({
      day: z.int(),
      released: z.number(),
      interval: Interval.nullable(),
      removed: z.number(),
      other: z.number(),
      held: z.number(),
    }),
  ),
  atRisk: z.array(z.strictObject({ day: z.int(), people: z.int() })),
  /** Last day drawn. */
  through: z.int(),
  /** True when the line stops because fewer than eleven are at risk after `through`. */
  stopsForFew: z.boolean(),
  /** Null when it may be drawn. */
  why: z.string().nullable(),
});
export type CurveView = Readonly<z.infer<typeof CurveView>>;

/** Lost contact above one person in twenty: the released share if none of the lost, and if all of them, are free. */
export const LostContact = z.strictObject({
  count: z.int(),
  of: z.int(),
  extremes: z.strictObject({ noneReleased: z.int(), allReleased: z.int() }).nullable(),
});
export type LostContact = Readonly<z.infer<typeof LostContact>>;

/** Everything the Statistics page shows. */
export const DashboardView = z.strictObject({
  asOf: CalendarDate,
  window: Window,
  /** The six tiles, in order. */
  six: z.array(FigureView).length(6),
  more: z.array(FigureView),
  curve: CurveView,
  months: ReleasedMonths,
  lawsuitStatus: z.array(PartView),
  lost: LostContact,
});
export type DashboardView = Readonly<z.infer<typeof DashboardView>>;

/** What may leave without an approval: three counts a public docket or our own letters show. */
export const HeadlineView = z.strictObject({ lawsuits: z.int(), people: z.int(), requests: z.int() });
export type HeadlineView = Readonly<z.infer<typeof HeadlineView>>;

/** A part from the ids behind it, each counted once, in no order. */
export function part(code: string, label: string, unit: Unit, members: Iterable<string>): Part {
  const ids = [...new Set(members)];
  return { code, label, unit, count: ids.length, members: ids };
}

/** What leaves the server: the same figure without the ids behind it. */
export function figureView({ members: _behind, parts, beside, ...shown }: Figure): FigureView {
  return { ...shown, parts: parts.map(partView), beside: beside.map(partView) };
}
export function partView({ members: _behind, ...shown }: Part): z.infer<typeof PartView> {
  return shown;
}

/** The ids behind a figure's number, or behind one of its parts, by age; null for a part it does not have. */
export function membersOf(figure: Figure, code: string | null): readonly string[] | null {
  const found = code === null ? figure : [...figure.parts, ...figure.beside].find((one) => one.code === code);
  return found === undefined ? null : found.members.toSorted();
}
