import type { Locator, Page } from "@playwright/test";
import { sync, type VEvent } from "node-ical";
import { filedPetition, heldClient, requestId } from "./arrange.ts";
import { type Api, expect, type OfficeUnderTest, test } from "./office.ts";
import { field, open } from "./screen.ts";

const NUMBER = "2:26-cv-00588";
const PLACE = "Courtroom 5, Terre Haute";

/** A petition with an order to show cause served the day before Thanksgiving, a date of our own, a hearing and a follow-up. */
async function withDates(api: Api, name = "Mendoza"): Promise<string> {
  const client = await heldClient(api, { given: "Luis", surname: name }, "2026-10-05");
  const { id } = await filedPetition(api, [client], { filedOn: "2026-11-16", number: NUMBER });
  const order = { type: "order_to_show_cause", filer: "court", filedOn: "2026-11-24", servedOn: "2026-11-24", service: "ecf" };
  await api("docket.log", {
    requestId: requestId(),
    proceedingId: id,
    ...order,
    text: "ORDER to show cause within three days.",
    number: 3,
  });
  await api("deadlines.add", { requestId: requestId(), proceedingId: id, title: `Draft the reply for ${name}`, day: "2026-12-01" });
  const hearing = { title: "Bail hearing", onDay: "2026-12-02", time: "10:00", place: PLACE };
  await api("docket.setHearing", { requestId: requestId(), proceedingId: id, ...hearing });
  await api("tasks.add", { requestId: requestId(), subject: { proceedingId: id }, title: `Call ${name}`, dueOn: "2026-12-01" });
  return id;
}

const dayList = (page: Page, day: string): Locator => page.getByRole("list", { name: day, exact: true });
const calendar = (office: OfficeUnderTest, answers = ""): string => `${office.server.origin}/calendar${answers}`;

