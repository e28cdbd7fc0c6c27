import type { Office } from "./office.ts";

/** Name of a colleague by person id; the system and people of a moved file have words of their own. */
export function personName(office: Pick<Office, "accounts">, personId: string): string {
  if (personId === "system") return "Great Writ";
  return (
    office.accounts.sqlite.prepare<[string], string>("SELECT name FROM user WHERE id = ?").pluck().get(personId) ?? "a former colleague"
  );
}

export type Colleague = { id: string; name: string; title: string | null; role: string };

/** Everybody who may carry a case: legal staff and supervisors whose account is open, by name. */
export function colleagues(office: Pick<Office, "accounts">): Colleague[] {
  return office.accounts.sqlite
    .prepare<[], Colleague>(
      `SELECT p.id, u.name, p.title, p.role FROM people p JOIN user u ON u.id = p.id
       WHERE p.disabled_at IS NULL AND p.role IN ('staff', 'supervisor') ORDER BY u.name`,
    )
    .all();
}

/** Name of who wrote an event of the case file. */
export function eventActor(office: Pick<Office, "accounts" | "caseFile">, seq: number): string {
  const actor = office.caseFile.sqlite.prepare<[number], string>("SELECT actor FROM events WHERE seq = ?").pluck().get(seq);
  return personName(office, actor ?? "system");
}
