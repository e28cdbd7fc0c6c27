import { CorrectEventInput, EventsInput, EventsView, RecordEventInput, WithdrawEventInput } from "../../shared/agency/contract.ts";
import { Preview } from "../../shared/kernel/preview.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { loadProceeding } from "../proceedings/case-queries.ts";
import { presentEvents } from "./present.ts";
import { previewEvent, previewEventCorrection } from "./preview.ts";
import { correctEvent, recordEvent, withdrawEvent } from "./record.ts";

export const agencyRouter = router({
  events: allowedTo("agency.read")
    .input(EventsInput)
    .output(EventsView)
    .query(({ ctx, input }) => presentEvents(ctx, loadProceeding(ctx, input.proceedingId))),
  preview: allowedTo("agency.record")
    .input(RecordEventInput)
    .output(Preview)
    .mutation(({ ctx, input }) => previewEvent(ctx, input)),
  previewCorrection: allowedTo("agency.record")
    .input(CorrectEventInput)
    .output(Preview)
    .mutation(({ ctx, input }) => previewEventCorrection(ctx, input)),
  record: allowedTo("agency.record")
    .input(RecordEventInput)
    .output(Saved)
    .mutation(({ ctx, input }) => recordEvent(ctx, input)),
  correct: allowedTo("agency.record")
    .input(CorrectEventInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => correctEvent(ctx, input)),
  withdraw: allowedTo("agency.record")
    .input(WithdrawEventInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => withdrawEvent(ctx, input)),
});
