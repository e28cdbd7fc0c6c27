import { eq } from "drizzle-orm";
import { account, people, session, user } from "../../db/schema/accounts.ts";
import type { UseSetupLinkInput } from "../../shared/accounts/contract.ts";
import { passwordVerdict } from "../../shared/accounts/password.ts";
import type { Role } from "../../shared/access/policy.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { makeId } from "../../shared/kernel/ids.ts";
import { realNow } from "../core/clock.ts";
import type { AccountsFile, Office } from "../core/office.ts";
import { hashPassword } from "../core/sign-in.ts";
import { accountChange } from "./account-change.ts";
import { holderOfEmail } from "./queries.ts";
import { putSetting } from "./settings.ts";
import { closeLink, needsSetup, openLink } from "./setup-link.ts";

type Db = AccountsFile["orm"];

/** Turns a one-time link into an account with a password: the first one becomes supervisor and administrator. */
export async function useSetupLink(office: Office, input: UseSetupLinkInput): Promise<{ email: string }> {
  const verdict = passwordVerdict(input.password, input);
  if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason, "password");
  openLink(office.accounts, input.token);
  // The slow hash comes before the transaction: a transaction held across it would tie up every other write.
  const password = await hashPassword(input.password);
  const link = openLink(office.accounts, input.token);
  const email = input.email.toLowerCase();
  if (link.personId === null) {
    if (!needsSetup(office.accounts))
      throw new DomainError("RULE_REFUSED", "The first account exists already. Sign in, or ask your administrator for an invitation.");
    const id = makeId("person", realNow(), office.chance());
    accountChange(office, { actor: id, verb: "account.setUp", subject: id, requestId: null, changed: { name: input.name } }, (db) => {
      insertPerson(db, { id, name: input.name, email, role: "supervisor", administrator: true, title: null });
      insertPassword(db, id, password);
      if (input.officeName !== null) putSetting(db, "office.name", input.officeName);
      if (input.zone !== null) putSetting(db, "office.zone", input.zone);
      closeLink(office.accounts, link.tokenHash);
    });
    return { email };
  }
  const personId = link.personId;
  accountChange(
    office,
    { actor: personId, verb: "account.accept", subject: personId, requestId: null, changed: { name: input.name } },
    (db) => {
      refuseTakenEmail(db, email, personId);
      db.update(user)
        .set({ name: input.name, email, updatedAt: new Date(realNow()) })
        .where(eq(user.id, personId))
        .run();
      db.delete(account).where(eq(account.userId, personId)).run();
      insertPassword(db, personId, password);
      // Whoever sat at a computer with the older password signs in anew.
      db.delete(session).where(eq(session.userId, personId)).run();
      closeLink(office.accounts, link.tokenHash);
    },
  );
  return { email };
}

export function refuseTakenEmail(db: Db, email: string, personId: string | null): void {
  const holder = holderOfEmail(db, email);
  if (holder !== undefined && holder !== personId)
    throw new DomainError("RULE_REFUSED", "Somebody here already has this e-mail address. Use another one.", "email");
}

export type NewPerson = { id: string; name: string; email: string; role: Role; administrator: boolean; title: string | null };

export function insertPerson(db: Db, person: NewPerson): void {
  const at = new Date(realNow());
  db.insert(user)
    .values({ id: person.id, name: person.name, email: person.email.toLowerCase(), emailVerified: true, createdAt: at, updatedAt: at })
    .run();
  db.insert(people).values({ id: person.id, role: person.role, administrator: person.administrator, title: person.title }).run();
}

export function insertPassword(db: Db, personId: string, password: string): void {
  const at = new Date(realNow());
  db.insert(account)
    .values({
      id: `${personId}_password`,
      accountId: personId,
      providerId: "credential",
      userId: personId,
      password,
      createdAt: at,
      updatedAt: at,
    })
    .run();
}
