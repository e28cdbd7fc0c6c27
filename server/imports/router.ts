import { Applied, ApplyImportInput, DryRun, ReadImportInput } from "../../shared/imports/contract.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { prepare } from "./plan.ts";

/** From this length on a list is read by the job thread, so that nobody else waits for it. */
const LONG = 60_000;

export const importsRouter = router({
  read: allowedTo("imports.read")
    .input(ReadImportInput)
    .output(DryRun)
    .query(async ({ ctx, input }) =>
      input.text.length > LONG
        ? DryRun.parse(await ctx.office.jobs.run("import.read", ctx.actor, input))
        : prepare(ctx, { ...input, today: ctx.today }).dry,
    ),
  apply: allowedTo("imports.apply")
    .input(ApplyImportInput)
    .output(Applied)
    .mutation(async ({ ctx, input }) => Applied.parse(await ctx.office.jobs.run("import.apply", ctx.actor, input))),
});
