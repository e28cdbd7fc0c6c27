import { eq, inArray } from "drizzle-orm";
import { clients, proceedings, wallPeople, walls } from "../../db/schema/index.ts";
import type { RestrictClientInput } from "../../shared/clients/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { conflict, saved } from "../core/save.ts";
import { compareRestriction, MOVES_VERSION } from "./compare.ts";
import { loadClient } from "./load-queries.ts";
import { proceedingsNaming } from "./queries.ts";

/** Makes a client, and every proceeding that names the client, exist only for the people listed; or lifts that. */
export function restrictClient(ctx: CaseCtx, { requestId, clientId, expects, people, reason }: RestrictClientInput): SaveResult {
  if (people.length > 0 && !people.includes(ctx.actor.personId)) {
    throw new DomainError("RULE_REFUSED", "Put yourself on the list as well: otherwise you could not undo this.", "people");
  }
  return change(ctx, "client.restrict", { requestId }, (made): SaveResult => {
    const client = loadClient(ctx, clientId);
    if (String(client.version) !== expects) {
      return conflict(ctx, clientId, client.version, compareRestriction(ctx, client, { people, reason }), MOVES_VERSION);
    }
    made.record(clientId, { restrictedTo: people, reason });
    const wallN = people.length === 0 ? null : buildWall(made, people, reason);
    made.db
      .update(clients)
      .set({ wallN, version: client.version + 1 })
      .where(eq(clients.n, client.n))
      .run();
    const named = proceedingsNaming(ctx, client.n);
    made.db.update(proceedings).set({ wallN }).where(inArray(proceedings.n, named)).run();
    made.emit({ type: "client.changed", clientN: client.n });
    return saved(clientId, client.version + 1);
  });
}

function buildWall(made: Change, people: readonly string[], reason: string): number {
  const wallN = Number(
    made.db
      .insert(walls)
      .values({ id: made.newId("wall"), reason })
      .run().lastInsertRowid,
  );
  for (const personId of new Set(people)) made.db.insert(wallPeople).values({ wallN, personId }).run();
  return wallN;
}
