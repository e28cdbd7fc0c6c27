import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { makeOrderedCase, ownDate } from "../testing/make-deadlines.ts";
import { office } from "../testing/office.ts";
import { MOST_ITEMS } from "./items.ts";

const SPAN = { from: day("2026-11-23"), to: day("2027-03-31") };

/** A case with so many dates of our own on 1 December, made by copying one row, and the calendar of that span. */
async function crowded(dates: number) {
  const made = office({ now: "2026-11-25T22:00:00Z" });
  const staff = made.as("staff");
  const { id } = await makeOrderedCase(staff);
  await ownDate(staff, id);
  const { sqlite } = made.office.caseFile;
  const columns = sqlite
    .prepare<[], { name: string; hidden: number }>("SELECT name, hidden FROM pragma_table_xinfo('deadlines')")
    .all()
    .filter(({ name, hidden }) => hidden === 0 && name !== "n" && name !== "id")
    .map(({ name }) => `"${name}"`)
    .join(", ");
  const row = sqlite.prepare<[], number>("SELECT n FROM deadlines_standing WHERE duty = 'ours' ORDER BY n DESC LIMIT 1").pluck().get();
  const copy = sqlite.prepare(`INSERT INTO deadlines (id, ${columns}) SELECT ?, ${columns} FROM deadlines WHERE n = ?`);
  sqlite.transaction(() => {
    for (let nth = 1; nth < dates; nth += 1) copy.run(`ddl_${String(nth).padStart(16, "0")}`, row);
  })();
  await ownDate(staff, id, { title: "Much later", day: day("2027-03-01") });
  return { made, staff, id };
}

test("a calendar with more dates than one answer holds says that it is cut, without any hearing", async () => {
  const { staff } = await crowded(MOST_ITEMS + 5);
  const page = await staff.api.calendar.page({ ...SPAN, whose: { kind: "mine" } });
  expect(page.items.map(({ title }) => title)).not.toContain("Much later");
  expect(page).toMatchObject({ cut: true });
  expect(page.items).toHaveLength(MOST_ITEMS);
});

test("dates that lie outside the span cut nothing", async () => {
  const { staff } = await crowded(3);
  const page = await staff.api.calendar.page({ ...SPAN, whose: { kind: "team" } });
  expect(page).toMatchObject({ cut: false });
  expect(page.items.map(({ title }) => title)).toContain("Much later");
});
