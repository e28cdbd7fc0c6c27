import { type Closure, closureOn } from "../courts/closed-days.ts";
import { addDays, type CalendarDate, civil, daysBetween } from "../kernel/calendar-date.ts";
import { type Finding } from "../kernel/refusal.ts";
import { type Passed } from "./counting-core.ts";
import { type DayLaw } from "./counting-law.ts";
import { allPassed, contestedNames, type Path, rollStep } from "./counting-path.ts";
import { type DayCount, type Step } from "./counting-types.ts";
import { ELECTRONIC, endSentence } from "./day-end.ts";
import { listed, plural, sayDay } from "./words.ts";
import { SERVICE_KIND } from "../docket/codes.ts";

export const EVERY_READING = "Every reading gives this day.";

/** The computation in sentences, in the order in which the law goes about it. */
export function daySteps(law: DayLaw, input: DayCount, path: Path): readonly Step[] {
  const year = civil(input.from).year;
  const step = rollStep(law, input);
  const closedRule = (closure: Closure) => (step === -1 && closure.kind === "weekend" ? law.cite.back : law.cite.closure[closure.kind]);
  const passing = (passed: readonly Passed[], direction: 1 | -1, lead: string | null) =>
    passedSteps(passed, { direction, lead, year, rule: closedRule });
  return [
    {
      says: `${input.words?.trigger ?? "The event is"} ${input.words?.trigger ? "on " : ""}${sayDay(input.from, year)}. That day does not count.`,
      rule: law.cite.trigger,
    },
    {
      says: `${periodSentence(input)}${insideSentence(law, input, path, year)}`,
      rule: input.direction === "after" ? law.cite.every : law.cite.back,
    },
    ...(path.rolled.passed.length > 0
      ? passing(path.rolled.passed, step, lastDayIs(input))
      : [{ says: `${lastDayIs(input)} ${sayDay(path.end, year)}.`, rule: law.cite.last }]),
    ...serviceSteps(law, input, path, year),
    ...(path.afterAdded ? passing(path.afterAdded.passed, 1, null) : []),
    ...passing(path.accessible.passed, 1, null),
    ...stateHolidayIgnored(law, input, path.accessible.day, year),
    endOfCount(law, input, `Due ${sayDay(path.accessible.day, year)}.`),
    ...coverageStep(input, law),
  ];
}

/** A filing on paper ends with the clerk's office, where the law speaks of one. */
function endOfCount({ cite, ends }: DayLaw, { filing = ELECTRONIC }: DayCount, due: string): Step {
  if (cite.endsOnPaper === null || filing.way === "electronic") return { says: `${due} ${ends}`, rule: cite.ends };
  return { says: `${due} ${endSentence(filing, ends)}`, rule: cite.endsOnPaper };
}

function periodSentence(input: DayCount): string {
  const count = plural(input.n, input.unit);
  const way = input.direction === "after" ? "after" : "before";
  return input.words?.period ? `${input.words.period} gives ${count} ${way} it.` : `Count ${count} ${way} it, every day included.`;
}

const LONGEST_TOLD = 31; // days: in a longer period the holidays inside it are no surprise

/** A holiday inside a short period counts like any day (6(a)(1)(B)); readers ask, so it is said. */
function insideSentence(law: DayLaw, input: DayCount, path: Path, year: number): string {
  const length = daysBetween(input.from, path.end);
  if (Math.abs(length) > LONGEST_TOLD) return "";
  const inside = Array.from({ length: Math.max(0, Math.abs(length) - 1) }, (_, at) => addDays(input.from, (at + 1) * Math.sign(length)));
  const named = inside.flatMap((date) => {
    const closure = closureOn(date, input.closed, law.reach[input.direction]);
    return closure && closure.kind !== "weekend" ? [`${closure.name} on ${sayDay(date, year)}`] : [];
  });
  if (named.length === 0) return "";
  return ` ${listed(named)} ${named.length === 1 ? "falls" : "fall"} inside and ${named.length === 1 ? "counts" : "count"}.`;
}

function lastDayIs(input: DayCount): string {
  return input.unit === "day" ? `Day ${input.n} is` : "The period ends on";
}

type Telling = {
  readonly direction: 1 | -1;
  readonly lead: string | null;
  readonly year: number;
  readonly rule: (closure: Closure) => string;
};

