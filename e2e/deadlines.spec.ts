import type { Locator, Page } from "@playwright/test";
import { z } from "zod";
import { filedPetition, heldClient } from "./arrange.ts";
import { closeServer, expect, openOffice, type OfficeUnderTest, test as base } from "./office.ts";
import { field, open, write } from "./screen.ts";

/** Thursday 26 November 2026 is Thanksgiving: three days after Wednesday the 25th end on Monday the 30th. */
const test = base.extend<{ eve: OfficeUnderTest }>({
  eve: async ({}, use) => {
    const office = await openOffice({ GREATWRIT_CLOCK: "2026-11-25T22:00:00Z" });
    await use(office);
    await closeServer(office.server);
  },
});

type Typed = { readonly type: string; readonly number: string; readonly text: string; readonly servedOn?: string };

/** Fills in an entry of the court on the open case, filed on the 25th. */
async function typeEntry(page: Page, { type, number, text, servedOn }: Typed): Promise<Locator> {
  await page.getByRole("banner").getByRole("button", { name: "Log an entry" }).click();
  const form = page.getByRole("form", { name: "Log an entry" });
  await field(form, "What was filed?").selectOption({ label: type });
  await write(form, "Number", number);
  await write(form, "Filed on", "11/25");
  await field(form, "By whom?").selectOption({ label: "The court" });
  await write(form, "Docket text", text);
  if (servedOn !== undefined) {
    await write(form, "Served on", servedOn);
    await field(form, "How was it served?").selectOption({ label: "Electronic filing (CM/ECF)" });
  }
  return form;
}

function said(page: Page, text: string | RegExp): Locator {
  return page.getByRole("status").filter({ hasText: text });
}

/** An open date of the case that is on screen. */
function nextDate(page: Page, title: string): Locator {
  const dates = page.getByRole("list", { name: "Open dates, the nearest first" });
  return dates.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
}

const FRIDAY = {
  days: [{ day: "2026-11-27", kind: "declared", name: "Day after Thanksgiving" }],
  source: "General order of November 2, 2026",
} as const;

async function southernIndiana(office: OfficeUnderTest): Promise<string> {
  const courts = z.array(z.object({ id: z.string(), key: z.string() })).parse(await office.as.supervisor("courts.districts"));
  return courts.find(({ key }) => key === "insd")?.id ?? "";
}

