import type { Office } from "../core/office.ts";

/** Name of the office as set up; plain words before that. */
export function officeName(office: Pick<Office, "accounts">): string {
  const stored = office.accounts.sqlite.prepare<[], string>("SELECT value FROM settings WHERE key = 'office.name'").pluck().get();
  const value: unknown = stored === undefined ? null : JSON.parse(stored);
  return typeof value === "string" ? value : "Our office";
}
