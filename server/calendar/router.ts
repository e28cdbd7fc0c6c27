import { z } from "zod";
import { CalendarInput, CalendarPage, FeedView, MadeFeed, MakeFeedInput, RevokeFeedInput } from "../../shared/calendar/contract.ts";
import { Saved } from "../../shared/kernel/save.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { makeFeed, presentFeeds, revokeFeed } from "./feed.ts";
import { closingsBetween, itemsBetween } from "./items.ts";

export const calendarRouter = router({
  page: allowedTo("calendar.read")
    .input(CalendarInput)
    .output(CalendarPage)
    .query(({ ctx, input: { from, to, whose } }) => {
      const found = itemsBetween(ctx, whose, from, to);
      const items = found.items.map(({ standardTitle: _title, duty: _duty, ...item }) => item);
      const closings = closingsBetween(ctx, whose, items, from, to);
      return { today: ctx.today, items, closings, cut: found.cut };
    }),
  feeds: allowedTo("calendar.read")
    .input(z.strictObject({}).optional())
    .output(z.array(FeedView))
    .query(({ ctx }) => presentFeeds(ctx)),
  makeFeed: allowedTo("calendar.read")
    .input(MakeFeedInput)
    .output(MadeFeed)
    .mutation(({ ctx, input }) => makeFeed(ctx, input)),
  revokeFeed: allowedTo("calendar.read")
    .input(RevokeFeedInput)
    .output(Saved)
    .mutation(({ ctx, input }) => revokeFeed(ctx, input)),
});
