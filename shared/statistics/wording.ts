import { dayWords } from "../kernel/day-words.ts";
import { type Figure, type FigureView, type HeadlineView, type Unit, UNIVERSE_LABELS, type Window } from "./figures.ts";
import type { Interval, Rate } from "./intervals.ts";

/**
 * Sentences for figures. "Released after filing" is an order of time: no sentence here names a cause, because a figure
 * mixes attribution bases (statistics.md section 2).
 */
type Shown = Figure | FigureView;

/** `1 person`, `2 people`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
const people = (count: number) => counted(count, "person", "people");
const percent = (share: number) => Math.round(share * 100);
const beside = (figure: Shown, code: string) => [...figure.parts, ...figure.beside].find((part) => part.code === code)?.count ?? 0;

/** `45–81 %`. */
export function intervalInWords({ lower, upper }: Interval): string {
  return `${percent(lower)}–${percent(upper)} %`;
}

/** What must stand next to a number over few people; null when nothing must. */
export function caution(figure: Shown): string | null {
  if (figure.rate?.standing === "few") return "Few people: not for a headline.";
  return figure.rate === null ? figure.why : null;
}

/** The share as a headline may print it; null where the counts are to be given instead. */
export function headlineRate(rate: Rate | null): string | null {
  return rate?.standing === "headline" ? `${percent(rate.estimate)} %` : null;
}

/** Whose number it is, as narrow as the figure: not everybody sued for was in custody, and not every petition was ours from the start. */
function whom(figure: Shown, of: number): string {
  const noun = of === 1 ? "person" : "people";
  const sued = beside(figure, "joined") === 0 ? "for whom we sued" : "in petitions we filed or joined";
  return beside(figure, "aside") === 0 ? `${noun} ${sued}` : `${noun} ${sued} while they were in custody`;
}

/** For `released_so_far`. "Free" is said only of people not in custody again. */
export function releasedSentence(figure: Shown): string {
  const [released, of, again] = [figure.numerator ?? 0, figure.denominator ?? 0, beside(figure, "held_again")];
  if (of === 0) return "No petition of a person in custody is filed yet.";
  const free = released - again;
  const sentence = `${free} of the ${of} ${whom(figure, of)} ${free === 1 ? "is" : "are"} free`;
  if (again === 0) return sentence;
  return `${sentence}; ${people(again)} ${again === 1 ? "was" : "were"} released and detained again`;
}

export function lawsuitsSentence({ lawsuits, people: count }: HeadlineView): string {
  return `We filed ${counted(lawsuits, "lawsuit", "lawsuits")} on behalf of ${people(count)}`;
}

/** For `requests_made`. */
export function requestsSentence(figure: Shown): string {
  return `We sent ICE ${counted(figure.value ?? 0, "release request", "release requests")} concerning ${people(beside(figure, "people"))}`;
}

/** For `released_within`; the count at risk speaks where no share is offered. */
export function withinSentence(figure: Shown, days: number): string {
  const horizon = figure.horizons.find((one) => one.days === days);
  if (horizon?.rate == null) return horizon?.why ?? `Day ${days} is not estimated.`;
  const { estimate, interval } = horizon.rate;
  const range = interval === null ? "" : ` (95 % interval ${intervalInWords(interval)})`;
  return `An estimated ${percent(estimate)} in 100 people were released within ${days} days of filing${range}`;
}

/** For `median_days`. */
export function medianSentence(figure: Shown): string {
  if (figure.value === null) return figure.why ?? "Not reached.";
  return `Half of all ${people(figure.denominator ?? 0)} were released within ${counted(figure.value, "day", "days")} of filing`;
}

/** For `released_by_order`. */
export function byOrderSentence(figure: Shown): string {
  const [final, interim] = [beside(figure, "court_final_order"), beside(figure, "court_interim_order")];
  const count = figure.value ?? 0;
  return `${people(count)} ${count === 1 ? "was" : "were"} released by court order: ${final} by a final order, ${interim} by an interim order`;
}

/** For `released_while_pending`. */
export function whilePendingSentence(figure: Shown): string {
  const count = figure.value ?? 0;
  return `ICE released ${people(count)} while the petition was pending; counted as neither granted nor denied`;
}

/** For `grant_rate`. */
export function grantSentence(figure: Shown): string {
  const decided = figure.denominator ?? 0;
  if (decided === 0) return "The court has not decided a petition yet.";
  return `The court granted relief to ${figure.numerator ?? 0} of the ${people(decided)} whose petition it decided`;
}

const ONE = { lawsuits: "lawsuit", people: "person", releases: "release", requests: "request", days: "day" } as const satisfies Record<
  Unit,
  string
>;

/** One line that lets anybody find the number again: id, value, interval, universe, window, as-of, definition version. */
export function citation(figure: Shown): string {
  const fraction = figure.numerator !== null && figure.denominator !== null;
  const main = figure.value === null ? null : counted(figure.value, ONE[figure.unit], figure.unit);
  const value = fraction ? `${figure.numerator} of ${figure.denominator}` : (main ?? estimateInWords(figure.rate) ?? "no number");
  const interval = figure.rate?.interval ? `95 % interval ${intervalInWords(figure.rate.interval)}` : null;
  const size = fraction || figure.denominator === null ? null : `N = ${figure.denominator}`;
  const parts = [figure.name, value, interval, size, UNIVERSE_LABELS[figure.universe], windowInWords(figure.windowOf, figure.window)];
  return [...parts, `as of ${dayWords(figure.asOf)}`, figure.measure].filter((one) => one !== null).join(" · ");
}

function estimateInWords(rate: Rate | null): string | null {
  return rate === null ? null : `${percent(rate.estimate)} % (estimate)`;
}

const BY = { filing: "filed", release: "released", sending: "sent" } as const;
function windowInWords(by: keyof typeof BY, { from, to }: Window): string {
  if (from === null && to === null) return `${BY[by]} at any time`;
  if (from === null) return `${BY[by]} to ${to === null ? "" : dayWords(to)}`;
  return to === null ? `${BY[by]} from ${dayWords(from)}` : `${BY[by]} ${dayWords(from)} to ${dayWords(to)}`;
}
