import { eq } from "drizzle-orm";
import { clientAliases, clients, clientVulnerabilities } from "../../db/schema/index.ts";
import type { EditClientInput, EditIdentifiersInput } from "../../shared/clients/contract.ts";
import { foldNames } from "../../shared/clients/names.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { noteAccess } from "../core/access-log.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { conflict, saved } from "../core/save.ts";
import { indexWords } from "../core/search-words.ts";
import { compareDetails, compareIdentifiers, FIELDS, MOVES_VERSION } from "./compare.ts";
import { readANumbers, writeANumbers } from "./a-numbers.ts";
import { loadClient } from "./load-queries.ts";

/** Saves the details of a client. When somebody saved first, both versions come back and nothing is written. */
export function editClient(ctx: CaseCtx, { requestId, clientId, expects, aliases, ...input }: EditClientInput): SaveResult {
  return change(ctx, "client.edit", { requestId }, (made): SaveResult => {
    const before = loadClient(ctx, clientId);
    if (String(before.version) !== expects) {
      return conflict(ctx, clientId, before.version, compareDetails(ctx, before, { ...input, aliases }), MOVES_VERSION);
    }
    const changed = Object.fromEntries(
      FIELDS.filter((field) => before[field] !== input[field]).map((field) => [field, { before: before[field], after: input[field] }]),
    );
    made.record(clientId, { ...changed, aliases });
    const folded = foldNames(input, aliases);
    made.db
      .update(clients)
      .set({ ...input, folded, version: before.version + 1 })
      .where(eq(clients.n, before.n))
      .run();
    made.db.delete(clientAliases).where(eq(clientAliases.clientN, before.n)).run();
    for (const alias of new Set(aliases)) made.db.insert(clientAliases).values({ clientN: before.n, alias }).run();
    indexWords(made, "client", before.n, folded);
    made.emit({ type: "client.changed", clientN: before.n });
    return saved(clientId, before.version + 1);
  });
}

/** Saves what stands behind the mask: A-numbers, birth, medical note, vulnerabilities. A conflict shows both, so it opens them. */
export function editIdentifiers(ctx: CaseCtx, input: EditIdentifiersInput): SaveResult {
  const answer = writeIdentifiers(ctx, input);
  if (answer.kind === "conflict") noteAccess(ctx, input.clientId, "identifiers");
  return answer;
}

function writeIdentifiers(ctx: CaseCtx, { requestId, clientId, expects, ...input }: EditIdentifiersInput): SaveResult {
  const before = loadClient(ctx, clientId);
  const numbers = readANumbers(ctx, input.aNumbers, before.n);
  return change(ctx, "client.edit", { requestId }, (made): SaveResult => {
    const now = loadClient(ctx, clientId);
    if (String(now.version) !== expects)
      return conflict(ctx, clientId, now.version, compareIdentifiers(ctx, now, input, numbers), MOVES_VERSION);
    made.record(clientId, { identifiers: "changed" });
    const { birth, medicalNote, vulnerabilities } = input;
    made.db
      .update(clients)
      .set({ birthPrecision: birth?.precision ?? null, birthDay: birth?.day ?? null, medicalNote, version: now.version + 1 })
      .where(eq(clients.n, now.n))
      .run();
    writeANumbers(made, now.n, numbers);
    made.db.delete(clientVulnerabilities).where(eq(clientVulnerabilities.clientN, now.n)).run();
    for (const vulnerability of new Set(vulnerabilities))
      made.db.insert(clientVulnerabilities).values({ clientN: now.n, vulnerability }).run();
    return saved(clientId, now.version + 1);
  });
}
