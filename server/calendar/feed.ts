import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { calendarFeeds } from "../../db/schema/accounts.ts";
import { type Actor, can, Role } from "../../shared/access/policy.ts";
import type { FeedDetail } from "../../shared/calendar/codes.ts";
import { FeedView, type MakeFeedInput, type RevokeFeedInput } from "../../shared/calendar/contract.ts";
import { feedTitle } from "../../shared/calendar/feed-words.ts";
import { addDays, epochDay } from "../../shared/kernel/calendar-date.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import { type Id, makeId } from "../../shared/kernel/ids.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { accountChange } from "../accounts/account-change.ts";
import { personById } from "../accounts/queries.ts";
import type { CaseCtx } from "../core/change.ts";
import { libraryDate, realNow, today } from "../core/clock.ts";
import type { Office } from "../core/office.ts";
import { personName } from "../core/people.ts";
import { saved } from "../core/save.ts";
import { scope } from "../core/scope.ts";
import { itemsBetween, type TitledItem } from "./items.ts";
import { feedByHash, feedsOf } from "./queries.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A calendar program shows a little of what was, and half a year of what comes. */
const BACK_DAYS = 30;
const AHEAD_DAYS = 150;
/** How often a calendar program is asked to read again, in seconds. */
const AGAIN = 3600;
const HEARING_HOURS = 1;

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Makes a private address for one person. It is shown once; only its hash is kept. */
export function makeFeed(ctx: CaseCtx, { requestId, detail }: MakeFeedInput): { id: Id<"feed">; address: string } {
  const { office, actor } = ctx;
  const token = randomBytes(24).toString("base64url");
  const id = makeId("feed", realNow(), office.chance());
  const event = {
    actor: actor.personId,
    verb: "calendar.makeFeed",
    subject: actor.personId,
    requestId,
    changed: { feed: id, detail },
  } as const;
  accountChange(office, event, (db) => {
    db.insert(calendarFeeds)
      .values({ id, personId: actor.personId, tokenHash: hashOf(token), detail, createdAt: office.clock.now() })
      .run();
  });
  return { id, address: `${office.origin}/api/calendar/${token}.ics` };
}

/** Revokes an address of one's own. Calendar programs that read it keep what they have and get nothing more. */
export function revokeFeed(ctx: CaseCtx, { requestId, feedId }: RevokeFeedInput): Saved {
  const { office, actor } = ctx;
  if (!feedsOf(office.accounts, actor.personId).some(({ id }) => id === feedId)) throw noSuch("calendar address");
  const event = {
    actor: actor.personId,
    verb: "calendar.revokeFeed",
    subject: actor.personId,
    requestId,
    changed: { feed: feedId },
  } as const;
  return accountChange(office, event, (db) => {
    db.update(calendarFeeds).set({ revokedAt: office.clock.now() }).where(eq(calendarFeeds.id, feedId)).run();
    return saved(feedId, "revoked");
  });
}

export function presentFeeds(ctx: CaseCtx): FeedView[] {
  return feedsOf(ctx.office.accounts, ctx.actor.personId).map(({ id, detail, createdAt, readAt }) =>
    FeedView.parse({ id, detail, createdAt, readAt }),
  );
}

/** The calendar behind a secret address; null where the address is unknown or revoked, or its person may not read cases any more. */
export function feedText(office: Office, token: string): string | null {
  const feed = feedByHash(office.accounts, hashOf(token));
  const person = feed && personById(office.accounts.orm, feed.personId);
  if (!feed || !person || person.disabledAt !== null) return null;
  const actor: Actor = {
    ...{ personId: person.id, name: personName(office, person.id), role: Role.parse(person.role), administrator: person.administrator },
  };
  if (!can(actor, "calendar.read").ok) return null;
  const now = office.clock.now();
  if (feed.readAt === null || now - feed.readAt > HOUR_MS)
    office.accounts.orm.update(calendarFeeds).set({ readAt: now }).where(eq(calendarFeeds.id, feed.id)).run();
  const day = today(office.clock, office.zone());
  const { items } = itemsBetween(
    { office, actor, scope: scope(actor) },
    { kind: "mine" },
    addDays(day, -BACK_DAYS),
    addDays(day, AHEAD_DAYS),
  );
  return calendarText(items, feed.detail, { origin: office.origin, now });
}

/** The iCalendar text (RFC 5545): whole days for days, UTC for moments, one stable UID per date, a link back and no alarm of its own. */
export function calendarText(items: readonly TitledItem[], detail: FeedDetail, { origin, now }: { origin: string; now: number }): string {
  const calendar = ical({
    name: "Great Writ",
    prodId: { company: "Great Writ", product: "Deadlines and hearings", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: AGAIN,
  });
  for (const item of items) {
    calendar.createEvent({
      id: `${item.id}@great-writ`,
      ...spanOf(item),
      ...{ allDay: item.at === null, stamp: libraryDate(now), summary: feedTitle(item, detail) },
      ...(item.case === null ? {} : { url: `${origin}/cases/${item.case.id}` }),
      ...(item.kind === "hearing" && item.place !== null ? { location: item.place } : {}),
      transparency: item.kind === "hearing" ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/**
 * Whole days as midnight UTC, which the library writes as that day whatever zone the server stands in; moments as they are. A moment has no
 * end: RFC 5545, section 3.6.1, lets an event without one end where it begins, and section 3.8.2.2 wants every end to be later than its start.
 */
function spanOf({ kind, day, at }: TitledItem): { start: Date; end?: Date } {
  const start = at ?? epochDay(day) * DAY_MS;
  const length = at === null ? DAY_MS : kind === "hearing" ? HEARING_HOURS * HOUR_MS : null;
  return { start: libraryDate(start), ...(length === null ? {} : { end: libraryDate(start + length) }) };
}
