import { z } from "zod";
import {
  CorrectEntryInput,
  EntryInput,
  EntryPage,
  EntryView,
  HearingView,
  ListEntriesInput,
  LogEntryInput,
  MotionView,
  ProceedingOfDocket,
  SetHearingInput,
  WithdrawEntryInput,
} from "../../shared/docket/contract.ts";
import { Preview } from "../../shared/kernel/preview.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { makeCursor, readCursor } from "../core/cursor.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { loadProceeding } from "../proceedings/case-queries.ts";
import { correctEntry, setHearing } from "./correct-entry.ts";
import { countEntries, hearingsOf, listedEntry, listEntries, motionsOf } from "./entry-queries.ts";
import { logEntry } from "./log-entry.ts";
import { presentEntry, presentHearing, presentMotion } from "./present.ts";
import { previewCorrection, previewEntry } from "./preview.ts";
import { withdrawEntry } from "./withdraw-entry.ts";

const PlaceInDocket = z.tuple([z.string(), z.number(), z.number()]);

export const docketRouter = router({
  entries: allowedTo("docket.read")
    .input(ListEntriesInput)
    .output(EntryPage)
    .query(({ ctx, input }) => {
      const { n } = loadProceeding(ctx, input.proceedingId);
      const before = input.cursor === null ? null : PlaceInDocket.parse(readCursor(ctx.office.keys.chain, input.cursor));
      const rows = listEntries(ctx, n, before, input.limit);
      const last = rows.length === input.limit ? rows.at(-1) : undefined;
      const next = last ? makeCursor(ctx.office.keys.chain, [last.filed_on, last.number ?? -1, last.n]) : null;
      return EntryPage.parse({ rows: rows.map((row) => presentEntry(ctx, n, row)), next, total: countEntries(ctx, n) });
    }),
  /** One entry, however far down it stands; null where the docket has none of this id. */
  entry: allowedTo("docket.read")
    .input(EntryInput)
    .output(EntryView.nullable())
    .query(({ ctx, input }) => {
      const { n } = loadProceeding(ctx, input.proceedingId);
      const row = listedEntry(ctx, n, input.entryId);
      return row && EntryView.parse(presentEntry(ctx, n, row));
    }),
  motions: allowedTo("docket.read")
    .input(ProceedingOfDocket)
    .output(z.array(MotionView))
    .query(({ ctx, input }) => z.array(MotionView).parse(motionsOf(ctx, loadProceeding(ctx, input.proceedingId).n).map(presentMotion))),
  hearings: allowedTo("docket.read")
    .input(ProceedingOfDocket)
    .output(z.array(HearingView))
    .query(({ ctx, input }) => z.array(HearingView).parse(hearingsOf(ctx, loadProceeding(ctx, input.proceedingId).n).map(presentHearing))),
  preview: allowedTo("docket.log")
    .input(LogEntryInput)
    .output(Preview)
    .mutation(({ ctx, input }) => previewEntry(ctx, input)),
  previewCorrection: allowedTo("docket.log")
    .input(CorrectEntryInput)
    .output(Preview)
    .mutation(({ ctx, input }) => previewCorrection(ctx, input)),
  log: allowedTo("docket.log")
    .input(LogEntryInput)
    .output(Saved)
    .mutation(({ ctx, input }) => logEntry(ctx, input)),
  correct: allowedTo("docket.log")
    .input(CorrectEntryInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => correctEntry(ctx, input)),
  withdraw: allowedTo("docket.log")
    .input(WithdrawEntryInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => withdrawEntry(ctx, input)),
  setHearing: allowedTo("docket.log")
    .input(SetHearingInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => setHearing(ctx, input)),
});
