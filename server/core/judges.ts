import { judges } from "../../db/schema/index.ts";
import { fold } from "../../shared/kernel/fold.ts";
import type { Change } from "./change.ts";

/** The judge of this name at this court; a name not known yet is added, with the role left open. */
export function judgeFor(made: Change, name: string | null, courtN: number | null): number | null {
  if (name === null) return null;
  const known = made.sqlite
    .prepare<[string, number | null], number>("SELECT n FROM judges WHERE folded = ? AND court_n IS ? ORDER BY n LIMIT 1")
    .pluck()
    .get(fold(name), courtN);
  if (known !== undefined) return known;
  const row = { id: made.newId("judge"), name, folded: fold(name), role: "unknown" as const, courtN };
  return Number(made.db.insert(judges).values(row).run().lastInsertRowid);
}
