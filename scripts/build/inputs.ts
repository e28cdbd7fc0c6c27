import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const IGNORED = /(^|\/)(node_modules|dist|\.cache)(\/|$)|\.(test|spec)\.tsx?$/;

/** Every file below `path` (or the file itself), relative to `root`, in a fixed order; tests are no part of the product. */
export function filesBelow(root: string, path: string): string[] {
  if (IGNORED.test(path) || !existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}

/** One hash over names and contents: the same inputs give the same hash on every machine. */
export function hashOf(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesBelow(root, path))) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${String(content.length)}\n`).update(content);
  }
  return hash.digest("hex");
}
