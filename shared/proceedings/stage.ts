import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Stage } from "./codes.ts";

/** Stages that an entry on the docket brings a petition to. */
export type MarkStage =
  | "response_ordered"
  | "response_filed"
  | "reply_filed"
  | "hearing_set"
  | "under_submission"
  | "report_issued"
  | "decided"
  | "stayed"
  | "stay_lifted"
  | "on_appeal"
  | "appeal_ended";
export type Mark = { readonly stage: MarkStage; readonly on: CalendarDate };

/** What the stage of a petition is derived from (domain section 3). Days only; the latest entry of a kind counts where it says so. */
export type StageFacts = {
  /** What was agreed with the petitioners, the strongest of them; null when nothing was decided. */
  readonly engagement: { readonly decision: "considering" | "accepted" | "declined" | "referred"; readonly on: CalendarDate } | null;
  readonly draftedOn: CalendarDate | null;
  readonly readyOn: CalendarDate | null;
  /** First filing day of the chain of dockets; null before. */
  readonly filedOn: CalendarDate | null;
  readonly marks: readonly Mark[];
  readonly petitioners: number;
  /** Day of each standing determination, one a petitioner. */
  readonly determined: readonly CalendarDate[];
  /** Commands of the court that are still to be done by a day. */
  readonly openCommands: number;
  readonly closedOn: CalendarDate | null;
};
export type DerivedStage = { readonly stage: Stage; readonly since: CalendarDate | null };

const PROGRESS = ["response_ordered", "response_filed", "reply_filed", "hearing_set", "under_submission", "report_issued"] as const;

/**
 * The stage of a petition. Closing comes first; then what stands beside the sequence (an appeal, a stay); then the ruling; then
 * the furthest step the docket shows; then what was done before filing.
 */
export function deriveStage(facts: StageFacts): DerivedStage {
  if (facts.closedOn !== null) return { stage: "closed", since: facts.closedOn };
  if (facts.filedOn === null) return beforeFiling(facts);
  return beside(facts) ?? ruled(facts) ?? furthest(facts.marks) ?? { stage: "filed", since: facts.filedOn };
}

function beforeFiling({ readyOn, draftedOn, engagement }: StageFacts): DerivedStage {
  if (engagement !== null && (engagement.decision === "declined" || engagement.decision === "referred")) {
    return { stage: engagement.decision, since: engagement.on };
  }
  if (readyOn !== null) return { stage: "ready_to_file", since: readyOn };
  if (draftedOn !== null) return { stage: "drafting", since: draftedOn };
  return engagement === null ? { stage: "considering", since: null } : { stage: engagement.decision, since: engagement.on };
}

function beside({ marks }: StageFacts): DerivedStage | null {
  const appeal = open(marks, "on_appeal", "appeal_ended");
  if (appeal) return { stage: "on_appeal", since: appeal };
  const stay = open(marks, "stayed", "stay_lifted");
  return stay ? { stage: "stayed", since: stay } : null;
}

/** Day of the newest opening mark that no closing mark follows; on the same day the closing one wins. */
function open(marks: readonly Mark[], opens: MarkStage, closes: MarkStage): CalendarDate | null {
  const opened = newest(marks, opens);
  const closed = newest(marks, closes);
  return opened !== null && (closed === null || closed < opened) ? opened : null;
}

/** Decided when every petitioner has a ruling, or when the docket shows one that nobody has read into the record yet. */
function ruled({ determined, petitioners, openCommands, marks }: StageFacts): DerivedStage | null {
  const last = latest(determined);
  if (last !== null && openCommands > 0) return { stage: "compliance", since: last };
  if (last !== null) return determined.length >= petitioners ? { stage: "decided", since: last } : null;
  const entry = newest(marks, "decided");
  return entry === null ? null : { stage: "decided", since: entry };
}

function furthest(marks: readonly Mark[]): DerivedStage | null {
  const reached = PROGRESS.filter((stage) => marks.some((mark) => mark.stage === stage)).at(-1);
  if (reached === undefined) return null;
  return { stage: reached, since: earliest(marks, reached) };
}

function newest(marks: readonly Mark[], stage: MarkStage): CalendarDate | null {
  return latest(marks.filter((mark) => mark.stage === stage).map((mark) => mark.on));
}

