import { VERBS, type Verb } from "../../shared/access/verbs.ts";
import type { HistoryView, TimelineMark, TimelineProceeding, TimelineView } from "../../shared/clients/timeline.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import {
  eventsOf,
  type MarkRow,
  marksOf,
  type ProceedingRow,
  proceedingsOfClient,
  type RestraintRow,
  restraintsOn,
} from "./timeline-queries.ts";

/** The proceedings of a client with everything the timeline draws in them. Three queries, whatever their number. */
export function presentTimeline(ctx: CaseCtx & { today: CalendarDate }, clientN: number): TimelineView {
  const rows = proceedingsOfClient(ctx, clientN);
  const keys = rows.map((row) => row.n);
  const petitioners = rows.map((row) => row.petitionerN);
  const marks = keys.length === 0 ? [] : marksOf(ctx, keys, petitioners);
  const restraints = keys.length === 0 ? [] : restraintsOn(ctx, keys, petitioners);
  return {
    proceedings: rows.map((row) =>
      presentProceeding(
        row,
        marks.filter((mark) => mark.proceedingN === row.n),
        restraints.filter((one) => one.proceedingN === row.n),
      ),
    ),
  };
}

function presentProceeding(row: ProceedingRow, told: readonly MarkRow[], restraints: readonly RestraintRow[]): TimelineProceeding {
  const { kind, kindLabel, caption, forum, number, stageLabel, openedOn, filedOn, closedOn, judge } = row;
  const marks = [...filing(row), ...told.flatMap(presentMark)].sort((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  );
  const next = marks.find((mark) => mark.state === "due");
  return {
    id: idOf("proceeding").parse(row.id),
    ...{ kind, kindLabel, caption, forum, number, stageLabel, openedOn, filedOn, closedOn, judge },
    next: next === undefined || next.duty === null ? null : { title: next.says, day: next.day, duty: next.duty },
    marks,
    restraints: restraints.map((one) => ({
      from: one.from,
      label: one.number === null ? "No-transfer order" : `No-transfer order [${one.number}]`,
    })),
  };
}

function filing(row: ProceedingRow): TimelineMark[] {
  if (row.filedOn === null) return [];
  return [
    {
      day: row.filedOn,
      label: "Filed",
      says: `Filed${row.forum === null ? "" : ` in ${row.forum}`}`,
      state: "done",
      duty: null,
      waiting: false,
    },
  ];
}

/** A date without a day, known only by its moment, falls on the day in its own zone. */
function presentMark(row: MarkRow): TimelineMark[] {
  const day = row.day ?? (row.at === null || row.zone === null ? null : dayIn(instant(row.at), zone(row.zone)));
  if (day === null) return [];
  const { label, says, duty } = row;
  return [{ day, label, says, state: duty === null ? "done" : "due", duty, waiting: row.waiting === 1 }];
}

const HISTORY_SHOWN = 50;

/** Who did what to the client's record, newest first. */
export function presentHistory(ctx: CaseCtx, clientId: string): HistoryView {
  const rows = eventsOf(ctx, clientId, HISTORY_SHOWN + 1);
  return {
    rows: rows
      .slice(0, HISTORY_SHOWN)
      .map((row) => ({ at: instant(row.at), by: personName(ctx.office, row.actor), says: isVerb(row.verb) ? VERBS[row.verb] : row.verb })),
    more: rows.length > HISTORY_SHOWN,
  };
}

function isVerb(word: string): word is Verb {
  return word in VERBS;
}
