import { eq } from "drizzle-orm";
import { people, session } from "../../db/schema/accounts.ts";
import type { ChangePersonInput, InviteInput, PersonView, RenewLinkInput } from "../../shared/accounts/contract.ts";
import { type Actor, Role } from "../../shared/access/policy.ts";
import { DomainError, noSuch } from "../../shared/kernel/domain-error.ts";
import { makeId } from "../../shared/kernel/ids.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import type { AccountsFile, Office } from "../core/office.ts";
import { saved } from "../core/save.ts";
import { realNow } from "../core/clock.ts";
import { accountChange } from "./account-change.ts";
import { everybody, otherAdministrator, personById } from "./queries.ts";
import { closeLinksOf, makeSetupLink } from "./setup-link.ts";
import { insertPerson, refuseTakenEmail } from "./use-setup-link.ts";

/** Everybody with an account or an invitation, by name. */
export function listPeople(accounts: AccountsFile): PersonView[] {
  return everybody(accounts.orm).map(({ person, name, email, password }) => ({
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
  const id = makeId("person", realNow(), office.chance());
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
  const person = personById(office.accounts.orm, personId);
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
  const before = personById(office.accounts.orm, personId);
  if (!before) throw noSuch("person");
  if (String(before.version) !== expects)
    throw new DomainError("RULE_REFUSED", "Somebody changed this account a moment ago. Load the page again and look before you save.");
  const { disabled, ...rest } = input;
  if ((disabled || !input.administrator) && before.administrator && !otherAdministrator(office.accounts.orm, personId)) {
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
