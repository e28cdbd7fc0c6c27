import { z } from "zod";
import {
  AddDeadlineInput,
  AssignDeadlineInput,
  ConfirmDeadlineInput,
  DeadlineId,
  DeadlinesOfProceeding,
  DeadlineView,
  DueInput,
  DueRow,
  EndDeadlineInput,
  ExtendDeadlineInput,
} from "../../shared/deadlines/contract.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { loadProceeding } from "../proceedings/case-queries.ts";
import { addDeadline, assignDeadline, confirmDeadline, endDeadline } from "./acts.ts";
import { extendDeadline } from "./extend.ts";
import { loadDeadline } from "./load-queries.ts";
import { presentDeadline, presentDeadlines, presentDue } from "./present.ts";
import { deadlinesDue } from "./queries.ts";

export const deadlinesRouter = router({
  ofProceeding: allowedTo("deadlines.read")
    .input(z.strictObject({ proceedingId: idOf("proceeding") }))
    .output(DeadlinesOfProceeding)
    .query(({ ctx, input }) => presentDeadlines(ctx, loadProceeding(ctx, input.proceedingId).n)),
  page: allowedTo("deadlines.read")
    .input(z.strictObject({ deadlineId: DeadlineId }))
    .output(DeadlineView)
    .query(({ ctx, input }) => presentDeadline(ctx, loadDeadline(ctx, input.deadlineId))),
  due: allowedTo("deadlines.read")
    .input(DueInput)
    .output(z.array(DueRow))
    .query(({ ctx, input }) => deadlinesDue(ctx, input).map((row) => presentDue(ctx, row))),
  add: allowedTo("deadlines.change")
    .input(AddDeadlineInput)
    .output(Saved)
    .mutation(({ ctx, input }) => addDeadline(ctx, input)),
  end: allowedTo("deadlines.change")
    .input(EndDeadlineInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => endDeadline(ctx, input)),
  extend: allowedTo("deadlines.change")
    .input(ExtendDeadlineInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => extendDeadline(ctx, input)),
  confirm: allowedTo("deadlines.confirm")
    .input(ConfirmDeadlineInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => confirmDeadline(ctx, input)),
  assign: allowedTo("deadlines.change")
    .input(AssignDeadlineInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => assignDeadline(ctx, input)),
});