test("an order to show cause on the eve of Thanksgiving: its dates, an extension, a corrected day of service, a day the court closes", async ({
  eve,
  page,
  context,
}) => {
  test.setTimeout(150_000);
  const { origin } = eve.server;
  const client = await heldClient(eve.as.staff, { given: "Ines", surname: "Valdovinos" }, "2026-10-05");
  const petition = await filedPetition(eve.as.staff, [client], { filedOn: "2026-11-16", number: "2:26-cv-00640" });
  const toCase = () => open(page, `${origin}/cases/${petition.id}`, /Valdovinos/);
  await eve.signIn(context, "supervisor");
  await toCase();

  await test.step("logging it shows the dates it makes, with the steps one key away, and makes them", async () => {
    const form = await typeEntry(page, {
      type: "Order to show cause",
      number: "3",
      text: "ORDER TO SHOW CAUSE. The return is due as the statute says.",
      servedOn: "11/25",
    });
    const will = form.getByRole("list", { name: "What saving will do" });
    const date = will.getByRole("listitem").filter({ hasText: "New date: Return," }).first();
    await expect(date).toContainText("due Mon Nov 30, 2026");
    await expect(date.getByText("Thanksgiving on Thu Nov 26 falls inside and counts.")).toBeHidden();
    await date.getByText("How it is counted").focus();
    await page.keyboard.press("Enter");
    await expect(date.getByText("Thanksgiving on Thu Nov 26 falls inside and counts.")).toBeVisible();
    await form.getByRole("button", { name: "Save entry and 2 dates and commands" }).click();
    await page.getByRole("button", { name: "It commands nothing" }).click();
    await expect(said(page, "The entry is saved.")).toBeVisible();
    await expect(nextDate(page, "Return")).toContainText("Mon Nov 30");
  });

  await test.step("the page of the date says what it rests on, and leads to the text and to the case", async () => {
    await nextDate(page, "Return").getByRole("link", { name: "Return", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Return" })).toBeVisible();
    const due = page.getByRole("region", { name: "When it is due" });
    await expect(due).toContainText("Mon Nov 30");
    await expect(due).toContainText("5 days left");
    const rests = page.getByRole("region", { name: "What it rests on" });
    const law = rests.getByRole("link", { name: "28 U.S.C. 2243 par. 2" });
    await expect(law).toHaveAttribute("rel", "noreferrer");
    await expect(rests).toContainText("leaves Great Writ for uscode.house.gov");
    await expect(rests).toContainText("Federal holidays only; nobody has entered the closed days of S.D. Ind.");
    await expect(page.getByRole("list", { name: "History of this date, newest first" })).toContainText("Ruth Abenov created a deadline");
    await page.getByRole("link", { name: /Valdovinos v\. Warden/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /Valdovinos/ })).toBeVisible();
  });

  await test.step("an order that gives more time takes the date’s place, and the old one stays in the history", async () => {
    const text = "ORDER: the return is due seven days after service of this order.";
    const form = await typeEntry(page, { type: "Order on an extension", number: "5", text, servedOn: "11/25" });
    await form.getByRole("button", { name: /^Save entry/ }).click();
    const commands = page.getByRole("form", { name: "What order [5] commands" });
    await field(commands, "What is commanded?").selectOption({ label: "File the return" });
    await field(commands, "By when?").selectOption({ label: "Within a period" });
    await write(commands, "How many?", "7");
    await commands.getByRole("radio", { name: "service of the order" }).check();
    await commands.getByRole("button", { name: "Save 1 obligation" }).click();
    await expect(said(page, "Order [5] is saved with what it commands.")).toBeVisible();
    await page.getByText(/^Earlier and ended dates/).click();
    const ended = page.getByRole("list", { name: "Earlier and ended dates" }).getByRole("listitem");
    await expect(ended.filter({ hasText: "Mon Nov 30" })).toContainText("Extended: Order [5] sets the date.");
    await expect(nextDate(page, "File the return")).toContainText("Wed Dec 2");
  });

  await test.step("a corrected day of service shows what it moves, and is accepted by saving", async () => {
    await page.getByRole("button", { name: "Correct entry 5" }).click();
    const form = page.getByRole("form", { name: "Correct an entry" });
    await write(form, "Served on", "11/24");
    await expect(form.getByRole("list", { name: "What saving will do" })).toContainText("moves from Wed Dec 2, 2026 to Tue Dec 1, 2026");
    await write(form, "Filed on", "11/24");
    await write(form, "Why is it corrected?", "The certificate of service says Tuesday.");
    await form.getByRole("button", { name: "Save and accept 1 changed date" }).click();
    await expect(said(page, "The entry is saved.")).toBeVisible();
    await expect(nextDate(page, "File the return")).toContainText("Tue Dec 1");
  });

  await test.step("a day that the court closes moves nothing by itself; the difference is accepted", async () => {
    await open(page, `${origin}/courts`, "Courts and closed days");
    await field(page, "Court").selectOption({ label: "Southern District of Indiana (S.D. Ind.)" });
    await page.getByRole("button", { name: "Enter closed days" }).click();
    const form = page.getByRole("form", { name: "Enter closed days" });
    await form.getByRole("button", { name: "Enter 1 closed day" }).click();
    await expect(form).toContainText("Give the day.");
    await write(form, "Which day?", "12/1");
    await write(form, "Its name", "Closed for snow");
    await form.getByRole("radio", { name: /Declared a holiday/ }).check();
    await write(form, "Where was this read?", "Notice of the clerk, November 25, 2026");
    await form.getByRole("button", { name: "Enter 1 closed day" }).click();
    await expect(said(page, "1 open date of S.D. Ind. comes out otherwise.")).toBeVisible();
    await expect(page.getByRole("row", { name: /Closed for snow/ })).toContainText("entered by Ruth Abenov");

    await toCase();
    await expect(nextDate(page, "File the return")).toContainText("Tue Dec 1");
    const differences = page.getByRole("region", { name: "Dates to look at" });
    await expect(differences).toContainText(/Tue Dec 1.*Wed Dec 2/s);
    await differences.getByRole("button", { name: "Accept: File the return" }).click();
    await expect(said(page, "1 date accepted.")).toBeVisible();
    await expect(differences).toBeHidden();
    await expect(nextDate(page, "File the return")).toContainText("Wed Dec 2");
    await nextDate(page, "File the return").getByRole("link", { name: "File the return", exact: true }).click();
    const history = page.getByRole("list", { name: "History of this date, newest first" });
    await expect(history.getByRole("listitem").first()).toContainText(/Ruth Abenov accepted a changed date.*due Wed Dec 2/s);
    const rests = page.getByRole("region", { name: "What it rests on" });
    await expect(rests.getByRole("link", { name: "Order [5]" })).toBeVisible();
    await expect(rests).toContainText("Closed days of S.D. Ind., as of event");
  });
});

test("a person without counsel has until the clerk’s office closes, by the hours that a supervisor enters", async ({
  eve,
  page,
  context,
}) => {
  test.setTimeout(60_000);
  const { origin } = eve.server;
  const client = await heldClient(eve.as.staff, { given: "Amadou", surname: "Keita" }, "2026-10-05");
  const filing = { filedOn: "2026-11-16", number: "2:26-cv-00642", filedBy: "pro_se" };
  const petition = await filedPetition(eve.as.staff, [client], filing);
  await eve.signIn(context, "supervisor");
  await open(page, `${origin}/courts?court=insd`, "Courts and closed days");
  await expect(page.getByText("The clerk’s hours are not entered.")).toBeVisible();
  await page.getByRole("button", { name: "Enter the clerk’s hours" }).click();
  const form = page.getByRole("form", { name: "Clerk’s hours" });
  await write(form, "Closes at", "4:30 pm");
  await write(form, "Where was it read?", "The court’s site, read on November 25");
  await form.getByRole("button", { name: "Save the hours" }).click();
  await expect(page.getByText("The clerk’s office closes at 4:30 p.m. Entered by Ruth Abenov")).toBeVisible();

  const judgment = { number: 9, filedOn: "2026-11-24", enteredOn: "2026-11-24", type: "judgment", filer: "court", text: "JUDGMENT." };
  await eve.as.staff("docket.log", { requestId: crypto.randomUUID(), proceedingId: petition.id, ...judgment });
  await open(page, `${origin}/cases/${petition.id}`, /Keita/);
  const date = nextDate(page, "Motion to alter or amend the judgment");
  await expect(date).toContainText("4:30 p.m.");
  await date.getByRole("link", { name: "Motion to alter or amend the judgment", exact: true }).click();
  await expect(page.getByRole("region", { name: "When it is due" })).toContainText("Tue Dec 22, 4:30 p.m. EST");
});

test("dates are kept as they stand with a reason, and a colleague who is no supervisor reads the closed days only", async ({
  eve,
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const { origin } = eve.server;
  const client = await heldClient(eve.as.staff, { given: "Ivo", surname: "Marchetti" }, "2026-10-05");
  const petition = await filedPetition(eve.as.staff, [client], { filedOn: "2026-11-16", number: "2:26-cv-00641" });
  const entry = { number: 3, filedOn: "2026-11-25", type: "order_to_show_cause", filer: "court", text: "ORDER TO SHOW CAUSE." };
  const service = { servedOn: "2026-11-25", service: "ecf" };
  await eve.as.staff("docket.log", { requestId: crypto.randomUUID(), proceedingId: petition.id, ...entry, ...service });
  await eve.signIn(context, "supervisor");
  await open(page, `${origin}/courts?court=insd`, "Courts and closed days");
  await page.getByRole("button", { name: "Enter closed days" }).click();
  const form = page.getByRole("form", { name: "Enter closed days" });
  await write(form, "Which day?", "11/30");
  await write(form, "Its name", "Closed for snow");
  await form.getByRole("radio", { name: /Declared a holiday/ }).check();
  await form.getByRole("button", { name: "Add one more day" }).click();
  const second = form.getByRole("group", { name: "Day 2" }).first();
  await write(second, "Which day?", "12/15");
  await write(second, "Its name", "Closed for ice");
  await write(form, "Where was this read?", "Notice of the clerk, November 25, 2026");
  await form.getByRole("button", { name: "Enter 2 closed days" }).click();
  await expect(said(page, "2 open dates of S.D. Ind. come out otherwise.")).toBeVisible();

  await page.getByRole("link", { name: "Look at them" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Changed dates" })).toBeVisible();
  await page.getByRole("button", { name: "Choose all" }).click();
  await page.getByRole("button", { name: "Keep 2 dates as they stand" }).click();
  const keep = page.getByRole("form", { name: "Keep the dates as they stand" });
  await keep.getByRole("button", { name: "Keep 2 dates" }).click();
  await expect(keep).toContainText("Say why the dates stay as they are.");
  await write(keep, "Why?", "The order names the days itself.");
  await keep.getByRole("button", { name: "Keep 2 dates" }).click();
  await expect(said(page, "2 dates kept as they stand, with the reason.")).toBeVisible();
  await expect(page.getByText("No date waits to be looked at")).toBeVisible();

  await context.clearCookies();
  await eve.signIn(context, "staff");
  await open(page, `${origin}/courts?court=insd`, "Courts and closed days");
  await expect(page.getByRole("row", { name: /Closed for snow/ })).toContainText("Notice of the clerk");
  await expect(page.getByRole("button", { name: "Enter closed days" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("Only supervisors can do this.")).toBeVisible();
  await open(page, `${origin}/cases/${petition.id}`, /Marchetti/);
  await nextDate(page, "Return").getByRole("link", { name: "Return", exact: true }).click();
  const history = page.getByRole("list", { name: "History of this date, newest first" });
  await expect(history).toContainText(/Ruth Abenov kept the date as it stood.*The order names the days itself/s);

  await test.step("dates that would move otherwise than shown are shown again, and nothing typed is lost", async () => {
    await page.getByRole("link", { name: /Marchetti v\. Warden/ }).click();
    await page.getByRole("button", { name: "Correct entry 3" }).click();
    const correct = page.getByRole("form", { name: "Correct an entry" });
    const will = correct.getByRole("list", { name: "What saving will do" });
    await write(correct, "Served on", "11/24");
    await write(correct, "Why is it corrected?", "The certificate of service says Tuesday.");
    await expect(will).toContainText("Return moves from Mon Nov 30, 2026 to Fri Nov 27, 2026");
    const save = correct.getByRole("button", { name: "Save and accept 2 changed dates" });
    await expect(save).toBeVisible();
    await eve.as.supervisor("courts.closeDays", { requestId: crypto.randomUUID(), courtId: await southernIndiana(eve), ...FRIDAY });
    await save.click();
    await expect(correct.getByRole("alert")).toContainText("Nothing is saved yet; look at them and accept them.");
    await expect(will).toContainText("Return moves from Mon Nov 30, 2026 to Tue Dec 1, 2026");
    await expect(field(correct, "Why is it corrected?")).toHaveValue("The certificate of service says Tuesday.");
    await save.click();
    await expect(said(page, "The entry is saved.")).toBeVisible();
    await expect(nextDate(page, "Return")).toContainText("Tue Dec 1");
  });
});

test("a difference that waits is accepted among the changed dates, and the date keeps who accepted it and what it was", async ({
  eve,
  page,
  context,
}) => {
  test.setTimeout(60_000);
  const { origin } = eve.server;
  const client = await heldClient(eve.as.staff, { given: "Ivo", surname: "Marchetti" }, "2026-10-05");
  const petition = await filedPetition(eve.as.staff, [client], { filedOn: "2026-11-16", number: "2:26-cv-00641" });
  const entry = { number: 3, filedOn: "2026-11-24", type: "order_to_show_cause", filer: "court", text: "ORDER TO SHOW CAUSE." };
  const service = { servedOn: "2026-11-24", service: "ecf" };
  await eve.as.staff("docket.log", { requestId: crypto.randomUUID(), proceedingId: petition.id, ...entry, ...service });
  await eve.as.supervisor("courts.closeDays", { requestId: crypto.randomUUID(), courtId: await southernIndiana(eve), ...FRIDAY });
  await eve.signIn(context, "staff");
  await open(page, `${origin}/dates/changes`, "Changed dates");
  const row = page.getByRole("list", { name: "Dates that would come out otherwise" }).getByRole("listitem");
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(/Return.*Fri Nov 27.*Mon Nov 30.*Marchetti.*The court’s closed days changed/s);
  await row.getByRole("button", { name: "Accept: Return" }).click();
  await expect(said(page, "1 date accepted.")).toBeVisible();
  await expect(page.getByText("No date waits to be looked at")).toBeVisible();
  await open(page, `${origin}/cases/${petition.id}`, /Marchetti/);
  await nextDate(page, "Return").getByRole("link", { name: "Return", exact: true }).click();
  const lines = page.getByRole("list", { name: "History of this date, newest first" }).getByRole("listitem");
  await expect(lines.first()).toContainText(/Mateo Lindqvist accepted a changed date.*due Mon Nov 30/s);
  await expect(lines.last()).toContainText(/created a deadline.*due Fri Nov 27/s);
});
