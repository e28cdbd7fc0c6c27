import { z } from "zod";
import { Saved } from "../../shared/kernel/save.ts";
import {
  CurrentHeadline,
  HeadlinePreview,
  PreviewHeadlineInput,
  ReleasedHeadline,
  ReleaseHeadlineInput,
  WithdrawHeadlineInput,
} from "../../shared/publications/contract.ts";
import { allowedTo, publishedTo, router } from "../core/trpc.ts";
import { presentCurrent, presentHeadline } from "./present.ts";
import { allHeadlines } from "./queries.ts";
import { previewHeadline, releaseHeadline, withdrawHeadline } from "./release.ts";

/** The first two are all that communications staff may call: they hold publish.db and never the case file. */
export const headlineRouter = router({
  current: publishedTo("headline.read")
    .input(z.strictObject({}))
    .output(CurrentHeadline)
    .query(({ ctx }) => presentCurrent(ctx.publish)),
  history: publishedTo("headline.read")
    .input(z.strictObject({}))
    .output(z.array(ReleasedHeadline))
    .query(({ ctx }) => allHeadlines(ctx.publish).map(presentHeadline)),
  preview: allowedTo("headline.release")
    .input(PreviewHeadlineInput)
    .output(HeadlinePreview)
    .query(({ ctx, input }) => previewHeadline(ctx, input.asOf)),
  release: allowedTo("headline.release")
    .input(ReleaseHeadlineInput)
    .output(Saved)
    .mutation(({ ctx, input }) => releaseHeadline(ctx, input)),
  withdraw: allowedTo("headline.release")
    .input(WithdrawHeadlineInput)
    .output(Saved)
    .mutation(({ ctx, input }) => withdrawHeadline(ctx, input)),
});
