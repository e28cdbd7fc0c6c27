import { type Role, ROLE_LABELS, ROLES } from "../../../shared/access/policy.ts";

export const ROLE_CHOICES = { codes: ROLES, labels: ROLE_LABELS } as const;
/** Roles that can be given now; what a guest may open is not built. */
export const GIVEN: readonly Role[] = ["staff", "supervisor", "communications"];
/** What each role opens, in a line. */
export const ROLE_NOTES: Readonly<Partial<Record<Role, string>>> = {
  staff: "Clients, cases, dates and outcomes.",
  supervisor: "The same, and assignments, caseload, imports, restrictions and the released headline.",
  communications: "Released headline totals, and never a client.",
};
