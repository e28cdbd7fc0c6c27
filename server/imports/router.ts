import { z } from "zod";
import {
  Applied,
  ApplyImportInput,
  BatchView,
  DryRun,
  ListQuestionsInput,
  MatchFacilityInput,
  QuestionPage,
  QueuedPlace,
  ReadImportInput,
  ResolveFindingInput,
  UndoImportInput,
} from "../../shared/imports/contract.ts";
import { Saved } from "../../shared/kernel/save.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { matchFacility } from "./match-facility.ts";
import { prepare } from "./plan.ts";
import { presentBatches, presentPlaces, presentQuestions } from "./present.ts";
import { resolveFinding } from "./resolve.ts";
import { undoImport } from "./undo.ts";

/** From this length on a list is read by the job thread, so that nobody else waits for it. */
const LONG = 60_000;
const Nothing = z.strictObject({}).optional();

export const importsRouter = router({
  read: allowedTo("imports.read")
    .input(ReadImportInput)
    .output(DryRun)
    .query(async ({ ctx, input }) =>
      input.text.length > LONG
        ? DryRun.parse(await ctx.office.jobs.run("import.read", ctx.actor, input))
        : prepare(ctx, { ...input, today: ctx.today }).dry,
    ),
  batches: allowedTo("imports.read")
    .input(Nothing)
    .output(z.array(BatchView))
    .query(({ ctx }) => presentBatches(ctx)),
  questions: allowedTo("imports.read")
    .input(ListQuestionsInput)
    .output(QuestionPage)
    .query(({ ctx, input }) => presentQuestions(ctx, input)),
  places: allowedTo("imports.read")
    .input(Nothing)
    .output(z.array(QueuedPlace))
    .query(({ ctx }) => presentPlaces(ctx)),
  /** "apply" is a word that tRPC keeps to itself. */
  bringIn: allowedTo("imports.apply")
    .input(ApplyImportInput)
    .output(Applied)
    .mutation(async ({ ctx, input }) => Applied.parse(await ctx.office.jobs.run("import.apply", ctx.actor, input))),
  undo: allowedTo("imports.apply")
    .input(UndoImportInput)
    .output(Saved)
    .mutation(({ ctx, input }) => undoImport(ctx, input)),
  resolve: allowedTo("imports.apply")
    .input(ResolveFindingInput)
    .output(Saved)
    .mutation(({ ctx, input }) => resolveFinding(ctx, input)),
  matchFacility: allowedTo("imports.apply")
    .input(MatchFacilityInput)
    .output(Saved)
    .mutation(({ ctx, input }) => matchFacility(ctx, input)),
});
