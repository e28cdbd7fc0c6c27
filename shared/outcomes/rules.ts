import { addDays, type CalendarDate } from "../kernel/calendar-date.ts";
import { allowed, refused, type Verdict } from "../kernel/refusal.ts";
import { certainlyBefore, onDay, type When } from "../kernel/when.ts";
import type { CustodyEndKind } from "../custody/codes.ts";
import { dayWords, whenWords } from "../kernel/day-words.ts";
import type { Attribution, Determination, Instrument, InterimKind, InterimRuling, Pathway } from "./codes.ts";

/** `firstFiling` is the first day of the whole chain of dockets; null while the petition is not marked filed. `today` is the office's. */
export type RulingFacts = { readonly firstFiling: CalendarDate | null; readonly today: CalendarDate };

/** A ruling comes after the first filing of the chain and not in the future (domain section 5, "Refused"). A day of grace: zones differ. */
function mayRule(on: CalendarDate, what: string, { firstFiling, today }: RulingFacts): Verdict {
  if (firstFiling === null) return refused(`This petition is not marked filed. Mark it filed, then record ${what}.`);
  if (on < firstFiling)
    return refused(
      `The petition was first filed on ${dayWords(firstFiling)}, so ${what} cannot be of ${dayWords(on)}. Check which day is right.`,
    );
  if (on > addDays(today, 1)) return refused(`${dayWords(on)} has not come yet. Record ${what} once it is made.`);
  return allowed;
}

export type InterimFacts = RulingFacts & { readonly kind: InterimKind; readonly ruling: InterimRuling; readonly ruledOn: CalendarDate };

export function mayRecordInterim(
  facts: InterimFacts & { until: CalendarDate | null; ordersRelease: boolean; note: string | null },
): Verdict {
  const verdict = mayRule(facts.ruledOn, "an interim ruling", facts);
  if (!verdict.ok) return verdict;
  if (facts.kind === "other" && facts.note === null) return refused("Say what kind of ruling it is: “other” needs a word.");
  if (facts.until !== null && facts.until < facts.ruledOn)
    return refused(`It is of ${dayWords(facts.ruledOn)} and cannot have ended on ${dayWords(facts.until)}. Check which day is right.`);
  if (facts.ordersRelease && facts.ruling !== "granted" && facts.ruling !== "granted_in_part")
    return refused("Only a ruling that grants, at least in part, orders a release. Check the ruling, or take the release out.");
  return allowed;
}

/** What stands for this petitioner; null where the court has not ruled. */
export type StandingRuling = { readonly label: string; readonly on: CalendarDate } | null;

export function mayDetermine(
  facts: RulingFacts & {
    determination: Determination;
    determinedOn: CalendarDate;
    note: string | null;
    name: string;
    standing: StandingRuling;
  },
): Verdict {
  const { standing, name } = facts;
  if (standing !== null)
    return refused(
      `For ${name} the court’s ruling is recorded already: ${standing.label}, ${dayWords(standing.on)}. Correct that one instead.`,
    );
  return mayRule(facts.determinedOn, "a ruling", facts).ok ? otherHasNote(facts) : mayRule(facts.determinedOn, "a ruling", facts);
}

function otherHasNote(facts: { determination: Determination; note: string | null }): Verdict {
  if (facts.determination === "other" && facts.note === null)
    return refused("Say in a few words what the court did: “other” needs a note.");
  return allowed;
}

/** A correction is checked as the ruling itself is. */
export function mayCorrectDetermination(
  facts: RulingFacts & { determination: Determination; determinedOn: CalendarDate; note: string | null; reversedOn: CalendarDate | null },
): Verdict {
  const verdict = mayRule(facts.determinedOn, "a ruling", facts);
  if (!verdict.ok) return verdict;
  if (facts.reversedOn !== null && facts.determinedOn > facts.reversedOn)
    return refused(`It was taken away on ${dayWords(facts.reversedOn)}, so it cannot be of ${dayWords(facts.determinedOn)}.`);
  return otherHasNote(facts);
}

export function mayReverse(facts: {
  on: CalendarDate;
  determinedOn: CalendarDate;
  reversedOn: CalendarDate | null;
  today: CalendarDate;
}): Verdict {
  if (facts.reversedOn !== null) return refused(`This ruling was taken away already, on ${dayWords(facts.reversedOn)}.`);
  if (facts.on < facts.determinedOn)
    return refused(
      `The ruling is of ${dayWords(facts.determinedOn)} and cannot have been taken away on ${dayWords(facts.on)}. Check which day is right.`,
    );
  if (facts.on > addDays(facts.today, 1)) return refused(`${dayWords(facts.on)} has not come yet.`);
  return allowed;
}

export type EndInput = {
  readonly kind: CustodyEndKind;
  readonly at: When;
  readonly pathway: Pathway | null;
  readonly attribution: Attribution | null;
  readonly instrument: Instrument | null;
  readonly toCountry: string | null;
  readonly note: string | null;
};
/** `start` of the episode; `ended` is its recorded end, null while open and for the end that is being corrected. */
export type EndFacts = { readonly name: string; readonly start: When; readonly ended: When | null; readonly today: CalendarDate };

/** A time in custody that was withdrawn as entered by mistake has no end: it never was. */
export function episodeStands(facts: { readonly name: string; readonly withdrawn: boolean }): Verdict {
  if (!facts.withdrawn) return allowed;
  return refused(
    `This time in custody of ${facts.name} was withdrawn as entered by mistake, so nothing can end it. Choose another one, or record when custody really began.`,
  );
}

/** How an episode may end: once, not certainly before it began, not in the future; a pathway for a release and for nothing else. */
export function mayEnd(end: EndInput, { name, start, ended, today }: EndFacts): Verdict {
  if (ended !== null)
    return refused(
      `This time in custody of ${name} already ended ${whenWords(ended)}. Correct that end, or record a new time in custody first.`,
    );
  if (certainlyBefore(end.at, start))
    return refused(`Custody of ${name} began ${whenWords(start)}, so it cannot have ended ${whenWords(end.at)}. Check which day is right.`);
  if (certainlyBefore(onDay(addDays(today, 1)), end.at))
    return refused("This day has not come yet. Record the end once it has taken place.");
  if ((end.kind === "released") !== (end.pathway !== null))
    return refused(
      end.kind === "released" ? "Say how the release came about. “Not known yet” is a good answer." : "Only a release has a pathway.",
    );
  if (end.kind !== "released" && (end.attribution !== null || end.instrument !== null))
    return refused("Only a release has a basis and an instrument.");
  if (end.toCountry !== null && end.kind !== "removed" && end.kind !== "voluntary_departure")
    return refused("Only a removal or a departure has a country.");
  if (end.note === null && (end.kind === "other_custody" || end.instrument === "other"))
    return refused(
      end.kind === "other_custody" ? "Say whose custody: “other custody” needs a word." : "Say what paper it was: “other” needs a word.",
    );
  return allowed;
}

/** Which episode an end belongs to, when nobody named one. */
export function episodeToEnd(open: readonly string[], name: string): { ok: true; id: string } | { ok: false; reason: string } {
  const [only, ...more] = open;
  if (only === undefined)
    return { ok: false, reason: `No time in custody of ${name} is open. Record when and where custody began, then how it ended.` };
  if (more.length > 0) return { ok: false, reason: `Two times in custody of ${name} are open. Choose the one that ended.` };
  return { ok: true, id: only };
}
