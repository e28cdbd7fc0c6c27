import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { day } from "./calendar-date.ts";
import { instant, isZone, zone } from "./instant.ts";
import { atWallClock, dayIn, endOfDay, timeIn } from "./zoned.ts";

const ZONES = [
  "America/New_York",
  "America/Phoenix",
  "Pacific/Honolulu",
  "America/Puerto_Rico",
  "Pacific/Guam",
  "America/Anchorage",
  "UTC",
].map(zone);
const ms = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const moment = fc.integer({ min: ms("1990-01-01T00:00Z"), max: ms("2060-01-01T00:00Z") }).map(instant);
const aZone = fc.constantFrom(...ZONES);

describe("moments and wall clocks", () => {
  it("reads the day and time of a moment as Temporal does", () => {
    fc.assert(
      fc.property(moment, aZone, (at, inZone) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(inZone);
        expect(dayIn(at, inZone)).toBe(wall.toPlainDate().toString());
        expect(timeIn(at, inZone)).toBe(wall.toPlainTime().toString({ smallestUnit: "minute" }));
      }),
    );
  });

  it("comes back to the same wall clock reading from any moment", () => {
    fc.assert(
      fc.property(moment, aZone, (at, inZone) => {
        const again = atWallClock(dayIn(at, inZone), timeIn(at, inZone), inZone);
        expect([dayIn(again, inZone), timeIn(again, inZone)]).toEqual([dayIn(at, inZone), timeIn(at, inZone)]);
        expect(again).toBeLessThanOrEqual(at);
      }),
    );
  });

  it("ends a day one millisecond before the next begins", () => {
    fc.assert(
      fc.property(moment, aZone, (at, inZone) => {
        const end = endOfDay(dayIn(at, inZone), inZone);
        expect(end).toBeGreaterThanOrEqual(at);
        expect(dayIn(end, inZone)).toBe(dayIn(at, inZone));
        expect(dayIn(instant(end + 1), inZone) > dayIn(at, inZone)).toBe(true);
      }),
    );
  });

  it("moves a reading that a clock change skips forward, and takes the earlier of a doubled one", () => {
    const newYork = zone("America/New_York");
    expect(timeIn(atWallClock(day("2026-03-08"), "02:30", newYork), newYork)).toBe("03:30");
    expect(atWallClock(day("2026-11-01"), "01:30", newYork)).toBe(ms("2026-11-01T05:30Z"));
  });

  it.each([
    ["America/Chicago", true],
    ["UTC", true],
    ["Mars/Olympus", false],
    ["EST", false],
    ["", false],
  ])("takes %s for a zone: %s", (name, is) => {
    expect(isZone(name)).toBe(is);
  });
});

describe("the day of a moment, found from the stretch of one offset", () => {
  const zones = ["America/New_York", "America/Phoenix", "Pacific/Guam", "America/Indiana/Knox", "Pacific/Apia", "UTC"].map(zone);
  const plainly = (at: number, inZone: string) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(inZone).toPlainDate().toString();

  it("is the day that the calendar library says, at any moment from 1900 to 2150", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_208_988_800_000, max: 5_680_281_600_000 }), fc.constantFrom(...zones), (at, inZone) => {
        expect(dayIn(instant(at), inZone)).toBe(plainly(at, inZone));
      }),
      { numRuns: 400 },
    );
  });

  it("is right in the very millisecond of a change, before it and after it, in whatever order they are asked for", () => {
    for (const inZone of zones) {
      let change = Temporal.Instant.from("2010-01-01T00:00:00Z").toZonedDateTimeISO(inZone).getTimeZoneTransition("next");
      for (let nth = 0; change !== null && nth < 8; nth += 1) {
        const at = change.epochMilliseconds;
        for (const moment of [at, at - 1, at + 1, at - 86_400_000]) expect(dayIn(instant(moment), inZone)).toBe(plainly(moment, inZone));
        change = change.getTimeZoneTransition("next");
      }
    }
  });
});
