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
import { DateChangesInput, DateChangeView, DecideDateChangesInput } from "../../shared/deadlines/differences-contract.ts";
import { ClocksOfClient, RipeningInput, RipeningRow } from "../../shared/deadlines/clocks-contract.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { loadClient } from "../clients/load-queries.ts";
import { loadProceeding } from "../proceedings/case-queries.ts";
import { addDeadline, assignDeadline, confirmDeadline, endDeadline } from "./acts.ts";
import { presentClocks, presentRipening } from "./clocks.ts";
import { decideDateChanges } from "./decide-changes.ts";
import { extendDeadline } from "./extend.ts";
import { loadDeadline } from "./load-queries.ts";
import { presentDateChanges } from "./present-changes.ts";
import { presentDeadline, presentDeadlines, presentDue } from "./present.ts";
import { deadlinesDue } from "./queries.ts";

export const deadlinesRouter = router({
  changes: allowedTo("deadlines.read")
    .input(DateChangesInput)
    .output(z.array(DateChangeView))
    .query(({ ctx, input: { proceedingId } }) =>
      presentDateChanges(ctx, proceedingId === null ? null : loadProceeding(ctx, proceedingId).n),
    ),
  decideChanges: allowedTo("deadlines.change")
    .input(DecideDateChangesInput)
    .output(Saved)
    .mutation(({ ctx, input }) => decideDateChanges(ctx, input)),
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
  clocks: allowedTo("deadlines.read")
    .input(z.strictObject({ clientId: idOf("client") }))
    .output(ClocksOfClient)
    .query(({ ctx, input }) => presentClocks(ctx, loadClient(ctx, input.clientId).n)),
  ripening: allowedTo("deadlines.read")
    .input(RipeningInput)
    .output(z.array(RipeningRow))
    .query(({ ctx, input }) => presentRipening(ctx, input.days)),
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
