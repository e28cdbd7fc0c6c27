import { z } from "zod";
import { day } from "../../shared/kernel/calendar-date.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { type CurrentHeadline, HeadlineId, HeadlineMeaning, type ReleasedHeadline } from "../../shared/publications/contract.ts";
import type { PublishFile } from "../core/office.ts";
import { allHeadlines, type HeadlineRow } from "./queries.ts";

export function presentHeadline(row: HeadlineRow): ReleasedHeadline {
  const { lawsuits, people, requests, withdrawnAt, withdrawnReason } = row;
  return {
    id: HeadlineId.parse(row.id),
    asOf: day(row.asOf),
    knownAt: instant(row.knownAt),
    totals: { lawsuits, people, requests },
    meanings: z.array(HeadlineMeaning).parse(JSON.parse(row.definitions)),
    releasedBy: row.releasedByName,
    releasedAt: instant(row.releasedAt),
    withdrawn: withdrawnAt === null ? null : { at: instant(withdrawnAt), reason: withdrawnReason ?? "" },
  };
}

/** The newest totals that stand. Where newer ones were withdrawn, they come with it: whoever used them has to learn of it. */
export function presentCurrent(publish: PublishFile): CurrentHeadline {
  const released = allHeadlines(publish).map(presentHeadline);
  const [newest] = released;
  return {
    headline: released.find(({ withdrawn }) => withdrawn === null) ?? null,
    withdrawn: newest !== undefined && newest.withdrawn !== null ? newest : null,
  };
}