test("a date, a hearing and a follow-up stand on their days in month, week and agenda, and the week prints as a docket list", async ({
  office,
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const id = await withDates(office.as.staff);
  await office.signIn(context, "staff");
  for (const view of ["?day=2026-12-01", "?view=week&day=2026-12-01", "?view=agenda"]) {
    await open(page, calendar(office, view), "Calendar");
    await expect(dayList(page, "Tuesday, December 1").getByRole("listitem")).toContainText(["Draft the reply for Mendoza", "Call Mendoza"]);
    await expect(dayList(page, "Wednesday, December 2").getByRole("listitem")).toContainText(["Bail hearing"]);
    await expect(page.getByRole("link", { name: /^Hearing: .*Bail hearing/ })).toHaveAttribute("href", `/cases/${id}`);
    await expect(page.getByRole("link", { name: /^Due from us: Draft the reply/ })).toHaveAttribute("href", /^\/deadlines\/ddl_/);
  }
  await expect(dayList(page, "Wednesday, December 2")).toContainText(PLACE);
  await expect(page.getByText("Thanksgiving: courts closed")).toBeVisible();
  await expect(page.getByRole("link", { name: "Owed by the government: Return", exact: true })).toHaveCount(1);

  await open(page, calendar(office, "?view=week&day=2026-12-01"), "Calendar");
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "yes");
  });
  await page.getByRole("link", { name: "Print the docket list" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "yes");
  await expect(page.getByText(/Prairie Habeas Project · Sun Nov 29, 2026 to Sat Dec 5, 2026 · Mateo Lindqvist/)).toBeVisible();
  const table = page.getByRole("table", { name: /^Docket list/ });
  await expect(table.getByRole("rowheader")).toHaveCount(7);
  const row = table.getByRole("row", { name: /Bail hearing/ });
  await expect(row).toContainText(`S.D. Ind. ${NUMBER}`);
  await expect(row).toContainText(PLACE);
  await expect(row.getByRole("cell").first()).toContainText("9:00 a.m.");
  await expect(table.getByRole("row", { name: /Draft the reply/ })).toContainText("Due from us");
  await page.evaluate(() => document.body.removeAttribute("data-printed"));
  await page.keyboard.press("p");
  await expect(page.locator("body")).toHaveAttribute("data-printed", "yes");
  await page.emulateMedia({ media: "print" });
  await expect(row).toBeVisible();
  for (const name of ["Main", "Main, narrow screen"]) await expect(page.getByRole("navigation", { name, exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
});

test("the calendar is mine, my team's, one colleague's or one case's, and the address says whose", async ({ office, page, context }) => {
  test.setTimeout(90_000);
  const id = await withDates(office.as.staff);
  const { actor } = await office.as.staff("accounts.session");
  const staffId = String(Reflect.get(Object(actor), "personId"));
  const assigned = { requestId: requestId(), proceedingIds: [id], personId: staffId, lead: true };
  await office.as.supervisor("proceedings.assign", assigned);
  const other = await heldClient(office.as.supervisor, { given: "Ada", surname: "Okwuosa" }, "2026-10-06");
  const second = await filedPetition(office.as.supervisor, [other], { filedOn: "2026-11-16", number: "2:26-cv-00700" });
  const own = { requestId: requestId(), proceedingId: second.id, title: "Ask the family", day: "2026-12-01" };
  await office.as.supervisor("deadlines.add", own);
  await office.signIn(context, "supervisor");

  await open(page, calendar(office, "?view=week&day=2026-12-01"), "Calendar");
  const tuesday = dayList(page, "Tuesday, December 1");
  await expect(tuesday).toContainText("Ask the family");
  await expect(tuesday).toContainText("Draft the reply for Mendoza");
  const whose = field(page, "Whose");
  await whose.selectOption("Mine");
  await expect(page).toHaveURL(/whose=mine/);
  await expect(tuesday).not.toContainText("Draft the reply");
  await whose.selectOption("Mateo Lindqvist");
  await expect(page).toHaveURL(new RegExp(`whose=${staffId}`));
  await expect(tuesday).toContainText("Draft the reply for Mendoza");

  await open(page, `${office.server.origin}/cases/${second.id}`, /Okwuosa/);
  await page.getByRole("link", { name: "In the calendar" }).click();
  await expect(page).toHaveURL(calendar(office, `?case=${second.id}`));
  await page.getByRole("link", { name: "Agenda" }).click();
  await expect(tuesday.getByRole("listitem")).toContainText(["Ask the family"]);
  await expect(tuesday.getByRole("listitem")).toHaveCount(1);
});

test("keys go from view to view and day to day; a full day shows three things and how many more; on a phone days are numbers with a list", async ({
  office,
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const id = await withDates(office.as.staff);
  await office.signIn(context, "staff");
  await open(page, `${office.server.origin}/`, "Tuesday, November 24");
  await page.keyboard.press("g");
  await page.keyboard.press("k");
  await expect(page.getByRole("heading", { level: 1, name: "Calendar" })).toBeVisible({ timeout: 20_000 });
  const range = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(range).toHaveText("November 2026");
  await page.keyboard.press("]");
  await expect(range).toHaveText("December 2026");
  await page.keyboard.press("w");
  await expect(range).toHaveText("Nov 29 to Dec 5");
  await page.keyboard.press("[");
  await page.keyboard.press("d");
  await expect(range).toHaveText("Nov 24 to Jan 4, 2027");
  await page.keyboard.press("m");
  await expect(range).toHaveText("November 2026");
  await page.getByRole("link", { name: /^Tuesday, November 24/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("link", { name: /^Wednesday, December 2, 1 thing/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(calendar(office, "?view=week&day=2026-12-02"));
  await expect(dayList(page, "Wednesday, December 2")).toContainText("Bail hearing");

  for (const title of ["One", "Two", "Three", "Four"])
    await office.as.staff("deadlines.add", { requestId: requestId(), proceedingId: id, title, day: "2026-12-01" });
  await open(page, calendar(office), "Calendar");
  await expect(dayList(page, "Tuesday, December 1").getByRole("listitem")).toHaveCount(4);
  await page.getByRole("link", { name: "3 more on Tuesday, December 1" }).click();
  await expect(dayList(page, "Tuesday, December 1").getByRole("listitem")).toHaveCount(6);

  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, calendar(office), "Calendar");
  await expect(page.getByText("Nothing on this day.")).toBeVisible();
  await page.getByRole("link", { name: "Tuesday, December 1, 6 things" }).click();
  await expect(dayList(page, "Tuesday, December 1").getByRole("listitem")).toHaveCount(6);
});

test("a private address is shown once, read without names by another program, and answers nothing once revoked", async ({
  office,
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const id = await withDates(office.as.staff);
  await office.signIn(context, "staff");
  await open(page, calendar(office), "Calendar");
  await page.getByRole("button", { name: "Subscribe" }).click();
  const dialog = page.getByRole("dialog", { name: "Subscribe" });
  await expect(dialog.getByRole("radio", { name: /nothing about the case/ })).toBeChecked();
  await dialog.getByRole("button", { name: "Make the address" }).click();
  const address = await dialog.getByText(/^http.+\.ics$/).innerText();
  for (const program of ["Outlook", "Google Calendar", "Apple Calendar"])
    await expect(dialog.getByText(program, { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();

  const answer = await fetch(address);
  expect(answer.headers.get("content-type")).toContain("text/calendar");
  const text = await answer.text();
  const events = Object.values(sync.parseICS(text)).filter((one): one is VEvent => one?.type === "VEVENT");
  const hearing = events.find(({ summary }) => summary === "Hearing");
  expect(hearing?.location).toBe(PLACE);
  expect(hearing?.start.toISOString()).toBe("2026-12-02T15:00:00.000Z");
  expect(JSON.stringify(hearing?.url)).toContain(`/cases/${id}`);
  expect(events.map(({ summary }) => summary)).toEqual(expect.arrayContaining(["Due: our filing", "Follow-up", "Hearing"]));
  for (const name of ["Mendoza", "Luis", "00588"]) expect(text.replaceAll("\r\n ", "")).not.toContain(name);

  await page.reload();
  await page.getByRole("button", { name: "Subscribe" }).click();
  const own = dialog.getByRole("list", { name: "Your addresses" }).getByRole("listitem");
  await expect(own).toContainText(["last read"]);
  await expect(dialog).not.toContainText(address);
  await own.getByRole("button", { name: /^Revoke the address/ }).click();
  await own.getByRole("button", { name: "Keep it" }).click();
  expect((await fetch(address)).status).toBe(200);
  await own.getByRole("button", { name: /^Revoke the address/ }).click();
  await own.getByRole("button", { name: "Revoke the address", exact: true }).click();
  await expect(dialog.getByText("You have no address yet")).toBeVisible();
  const gone = await fetch(address);
  expect(gone.status).toBe(404);
  expect(await gone.text()).toBe(
    "This calendar address is revoked or was never made. Make a new one in Great Writ under Calendar, Subscribe.",
  );
});