/** One sentence for each closure; a Saturday and its Sunday share one. */
export function passedSteps(passed: readonly Passed[], telling: Telling): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < passed.length; at += 1) {
    const row = passed[at];
    if (!row) continue;
    const next = passed[at + 1];
    const pair = row.closure.kind === "weekend" && next?.closure.kind === "weekend" ? next : null;
    const lead = at === 0 && telling.lead ? `${telling.lead} ${sayDay(row.day, telling.year)}, ` : null;
    steps.push({ says: `${passedSentence(row, pair, lead, telling.year)} ${goOn(telling.direction)}`, rule: telling.rule(row.closure) });
    if (pair) at += 1;
  }
  return steps;
}

function passedSentence(row: Passed, pair: Passed | null, lead: string | null, year: number): string {
  if (lead) return `${lead}${closureWords(row.closure)}.${pair ? ` ${sayDay(pair.day, year)} belongs to the same weekend.` : ""}`;
  if (pair) return `${listed([row.day, pair.day].toSorted().map((date) => sayDay(date, year)))} are a weekend.`;
  return `${sayDay(row.day, year)} is ${closureWords(row.closure)}.`;
}

function goOn(direction: 1 | -1): string {
  return direction === 1 ? "Go to the next day." : "Go to the day before.";
}

function closureWords(closure: Closure): string {
  switch (closure.kind) {
    case "weekend":
      return "a weekend";
    case "statutory":
      return closure.name;
    case "declared":
      return `declared a holiday (${closure.name})`;
    case "state_holiday":
      return `a state holiday (${closure.name}); the period runs after an event`;
    case "inaccessible":
      return `a day on which the clerk’s office cannot be reached (${closure.name})`;
  }
}

function serviceSteps(law: DayLaw, input: DayCount, path: Path, year: number): Step[] {
  if (input.service === null) return [];
  const rule = law.cite.added;
  const kind = SERVICE_KIND.labels[input.service];
  if (law.addingService.length === 0) return [{ says: "Nothing is added for the way of service.", rule }];
  if (input.direction === "before") return [{ says: "Nothing is added for service when a period is counted back.", rule }];
  if (input.service === "unknown") return [{ says: "The way of service is not known, so no days are added.", rule }];
  if (path.addedDays === 0) return [{ says: `Service: ${kind}. It adds no days.`, rule }];
  return [{ says: `Service: ${kind}. It adds ${path.addedDays} days after ${sayDay(path.rolled.day, year)}, every day included.`, rule }];
}

/** A state holiday that a backward count lands on is named, because people will ask (Rule 6(a)(6)(C)). */
function stateHolidayIgnored(law: DayLaw, input: DayCount, due: CalendarDate, year: number): Step[] {
  if (input.direction === "after") return [];
  const entry = input.closed.entries.find((row) => row.kind === "state_holiday" && row.day === due);
  if (!entry) return [];
  const says = `${sayDay(due, year)} is a state holiday (${entry.name}). A period counted back does not look at it.`;
  return [{ says, rule: law.cite.closure.state_holiday }];
}

function coverageStep(input: DayCount, law: DayLaw): Step[] {
  if (input.closed.covered !== null) return [];
  const beyond = input.closed.entries.length > 0 ? " and the days entered" : "";
  return [
    { says: `Only the federal holidays${beyond} are known; this court’s own closed days are not.`, rule: law.cite.closure.statutory },
  ];
}

/** Which reading each of the two dates rests on. */
export function dayReadings(input: DayCount, path: Path, safe: CalendarDate): { dueReading: string; safeReading: string } {
  if (safe === path.accessible.day) return { dueReading: EVERY_READING, safeReading: EVERY_READING };
  const doubts = contestedNames(allPassed(path));
  if (input.direction === "before") {
    const safeReading = "If every closed day of any kind moves the date back. Work to this.";
    return { dueReading: "By the rule as written.", safeReading };
  }
  const days = doubts.length > 0 ? [`${listed(doubts)} ${doubts.length === 1 ? "is" : "are"}`] : [];
  const service = path.addedDays > 0 ? ["days for the way of service are"] : [];
  const parts = [...days, ...service];
  return {
    dueReading: `If ${parts.map((part) => `${part} counted`).join(" and ")}.`,
    safeReading: `If ${parts.map((part) => `${part} not counted`).join(" and ")}. Work to this.`,
  };
}

export function dayFindings(law: DayLaw, input: DayCount): readonly Finding[] {
  if (input.service !== "unknown" || law.addingService.length === 0 || input.direction === "before") return [];
  const says = "The way of service is not known. Service by mail, through the clerk or by other consented means would add three days.";
  return [{ code: "service_unknown", says }];
}
