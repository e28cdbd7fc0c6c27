import { z } from "zod";
import { ClientId } from "../clients/contract.ts";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Accepts } from "../kernel/preview.ts";
import { FindingView, RequestId, Version } from "../kernel/save.ts";
import { FINALITY, REVIEW_DECISION, REVIEW_KIND } from "./removal-codes.ts";

const line = (empty: string) => z.string().trim().min(1, empty).max(300);
const optionalLine = z
  .string()
  .trim()
  .max(1000)
  .nullable()
  .transform((text) => (text === "" ? null : text));
const SOURCE = "Say from which paper this is known, or whose word it is.";
const WITHDRAWN = "Say why it is withdrawn. It stays in the history with your reason.";

/** What stands, and what a save expects to find: both null for a first entry, both given for a correction. */
const correcting = { expects: Version.nullable().default(null), reason: optionalLine.default(null) } as const;
const isExplained = (input: { expects: string | null; reason: string | null }) => input.expects === null || input.reason !== null;
const EXPLAIN = { error: "Say why it is corrected, in a few words.", path: ["reason"] };

const order = {
  /** Day on which it became administratively final; null where it is not known. */
  finalOn: CalendarDate.nullable(),
  finality: FINALITY.schema.default("unknown"),
  /** A court that reviews the order itself ordered a stay of removal. */
  courtStayed: z.boolean().default(false),
  /** Day of that court's final order; null while it is awaited. */
  courtFinalOn: CalendarDate.nullable().default(null),
  /** Last day in other custody (a sentence); null where there was none. */
  otherCustodyUntil: CalendarDate.nullable().default(null),
  source: line(SOURCE),
} as const;
/** The final order of removal of a person: one stands. */
export const RecordRemovalOrderInput = z
  .strictObject({ requestId: RequestId, clientId: ClientId, ...order, ...correcting, accepts: Accepts })
  .refine(isExplained, EXPLAIN);
export type RecordRemovalOrderInput = z.infer<typeof RecordRemovalOrderInput>;
/** A final order recorded by mistake is taken back, with what had followed from it. */
export const WithdrawRemovalOrderInput = z.strictObject({
  requestId: RequestId,
  clientId: ClientId,
  expects: Version,
  reason: line(WITHDRAWN),
});
export type WithdrawRemovalOrderInput = z.infer<typeof WithdrawRemovalOrderInput>;

const span = {
  fromDay: CalendarDate,
  /** Last day; null while it lasts. */
  toDay: CalendarDate.nullable().default(null),
  /** What the person is said to have done or left undone. */
  why: line("Say what the government alleges."),
  source: line(SOURCE),
} as const;
/** A span in which the government says that the person kept the removal from being carried out (8 U.S.C. 1231(a)(1)(C)). */
export const RecordSuspensionInput = z
  .strictObject({
    requestId: RequestId,
    clientId: ClientId,
    suspensionId: idOf("suspension").nullable().default(null),
    ...span,
    ...correcting,
  })
  .refine(isExplained, EXPLAIN);
export type RecordSuspensionInput = z.infer<typeof RecordSuspensionInput>;
export const WithdrawSuspensionInput = z.strictObject({
  requestId: RequestId,
  suspensionId: idOf("suspension"),
  expects: Version,
  reason: line(WITHDRAWN),
});
export type WithdrawSuspensionInput = z.infer<typeof WithdrawSuspensionInput>;

const review = {
  kind: REVIEW_KIND.schema,
  /** Day of the decision, or of the interview where it is awaited. */
  onDay: CalendarDate,
  decision: REVIEW_DECISION.schema.default("awaited"),
  source: line(SOURCE),
} as const;
/** ICE's review of custody after a final order (8 CFR 241.4, 241.13). */
export const RecordReviewInput = z
  .strictObject({
    requestId: RequestId,
    clientId: ClientId,
    reviewId: idOf("custodyReview").nullable().default(null),
    ...review,
    ...correcting,
  })
  .refine(isExplained, EXPLAIN);
export type RecordReviewInput = z.infer<typeof RecordReviewInput>;

const stood = { version: Version, findings: z.array(FindingView) } as const;
/** What is known of a person's final order of removal. */
export const RemovalView = z.strictObject({
  order: z.strictObject({ ...order, source: z.string(), version: Version }).nullable(),
  suspensions: z.array(z.strictObject({ id: idOf("suspension"), version: Version, ...span, why: z.string(), source: z.string() })),
  reviews: z.array(z.strictObject({ id: idOf("custodyReview"), version: Version, ...review, source: z.string() })),
  findings: stood.findings,
});
export type RemovalView = z.infer<typeof RemovalView>;
