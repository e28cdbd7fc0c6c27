import { and, eq, ne } from "drizzle-orm";
import { account, people, session, user } from "../../db/schema/accounts.ts";
import type { ChangePersonInput, InviteInput, PersonView, RenewLinkInput } from "../../shared/accounts/contract.ts";
import { type Actor, Role } from "../../shared/access/policy.ts";
import { DomainError, noSuch } from "../../shared/kernel/domain-error.ts";
import { makeId } from "../../shared/kernel/ids.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import type { AccountsFile, Office } from "../core/office.ts";
import { saved } from "../core/save.ts";
import { accountChange } from "./account-change.ts";
import { closeLinksOf, makeSetupLink } from "./setup-link.ts";
import { insertPerson, refuseTakenEmail } from "./use-setup-link.ts";

/** Everybody with an account or an invitation, by name. */
export function listPeople(accounts: AccountsFile): PersonView[] {
  const rows = accounts.orm
    .select({ person: people, name: user.name, email: user.email, password: account.id })
    .from(people)
    .innerJoin(user, eq(user.id, people.id))
    .leftJoin(account, eq(account.userId, people.id))
    .orderBy(user.name)
    .all();
  return rows.map(({ person, name, email, password }) => ({
    id: person.id,
    name,
    email,
    role: presentRole(person.role),
    administrator: person.administrator,
    title: person.title,
    disabled: person.disabledAt !== null,
    active: password !== null,
    version: String(person.version),
  }));
}

function presentRole(role: string): PersonView["role"] {
  return Role.parse(role);
}

/** Adds a person and makes the link to hand over. There is no mail here: the administrator passes it on. */
export function invite(office: Office, actor: Actor, input: InviteInput): { personId: string; link: string } {
  const { requestId, ...person } = input;
  if (person.role === "guest") {
    throw new DomainError(
      "RULE_REFUSED",
      "Guests cannot be invited yet: what a guest may open is not built. Give co-counsel the case sheet instead.",
      "role",
    );
  }
  const id = makeId("person", Date.now(), office.chance());
  accountChange(
    office,
    {
      actor: actor.personId,
      verb: "account.invite",
      subject: id,
      requestId,
      changed: { role: person.role, administrator: person.administrator },
    },
    (db) => {
      refuseTakenEmail(db, person.email, null);
      insertPerson(db, { id, ...person });
    },
  );
  return { personId: id, link: `${office.origin}/setup/${makeSetupLink(office.accounts, id)}` };
}

/** Makes another link for a person: the first was lost or ran out, or the password is forgotten. Sessions go on until it is used. */
export function renewLink(office: Office, actor: Actor, { requestId, personId }: RenewLinkInput): { personId: string; link: string } {
  const person = office.accounts.orm.select().from(people).where(eq(people.id, personId)).get();
  if (!person) throw noSuch("person");
  if (person.disabledAt !== null) throw new DomainError("RULE_REFUSED", "This account is closed. Open it again first, then make a link.");
  const link = accountChange(
    office,
    { actor: actor.personId, verb: "account.invite", subject: personId, requestId, changed: { again: true } },
    () => makeSetupLink(office.accounts, personId),
  );
  return { personId, link: `${office.origin}/setup/${link}` };
}

/** Changes role, flag or title, or disables. Every session of the person ends: the next request is asked anew. */
export function changePerson(office: Office, actor: Actor, { requestId, personId, expects, ...input }: ChangePersonInput): Saved {
  const before = office.accounts.orm.select().from(people).where(eq(people.id, personId)).get();
  if (!before) throw noSuch("person");
  if (String(before.version) !== expects)
    throw new DomainError("RULE_REFUSED", "Somebody changed this account a moment ago. Load the page again and look before you save.");
  const { disabled, ...rest } = input;
  if ((disabled || !input.administrator) && before.administrator && !otherAdministrator(office.accounts, personId)) {
    throw new DomainError("RULE_REFUSED", "This is the only administrator. Make somebody else administrator first.", "administrator");
  }
  accountChange(office, { actor: actor.personId, verb: "account.change", subject: personId, requestId, changed: { ...input } }, (db) => {
    db.update(people)
      .set({ ...rest, disabledAt: disabled ? (before.disabledAt ?? office.clock.now()) : null, version: before.version + 1 })
      .where(eq(people.id, personId))
      .run();
    db.delete(session).where(eq(session.userId, personId)).run();
    if (disabled) closeLinksOf(db, personId);
  });
  return saved(personId, before.version + 1);
}

function otherAdministrator(accounts: AccountsFile, personId: string): boolean {
  const rows = accounts.orm
    .select()
    .from(people)
    .where(and(eq(people.administrator, true), ne(people.id, personId)))
    .all();
  return rows.some((row) => row.disabledAt === null);
}
