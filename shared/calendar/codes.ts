import { codeList, type CodeOf } from "../kernel/codes.ts";

/** What a subscribed calendar shows. It leaves the office: to a phone, to a company that stores calendars. */
export const FEED_DETAIL = codeList("feed_detail", {
  plain: "What kind of date it is and where a hearing is held, else nothing about the case",
  numbers: "Court and docket number too",
  captions: "Court, number and caption too, which names people",
});
export type FeedDetail = CodeOf<typeof FEED_DETAIL>;
