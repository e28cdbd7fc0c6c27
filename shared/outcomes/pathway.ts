import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { bounds, type When } from "../kernel/when.ts";
import { dayWords } from "../kernel/day-words.ts";
import { ATTRIBUTION, DETERMINATION, PATHWAY, type Attribution, type Determination, type Pathway } from "./codes.ts";

/**
 * What is on record about a release that may show how it came about. One row of `petitions` for each filed petition of the person;
 * `endedOn` is the day it ended for the person, null while pending. Days are those of the court.
 */
export const ReleaseFacts = z.strictObject({
  petitions: z.array(
    z.strictObject({
      caption: z.string(),
      filedOn: CalendarDate,
      endedOn: CalendarDate.nullable(),
      determination: DETERMINATION.schema.nullable(),
      determinedOn: CalendarDate.nullable(),
      /** Number of the entry by which it was determined; null for a text order or where none is linked. */
      determinedBy: z.int().nullable(),
      /** Interim rulings, granted at least in part, that order release. */
      interimReleases: z.array(z.strictObject({ ruledOn: CalendarDate, until: CalendarDate.nullable(), number: z.int().nullable() })),
      /** Days of orders that command a bond hearing. */
      hearingsOrdered: z.array(z.strictObject({ on: CalendarDate, number: z.int().nullable() })),
    }),
  ),
  /** Bond hearings in which bond or recognizance was granted; `habeas` when one hangs on a petition. */
  bonds: z.array(z.strictObject({ grantedOn: CalendarDate.nullable(), habeas: z.boolean() })),
  /** Custody reviews by ICE that were opened. */
  reviews: z.array(z.strictObject({ openedOn: CalendarDate })),
  /** Release requests that were sent. */
  requests: z.array(z.strictObject({ sentOn: CalendarDate.nullable() })),
});
export type ReleaseFacts = z.infer<typeof ReleaseFacts>;
export const NO_RELEASE_FACTS: ReleaseFacts = { petitions: [], bonds: [], reviews: [], requests: [] };

/** One question on the way to the pathway. `because` says what on record suggests a yes; null where nothing does. */
export type PathwayQuestion = { readonly pathway: Pathway; readonly asks: string; readonly because: string | null };

/** The questions of domain section 5 C, in the order in which they are asked. `unknown` is the answer when none was a yes. */
const ASKS: Readonly<Record<Pathway, string>> = {
  court_final_order: "The court’s final order: it ordered release, or a condition of it was not met",
  court_interim_order: "An interim order of the court: it ordered release, or a condition of it was not met",
  bond_after_habeas: "Bond, after a hearing the habeas court ordered",
  government_under_order: "ICE released, where the order asked for less",
  settlement: "A settlement",
  class_or_injunction: "A class order or injunction",
  relief_granted: "Relief granted in the removal case",
  proceedings_terminated: "Removal proceedings terminated",
  bond_immigration_judge: "Bond set by an immigration judge",
  custody_review: "ICE’s custody review",
  government_while_pending: "By ICE while the petition was pending",
  government_after_petition: "By ICE after the petition ended",
  government_after_request: "By ICE after a release request",
  government_other: "By ICE, otherwise",
  unknown: "Not known yet",
};

const ORDERS_RELEASE: readonly Determination[] = ["granted_release", "granted_conditional"];
const ORDERS_LESS: readonly Determination[] = ["granted_bond_hearing", "granted_other", "granted_in_part"];

/** The questions in order, each with what on record before the release suggests a yes. */
export function pathwayQuestions(facts: ReleaseFacts, at: When): PathwayQuestion[] {
  const latest = bounds(at).latest;
  const before = (day: CalendarDate | null): day is CalendarDate => day !== null && (latest === null || day <= latest);
  const because = suggestions(facts, before, latest);
  return PATHWAY.codes.map((pathway) => ({ pathway, asks: ASKS[pathway], because: because[pathway] ?? null }));
}

type Before = (day: CalendarDate | null) => day is CalendarDate;

