import { and, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { clients, proceedings, wallPeople } from "../../db/schema/index.ts";
import type { Actor } from "../../shared/access/policy.ts";
import type { CaseFile, Office } from "./office.ts";

declare const scopeBrand: unique symbol;

/**
 * What this person may see. Every read of a client or a proceeding starts from one; nothing else makes one,
 * and `.from(clients)` or `.from(proceedings)` elsewhere does not pass the lint.
 */
export type Scope = { readonly [scopeBrand]: true; readonly personId: string; readonly legal: boolean; readonly everything: boolean };

/** The product itself: it counts dates again and reminds, behind every wall, and nobody reads what it read. Never the actor of a request. */
export const SYSTEM: Actor = { personId: "system", name: "Great Writ", role: "supervisor", administrator: false };

export function scope(actor: Actor): Scope {
  const legal = actor.role === "staff" || actor.role === "supervisor";
  // guarantee: the brand exists in types only; this function is its one maker.
  return { personId: actor.personId, legal, everything: actor.personId === SYSTEM.personId } as Scope;
}

/** The product itself, which reads behind every wall and tells each person only what that person may see. No request ever gets one. */
export function systemCtx(office: Office): { office: Office; actor: Actor; scope: Scope } {
  return { office, actor: SYSTEM, scope: scope(SYSTEM) };
}

function visible(db: CaseFile["orm"], of: Scope, table: typeof clients | typeof proceedings): SQL | undefined {
  if (!of.legal) return sql`0`;
  if (of.everything) return isNull(table.voidedSeq);
  const mine = db
    .select({ n: wallPeople.wallN })
    .from(wallPeople)
    .where(sql`${wallPeople.personId} = ${of.personId}`);
  return and(isNull(table.voidedSeq), or(isNull(table.wallN), inArray(table.wallN, mine)));
}

/** The clients this person may see, as a subquery to read from: `db.select().from(visibleClients(db, scope))`. */
export function visibleClients(db: CaseFile["orm"], of: Scope) {
  return db
    .select()
    .from(clients)
    .where(visible(db, of, clients))
    .as("client");
}

/**
 * The proceedings this person may see. Restricting a client restricts every proceeding that names the client in the same act
 * (clients.restrict), so one condition is enough here.
 */
export function visibleProceedings(db: CaseFile["orm"], of: Scope) {
  return db
    .select()
    .from(proceedings)
    .where(visible(db, of, proceedings))
    .as("proceeding");
}

/** The same rule for hand-written SQL over an alias, with `@me` bound to the person's id. */
export function visibleSql(alias: string): string {
  return `${alias}.voided_seq IS NULL AND ${listedSql(alias)}`;
}

/** Only whether this person is on the list: for questions about an earlier state of knowledge, which decide themselves what was voided then. */
export function listedSql(alias: string): string {
  return `(${alias}.wall_n IS NULL OR ${alias}.wall_n IN (SELECT wall_n FROM wall_people WHERE person_id = @me))`;
}
