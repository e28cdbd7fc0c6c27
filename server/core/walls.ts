import { eq } from "drizzle-orm";
import { wallPeople } from "../../db/schema/index.ts";
import type { CaseCtx } from "./change.ts";
import { personName } from "./people.ts";

/** Names of the people on a wall's list. Only somebody on it ever gets here. */
export function wallList(ctx: CaseCtx, wallN: number): string[] {
  const rows = ctx.office.caseFile.orm.select({ personId: wallPeople.personId }).from(wallPeople).where(eq(wallPeople.wallN, wallN)).all();
  return rows.map((row) => personName(ctx.office, row.personId)).sort();
}