function suggestions(facts: ReleaseFacts, before: Before, latest: CalendarDate | null): Partial<Record<Pathway, string>> {
  const { petitions } = facts;
  const determined = petitions.filter((one) => before(one.determinedOn));
  const byKind = (codes: readonly Determination[]) =>
    determined.find((one) => one.determination !== null && codes.includes(one.determination));
  const [final, less, settled] = [byKind(ORDERS_RELEASE), byKind(ORDERS_LESS), byKind(["settled_or_stipulated"])];
  const interim = petitions.flatMap((one) => one.interimReleases).find((one) => before(one.ruledOn));
  const hearing = petitions.flatMap((one) => one.hearingsOrdered).find((one) => before(one.on));
  const habeasBond = facts.bonds.find((one) => one.habeas && before(one.grantedOn));
  const bond = facts.bonds.find((one) => !one.habeas && before(one.grantedOn));
  const review = facts.reviews.find((one) => before(one.openedOn));
  const request = facts.requests.find((one) => one.sentOn === null || before(one.sentOn));
  const pending = petitions.find((one) => before(one.filedOn) && (one.endedOn === null || (latest !== null && one.endedOn > latest)));
  const ended = petitions.find((one) => before(one.endedOn));
  const orderOf = (number: number | null, day: CalendarDate) => `${number === null ? "An order" : `Order [${number}]`} of ${dayWords(day)}`;
  const bondDay = (one: { grantedOn: CalendarDate | null }) => (one.grantedOn === null ? "" : ` on ${dayWords(one.grantedOn)}`);
  return {
    ...(final?.determinedOn && {
      court_final_order: `${orderOf(final.determinedBy, final.determinedOn)} granted release, at least on a condition.`,
    }),
    ...(interim && { court_interim_order: `${orderOf(interim.number, interim.ruledOn)} ordered release.` }),
    ...(habeasBond && { bond_after_habeas: `Bond was granted${bondDay(habeasBond)}, in a hearing under the petition.` }),
    ...(!habeasBond && hearing && bond && { bond_after_habeas: `${orderOf(hearing.number, hearing.on)} commanded a bond hearing.` }),
    ...(less?.determinedOn && { government_under_order: `${orderOf(less.determinedBy, less.determinedOn)} granted less than release.` }),
    ...(!less &&
      !final &&
      !interim &&
      hearing && { government_under_order: `${orderOf(hearing.number, hearing.on)} commanded a bond hearing.` }),
    ...(settled?.determinedOn && { settlement: `The petition was settled or stipulated on ${dayWords(settled.determinedOn)}.` }),
    ...(bond && { bond_immigration_judge: `An immigration judge granted bond${bondDay(bond)}.` }),
    ...(review && { custody_review: `A custody review was open from ${dayWords(review.openedOn)}.` }),
    ...(pending && { government_while_pending: `${pending.caption} was filed on ${dayWords(pending.filedOn)} and was pending.` }),
    ...(ended?.endedOn && { government_after_petition: `${ended.caption} ended on ${dayWords(ended.endedOn)}.` }),
    ...(request && {
      government_after_request:
        request.sentOn === null ? "A release request was sent." : `A release request was sent on ${dayWords(request.sentOn)}.`,
    }),
  };
}

/** Facts of several people released in one act, taken together. */
export function mergeReleaseFacts(all: readonly ReleaseFacts[]): ReleaseFacts {
  return {
    petitions: all.flatMap((one) => one.petitions),
    bonds: all.flatMap((one) => one.bonds),
    reviews: all.flatMap((one) => one.reviews),
    requests: all.flatMap((one) => one.requests),
  };
}

/** The first yes in the order of the questions is the pathway, the later ones are also relevant. No yes at all is `unknown`. */
export function pathwayOf(yes: readonly Pathway[]): { pathway: Pathway; also: Pathway[] } {
  const [pathway = "unknown", ...also] = PATHWAY.codes.filter((code) => code !== "unknown" && yes.includes(code));
  return { pathway, also };
}

/** Pathways that say a court's order did it; `timing_only` cannot carry these. */
export const BY_AN_ORDER: readonly Pathway[] = ["court_final_order", "court_interim_order", "class_or_injunction"];
/** Pathways that need a petition filed before the release. */
export const NEEDS_PETITION: readonly Pathway[] = [
  "court_final_order",
  "court_interim_order",
  "bond_after_habeas",
  "government_under_order",
  "government_while_pending",
  "government_after_petition",
];

/** The basis that a form suggests: an order where the pathway rests on one, else timing only until somebody says more. */
export function suggestedAttribution(pathway: Pathway): Attribution {
  return ATTRIBUTION.codes[BY_AN_ORDER.includes(pathway) ? 0 : 2] ?? "timing_only";
}
