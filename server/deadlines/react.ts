import { LIVE } from "../../shared/deadlines/acts.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import { RULE_SET } from "../../shared/deadlines/rules.ts";
import { onEntry } from "../../shared/deadlines/triggers.ts";
import type { EntryFact, Reaction } from "../../shared/deadlines/trigger-types.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Change } from "../core/change.ts";
import type { Reactions } from "../core/reactions.ts";
import { loadProceedingByN } from "../proceedings/case-queries.ts";
import { registerCaseDates } from "./case-dates.ts";
import { placeOf } from "./calendars.ts";
import { type Around, contextOf, dayNow, factDay, factOfEntry, openOf } from "./facts.ts";
import { type Scene, settleByLater, settleOwn, settleTargets, tellRemarks } from "./settle.ts";
import { standingDeadlines, standingEntries, standingHearings, threadOf } from "./sheet-queries.ts";

type Logged = { readonly proceedingN: number; readonly entryN: number };

/** What the docket sets running, meets, replaces and suspends (deadline rules, section 5). Corrections are counted again (6.5). */
export function registerDeadlines(reactions: Reactions): void {
  registerCaseDates(reactions);
  reactions
    .on("docket.entryLogged", (made, happening) => reactToEntry(made, happening))
    .on("docket.entryCorrected", (made, happening) => reactToEntry(made, happening))
    .on("docket.hearingSet", (made, { proceedingN, entryN, onDay }) =>
      entryN === null ? reactToHearing(made, proceedingN, onDay) : reactToEntry(made, { proceedingN, entryN }),
    );
}

/** Where the rules are asked without anything being written: the case file, and the moment of asking. */
export type Moment = Pick<Change, "ctx" | "now">;

/** Everything beside an entry: the case's dates, entries and hearings, and where it counts. */
export function aroundCase(made: Moment, proceedingN: number, docketN: number | null): Around {
  const { ctx } = made;
  return {
    place: placeOf(ctx, proceedingN, docketN),
    rows: standingDeadlines(ctx, proceedingN),
    entries: standingEntries(ctx, proceedingN),
    hearings: standingHearings(ctx, proceedingN),
  };
}

function reactToEntry(made: Change, { proceedingN, entryN }: Logged): void {
  const scene = sceneOfEntry(made, proceedingN, entryN);
  if (scene) react(made, scene);
}

/** An entry with everything around it and what the rules say of it now; null where it does not stand any more. Nothing is written. */
export function sceneOfEntry(made: Moment, proceedingN: number, entryN: number): Scene | null {
  const entry = standingEntries(made.ctx, proceedingN).find((row) => threadOf(row) === entryN);
  if (!entry) return null;
  const around = aroundCase(made, proceedingN, entry.docketN);
  const hearing = around.hearings.find((row) => row.entryN === entryN)?.onDay ?? null;
  return sceneOf(made, around, { proceedingN, entryN, entry, fact: factOfEntry(entry, around.entries, hearing, around.place.zone) });
}

/** A hearing set by hand has no entry; what is counted back from it is counted all the same. */
function reactToHearing(made: Change, proceedingN: number, onDay: CalendarDate): void {
  react(made, sceneOfHearing(made, proceedingN, onDay));
}

/** The same for a hearing set by hand. */
export function sceneOfHearing(made: Moment, proceedingN: number, onDay: CalendarDate): Scene {
  const around = aroundCase(made, proceedingN, null);
  const fact: EntryFact = {
    ...{ id: "hearing", type: "hearing_notice", day: dayNow(made.now, around.place), at: null, filer: "court", service: null },
    ...{ sets: [], hearing: onDay, withoutNotice: false, serves: null, rulesOn: null },
  };
  return sceneOf(made, around, { proceedingN, entryN: null, entry: null, fact });
}

/**
 * One pass for a new and for a corrected entry: what the rules say now is compared with what stands, and only the differences are written.
 * Dates that this entry had ended by rule are looked at as if it had not.
 */
function react(made: Change, scene: Scene): void {
  settleTargets(made, scene);
  const fresh = settleOwn(made, scene);
  settleByLater(made, scene, fresh);
  tellRemarks(made, scene.reaction.remarks);
  tellPast(made, scene, fresh);
}

function sceneOf(made: Moment, around: Around, at: Pick<Scene, "proceedingN" | "entryN" | "entry" | "fact">): Scene {
  const { entryN, fact } = at;
  const own = around.rows.filter((row) => row.triggerEntryN === entryN && (entryN !== null || FROM_HEARING.includes(row.ruleId ?? "")));
  const ended = entryN === null ? [] : around.rows.filter((row) => row.endedByEntryN === entryN && row.endedBy === null);
  const targets = around.rows.filter(
    (row) => !own.includes(row) && (LIVE.includes(row.state) || row.state === "missed" || ended.includes(row)),
  );
  const reaction = withoutLater(onEntry(fact, contextOf(around, targets, fact.day, entryN)), around, targets, fact.day);
  const caseId = loadProceedingByN(made.ctx, at.proceedingN).id;
  return { ...at, around, caseId, own, ended, targets, reaction, courtToday: dayNow(made.now, around.place) };
}

/** A paper starts nothing anew that a later paper set running: an order on a motion stands when the judgment before it is corrected. */
function withoutLater(reaction: Reaction, { entries }: Around, targets: Scene["targets"], day: CalendarDate): Reaction {
  const later = new Set(entries.filter((entry) => factDay(entry) > day).map(threadOf));
  const ofLater = (id: string) => targets.some((row) => String(threadOf(row)) === id && later.has(row.triggerEntryN ?? -1));
  return { ...reaction, supersede: reaction.supersede.filter(({ deadline, state }) => state !== "superseded" || !ofLater(deadline)) };
}

/** A date that is past on the day it is made is named, so that it never sits there as silently late. */
function tellPast(made: Change, { proceedingN, courtToday }: Scene, fresh: readonly number[]): void {
  for (const row of standingDeadlines(made.ctx, proceedingN)) {
    if (!fresh.includes(threadOf(row)) || row.state !== "open") continue;
    const { due } = openOf(row);
    if (due >= courtToday) continue;
    made.findings.push({
      code: "deadline_past",
      says: `${row.title} was due ${sayDay(due, null)}, before today. Record what became of it.`,
    });
  }
}

/** Rules that count from the day of a hearing: what a hearing set by hand may change. */
const FROM_HEARING = RULE_SET.filter(({ trigger }) => trigger === "hearing_day").map(({ id }) => id);
