import { type Closure, type Reach } from "../courts/closed-days.ts";
import { type ServiceKind } from "../docket/codes.ts";
import { type Direction } from "./counting-types.ts";

/** What differs between the laws that count whole days: which closures they see, which way a closed end moves, what service adds, how they are cited. */
export type DayLaw = {
  readonly cite: {
    readonly trigger: string;
    readonly every: string;
    readonly last: string;
    readonly back: string;
    readonly added: string;
    readonly ends: string;
    /** When a filing on paper is due on the last day; null where the clerk of the court has no part in it. */
    readonly endsOnPaper: string | null;
    readonly closure: Readonly<Record<Closure["kind"], string>>;
  };
  readonly reach: Readonly<Record<Direction, Reach>>;
  /** Rule 6(a)(3) moves a last day forward only; Rule 30 counts a closed building among the closed days of either direction. */
  readonly inaccessible: "last_day_forward" | "as_holiday" | "ignored";
  /** Where an end that is closed moves when the count runs back. */
  readonly closedBefore: "earlier" | "later";
  /** Kinds of service that add three days; empty where service adds nothing. */
  readonly addingService: readonly ServiceKind[];
  readonly ends: string;
};

const FEDERAL_COURT = {
  after: { state_holiday: true, declared: true, inaccessible: true },
  before: { state_holiday: false, declared: true, inaccessible: true },
} as const;
const NO_STATE = { state_holiday: false, declared: true, inaccessible: true } as const;
const FEDERAL_AGENCY = { state_holiday: false, declared: true, inaccessible: false } as const;

function ruleSix(prefix: string, added: string, paper: string): DayLaw["cite"] {
  const at = (paragraph: string) => `${prefix}(a)${paragraph}`;
  return {
    trigger: at("(1)(A)"),
    every: at("(1)(B)"),
    last: at("(1)(C)"),
    back: at("(5)"),
    added,
    ends: at("(4)(A)"),
    endsOnPaper: at(paper),
    closure: {
      weekend: at("(1)(C)"),
      statutory: at("(6)(A)"),
      declared: at("(6)(B)"),
      state_holiday: at("(6)(C)"),
      inaccessible: at("(3)(A)"),
    },
  };
}
function oneCitation(cite: string): DayLaw["cite"] {
  const closure = { weekend: cite, statutory: cite, declared: cite, state_holiday: cite, inaccessible: cite };
  return { trigger: cite, every: cite, last: cite, back: cite, added: cite, ends: cite, endsOnPaper: null, closure };
}

/** Fed. R. Civ. P. 6(a) and 6(d). Consented electronic service and CM/ECF have added nothing since 1 December 2016. */
export const FRCP_6: DayLaw = {
  cite: ruleSix("6", "6(d)", "(4)(B)"),
  reach: FEDERAL_COURT,
  inaccessible: "last_day_forward",
  closedBefore: "earlier",
  addingService: ["mail", "clerk", "other_consented"],
  ends: "A filing made electronically is on time until midnight in the court’s time zone.",
};

/** Fed. R. App. P. 26(a) and 26(c): three days unless served electronically or delivered on the day stated in the proof of service. */
export const FRAP_26: DayLaw = {
  cite: ruleSix("FRAP 26", "FRAP 26(c)", "(4)(D)"),
  reach: FEDERAL_COURT,
  inaccessible: "last_day_forward",
  closedBefore: "earlier",
  addingService: ["mail", "clerk", "other_consented"],
  ends: "A filing made electronically is on time until midnight in the time zone of the circuit clerk’s principal office.",
};

/** Sup. Ct. R. 30.1: federal holidays and days on which the Court building is closed; no state holidays, no added days. */
export const SUPREME_30: DayLaw = {
  cite: oneCitation("S. Ct. R. 30.1"),
  reach: { after: NO_STATE, before: NO_STATE },
  inaccessible: "as_holiday",
  closedBefore: "earlier",
  addingService: [],
  ends: "Rule 30 has no added days for service.",
};

/** 8 CFR 1001.1(h), 1003.38(b): a closed last day moves forward; the paper must be received, and nothing is added for service. */
export const AGENCY: DayLaw = {
  cite: oneCitation("8 CFR 1001.1(h)"),
  reach: { after: FEDERAL_AGENCY, before: FEDERAL_AGENCY },
  inaccessible: "ignored",
  closedBefore: "earlier",
  addingService: [],
  ends: "The paper must be received by then; mailing it by then is not enough.",
};

/** EOIR practice manual 3.1(c): counted back from a hearing, a closed day moves forward, the opposite of Rule 6(a)(5). */
export const EOIR_BEFORE: DayLaw = {
  cite: oneCitation("EOIR manual 3.1(c)"),
  reach: { after: FEDERAL_AGENCY, before: FEDERAL_AGENCY },
  inaccessible: "ignored",
  closedBefore: "later",
  addingService: [],
  ends: "The paper must be received by then.",
};
