import type { FigureView } from "../../../shared/statistics/figures.ts";
import type { Interval, Rate } from "../../../shared/statistics/intervals.ts";
import { count, number } from "../../lib/format.ts";

export type TileWords = { readonly value: string; readonly unit: string | null; readonly note: string };

const whole = (share: number) => Math.round(share * 100);
/** `48 to 63`. */
export function intervalText({ lower, upper }: Interval): string {
  return `${whole(lower)} to ${whole(upper)}`;
}
const FEW = "few people, so not for a headline";

/** Count of a part or of what stands beside; 0 for one that is not there. */
export function partOf(figure: FigureView, code: string): number {
  return [...figure.parts, ...figure.beside].find((part) => part.code === code)?.count ?? 0;
}

const sentences = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== "").join("; ");
const rated = (rate: Rate | null, say: (rate: Rate) => string) => (rate === null ? null : say(rate));

function filed(figure: FigureView): TileWords {
  const joined = partOf(figure, "joined");
  const note = sentences([
    `on behalf of ${count(partOf(figure, "people"), "person", "people")}`,
    joined === 0 ? null : `${number(joined)} more joined after filing`,
  ]);
  return { value: number(figure.value ?? 0), unit: null, note };
}

function released(figure: FigureView): TileWords {
  const of = figure.denominator ?? 0;
  const share = figure.rate?.standing === "headline" ? `${whole(figure.rate.estimate)}%` : null;
  const states = [
    ["held", "held"],
    ["removed", "removed"],
    ["other", "other end"],
    ["lost", "contact lost"],
  ].flatMap(([code = "", word = ""]) => (partOf(figure, code) === 0 ? [] : [`${word} ${number(partOf(figure, code))}`]));
  const interval = rated(figure.rate, ({ interval: range }) => (range === null ? "" : `95% interval ${intervalText(range)}`));
  const few = figure.rate?.standing === "few" ? FEW : null;
  return {
    value: number(figure.value ?? 0),
    unit: share ?? `of ${number(of)}`,
    note: sentences([share === null ? null : `of ${number(of)}`, states.join(", "), interval, few]),
  };
}

function within(figure: FigureView): TileWords {
  const { rate, why } = figure;
  if (rate === null) return { value: "Not given", unit: null, note: why ?? "" };
  const interval = rate.interval === null ? "" : `95% interval ${intervalText(rate.interval)}`;
  if (rate.standing === "few")
    return { value: "Few people", unit: null, note: sentences([`estimate ${whole(rate.estimate)}%`, interval, "not for a headline"]) };
  return { value: `${whole(rate.estimate)}%`, unit: null, note: sentences([interval, "other ends compete"]) };
}

function median(figure: FigureView): TileWords {
  const of = count(figure.denominator ?? 0, "person", "people");
  if (figure.value === null)
    return { value: (figure.denominator ?? 0) < 11 ? "Not given" : "Not reached", unit: null, note: figure.why ?? "" };
  return {
    value: number(figure.value),
    unit: figure.value === 1 ? "day" : "days",
    note: sentences([`over all ${of}, not only those released`, ...figure.notes.map(bare)]),
  };
}

function granted(figure: FigureView): TileWords {
  const [count_, of] = [figure.numerator ?? 0, figure.denominator ?? 0];
  const interval = rated(figure.rate, ({ interval: range }) => (range === null ? "" : `interval ${intervalText(range)}`));
  if (figure.rate?.standing === "headline") {
    const note = sentences([`${number(count_)} of ${count(of, "person", "people")} decided`, interval, ...figure.notes.map(bare)]);
    return { value: `${whole(figure.rate.estimate)}%`, unit: null, note };
  }
  const note = sentences([
    `${of === 1 ? "person" : "people"} decided`,
    interval,
    figure.rate === null ? "too few for a rate" : FEW,
    ...figure.notes.map(bare),
  ]);
  return { value: number(count_), unit: `of ${number(of)}`, note };
}

function whilePending(figure: FigureView): TileWords {
  const value = figure.value ?? 0;
  return { value: number(value), unit: value === 1 ? "person" : "people", note: "by ICE; counted as neither granted nor denied" };
}

const bare = (sentence: string) => sentence.replace(/\.$/, "").replace(/^[A-Z]/, (letter) => letter.toLowerCase());

/** The six tiles in order: a short name, and how the number is put. */
export const TILES: readonly { readonly label: string; readonly words: (figure: FigureView) => TileWords }[] = [
  { label: "Lawsuits filed", words: filed },
  { label: "People released", words: released },
  { label: "Released within 90 days", words: within },
  { label: "Median, filing to release", words: median },
  { label: "Petitions granted", words: granted },
  { label: "Released while pending", words: whilePending },
];

/** A number of the longer list, in its unit, with what it is out of. */
export function valueWords(figure: FigureView): string {
  const units = {
    lawsuits: ["lawsuit"],
    people: ["person", "people"],
    releases: ["release"],
    requests: ["request"],
    days: ["day"],
  } as const;
  const [one, many] = units[figure.unit];
  if (figure.value === null) return "Not given";
  const value = count(figure.value, one, many ?? `${one}s`);
  return figure.denominator === null || figure.unit === "days"
    ? value
    : `${number(figure.value)} of ${count(figure.denominator, one, many ?? `${one}s`)}`;
}
