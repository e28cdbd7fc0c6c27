import { createHash } from "node:crypto";
import type { SourceFile } from "./files.ts";

const SNAPSHOT = /^db\/testing\/released\/(\d{3})\/released\.json$/;

/** `migrations` of a released.json (db/testing/released.ts): SHA-256 by file and name. Anything else there is not looked at. */
function hashesIn(text: string): { file: string; name: string; hash: string }[] {
  const parsed: unknown = JSON.parse(text);
  const files: unknown = Reflect.get(Object(parsed), "migrations");
  return entriesOf(files).flatMap(([file, names]) => entriesOf(names).map(([name, hash]) => ({ file, name, hash: String(hash) })));
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** A migration of a released version is run on people's files already: it never changes, and never goes. */
export function frozenFindings(files: readonly SourceFile[]): string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return files.flatMap(({ path, text }) => {
    const version = SNAPSHOT.exec(path)?.[1];
    if (version === undefined) return [];
    return hashesIn(text).flatMap(({ file, name, hash }) => {
      const migration = `db/migrations/${file}/${name}.sql`;
      const now = texts.get(migration);
      if (now !== undefined && createHash("sha256").update(now).digest("hex") === hash) return [];
      const what = now === undefined ? "is gone" : "was changed";
      return [
        `${migration} ${what} after release ${version}: put it back, and say what changes in a migration of its own (db/migrations/README.md).`,
      ];
    });
  });
}
