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

export function isZone(name: string): boolean {
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
