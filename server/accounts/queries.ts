import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { account, accountEvents, people, setupLinks, user } from "../../db/schema/accounts.ts";
import type { AccountsFile } from "../core/office.ts";

/** Reads of accounts.db. Nothing here is walled: whoever may read it is decided by the procedure. */
type Db = AccountsFile["orm"];

export function everybody(db: Db) {
  return db
    .select({ person: people, name: user.name, email: user.email, password: account.id })
    .from(people)
    .innerJoin(user, eq(user.id, people.id))
    .leftJoin(account, eq(account.userId, people.id))
    .orderBy(user.name)
    .all();
}

export function personById(db: Db, personId: string) {
  return db.select().from(people).where(eq(people.id, personId)).get();
}

/** True while nobody has an account yet. */
export function nobodyYet(db: Db): boolean {
  return db.select({ id: people.id }).from(people).limit(1).get() === undefined;
}

/** True when somebody else whose account is open is an administrator. */
export function otherAdministrator(db: Db, personId: string): boolean {
  const open = and(eq(people.administrator, true), ne(people.id, personId), isNull(people.disabledAt));
  return db.select({ id: people.id }).from(people).where(open).limit(1).get() !== undefined;
}

export function holderOfEmail(db: Db, email: string): string | undefined {
  return db.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase())).get()?.id;
}

export function linkByHash(db: Db, tokenHash: string) {
  return db.select().from(setupLinks).where(eq(setupLinks.tokenHash, tokenHash)).get();
}

/** The last link of the chain of account events; empty before the first. */
export function lastChain(db: Db): string {
  return db.select({ chain: accountEvents.chain }).from(accountEvents).orderBy(desc(accountEvents.seq)).limit(1).get()?.chain ?? "";
}

/** A setting as stored, JSON; undefined where it was never set. */
export function storedSetting(accounts: AccountsFile, key: string): string | undefined {
  return accounts.sqlite.prepare<[string], string>("SELECT value FROM settings WHERE key = ?").pluck().get(key);
}

/** Who wrote last about a person or a setting, and when; null while nobody did. */
export function lastWriter(accounts: AccountsFile, subject: string): { actor: string; at: number } | null {
  return (
    accounts.sqlite
      .prepare<[string], { actor: string; at: number }>("SELECT actor, at FROM account_events WHERE subject = ? ORDER BY seq DESC LIMIT 1")
      .get(subject) ?? null
  );
}

/** How often a setting was saved; 0 for one that never was. */
export function storedVersion(accounts: AccountsFile, key: string): number {
  return accounts.sqlite.prepare<[string], number>("SELECT version FROM settings WHERE key = ?").pluck().get(key) ?? 0;
}
