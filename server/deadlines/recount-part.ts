import { z } from "zod";
import { calendarRecounts } from "../../db/schema/index.ts";
import { type CaseCtx, change } from "../core/change.ts";
import type { JobBody } from "../core/jobs.ts";
import { systemCtx } from "../core/scope.ts";
import { courtByN } from "../courts/court-queries.ts";
import { casesCountedAt, casesWithDates } from "./change-queries.ts";
import { lacksDates, makeMissing } from "./missing.ts";
import { type CaseProposals, proposalsOf, writeProposals } from "./recount-court.ts";

const Input = z.strictObject({
  courtN: z.int().nullable(),
  after: z.int(),
  forMs: z.number(),
  found: z.int(),
  upTo: z.int(),
});
/** Cases read at a time, and cases written in one transaction: a write lock is held for milliseconds, because a page that is read writes too. */
const READ = 50;
const WRITE = 20;

/**
 * Compares the open dates of some cases with what they would be now: those counted at a court whose closed days changed, or all that a
 * rule made. It looks behind every wall, because a date of a restricted case is as wrong as any other; only who may see the case sees the
 * difference. Counting reads alone; only differences are written. Run again, it does nothing.
 */
export const recountPartJob: JobBody = (office, _actor, input, progress) => {
  const { courtN, after, forMs, found, upTo } = Input.parse(input);
  const ctx = systemCtx(office);
  const until = performance.now() + forMs;
  let [at, done, all] = [after, 0, found];
  for (;;) {
    const cases = courtN === null ? casesWithDates(ctx, at, READ) : casesCountedAt(ctx, courtN, at, READ);
    if (cases.length === 0) {
      finish(ctx, { courtN, upTo, found: all });
      return { after: null, found: all };
    }
    for (const part of partsOf(cases, WRITE)) {
      all += comparePart(ctx, part, courtN === null ? "rules" : "closed_days");
      at = part.at(-1) ?? at;
      done += part.length;
      if (performance.now() > until) return { after: at, found: all };
    }
    progress(done, done);
  }
};

function partsOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, nth) => list.slice(nth * size, (nth + 1) * size));
}

function comparePart(ctx: CaseCtx, cases: readonly number[], cause: "rules" | "closed_days"): number {
  const now = ctx.office.clock.now();
  const some: CaseProposals[] = cases.flatMap((proceedingN) => proposalsOf({ ctx, now }, proceedingN, cause) ?? []);
  const lacking = cases.filter((proceedingN) => lacksDates({ ctx, now }, proceedingN));
  if (some.length + lacking.length === 0) return 0;
  return change(ctx, "court.recountDates", { requestId: crypto.randomUUID() }, (made) => {
    for (const proceedingN of lacking) makeMissing(made, proceedingN);
    return some.reduce((sum, proposals) => sum + writeProposals(made, proposals), 0);
  });
}

/** Notes that every open date was compared, and how many came out otherwise. */
function finish(ctx: CaseCtx, { courtN, upTo, found }: { courtN: number | null; upTo: number; found: number }): void {
  change(ctx, "court.recountDates", { requestId: crypto.randomUUID() }, (made) => {
    made.record(courtByN(ctx, courtN)?.id ?? "rules", { differences: found });
    if (courtN !== null)
      made.db
        .insert(calendarRecounts)
        .values({ courtN, seq: upTo })
        .onConflictDoUpdate({ target: calendarRecounts.courtN, set: { seq: upTo } })
        .run();
    return found;
  });
}
