import type { Office } from "../core/office.ts";
import { storedSetting } from "./queries.ts";

/** Name of the office as set up; plain words before that. */
export function officeName(office: Pick<Office, "accounts">): string {
  const stored = storedSetting(office.accounts, "office.name");
  const value: unknown = stored === undefined ? null : JSON.parse(stored);
  return typeof value === "string" ? value : "Our office";
}

/** Whether a mail server is set; the screens say when it is not. */
export function mailIsOn(office: Pick<Office, "accounts">): boolean {
  return (storedSetting(office.accounts, "mail") ?? "null") !== "null";
}
