import { z } from "zod";
import { makeReport } from "../core/log.ts";
import type { Office } from "../core/office.ts";
import { SYSTEM, systemCtx } from "../core/scope.ts";
import { calendarSeq, courtsToRecount } from "./calendar-queries.ts";

/** How long a part works before others may save, and how long a save may wait for the first parts of its own court. */
const PART_MS = 120;
const WITH_SAVE_MS = 300;

/** What one part of counting again did: the last case it looked at, null when there is none after it. */
export const RecountedPart = z.strictObject({ after: z.int().nullable(), found: z.int() });
export type RecountPart = {
  /** Null for the dates of every court, counted by the rules. */
  readonly courtN: number | null;
  readonly after: number;
  readonly forMs: number;
  /** Differences of the earlier parts, and the last event of the court's table when the first part began. */
  readonly found: number;
  readonly upTo: number;
};

/** Parts of one count, one after another; `enter` is the door of each. False when the time was over before the end. */
export async function countInParts(
  office: Office,
  courtN: number | null,
  {
    enter,
    most,
    begin,
  }: { enter: (part: () => Promise<void>) => Promise<void>; most: number; begin: Pick<RecountPart, "after" | "found" | "upTo"> },
): Promise<Pick<RecountPart, "after" | "found" | "upTo"> | null> {
  const until = performance.now() + most;
  let at = begin;
  const count = { ended: false };
  while (!count.ended) {
    if (stopped.has(office) || performance.now() > until) return at;
    await enter(async () => {
      const told = await office.jobs.run("deadlines.recount", SYSTEM, { courtN, forMs: PART_MS, ...at });
      const { after, found } = RecountedPart.parse(told);
      count.ended = after === null;
      at = { ...at, after: after ?? at.after, found };
    });
  }
  return null;
}

const FRESH = { after: 0, found: 0 } as const;
type Begun = Pick<RecountPart, "after" | "found" | "upTo"> & { readonly courtN: number };

/**
 * After a court's closed days changed: its open dates are compared with them in the job thread, while this save holds the gate. A court
 * with more of them than can be counted meanwhile goes on beside the requests. True when everything was compared.
 */
export async function recountWithSave(office: Office): Promise<boolean> {
  const ctx = systemCtx(office);
  for (const { n: courtN } of courtsToRecount(ctx)) {
    const begin = { ...FRESH, upTo: calendarSeq(ctx, courtN) ?? 0 };
    const rest = await countInParts(office, courtN, { enter: (part) => part(), most: WITH_SAVE_MS, begin });
    if (rest === null) continue;
    recountBeside(office, { courtN, ...rest }).catch(makeReport());
    return false;
  }
  return true;
}

const running = new WeakMap<Office, Promise<void>>();
const stopped = new WeakSet<Office>();

/**
 * Compares whatever waits to be compared, part by part, each behind the gate; one such count at a time. Run after a start, too. Who began
 * it hears of its failure; the next one begins all the same, with what that one left.
 */
export function recountBeside(office: Office, begun: Begun | null = null): Promise<void> {
  const before = running.get(office)?.catch(() => undefined) ?? Promise.resolve();
  const next = before
    .then(() => countWaiting(office, begun))
    .finally(() => {
      if (running.get(office) === next) running.delete(office);
    });
  running.set(office, next);
  return next;
}

async function countWaiting(office: Office, begun: Begun | null): Promise<void> {
  const ctx = systemCtx(office);
  const enter = (part: () => Promise<void>) => office.gate.enter("counting dates again", part);
  for (let [court] = courtsToRecount(ctx); court !== undefined && !stopped.has(office); [court] = courtsToRecount(ctx)) {
    const courtN = court.n;
    const upTo = calendarSeq(ctx, courtN) ?? 0;
    const begin = begun?.courtN === courtN && begun.upTo === upTo ? begun : { ...FRESH, upTo };
    const { after, found } = begin;
    await countInParts(office, courtN, { enter, most: Number.POSITIVE_INFINITY, begin: { after, found, upTo } });
  }
}

/** Ends counting after the part that runs; what is left is found by the next start. */
export async function stopRecounting(office: Office): Promise<void> {
  stopped.add(office);
  await running.get(office)?.catch(() => undefined);
}
