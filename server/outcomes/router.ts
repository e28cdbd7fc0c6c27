import { z } from "zod";
import { idOf } from "../../shared/kernel/ids.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import {
  CorrectDeterminationInput,
  CorrectEndInput,
  MarkReversedInput,
  RecordDeterminationInput,
  RecordEndInput,
  RecordInterimInput,
  WithdrawOutcomeInput,
} from "../../shared/outcomes/contract.ts";
import { EndFormView, OutcomesOfClient, OutcomesOfProceeding } from "../../shared/outcomes/views.ts";
import { loadClient } from "../clients/load-queries.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { loadProceeding } from "../proceedings/case-queries.ts";
import { correctDetermination, markReversed, recordDetermination } from "./determine.ts";
import { correctEnd, recordEnd } from "./end.ts";
import { endFormOfClient, endFormOfProceeding } from "./end-form.ts";
import { presentClientOutcomes, presentOutcomes } from "./present.ts";
import { recordInterim } from "./record-interim.ts";
import { withdrawOutcome } from "./withdraw.ts";

const ClientOnly = z.strictObject({ clientId: idOf("client") });
const ProceedingOnly = z.strictObject({ proceedingId: idOf("proceeding") });

export const outcomesRouter = router({
  ofProceeding: allowedTo("outcomes.read")
    .input(ProceedingOnly)
    .output(OutcomesOfProceeding)
    .query(({ ctx, input }) => presentOutcomes(ctx, loadProceeding(ctx, input.proceedingId), ctx.today)),
  ofClient: allowedTo("outcomes.read")
    .input(ClientOnly)
    .output(OutcomesOfClient)
    .query(({ ctx, input }) => presentClientOutcomes(ctx, loadClient(ctx, input.clientId).n)),
  endForm: allowedTo("outcomes.read")
    .input(z.union([ClientOnly, ProceedingOnly]))
    .output(EndFormView)
    .query(({ ctx, input }) =>
      "clientId" in input
        ? endFormOfClient(ctx, loadClient(ctx, input.clientId).n)
        : endFormOfProceeding(ctx, loadProceeding(ctx, input.proceedingId).n),
    ),
  recordInterim: allowedTo("outcomes.record")
    .input(RecordInterimInput)
    .output(Saved)
    .mutation(({ ctx, input }) => recordInterim(ctx, input)),
  recordDetermination: allowedTo("outcomes.record")
    .input(RecordDeterminationInput)
    .output(Saved)
    .mutation(({ ctx, input }) => recordDetermination(ctx, input)),
  correctDetermination: allowedTo("outcomes.record")
    .input(CorrectDeterminationInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => correctDetermination(ctx, input)),
  markReversed: allowedTo("outcomes.record")
    .input(MarkReversedInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => markReversed(ctx, input)),
  recordEnd: allowedTo("outcomes.record")
    .input(RecordEndInput)
    .output(Saved)
    .mutation(({ ctx, input }) => recordEnd(ctx, input)),
  correctEnd: allowedTo("outcomes.record")
    .input(CorrectEndInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => correctEnd(ctx, input)),
  withdraw: allowedTo("outcomes.record")
    .input(WithdrawOutcomeInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => withdrawOutcome(ctx, input)),
});
