import { unknownWhen, type When } from "../kernel/when.ts";
import { oneLine } from "./cell.ts";
import { type DateOrder, finding, type ImportFinding, type ImportFindingCode } from "./codes.ts";
import { readCourtSide } from "./outcome-court.ts";
import { readPersonSide } from "./outcome-person.ts";
import type { GroupReading, OutcomeReading } from "./outcome-schema.ts";
import { READ_LIMIT, readWords, type Words } from "./outcome-words.ts";
import { readDay } from "./read-day.ts";
import type { ImportedKind } from "./read-kind.ts";

/**
 * A class action and at least so many released, or "class members released" with any number, is a group result.
 * Below it a class action that is only mentioned leaves the people as the row's own.
 */
export const GROUP_AT_LEAST = 10;
/** From here a number is named as large; above `MOST_PEOPLE` no clients are made for it until a person decides. */
export const LARGE_COUNT = 20;
export const MOST_PEOPLE = 100;

/** The parts of a row that the outcome is read from. `released`: the number's cell as read; `mapped`: whether there is such a column. */
export type OutcomeInput = {
  readonly kind: ImportedKind | null;
  readonly words: string;
  readonly released: number | null;
  readonly dated?: boolean;
  readonly dateOrder?: DateOrder;
};

/**
 * Reads kind, words and number into what the court did, what happened to the people and how, each apart.
 *
 * People: a row makes as many clients as its number says were released, or as the words say sued ("3 of 5"), and one when
 * the number is 0, missing, a group's or too large. A class row gives one unnamed client, who stands for petitioners
 * the list does not count and about whose custody the row says nothing: the group's number is never theirs.
 */
export function readOutcome(input: OutcomeInput): OutcomeReading {
  const words = readWords(input.words);
  const { signals } = words;
  const count = input.released ?? words.released;
  const isGroup = count !== null && count > 0 && (signals.has("class_members") || (signals.has("class") && count >= GROUP_AT_LEAST && !signals.has("class_release"))); // prettier-ignore
  const reading = readCourtSide(signals, {
    kind: input.kind,
    count: isGroup ? null : count,
    said: oneLine(input.words),
    dated: input.dated ?? false,
  });
  const tooMany = !isGroup && count !== null && count > MOST_PEOPLE;
  const personSide = readPersonSide(signals, { kind: input.kind, count: tooMany ? null : count, reading, isGroup: isGroup || tooMany });
  const people = peopleOf(words, isGroup || tooMany ? null : count);
  const group = isGroup ? groupOf(input, count) : null;
  const codes = [
    ...missing(input, words),
    ...reading.findings,
    ...personSide.findings,
    ...mentions(words, input, isGroup),
    ...numbers(words, input, { isGroup, tooMany, count }),
    ...(group === null ? [] : groupFindings(group, input.kind)),
  ];
  const findings: ImportFinding[] = [...new Set(codes)].map((code) => finding(code, null, oneLine(input.words) || null));
  return { said: input.words, court: reading.court, person: personSide.person, group, people, because: [...words.because], findings };
}

function peopleOf(words: Words, count: number | null): number {
  const total = words.of !== null && count !== null && words.released === count ? words.of : (count ?? 1);
  return Math.min(MOST_PEOPLE, Math.max(1, total, count ?? 1));
}

function missing(input: OutcomeInput, words: Words): ImportFindingCode[] {
  if (oneLine(input.words) === "") return ["outcome_missing"];
  if (input.words.length > READ_LIMIT) return words.because.length === 0 ? ["cell_too_long", "outcome_unread"] : ["cell_too_long"];
  return words.because.length === 0 ? ["outcome_unread"] : [];
}

function mentions({ signals }: Words, input: OutcomeInput, isGroup: boolean): ImportFindingCode[] {
  const found: ImportFindingCode[] = [];
  if (signals.has("appeal")) found.push("appeal_mentioned");
  if (signals.has("transfer")) found.push("transfer_mentioned");
  if (signals.has("considered")) found.push("other_release_considered");
  if (signals.has("class") && !isGroup && (input.released ?? 0) > 0) found.push("class_mentioned");
  if (signals.has("not_filed") && input.dated === true) found.push("draft_with_date");
  return found;
}

function numbers(
  words: Words,
  input: OutcomeInput,
  state: { isGroup: boolean; tooMany: boolean; count: number | null },
): ImportFindingCode[] {
  const found: ImportFindingCode[] = [];
  if (words.released !== null && input.released === null) found.push("number_from_words");
  if (words.released !== null && input.released !== null && words.released !== input.released) found.push("count_disagrees");
  if (state.tooMany) found.push("too_many_people");
  else if (!state.isGroup && (state.count ?? 0) > LARGE_COUNT) found.push("large_count");
  return found;
}

function groupOf(input: OutcomeInput, released: number): GroupReading {
  return { released, asOf: asOfIn(input.words, input.dateOrder ?? "month_first"), said: oneLine(input.words) };
}

function groupFindings(group: GroupReading, kind: ImportedKind | null): ImportFindingCode[] {
  const found: ImportFindingCode[] = ["group_result"];
  if (group.asOf.day === null) found.push("group_as_of_missing");
  if (kind === "petition" || kind === null) found.push("petitioners_not_counted");
  return found;
}

/** "as of 4/21/2020": the day for which a count holds, when the words give one that can be read. */
function asOfIn(cell: string, order: DateOrder): When {
  const said =
    /\bas of ((?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?)|(?:\p{L}{3,9}\.? \d{1,2}(?:, ?| )\d{4})|(?:\d{1,2} \p{L}{3,9} \d{4}))/iu.exec(
      oneLine(cell),
    );
  const reading = said ? readDay(said[1] ?? "", order) : null;
  return reading && reading.finding === undefined ? reading.when : unknownWhen;
}
