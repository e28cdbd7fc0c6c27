import { type EntryType } from "../docket/codes.ts";

/** What an order can set a time for. Each names the rule that carries it and the rules whose dates it replaces. */
export const ORDER_SUBJECTS = ["response", "reply", "objections", "appeal", "alter_judgment", "restraint_end"] as const;
export type OrderSubject = (typeof ORDER_SUBJECTS)[number];

export const SUBJECT_RULES: Readonly<Record<OrderSubject, { readonly carriedBy: string; readonly replaces: readonly string[] }>> = {
  response: { carriedBy: "hab-response-order", replaces: ["hab-return-3d", "hab-return-20d", "hab-response-order"] },
  reply: { carriedBy: "hab-traverse", replaces: ["hab-traverse"] },
  objections: { carriedBy: "rr-objections-14d", replaces: ["rr-objections-14d"] },
  appeal: { carriedBy: "noa-60d", replaces: ["noa-60d", "noa-tolled-60d"] },
  alter_judgment: { carriedBy: "r59e-28d", replaces: ["r59e-28d"] },
  restraint_end: { carriedBy: "tro-exp-14d", replaces: ["tro-exp-14d"] },
};

/** The subject of an order's date, read back from the rule that carries it; null for a rule that carries none. */
export function subjectOfRule(ruleId: string | null): OrderSubject | null {
  return ORDER_SUBJECTS.find((subject) => SUBJECT_RULES[subject].carriedBy === ruleId) ?? null;
}

export type Filer = "us" | "government" | "court" | "other" | "unknown";
/** A rule that an entry sets running. `unlessSet`: not when an order sets its own time for the subject. */
export type Creation = {
  readonly rule: string;
  readonly from: "service" | "service_or_entry" | "entry" | "hearing";
  readonly unlessSet?: OrderSubject;
  readonly onlyFrom?: readonly Filer[];
  readonly onlyWithoutNotice?: true;
  readonly unlessHearingSet?: true;
  /** Dates of our own that the new one does not end before: a cross-appeal has its own time or ours, whichever ends later. */
  readonly notBefore?: readonly string[];
};
export type Effects = {
  readonly creates?: readonly Creation[];
  /** Rules met by the entry; `by` limits who must have filed it. */
  readonly meets?: readonly { readonly rule: string; readonly by?: readonly Filer[] }[];
  /** Open dates of these rules are replaced by the ones created here. */
  readonly restarts?: readonly string[];
  /** The replaced date stays the safe one: a court may hold that the earlier entry started the time (FRAP 4(a)(7)). */
  readonly keepsEarlierSafe?: true;
  readonly suspends?: readonly string[];
  /** The date by which the paper must be filed to suspend or void anything; a late one tolls nothing. */
  readonly timelyBy?: string;
  /** For a ruling on a paper: the date by which that had to be filed, or the ruling starts nothing anew. */
  readonly onTimelyBy?: string;
  readonly voids?: readonly { readonly rule: string; readonly reason: string }[];
};

const JUDGMENT_RULES = ["noa-60d", "r59e-28d", "r60b-1y", "r62-30d"] as const;
const AFTER_JUDGMENT: readonly Creation[] = JUDGMENT_RULES.map((rule) => ({ rule, from: "entry" }));
const NOT_US: readonly Filer[] = ["government", "other", "unknown"];

