import { clientAliases, clients, clientVulnerabilities } from "../../db/schema/index.ts";
import type { AddClientInput } from "../../shared/clients/contract.ts";
import { foldNames } from "../../shared/clients/names.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { saved } from "../core/save.ts";
import { indexWords } from "../core/search-words.ts";
import { readANumbers, writeANumbers } from "./a-numbers.ts";

type NewClient = Omit<AddClientInput, "requestId">;

/** Adds a person, however little is known. */
export function addClient(ctx: CaseCtx, { requestId, ...input }: AddClientInput): Saved {
  const numbers = readANumbers(ctx, input.aNumbers, null);
  return change(ctx, "client.add", { requestId }, (made) => saved(insertClient(made, input, numbers).id, 1));
}

/** The same inside a larger change: an imported row brings its people with it. */
export function insertClient(
  made: Change,
  input: NewClient,
  numbers: readonly { canonical: string; asGiven: string }[],
): { id: string; n: number } {
  const { aNumbers: _given, aliases, vulnerabilities, birth, ...details } = input;
  const id = made.newId("client");
  const folded = foldNames(details, aliases);
  made.record(id, { added: { name: folded } }, "client.add");
  const n = Number(
    made.db
      .insert(clients)
      .values({ id, ...details, folded, birthPrecision: birth?.precision ?? null, birthDay: birth?.day ?? null, createdAt: made.now })
      .run().lastInsertRowid,
  );
  for (const alias of new Set(aliases)) made.db.insert(clientAliases).values({ clientN: n, alias }).run();
  for (const vulnerability of new Set(vulnerabilities)) made.db.insert(clientVulnerabilities).values({ clientN: n, vulnerability }).run();
  writeANumbers(made, n, numbers);
  indexWords(made, "client", n, folded);
  made.emit({ type: "client.changed", clientN: n });
  return { id, n };
}
