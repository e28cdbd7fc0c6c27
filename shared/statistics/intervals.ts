import { z } from "zod";

/** The two-sided 95 % point of the normal distribution. */
export const Z95 = 1.959963984540054;
/** No rate is given over fewer (statistics.md section 3; the count is then a small cell under the usual rule of eleven). */
export const FEWEST_FOR_A_RATE = 11;
export const FEWEST_FOR_A_HEADLINE = 30;
export const WIDEST_FOR_A_HEADLINE = 0.3;

/** A 95 % interval of a share, each end from 0 to 1 (of a difference: from −1 to 1). */
export const Interval = z.strictObject({ lower: z.number(), upper: z.number() });
export type Interval = Readonly<z.infer<typeof Interval>>;

/** The score interval of a share (Wilson 1927, J Am Stat Assoc 22:209–212). Null for nobody. */
export function wilson(count: number, of: number): Interval | null {
  if (of <= 0) return null;
  const share = count / of;
  const spread = Z95 * Math.sqrt((share * (1 - share)) / of + Z95 ** 2 / (4 * of ** 2));
  const middle = share + Z95 ** 2 / (2 * of);
  const scale = 1 + Z95 ** 2 / of;
  return {
    lower: count === 0 ? 0 : (middle - spread) / scale,
    upper: count === of ? 1 : (middle + spread) / scale,
  };
}

export type Share = { readonly count: number; readonly of: number };

/** The hybrid score interval of first − second (Newcombe 1998, Stat Med 17:873–890, method 10). Null if either is over nobody. */
export function differenceOfShares(first: Share, second: Share): Interval | null {
  const [a, b] = [wilson(first.count, first.of), wilson(second.count, second.of)];
  if (a === null || b === null) return null;
  const [p, q] = [first.count / first.of, second.count / second.of];
  return {
    lower: p - q - Math.hypot(p - a.lower, b.upper - q),
    upper: p - q + Math.hypot(a.upper - p, q - b.lower),
  };
}

/**
 * What may be said of a share: `headline` as a rate anywhere; `few`: as a rate with its interval, never as a headline;
 * `count_only`: the counts, and no rate (statistics.md section 3).
 */
export const STANDINGS = ["headline", "few", "count_only"] as const;
export const Standing = z.enum(STANDINGS);
export type Standing = z.infer<typeof Standing>;

export function standingOf(denominator: number, interval: Interval | null): Standing {
  if (denominator < FEWEST_FOR_A_RATE) return "count_only";
  if (denominator < FEWEST_FOR_A_HEADLINE || interval === null) return "few";
  return interval.upper - interval.lower > WIDEST_FOR_A_HEADLINE ? "few" : "headline";
}

/** A share with what belongs to it. */
export const Rate = z.strictObject({ estimate: z.number(), interval: Interval.nullable(), standing: z.enum(["headline", "few"]) });
export type Rate = Readonly<z.infer<typeof Rate>>;

/** Count over denominator with Wilson's interval; null where no rate is offered. */
export function rateOf(count: number, of: number): Rate | null {
  const interval = wilson(count, of);
  const standing = standingOf(of, interval);
  return standing === "count_only" ? null : { estimate: count / of, interval, standing };
}
