import { z } from "zod";
import { CLOSED_DAY_KIND } from "../courts/closed-days-codes.ts";
import { CalendarDate, daysBetween } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant, Zone } from "../kernel/instant.ts";
import { RequestId } from "../kernel/save.ts";
import { CaseRef, Carrier } from "../today/contract.ts";
import { FEED_DETAIL } from "./codes.ts";

/** Whose calendar: what I carry and what nobody carries, everything I may see, or one case. */
export const CalendarWhose = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mine") }),
  z.strictObject({ kind: z.literal("team") }),
  z.strictObject({ kind: z.literal("person"), personId: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal("case"), proceedingId: idOf("proceeding") }),
]);
export type CalendarWhose = z.infer<typeof CalendarWhose>;

/** The longest span of one question: half a year, for the agenda. */
export const MOST_DAYS = 190;
export const CalendarInput = z
  .strictObject({ from: CalendarDate, to: CalendarDate, whose: CalendarWhose })
  .refine(({ from, to }) => from <= to, { message: "The last day lies before the first.", path: ["to"] })
  .refine(({ from, to }) => daysBetween(from, to) <= MOST_DAYS, { message: "Ask for half a year at a time.", path: ["to"] });
export type CalendarInput = z.infer<typeof CalendarInput>;

/** What stands in a calendar. `owed`: by the government or the agency. `court`: by the court. */
export const CALENDAR_KINDS = ["ours", "owed", "court", "hearing", "follow_up"] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export const CalendarItem = z.strictObject({
  /** Id of the deadline, hearing or follow-up. */
  id: z.string(),
  kind: z.enum(CALENDAR_KINDS),
  title: z.string(),
  case: CaseRef.nullable(),
  /** The day on which it stands: ours by the safe date, others' by the due one; a hearing by the court's own day. */
  day: CalendarDate,
  /** The moment, where there is one. */
  at: Instant.nullable(),
  zone: Zone,
  /** The entry that set a hearing; null for everything else, and for a hearing set by hand. */
  entryId: idOf("docketEntry").nullable(),
  /** Room, address or link of a hearing; null otherwise. */
  place: z.string().nullable(),
  carrier: Carrier.nullable(),
  /** The due day of a date of ours that is worked to earlier; null where both agree. */
  dueDay: CalendarDate.nullable(),
  /** True where nobody can extend it. */
  firm: z.boolean(),
  /** Last moment of the due date, by which lateness is told; null for hearings and follow-ups. */
  sort: Instant.nullable(),
  /** True for a command whose doing nobody sees on the docket: past its time it is not confirmed, rather than late. */
  unseen: z.boolean(),
  /** Whom a follow-up is about that belongs to no case. It is in no feed. */
  client: z.strictObject({ id: idOf("client"), name: z.string() }).nullable(),
});
export type CalendarItem = z.infer<typeof CalendarItem>;

/** A day on which one court is closed beside the federal holidays, which every court keeps and which need no entry. */
export const CourtClosing = z.strictObject({
  day: CalendarDate,
  /** As posted: "Patriots’ Day". */
  name: z.string(),
  kind: CLOSED_DAY_KIND.schema,
  /** How the court is cited: "D. Mass." */
  court: z.string(),
});
export type CourtClosing = z.infer<typeof CourtClosing>;

export const CalendarPage = z.strictObject({
  today: CalendarDate,
  items: z.array(CalendarItem),
  /** Own closings of the courts of these items and of this calendar’s open cases, by day. */
  closings: z.array(CourtClosing),
  /** True where there is more than one answer holds. */
  cut: z.boolean(),
});
export type CalendarPage = z.infer<typeof CalendarPage>;

/** A person's own subscription. The address is shown once; only its hash is kept. */
export const FeedView = z.strictObject({
  id: idOf("feed"),
  detail: FEED_DETAIL.schema,
  createdAt: Instant,
  /** Null while no calendar program has read it. */
  readAt: Instant.nullable(),
});
export type FeedView = z.infer<typeof FeedView>;
export const MakeFeedInput = z.strictObject({ requestId: RequestId, detail: FEED_DETAIL.schema.default("plain") });
export type MakeFeedInput = z.infer<typeof MakeFeedInput>;
export const MadeFeed = z.strictObject({ id: idOf("feed"), address: z.string() });
export const RevokeFeedInput = z.strictObject({ requestId: RequestId, feedId: idOf("feed") });
export type RevokeFeedInput = z.infer<typeof RevokeFeedInput>;
