import { sql } from "drizzle-orm";
import { settings } from "../../db/schema/accounts.ts";
import type { AccountsFile, Office } from "../core/office.ts";
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

/** Writes a setting of the office, inside an account change; each write counts its version up. */
export function putSetting(db: AccountsFile["orm"], key: string, value: unknown): void {
  const text = JSON.stringify(value);
  db.insert(settings)
    .values({ key, value: text })
    .onConflictDoUpdate({ target: settings.key, set: { value: text, version: sql`${settings.version} + 1` } })
    .run();
}
