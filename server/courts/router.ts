import { z } from "zod";
import {
  CloseDaysInput,
  CountyView,
  CourtCalendarInput,
  CourtCalendarView,
  CourtView,
  DistrictView,
  FindCountiesInput,
  FindInput,
  JudgeView,
  OpenDayInput,
  SetCalendarSpanInput,
  SetClerkHoursInput,
} from "../../shared/courts/contract.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import type { CaseCtx } from "../core/change.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { closeDays, openDay, setCalendarSpan } from "./closed-days.ts";
import { setClerkHours } from "./clerk-hours.ts";
import { recountWithSave } from "./recount.ts";
import { presentCalendar } from "./present-calendar.ts";
import { findCounties, findJudges, listCourts, listDistricts } from "./queries.ts";

const GOES_ON = {
  code: "recount_goes_on",
  says: "So many dates are open that they are still being counted again. Their differences appear under “Changed dates” as they are found.",
};

/** After a court's closed days changed, its open dates are compared with them. A refusal or a conflict changed nothing. */
async function recounted<T extends SaveResult>(ctx: CaseCtx, answer: T): Promise<T> {
  if (answer.kind !== "saved" || (await recountWithSave(ctx.office))) return answer;
  return { ...answer, findings: [...answer.findings, GOES_ON] };
}

export const courtsRouter = router({
  districts: allowedTo("courts.read")
    .input(z.strictObject({}).optional())
    .output(z.array(DistrictView))
    .query(({ ctx }) => listDistricts(ctx)),
  all: allowedTo("courts.read")
    .input(z.strictObject({}).optional())
    .output(z.array(CourtView))
    .query(({ ctx }) => listCourts(ctx)),
  judges: allowedTo("courts.read")
    .input(FindInput)
    .output(z.array(JudgeView))
    .query(({ ctx, input }) => findJudges(ctx, input.search)),
  counties: allowedTo("courts.read")
    .input(FindCountiesInput)
    .output(z.array(CountyView))
    .query(({ ctx, input }) => findCounties(ctx, input)),
  calendar: allowedTo("courts.read")
    .input(CourtCalendarInput)
    .output(CourtCalendarView)
    .query(({ ctx, input }) => presentCalendar(ctx, input.courtId, input.year)),
  closeDays: allowedTo("courts.closeDays")
    .input(CloseDaysInput)
    .output(Saved)
    .mutation(({ ctx, input }) => recounted(ctx, closeDays(ctx, input))),
  openDay: allowedTo("courts.closeDays")
    .input(OpenDayInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recounted(ctx, openDay(ctx, input))),
  setSpan: allowedTo("courts.closeDays")
    .input(SetCalendarSpanInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recounted(ctx, setCalendarSpan(ctx, input))),
  setHours: allowedTo("courts.closeDays")
    .input(SetClerkHoursInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recounted(ctx, setClerkHours(ctx, input))),
});
