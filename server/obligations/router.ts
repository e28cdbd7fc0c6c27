import { z } from "zod";
import { idOf } from "../../shared/kernel/ids.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import {
  ObligationsOfProceeding,
  OpenObligationsInput,
  SetObligationStateInput,
  WithdrawObligationInput,
} from "../../shared/obligations/contract.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { loadProceeding } from "../proceedings/case-queries.ts";
import { openObligations } from "./open.ts";
import { presentObligations } from "./present.ts";
import { setObligationState, withdrawObligation } from "./set-state.ts";

export const obligationsRouter = router({
  ofProceeding: allowedTo("obligations.read")
    .input(z.strictObject({ proceedingId: idOf("proceeding") }))
    .output(ObligationsOfProceeding)
    .query(({ ctx, input }) => presentObligations(ctx, loadProceeding(ctx, input.proceedingId))),
  open: allowedTo("obligations.change")
    .input(OpenObligationsInput)
    .output(Saved)
    .mutation(({ ctx, input }) => openObligations(ctx, input)),
  setState: allowedTo("obligations.change")
    .input(SetObligationStateInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => setObligationState(ctx, input)),
  withdraw: allowedTo("obligations.change")
    .input(WithdrawObligationInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => withdrawObligation(ctx, input)),
});
