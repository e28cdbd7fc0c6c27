import { accountEvents } from "../../db/schema/accounts.ts";
import { hmac } from "../core/keys.ts";
import type { AccountsFile, Office } from "../core/office.ts";
import { lastChain } from "./queries.ts";

export type AccountVerb =
  | "account.setUp"
  | "account.invite"
  | "account.accept"
  | "account.change"
  | "office.change"
  | "rules.counted"
  | "mail.change"
  | "calendar.makeFeed"
  | "calendar.revokeFeed";

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
      const previous = lastChain(orm);
      const at = office.clock.now();
      const changed = JSON.stringify(event.changed);
      const chain = hmac(office.keys.chain, previous, String(at), event.actor, event.verb, event.subject, changed);
      orm
        .insert(accountEvents)
        .values({ at, actor: event.actor, verb: event.verb, subject: event.subject, requestId: event.requestId, changed, chain })
        .run();
      return value;
    })
    .immediate();
}
