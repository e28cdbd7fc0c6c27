import { desc } from "drizzle-orm";
import { accountEvents } from "../../db/schema/accounts.ts";
import { hmac } from "../core/keys.ts";
import type { AccountsFile, Office } from "../core/office.ts";

export type AccountVerb = "account.setUp" | "account.invite" | "account.accept" | "account.change" | "office.change";

/** The door to a write in accounts.db: one immediate transaction with its event, chained like those of the case file. */
export function accountChange<T>(
  office: Office,
  event: { actor: string; verb: AccountVerb; subject: string; requestId: string | null; changed: Readonly<Record<string, unknown>> },
  body: (db: AccountsFile["orm"]) => T,
): T {
  const { sqlite, orm } = office.accounts;
  if (sqlite.inTransaction) throw new Error(`${event.verb} was called inside another transaction.`);
  return sqlite
    .transaction(() => {
      const value = body(orm);
      const last = orm.select({ chain: accountEvents.chain }).from(accountEvents).orderBy(desc(accountEvents.seq)).limit(1).get();
      const at = office.clock.now();
      const changed = JSON.stringify(event.changed);
      const chain = hmac(office.keys.chain, last?.chain ?? "", String(at), event.actor, event.verb, event.subject, changed);
      orm
        .insert(accountEvents)
        .values({ at, actor: event.actor, verb: event.verb, subject: event.subject, requestId: event.requestId, changed, chain })
        .run();
      return value;
    })
    .immediate();
}
