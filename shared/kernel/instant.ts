import { z } from "zod";

/** A moment as a machine stamps it: whole milliseconds since 1970-01-01T00:00Z. */
export const Instant = z.int().min(-8_640_000_000_000_000).max(8_640_000_000_000_000).brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

export function instant(milliseconds: number): Instant {
  return Instant.parse(milliseconds);
}

/** An IANA time zone name that this runtime knows, for example `America/Chicago`. */
export const Zone = z.string().refine(isZone, { error: "Name a time zone such as America/Chicago." }).brand<"Zone">();
export type Zone = z.infer<typeof Zone>;

/** Answers given before: asking the runtime costs a tenth of a millisecond, and every row of a list asks. */
const known = new Map<string, boolean>();

export function isZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const answer = runtimeKnows(name);
  if (known.size < 1000) known.set(name, answer);
  return answer;
}

function runtimeKnows(name: string): boolean {
  if (name !== "UTC" && !name.includes("/")) return false;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** Brands a literal known to be a zone. For code and tests, not for input. */
export function zone(name: string): Zone {
  if (!isZone(name)) throw new RangeError(`${name} is not a time zone.`);
  return name as Zone;
}
