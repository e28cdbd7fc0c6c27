import { z } from "zod";
import { CountyView, DistrictView, FindCountiesInput, FindInput, JudgeView } from "../../shared/courts/contract.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { findCounties, findJudges, listDistricts } from "./queries.ts";

export const courtsRouter = router({
  districts: allowedTo("courts.read")
    .input(z.strictObject({}).optional())
    .output(z.array(DistrictView))
    .query(({ ctx }) => listDistricts(ctx)),
  judges: allowedTo("courts.read")
    .input(FindInput)
    .output(z.array(JudgeView))
    .query(({ ctx, input }) => findJudges(ctx, input.search)),
  counties: allowedTo("courts.read")
    .input(FindCountiesInput)
    .output(z.array(CountyView))
    .query(({ ctx, input }) => findCounties(ctx, input)),
});
