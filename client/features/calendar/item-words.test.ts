import { describe, expect, it, test } from "vitest";
import { CalendarItem } from "../../../shared/calendar/contract.ts";
import { spanOf } from "../../../shared/calendar/range.ts";
import { day } from "../../../shared/kernel/calendar-date.ts";
import { instant, zone } from "../../../shared/kernel/instant.ts";
import { briefly, byDay, closedName, itemWords, printedWords, shortCaption, spanText } from "./item-words.ts";

const CHICAGO = zone("America/Chicago");
const today = day("2026-11-24");
const reader = { now: instant(Date.UTC(2026, 10, 24, 15)), today, zone: CHICAGO };
const endOf = (on: string) => Date.parse(`${on}T00:00:00Z`) + 30 * 3_600_000 - 1;

function item(over: Record<string, unknown>) {
  const plain = {
    id: "ddl_1",
    kind: "ours",
    title: "Reply",
    case: null,
    day: "2026-11-30",
    at: null,
    zone: CHICAGO,
    place: null,
    entryId: null,
  };
  return CalendarItem.parse({
    ...{ ...plain, carrier: null, dueDay: null, firm: false, sort: endOf("2026-11-30"), unseen: false, client: null },
    ...over,
  });
}

describe("how an item of the calendar is spoken of", () => {
  it.each([
    ["ours ahead", {}, { mark: "due", tone: "due", standing: null, due: null }],
    [
      "ours, worked to before it is due",
      { day: "2026-11-27", dueDay: "2026-11-30" },
      { mark: "due", tone: "due", standing: null, due: "due Mon Nov 30" },
    ],
    [
      "ours between its safe and its due day",
      { day: "2026-11-23", dueDay: "2026-11-25", sort: endOf("2026-11-25") },
      { mark: "due", tone: "due", standing: "Safe date passed", due: "due Wed Nov 25" },
    ],
    [
      "ours late, from the due day and not from the safe one",
      { day: "2026-11-18", dueDay: "2026-11-20", sort: endOf("2026-11-20") },
      { mark: "over", tone: "over", standing: "4 days late", due: "was due Fri Nov 20" },
    ],
    [
      "the government's late",
      { kind: "owed", day: "2026-11-23", sort: endOf("2026-11-23") },
      { mark: "over", tone: "over", standing: "1 day late" },
    ],
    [
      "what nobody sees done",
      { kind: "owed", unseen: true, day: "2026-11-23", sort: endOf("2026-11-23") },
      { mark: "gov", tone: "quiet", standing: "Due 1 day ago, not confirmed" },
    ],
    ["the government's ahead", { kind: "owed" }, { mark: "gov", tone: "gov", standing: null }],
    [
      "a court's, which is never late",
      { kind: "court", day: "2026-11-20", sort: endOf("2026-11-20") },
      { mark: "court", tone: "court", standing: "Expected 4 days ago" },
    ],
    ["a hearing that was", { kind: "hearing", day: "2026-11-20", sort: null }, { mark: "court", tone: "hearing", standing: null }],
    [
      "a follow-up past its day",
      { kind: "follow_up", day: "2026-11-20", sort: null },
      { mark: null, tone: "due", standing: "4 days late" },
    ],
  ])("%s", (_name, over, says) => {
    expect(itemWords(item(over), reader)).toMatchObject(says);
  });

  it.each([
    ["the same clock", "2026-12-08T16:00:00Z", "2026-12-08", "America/Chicago", "10:00 a.m.", null],
    ["a court to the east", "2026-12-08T15:00:00Z", "2026-12-08", "America/New_York", "9:00 a.m.", "court 10:00 EST"],
    ["a court that has another day already", "2026-12-07T23:00:00Z", "2026-12-08", "Pacific/Guam", "9:00 a.m. GMT+10", null],
  ])("the hour of %s", (_name, at, on, court, time, beside) => {
    const words = itemWords(item({ kind: "hearing", sort: null, day: on, at: Date.parse(at), zone: court }), reader);
    expect(words).toMatchObject({ time, beside });
  });
});

test.each([
  ["Mendoza Ortega v. Warden, Clay County Jail", "Mendoza Ortega"],
  ["Vu v Lyons", "Vu"],
  ["In re Valdovinos", "In re Valdovinos"],
])("%s is about %s", (caption, about) => {
  expect(shortCaption(caption)).toBe(about);
});

test.each([
  ["2026-11-26", "Thanksgiving"],
  ["2026-11-28", "weekend"],
  ["2026-11-27", null],
])("on %s courts are closed for: %s", (on, name) => {
  expect(closedName(day(on))).toBe(name);
});

const kinds = ["follow_up", "court", "owed", "hearing", "ours"] as const;

test.each([0, 1, 4, 5, 40])(
  "of %i items a day of the month shows at most four lines, no item is lost, and ours are seen first",
  (count) => {
    const items = Array.from({ length: count }, (_, index) => ({ id: index, kind: kinds[index % kinds.length] ?? "ours", at: null }));
    const { shown, more } = briefly(items);
    expect(shown.length + (more > 0 ? 1 : 0)).toBeLessThanOrEqual(4);
    expect(shown.length + more).toBe(count);
    expect(more).not.toBe(1);
    expect(shown.map(({ id }) => id)).toEqual(shown.map(({ id }) => id).toSorted((one, other) => one - other));
    if (count > 4) expect(shown.map(({ kind }) => kind)).toContain("ours");
  },
);

test("a day begins with what has the whole day, goes on by the hour, and ends with follow-ups", () => {
  const at = (hour: number) => Date.UTC(2026, 10, 30, hour);
  const items = [
    item({ title: "Call Ruth", kind: "follow_up", sort: null }),
    item({ title: "Status report", at: at(21) }),
    item({ title: "Return", kind: "owed" }),
    item({ title: "Hearing", kind: "hearing", at: at(15), sort: null }),
    item({ title: "Reply" }),
  ];
  expect(
    byDay(items)
      .get(day("2026-11-30"))
      ?.map(({ title }) => title),
  ).toEqual(["Reply", "Return", "Hearing", "Status report", "Call Ruth"]);
});

test.each([
  ["ours", { dueDay: "2026-12-02", firm: true }, "Due from us · due Wed Dec 2 · no extension"],
  ["the government's, late", { kind: "owed", day: "2026-11-23", sort: endOf("2026-11-23") }, "Owed by the government · 1 day late"],
  ["a court's, once", { kind: "court", day: "2026-11-23", sort: endOf("2026-11-23") }, "Expected 1 day ago"],
])("on paper %s is said in one line", (_name, over, says) => {
  const one = item(over);
  expect(printedWords(one, itemWords(one, reader))).toBe(says);
});

test.each([
  ["month", "2026-11-24", "November 2026"],
  ["week", "2026-11-24", "Nov 22 to 28"],
  ["week", "2026-12-01", "Nov 29 to Dec 5"],
  ["week", "2026-12-30", "Dec 27 to Jan 2, 2027"],
  ["week", "2027-02-10", "Feb 7 to 13, 2027"],
  ["agenda", "2026-11-24", "Nov 24 to Jan 4, 2027"],
] as const)("the %s around %s is called %s", (view, around, name) => {
  expect(spanText(view, day(around), spanOf(view, day(around)), today)).toBe(name);
});