/** What each kind of docket entry does (deadline rules, section 5). Kinds not named here set nothing running. */
export const ENTRY_EFFECTS: Partial<Readonly<Record<EntryType, Effects>>> = {
  order_to_show_cause: {
    creates: [
      { rule: "hab-return-3d", from: "service", unlessSet: "response" },
      { rule: "hab-return-20d", from: "service", unlessSet: "response" },
    ],
  },
  complaint: {
    creates: [
      { rule: "svc-4m-90d", from: "entry" },
      { rule: "ans-12a2-60d", from: "service" },
    ],
  },
  response: {
    creates: [{ rule: "hab-hearing-5d", from: "entry", onlyFrom: NOT_US, unlessHearingSet: true }],
    meets: [
      { rule: "hab-return-3d", by: NOT_US },
      { rule: "hab-return-20d", by: NOT_US },
      { rule: "hab-response-order", by: NOT_US },
      { rule: "ans-12a2-60d", by: NOT_US },
    ],
  },
  reply: { meets: [{ rule: "hab-traverse", by: ["us", "unknown"] }] },
  hearing_notice: {
    creates: [
      { rule: "motion-notice-14d", from: "hearing" },
      { rule: "opp-affidavit-7d", from: "hearing" },
    ],
    meets: [{ rule: "hab-hearing-5d" }],
    restarts: ["motion-notice-14d", "opp-affidavit-7d"],
  },
  ruling_interim: {
    creates: [{ rule: "tro-exp-14d", from: "entry", unlessSet: "restraint_end", onlyWithoutNotice: true }],
    restarts: ["tro-exp-14d"],
  },
  report_and_recommendation: { creates: [{ rule: "rr-objections-14d", from: "service_or_entry", unlessSet: "objections" }] },
  objections: {
    creates: [{ rule: "rr-response-14d", from: "service_or_entry", onlyFrom: NOT_US }],
    meets: [{ rule: "rr-objections-14d", by: ["us"] }],
  },
  order_on_petition: { creates: AFTER_JUDGMENT },
  judgment: { creates: AFTER_JUDGMENT, restarts: [...JUDGMENT_RULES, "eaja-30d"], keepsEarlierSafe: true },
  motion_to_alter: { meets: [{ rule: "r59e-28d", by: ["us"] }], suspends: ["noa-60d", "eaja-30d"], timelyBy: "r59e-28d" },
  notice_of_appeal: {
    creates: [{ rule: "noa-cross-14d", from: "entry", onlyFrom: NOT_US, notBefore: ["noa-60d", "noa-tolled-60d"] }],
    meets: [
      { rule: "noa-60d", by: ["us"] },
      { rule: "noa-tolled-60d", by: ["us"] },
      { rule: "noa-cross-14d", by: ["us"] },
    ],
    voids: [
      { rule: "eaja-30d", reason: "The judgment is on appeal and not yet final. The fee date is computed again when the appeal ends." },
    ],
  },
  appeal_judgment: {
    creates: [
      { rule: "rehearing-45d", from: "entry" },
      { rule: "cert-90d", from: "entry" },
    ],
    restarts: ["rehearing-45d", "cert-90d", "cert-ext-10d", "mandate-7d", "eaja-30d"],
  },
  rehearing_petition: {
    meets: [{ rule: "rehearing-45d", by: ["us"] }],
    suspends: ["cert-90d", "cert-ext-10d", "eaja-30d"],
    timelyBy: "rehearing-45d",
    voids: [{ rule: "mandate-7d", reason: "A petition for rehearing is before the court. The mandate issues after its denial." }],
  },
  rehearing_denied: {
    creates: [
      { rule: "cert-90d", from: "entry" },
      { rule: "mandate-7d", from: "entry" },
    ],
    restarts: ["cert-90d", "cert-ext-10d", "mandate-7d", "eaja-30d"],
    onTimelyBy: "rehearing-45d",
  },
  appeal_dismissed: { creates: [{ rule: "eaja-30d", from: "entry" }], restarts: ["eaja-30d"] },
  mandate: { meets: [{ rule: "mandate-7d" }] },
  fee_motion: { meets: [{ rule: "eaja-30d", by: ["us"] }] },
};

/** Dates that a proof of service of such a paper meets, on the day of service. */
export const SERVICE_MEETS: Partial<Readonly<Record<EntryType, readonly string[]>>> = { complaint: ["svc-4m-90d"] };

/** A date that, once computed, is the event of the next step: the rolled date feeds it (section 6.8). */
export const CHAINS: readonly { readonly after: string; readonly creates: string }[] = [
  { after: "noa-60d", creates: "eaja-30d" },
  { after: "noa-tolled-60d", creates: "eaja-30d" },
  { after: "rehearing-45d", creates: "mandate-7d" },
  { after: "cert-90d", creates: "cert-ext-10d" },
  { after: "cert-90d", creates: "eaja-30d" },
];
