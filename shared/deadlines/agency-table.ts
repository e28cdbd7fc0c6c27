import { AGENCY_EVENT, type AgencyEventKind } from "../agency/codes.ts";
import type { Duty } from "./codes.ts";

/** What happens outside a docket and sets dates: events before the agency, and what other slices record of the case and the person. */
export const OTHER_FACTS = ["bond_granted", "bond_denied", "final_order", "custody_began", "released", "removed"] as const;
export type CaseFactKind = AgencyEventKind | (typeof OTHER_FACTS)[number];
export const CASE_FACT_KINDS: readonly CaseFactKind[] = [...AGENCY_EVENT.codes, ...OTHER_FACTS];

export type CaseEffects = {
  /** How the steps name it: "Decided on Mon Nov 2". */
  readonly says: string;
  /** Rules that it sets running. `by`: whose date it is here, where the rule alone does not say. `after`: only once that has happened. */
  readonly creates?: readonly { readonly rule: string; readonly by?: Duty; readonly after?: CaseFactKind; readonly tells?: string }[];
  /** Rules whose earliest open date it meets, in time or late. */
  readonly meets?: readonly { readonly rule: string; readonly by?: Duty }[];
  /** Rules whose dates lose their ground. A date that had passed by then stays for a person to say what became of it. */
  readonly closes?: readonly { readonly rule: string; readonly because: string }[];
  /** Rules whose open dates are replaced by the ones created here. */
  readonly supersedes?: readonly string[];
};

const TAKEN = "The person is in custody under this detainer, or no longer held for it.";
const FREE = "The person is out of custody.";
const GONE = [
  { rule: "hold-48h", because: FREE },
  { rule: "detainer-48h", because: FREE },
] as const;
const STAY_OPEN =
  "The automatic stay is open to the government only if it held without bond or set 10,000 dollars or more. Void its two dates where it did neither.";

/** What each of these facts does to the dates of its case (deadline rules, sections 2c and 5). */
export const CASE_EFFECTS: Readonly<Record<CaseFactKind, CaseEffects>> = {
  arrest: { says: "Arrested", creates: [{ rule: "hold-48h" }] },
  charging_decision: { says: "Decided", meets: [{ rule: "hold-48h" }] },
  detainer_ready: { says: "Ready for release", creates: [{ rule: "detainer-48h" }], supersedes: ["detainer-48h"] },
  taken_over: { says: "Taken over", meets: [{ rule: "detainer-48h" }] },
  negative_fear_finding: { says: "Found", creates: [{ rule: "cfi-review" }], supersedes: ["cfi-review"] },
  fear_review_concluded: { says: "Concluded", meets: [{ rule: "cfi-review" }] },
  reasonable_fear_referral: { says: "Referred", creates: [{ rule: "rfi-10d" }], supersedes: ["rfi-10d"] },
  reasonable_fear_decision: { says: "Decided", meets: [{ rule: "rfi-10d" }] },
  merits_decision: { says: "Decided", creates: [{ rule: "merits-appeal-30d" }], supersedes: ["merits-appeal-30d"] },
  appeal_received: { says: "Received", meets: [{ rule: "merits-appeal-30d" }] },
  departure_granted: { says: "Granted", creates: [{ rule: "vd-60d" }], supersedes: ["vd-60d"] },
  departed: { says: "Departed", meets: [{ rule: "vd-60d" }] },
  petition_for_review_filed: { says: "Filed", meets: [{ rule: "pfr-30d" }] },
  motion_to_reopen_filed: { says: "Filed", meets: [{ rule: "mtr-90d" }, { rule: "vd-60d" }] },
  motion_to_reconsider_filed: { says: "Filed", meets: [{ rule: "recon-30d" }] },
  address_change_filed: { says: "Filed", meets: [{ rule: "addr-change" }, { rule: "addr-change-board" }] },
  records_requested: { says: "Received", creates: [{ rule: "foia-20bd" }] },
  records_determination: { says: "Determined", meets: [{ rule: "foia-20bd" }] },
  bond_granted: {
    says: "Decided",
    creates: [
      { rule: "bond-appeal-30d", by: "government" },
      { rule: "autostay-notice-1bd", tells: STAY_OPEN },
      { rule: "autostay-appeal-10bd" },
    ],
  },
  bond_denied: { says: "Decided", creates: [{ rule: "bond-appeal-30d", by: "ours" }] },
  stay_notice_filed: { says: "Filed", meets: [{ rule: "autostay-notice-1bd" }] },
  dhs_bond_appeal: {
    says: "Filed",
    creates: [{ rule: "autostay-90d" }],
    meets: [{ rule: "autostay-appeal-10bd" }, { rule: "bond-appeal-30d", by: "government" }],
  },
  bond_appeal_received: { says: "Received", meets: [{ rule: "bond-appeal-30d", by: "ours" }] },
  board_bond_decision: {
    says: "Decided",
    closes: [{ rule: "autostay-90d", because: "The Board has decided, so no stay is left to lapse." }],
  },
  final_order: {
    says: "Final",
    creates: [{ rule: "pfr-30d" }, { rule: "mtr-90d" }, { rule: "recon-30d" }],
    closes: [{ rule: "merits-appeal-30d", because: "The order became final, so no appeal to the Board is open." }],
  },
  custody_began: { says: "Taken into custody", closes: [{ rule: "detainer-48h", because: TAKEN }] },
  released: {
    says: "Released",
    creates: [{ rule: "addr-change" }, { rule: "addr-change-board", after: "appeal_received" }],
    closes: GONE,
  },
  removed: { says: "Removed", closes: GONE },
};

/** Every rule whose dates come from here: they are settled together, from all that stands. */
export const CASE_RULES: ReadonlySet<string> = new Set(
  Object.values(CASE_EFFECTS).flatMap(({ creates = [] }) => creates.map(({ rule }) => rule)),
);
