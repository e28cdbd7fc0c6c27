import { eq, sql } from "drizzle-orm";
import { proceedings } from "../../db/schema/index.ts";
import { fold } from "../../shared/kernel/fold.ts";
import { deriveOtherStage, deriveStage } from "../../shared/proceedings/stage.ts";
import type { Change } from "../core/change.ts";
import type { Reactions } from "../core/reactions.ts";
import { indexWords } from "../core/search-words.ts";
import { docketsOf } from "./case-queries.ts";
import { openProceedingsOf, otherMatter, stageFacts } from "./stage-queries.ts";

/** Derives the stage again and keeps it with the proceeding, for lists. `moved` says whether anything happened in the case itself. */
export function refreshStage(made: Change, proceedingN: number, moved = true): void {
  const other = otherMatter(made.ctx, proceedingN);
  const { stage, since } = other ? deriveOtherStage(other) : deriveStage(stageFacts(made.ctx, proceedingN));
  made.db
    .update(proceedings)
    .set({ stage: sql`coalesce(${proceedings.stageOverride}, ${stage})`, stageSince: since, ...(moved ? { movedAt: made.now } : {}) })
    .where(eq(proceedings.n, proceedingN))
    .run();
}

/** Caption and numbers as search reads them. */
export function refreshSearch(made: Change, proceedingN: number, caption: string): void {
  const numbers = docketsOf(made.ctx, proceedingN).map((docket) => `${docket.number ?? ""} ${docket.numberCore ?? ""}`);
  const folded = fold([caption, ...numbers].join(" "));
  made.db.update(proceedings).set({ folded }).where(eq(proceedings.n, proceedingN)).run();
  indexWords(made, "proceeding", proceedingN, folded);
}

/** What happens elsewhere and moves the stage of a case. */
export function registerProceedings(reactions: Reactions): void {
  const refresh = (made: Change, happening: { proceedingN: number }) => refreshStage(made, happening.proceedingN);
  reactions
    .on("proceeding.changed", refresh)
    .on("agency.changed", refresh)
    .on("proceeding.filed", refresh)
    .on("docket.entryLogged", refresh)
    .on("docket.entryCorrected", refresh)
    .on("docket.entryWithdrawn", refresh)
    .on("obligation.opened", refresh)
    .on("obligation.changed", refresh)
    .on("outcome.determined", refresh)
    .on("outcome.ended", (made, { clientN }) => openProceedingsOf(made.ctx, clientN).forEach((n) => refreshStage(made, n)))
    .on("client.changed", (made, { clientN }) => openProceedingsOf(made.ctx, clientN).forEach((n) => refreshStage(made, n, false)));
}
