import type { SessionView } from "../../shared/accounts/contract.ts";
import { makeId } from "../../shared/kernel/ids.ts";
import type { Actor } from "../../shared/access/policy.ts";
import { realNow } from "../core/clock.ts";
import type { Office } from "../core/office.ts";
import { hashPassword } from "../core/sign-in.ts";
import { accountChange } from "./account-change.ts";
import { putSetting } from "./settings.ts";
import { insertPassword, insertPerson, type NewPerson } from "./use-setup-link.ts";

/** The invented people of the demo office. The password is public and the file is thrown away: nothing real goes in. */
const PASSWORD = "a demo opens every door";
const PEOPLE = [
  { name: "Mateo Lindqvist", email: "mateo@demo.example", role: "staff", administrator: false, title: "Staff attorney" },
  { name: "Ruth Abenov", email: "ruth@demo.example", role: "supervisor", administrator: true, title: "Supervisor" },
  { name: "Daniela Froy", email: "daniela@demo.example", role: "communications", administrator: false, title: "Communications" },
] as const;
const COLLEAGUES = [
  { name: "Jonas Ekwueme", email: "jonas@demo.example", role: "staff", administrator: false, title: "Paralegal" },
  { name: "Priya Ramanathan", email: "priya@demo.example", role: "staff", administrator: false, title: "Staff attorney" },
  { name: "Hana Solis", email: "hana@demo.example", role: "staff", administrator: false, title: "Accredited representative" },
] as const;

/** What the sign-in page of a demo offers; nothing anywhere else. */
export function demoAccounts(office: Office): SessionView["demoAccounts"] {
  return office.demo ? PEOPLE.map(({ name, role, email }) => ({ name, role, email, password: PASSWORD })) : [];
}

/** Makes the demo's people; one cheap hash serves all, since the password is public. Returns them by first name. */
export async function addDemoPeople(office: Office): Promise<Record<string, Actor>> {
  const password = await hashPassword(PASSWORD, { memory: 8192, passes: 1, parallelism: 1, tagLength: 32 });
  const made: Record<string, Actor> = {};
  for (const person of [...PEOPLE, ...COLLEAGUES]) {
    const entry: NewPerson = { id: makeId("person", realNow(), office.chance()), ...person };
    accountChange(
      office,
      { actor: entry.id, verb: "account.invite", subject: entry.id, requestId: null, changed: { role: entry.role } },
      (db) => {
        insertPerson(db, entry);
        insertPassword(db, entry.id, password);
        putSetting(db, "office.name", "Prairie Habeas Project");
        putSetting(db, "office.zone", "America/Chicago");
      },
    );
    made[person.name.split(" ")[0]?.toLowerCase() ?? person.name] = {
      personId: entry.id,
      name: entry.name,
      role: entry.role,
      administrator: entry.administrator,
    };
  }
  return made;
}
