import { z } from "zod";
import { allowed, refused, type Verdict } from "../kernel/refusal.ts";

/** Who works here (domain section 6). `guest` is co-counsel, a volunteer or an interpreter, and sees nothing until proceedings are named. */
export const ROLES = ["staff", "supervisor", "communications", "guest"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  staff: "Legal staff",
  supervisor: "Supervisor",
  communications: "Communications",
  guest: "Guest",
};

/** The person who asks. */
export type Actor = { readonly personId: string; readonly name: string; readonly role: Role; readonly administrator: boolean };

const LEGAL = ["staff", "supervisor"] as const;
const SUPERVISORS = ["supervisor"] as const;
const PUBLISHING = ["communications", "supervisor"] as const;
/** Administrators hold a flag beside their role; by itself it opens no client record. */
const ADMINISTRATOR = "administrator";

/** Every action with who may do it: the one table of permission. The server asks it before a procedure, the screen before a button. */
export const POLICY = {
  "courts.read": LEGAL,
  "courts.closeDays": SUPERVISORS,
  "facilities.read": LEGAL,
  "facilities.add": LEGAL,
  "facilities.overrideCourt": LEGAL,
  "clients.read": LEGAL,
  "clients.openIdentifiers": LEGAL,
  "clients.add": LEGAL,
  "clients.edit": LEGAL,
  "clients.decideEngagement": LEGAL,
  "clients.logCall": LEGAL,
  "clients.restrict": SUPERVISORS,
  "custody.read": LEGAL,
  "custody.record": LEGAL,
  "proceedings.read": LEGAL,
  "proceedings.open": LEGAL,
  "proceedings.edit": LEGAL,
  "proceedings.file": LEGAL,
  "proceedings.assign": SUPERVISORS,
  "docket.read": LEGAL,
  "docket.log": LEGAL,
  "agency.read": LEGAL,
  "agency.record": LEGAL,
  "deadlines.read": LEGAL,
  "deadlines.change": LEGAL,
  "deadlines.confirm": LEGAL,
  "obligations.read": LEGAL,
  "obligations.change": LEGAL,
  "outcomes.read": LEGAL,
  "outcomes.record": LEGAL,
  "documents.read": LEGAL,
  "documents.attach": LEGAL,
  "tasks.read": LEGAL,
  "tasks.change": LEGAL,
  "today.read": LEGAL,
  "calendar.read": LEGAL,
  "reminders.read": LEGAL,
  "search.read": LEGAL,
  "caseload.read": SUPERVISORS,
  "statistics.read": LEGAL,
  "imports.read": SUPERVISORS,
  "imports.apply": SUPERVISORS,
  "headline.read": PUBLISHING,
  "headline.release": SUPERVISORS,
  "accounts.read": LEGAL,
  "settings.read": ADMINISTRATOR,
  "settings.change": ADMINISTRATOR,
} as const satisfies Record<string, readonly Role[] | typeof ADMINISTRATOR>;
export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY).filter((key): key is Action => key in POLICY);

const WHO: Readonly<Record<string, string>> = {
  [LEGAL.join()]: "legal staff and supervisors",
  [SUPERVISORS.join()]: "supervisors",
  [PUBLISHING.join()]: "communications staff and supervisors",
};

/** May this person do this? The refusal says who may. */
export function can(actor: Pick<Actor, "role" | "administrator">, action: Action): Verdict {
  const rule: readonly Role[] | typeof ADMINISTRATOR = POLICY[action];
  if (rule === ADMINISTRATOR)
    return actor.administrator ? allowed : refused("Only an administrator can do this. Ask the person who set up your account.");
  if (rule.includes(actor.role)) return allowed;
  return refused(`Only ${WHO[rule.join()] ?? "others in the office"} can do this.`);
}
