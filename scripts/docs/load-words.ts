import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../processes.ts";
import { listsIn, verbsIn, type List } from "./glossary.ts";

async function load(path: string): Promise<Record<string, unknown>> {
  // guarantee: a module namespace is an object with string keys.
  return (await import(pathToFileURL(join(ROOT, path)).href)) as Record<string, unknown>;
}

/** Every code list and verb of the product, found where slices declare them. */
export async function loadWords(paths: readonly string[]): Promise<{ lists: List[]; verbs: string[] }> {
  const modulesOf = (pattern: RegExp) => Promise.all(paths.filter((path) => pattern.test(path)).map(load));
  const [codes, verbs] = [await modulesOf(/^shared\/\w+\/[\w-]*codes\.ts$/), await modulesOf(/^(server|shared)\/\w+\/verbs\.ts$/)];
  return { lists: codes.flatMap(listsIn), verbs: [...new Set(verbs.flatMap(verbsIn))] };
}
