import { eq } from "drizzle-orm";
import { judges } from "../../db/schema/index.ts";
import type { JudgeReading } from "../../shared/imports/read-judge.ts";
import type { Change } from "../core/change.ts";
import { judgeFor } from "../core/judges.ts";
import { judgeRole } from "./write-queries.ts";

/** Makes sure that the judge a row names is known at this court, and gives the name for the proceeding; null where the cell names none. */
export function judgeOfRow(made: Change, judge: JudgeReading, courtN: number | null): string | null {
  if (judge.state !== "named") return null;
  const { name, role } = judge;
  const n = judgeFor(made, name, courtN);
  const known = n === null ? undefined : judgeRole(made, n);
  if (n !== null && known === "unknown" && role !== "unknown") made.db.update(judges).set({ role }).where(eq(judges.n, n)).run();
  return name;
}
