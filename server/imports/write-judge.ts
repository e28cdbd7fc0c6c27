import { judges } from "../../db/schema/index.ts";
import type { JudgeReading } from "../../shared/imports/read-judge.ts";
import { fold } from "../../shared/kernel/fold.ts";
import type { Change } from "../core/change.ts";
import { judgeNamed } from "../proceedings/court-queries.ts";

/** Makes sure that the judge a row names is known at this court, and gives the name for the proceeding; null where the cell names none. */
export function judgeOfRow(made: Change, judge: JudgeReading, courtN: number | null): string | null {
  if (judge.state !== "named") return null;
  const { name, role } = judge;
  if (judgeNamed(made.ctx, name, courtN) === null) {
    made.db
      .insert(judges)
      .values({ id: made.newId("judge"), name, folded: fold(name), role, courtN })
      .run();
  }
  return name;
}
