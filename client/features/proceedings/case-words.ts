import { type CalendarDate, daysBetween } from "../../../shared/kernel/calendar-date.ts";
import type { Instant } from "../../../shared/kernel/instant.ts";
import { DUTY } from "../../../shared/deadlines/codes.ts";
import { endOfDay } from "../../../shared/kernel/zoned.ts";
import { STAGE } from "../../../shared/proceedings/codes.ts";
import type { NextDate, PersonMark, ProceedingPage } from "../../../shared/proceedings/views.ts";
import { count, dayText, hoursLeft, leftText, nearDay, number, shortDay, timeText, wallClock } from "../../lib/format.ts";
import { passedWords } from "../../lib/passed-words.ts";
import type { MarkKind } from "../../ui/marks/Mark.tsx";
import type { Stage } from "../../ui/pictures/StageStrip.tsx";

const MARKS: Readonly<Record<PersonMark, MarkKind>> = {
  held: "held",
  released: "released",
  removed: "removed",
  other: "transferred",
  unknown: "unknown",
};
export const MARK_WORDS: Readonly<Record<PersonMark, string>> = {
  held: "held",
  released: "released",
  removed: "removed",
  other: "left custody otherwise",
  unknown: "not known",
};
const ORDER: readonly PersonMark[] = ["held", "released", "removed", "other", "unknown"];

export function markOf(mark: PersonMark): MarkKind {
  return MARKS[mark];
}

/** "2 held, 1 released", of the people of one case. */
export function peopleWords(marks: readonly PersonMark[], people: number): string {
  const parts = ORDER.map((mark) => ({ mark, many: marks.filter((one) => one === mark).length })).filter(({ many }) => many > 0);
  const said = parts.map(({ mark, many }) => `${many} ${MARK_WORDS[mark]}`);
  const left = people - marks.length;
  return [...said, ...(left > 0 ? [`${left} more`] : [])].join(", ") || "nobody";
}

export type DateWords = { readonly when: string; readonly left: string; readonly mark: MarkKind };
const HOURS_SHOWN = 72;

/** The next date of a case as a list says it: the day to work to, what is left, and whose it is. Late only when it is past. */
export function nextWords(next: NextDate, today: CalendarDate, now: Instant): DateWords {
  const ours = next.duty === "ours";
  const at = ours ? next.safeAt : next.dueAt;
  const day = ours ? next.safeDay : next.dueDay;
  const wall = at === null ? null : wallClock(at, next.zone);
  const date = day ?? wall?.date ?? today;
  const named = nearDay(date, today) === "Today" ? "Today" : dayText(date, today);
  const when = wall === null ? named : `${named}, ${timeText(wall.time, true)} ${wall.zoneName}`;
  const left = leftText(now, next.sort);
  const hours = hoursLeft(now, next.sort);
  const there = wallClock(now, next.zone).date;
  if (left === null) return { when, ...passedLeft(next, now) };
  return { when, left: hours <= HOURS_SHOWN ? left : count(daysBetween(there, date), "day"), mark: ours ? "due" : "gov" };
}

/** Past the day to work to: late in red where it is ours and due, else since when. */
function passedLeft(next: NextDate, now: Instant): Pick<DateWords, "left" | "mark"> {
  const due = next.dueDay ?? wallClock(next.dueAt ?? next.sort, next.zone).date;
  const sort = next.dueDay === null ? (next.dueAt ?? next.sort) : endOfDay(next.dueDay, next.zone);
  const duty = DUTY.schema.parse(next.duty);
  const passed = passedWords({ duty, unseen: false, day: due, sort, zone: next.zone }, now);
  if (passed === null) return { left: "safe date passed", mark: "due" };
  return { left: passed.short, mark: passed.tone === "over" ? "over" : "gov" };
}

/** "148 petitions, 203 people". */
export function totalsWords(cases: number, people: number, one: string, many: string): string {
  return `${count(cases, one, many)}, ${number(people)} ${people === 1 ? "person" : "people"}`;
}

/** The strip of a case with its days, as the picture takes it. */
export function stripStages(stage: ProceedingPage["stage"], today: CalendarDate): Stage[] {
  return stage.steps.map((step) => {
    const day = step.on === null ? undefined : shortDay(step.on, today);
    const part = step.part === null ? {} : { part: step.part.reached / step.part.of };
    const parted = step.part === null ? day : `${step.part.reached} of ${step.part.of}${day === undefined ? "" : `, ${day}`}`;
    const state = step.state === "skipped" ? "done" : step.state;
    return { id: step.stage, label: STAGE.labels[step.stage], state, day: step.state === "skipped" ? "no entry" : parted, ...part };
  });
}

/** "held 259 days", "held at least 41 days", "released"; the second line of a person in a case. */
export function heldWords(person: ProceedingPage["petitioners"][number]): string {
  if (person.mark !== "held" || person.daysHeld === null) return MARK_WORDS[person.mark];
  return `held ${person.daysAtLeast ? "at least " : ""}${count(person.daysHeld, "day")}`;
}