function earliest(marks: readonly Mark[], stage: MarkStage): CalendarDate | null {
  return marks
    .filter((mark) => mark.stage === stage)
    .map((mark) => mark.on)
    .reduce<CalendarDate | null>((first, on) => (first === null || on < first ? on : first), null);
}

function latest(days: readonly CalendarDate[]): CalendarDate | null {
  return days.reduce<CalendarDate | null>((last, on) => (last === null || on > last ? on : last), null);
}

/** What moves a release request, a bond hearing or another matter that has no docket of its own here. */
export type OtherStageFacts = {
  readonly openedOn: CalendarDate;
  readonly closedOn: CalendarDate | null;
  /** A request not sent yet. */
  readonly draft: boolean;
  readonly sentOn: CalendarDate | null;
  /** Answered, withdrawn or held, and on which day. */
  readonly ended: boolean;
  readonly endedOn: CalendarDate | null;
};

/** Draft, asked, answered, closed: in the words of the same list. */
export function deriveOtherStage(facts: OtherStageFacts): DerivedStage {
  if (facts.closedOn !== null) return { stage: "closed", since: facts.closedOn };
  if (facts.ended) return { stage: "decided", since: facts.endedOn };
  return facts.draft ? { stage: "drafting", since: facts.openedOn } : { stage: "filed", since: facts.sentOn ?? facts.openedOn };
}

/** The sequence that every case shows as a strip, in order. */
export const STRIP = [
  "drafting",
  "filed",
  "response_ordered",
  "response_filed",
  "reply_filed",
  "under_submission",
  "decided",
  "compliance",
  "closed",
] as const satisfies readonly Stage[];
export type StripStage = (typeof STRIP)[number];

/** Where each stage stands on the strip; null for those that end without a suit. */
const PLACE: Readonly<Record<Stage, StripStage | null>> = {
  considering: "drafting",
  accepted: "drafting",
  drafting: "drafting",
  ready_to_file: "drafting",
  filed: "filed",
  response_ordered: "response_ordered",
  response_filed: "response_filed",
  reply_filed: "reply_filed",
  hearing_set: "under_submission",
  under_submission: "under_submission",
  report_issued: "under_submission",
  decided: "decided",
  compliance: "compliance",
  closed: "closed",
  declined: null,
  referred: null,
  stayed: null,
  on_appeal: "decided",
};

/** How many of the strip's steps are reached, for the row of ticks in lists; 0 for declined, referred and stayed. */
export function stripPlace(stage: Stage): number {
  const place = PLACE[stage];
  return place === null ? 0 : STRIP.indexOf(place) + 1;
}

export type StripStep = {
  readonly stage: StripStage;
  readonly state: "done" | "now" | "ahead" | "skipped";
  readonly on: CalendarDate | null;
  /** How many of the petitioners have reached it, where they differ; null where all have, or none. */
  readonly part: { readonly reached: number; readonly of: number } | null;
};

/** The strip of a case: each step with its day, the one it stands at, and how far each petitioner is where they differ. */
export function stageStrip(facts: StageFacts, shown: Stage): StripStep[] {
  const reachedTo = Math.max(stripPlace(shown), facts.filedOn === null ? 1 : 2);
  const at = PLACE[shown];
  return STRIP.map((stage, place) => {
    const on = dayOf(facts, stage);
    const partly = stage === "decided" && facts.determined.length > 0 && facts.determined.length < facts.petitioners;
    const part = partly ? { reached: facts.determined.length, of: facts.petitioners } : null;
    if (stage === at) return { stage, state: "now", on, part };
    if (on !== null) return { stage, state: "done", on, part };
    return { stage, state: place < reachedTo ? "skipped" : "ahead", on, part };
  });
}

function dayOf(facts: StageFacts, stage: StripStage): CalendarDate | null {
  switch (stage) {
    case "drafting":
      return facts.draftedOn ?? facts.readyOn ?? facts.engagement?.on ?? null;
    case "filed":
      return facts.filedOn;
    case "decided":
      return latest(facts.determined) ?? newest(facts.marks, "decided");
    case "compliance":
      return facts.openCommands > 0 ? latest(facts.determined) : null;
    case "closed":
      return facts.closedOn;
    case "under_submission":
      return earliest(facts.marks, "under_submission") ?? earliest(facts.marks, "report_issued") ?? earliest(facts.marks, "hearing_set");
    default:
      return earliest(facts.marks, stage);
  }
}
