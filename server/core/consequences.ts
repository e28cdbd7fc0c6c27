import { z } from "zod";
import type { Consequence } from "../../shared/kernel/preview.ts";
import { DEADLINE_STATE, DUTY } from "../../shared/deadlines/codes.ts";
import { sayDue } from "../../shared/deadlines/words.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { zone } from "../../shared/kernel/instant.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import { STAGE } from "../../shared/proceedings/codes.ts";
import type { Change } from "./change.ts";
import { datesSince, obligationsSince, type Since, stageNow, type TouchedDate } from "./consequence-queries.ts";

const Steps = z.array(z.strictObject({ says: z.string(), rule: z.string() }));

export function toldAs(kind: Consequence["kind"], says: string): Consequence {
  return { kind, says, steps: [], moves: false };
}

export function namedFindings(findings: readonly Finding[]): Consequence[] {
  return findings.map(({ says }) => toldAs("finding", says));
}

/** What reactions did to stage, dates and commands since an event of this change; `before` is the stage as it was. */
export function consequencesSince(made: Change, { before, ...since }: Since & { readonly before: string | null }): Consequence[] {
  const after = stageNow(made, since.proceedingN);
  return [
    ...(before === after ? [] : [toldAs("stage", `The stage becomes “${STAGE.labels[STAGE.schema.parse(after)]}”.`)]),
    ...datesSince(made, since).map(dateConsequence),
    ...obligationsSince(made, since).map(({ says }) => toldAs("obligation", says)),
  ];
}

/** A date that saving would make, move or close, in a sentence, with the steps by which it is counted. */
export function dateConsequence(date: TouchedDate): Consequence {
  return { kind: "deadline", says: sentenceOf(date), steps: Steps.parse(JSON.parse(date.steps)), moves: standsOtherwise(date) };
}

/** A date that was there before and comes out otherwise: moved, ended or open again. */
export function standsOtherwise(date: TouchedDate): boolean {
  return date.wasState !== null && (date.wasSort !== date.dueSort || date.wasState !== date.state);
}

function sentenceOf(date: TouchedDate): string {
  const { title, duty, state, wasState } = date;
  const due = dueWords(date);
  const whose = duty === "ours" ? "ours" : DUTY.labels[duty].toLowerCase();
  const alarm = date.alarm === null ? "" : ` ${date.alarm}`;
  if (wasState === null) return `New date: ${title}, ${whose}, due ${due}.${alarm}`;
  if (date.wasSort === date.dueSort && wasState === state) return `${title} is counted again: still due ${due}.`;
  return `${title} ${movesWords(date).slice(title.length + 1)}.${alarm}`;
}

/** "Return moves from Mon Nov 30, 2026 to Tue Dec 1, 2026", "Return becomes met". */
export function movesWords(date: TouchedDate): string {
  const { title, state, wasState } = date;
  const was = dueWords({ ...date, dueDay: date.wasDay, dueAt: date.wasAt, dueSort: date.wasSort });
  const moves = date.wasSort === date.dueSort ? "" : ` moves from ${was} to ${dueWords(date)}`;
  if (state === wasState) return `${title}${moves}`;
  return `${title}${moves === "" ? `, due ${was},` : `${moves} and`} becomes ${DEADLINE_STATE.labels[state].toLowerCase()}`;
}

type Due = Pick<TouchedDate, "dueDay" | "dueAt" | "zone"> & { dueSort: number | null };
function dueWords({ dueDay, dueAt, dueSort, zone: name }: Due): string {
  if (dueSort === null) return "on no day";
  return sayDue({ day: dueDay === null ? null : day(dueDay), at: dueAt, sort: dueSort }, zone(name));
}
