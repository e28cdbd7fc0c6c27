import { eq } from "drizzle-orm";
import { headlines } from "../../db/schema/publications.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError, noSuch } from "../../shared/kernel/domain-error.ts";
import { makeId } from "../../shared/kernel/ids.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import type { HeadlinePreview, ReleaseHeadlineInput, WithdrawHeadlineInput } from "../../shared/publications/contract.ts";
import { changedSince, HEADLINE_MEANINGS } from "../../shared/publications/headline.ts";
import { mayAsk } from "../../shared/statistics/as-of.ts";
import { headline } from "../../shared/statistics/dashboard.ts";
import type { HeadlineView } from "../../shared/statistics/figures.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { saved } from "../core/save.ts";
import { scope } from "../core/scope.ts";
import { factsFor } from "../statistics/facts-queries.ts";
import { presentCurrent } from "./present.ts";
import { headlineById, headlineOfRequest, type HeadlineRow } from "./queries.ts";

type Ctx = CaseCtx & { today: CalendarDate };

/** Restricted cases are in no released total, whoever releases it: a total must not tell that a hidden case exists. */
const ON_NO_LIST = { personId: "nobody", name: "", role: "supervisor", administrator: false } as const;

function totalsFor(ctx: Ctx, asOf: CalendarDate): HeadlineView {
  const verdict = mayAsk(asOf, ctx.today);
  if (!verdict.ok) throw new DomainError("RULE_REFUSED", verdict.reason, "asOf");
  return headline(factsFor({ ...ctx, scope: scope(ON_NO_LIST) }, asOf, null), asOf);
}

export function previewHeadline(ctx: Ctx, given: CalendarDate | null): HeadlinePreview {
  const asOf = given ?? ctx.today;
  const totals = totalsFor(ctx, asOf);
  const last = presentCurrent(ctx.office.publish).headline;
  return {
    asOf,
    totals,
    meanings: [...HEADLINE_MEANINGS],
    last,
    changed: last === null ? [] : changedSince(last.totals, totals),
  };
}

/**
 * Releases the totals the supervisor saw. The two files share no transaction: publish.db is written first, with who and when, so that
 * the case file never claims a release that did not happen; a request repeated after a failure between the two adds the missing event.
 */
export function releaseHeadline(ctx: Ctx, { requestId, asOf, totals }: ReleaseHeadlineInput): Saved {
  const row = headlineOfRequest(ctx.office.publish, requestId) ?? publish(ctx, requestId, asOf, totals);
  const released = { asOf: row.asOf, lawsuits: row.lawsuits, people: row.people, requests: row.requests };
  return change(ctx, "headline.release", { requestId }, (made) => {
    made.record(row.id, released);
    return saved(row.id, 1);
  });
}

function publish(ctx: Ctx, requestId: string, asOf: CalendarDate, seen: HeadlineView): HeadlineRow {
  const now = ctx.office.clock.now();
  const totals = totalsFor(ctx, asOf);
  if (changedSince(seen, totals).length > 0) {
    throw new DomainError(
      "RULE_REFUSED",
      `The record changed while you looked: ${changedSince(seen, totals).join(" ")} Look at the new numbers, then release them.`,
    );
  }
  return ctx.office.publish.orm
    .insert(headlines)
    .values({
      id: makeId("headline", now, ctx.office.chance()),
      asOf,
      knownAt: now,
      ...totals,
      definitions: JSON.stringify(HEADLINE_MEANINGS),
      requestId,
      releasedBy: ctx.actor.personId,
      releasedByName: ctx.actor.name,
      releasedAt: now,
    })
    .returning()
    .get();
}

/** Takes released totals back. They stay in the history with the reason; publish.db is written first, as in a release. */
export function withdrawHeadline(ctx: Ctx, { requestId, headlineId, reason }: WithdrawHeadlineInput): Saved {
  const { publish: file, clock } = ctx.office;
  const row = headlineById(file, headlineId);
  if (!row) throw noSuch("release");
  if (row.withdrawnAt !== null && row.withdrawnReason !== reason) {
    throw new DomainError("RULE_REFUSED", `These totals were withdrawn already: ${row.withdrawnReason ?? ""}`);
  }
  if (row.withdrawnAt === null) {
    file.orm.update(headlines).set({ withdrawnAt: clock.now(), withdrawnReason: reason }).where(eq(headlines.n, row.n)).run();
  }
  return change(ctx, "headline.withdraw", { requestId }, (made) => {
    made.record(headlineId, { reason });
    return saved(headlineId, 2);
  });
}
