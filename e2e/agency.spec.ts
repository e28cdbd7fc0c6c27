import type { Locator, Page } from "@playwright/test";
import { heldClient, idOf, requestId } from "./arrange.ts";
import { expect, test } from "./office.ts";
import { axeFindings, pageFindings } from "./page-checks.ts";
import { field, open, write } from "./screen.ts";

const APPEAL = "Appeal of the immigration judge’s decision";

function nextDate(page: Page, title: string): Locator {
  const dates = page.getByRole("list", { name: "Open dates, the nearest first" });
  return dates.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
}

async function record(page: Page, what: string, day: string, source: string): Promise<Locator> {
  const form = page.getByRole("form", { name: "Record an event" });
  await field(form, "What happened?").selectOption({ label: what });
  await write(form, "On which day?", day);
  await write(form, /^From which paper is this known/, source);
  return form.getByRole("list", { name: "What saving will do" });
}

/** Tuesday 24 November 2026: thirty days from Friday the 20th end on Sunday 20 December, so on Monday the 21st. */
test("what happens before the agency sets dates: a decision, our appeal, the final order, and a corrected day", async ({
  office,
  page,
}) => {
  test.setTimeout(120_000);
  const client = await heldClient(office.as.staff, { given: "Amadou", surname: "Sesay" }, "2026-10-05");
  await office.signIn(page.context(), "staff");
  const toClient = () => open(page, `${office.server.origin}/clients/${client}`, "Amadou Sesay");
  await toClient();

  await test.step("from the person, a removal case is opened where none is", async () => {
    await page.getByRole("button", { name: "More to do for this client" }).click();
    await page.getByRole("menuitem", { name: "Record an event before the agency" }).click();
    await expect(page.getByText("No case of this person is before the agency here")).toBeVisible();
    await page.getByRole("button", { name: "Open a removal case" }).click();
    const form = page.getByRole("form", { name: "Removal case" });
    await expect(form.getByRole("checkbox", { name: "Amadou Sesay" })).toBeChecked();
    await form.getByRole("button", { name: "Open removal case" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sesay, removal case" })).toBeVisible();
  });

  await test.step("the judge’s decision shows the date it makes before it is saved, and a lawyer has to confirm it", async () => {
    const will = await record(page, "Immigration judge’s decision on the merits", "11/20", "Oral decision, heard by us");
    await expect(will).toContainText(`New date: ${APPEAL}, ours, due Mon Dec 21, 2026.`);
    await page.getByRole("form", { name: "Record an event" }).getByRole("button", { name: "Record the event" }).click();
    await expect(page.getByRole("status").filter({ hasText: "The event is recorded." })).toBeVisible();
    await expect(nextDate(page, APPEAL)).toContainText("Mon Dec 21");
    await nextDate(page, APPEAL).getByRole("link", { name: APPEAL, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: APPEAL })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("File by day 10 if at all possible");
    await expect(page.getByRole("main")).toContainText("Mon Nov 30");
    await expect(page.getByRole("main")).toContainText(/lawyer (must|has to) confirm/i);
    await page.getByRole("link", { name: "Sesay, removal case" }).click();
  });

  await test.step("our appeal that the Board received meets it", async () => {
    await page.getByRole("button", { name: "Record an event" }).click();
    const will = await record(page, "Our appeal received by the Board", "11/24", "Receipt of the Board");
    await expect(will).toContainText("becomes met");
    await page.getByRole("form", { name: "Record an event" }).getByRole("button", { name: "Record the event" }).click();
    await expect(page.getByRole("region", { name: "Events before the agency" })).toContainText("the order is not final");
    await expect(nextDate(page, APPEAL)).toBeHidden();
    await page.getByText(/^Earlier and ended dates/).click();
    await expect(page.getByRole("list", { name: "Earlier and ended dates" })).toContainText("Met");
  });

  await test.step("a final order makes the date of the petition for review, and its corrected day is accepted", async () => {
    await toClient();
    const clocks = page.getByRole("region", { name: "Custody clocks" });
    await clocks.getByRole("button", { name: "Record the final order of removal" }).click();
    const form = page.getByRole("form", { name: "Final order of removal" });
    await write(form, /^On which day did the order become final/, "11/23");
    await expect(form.getByRole("list", { name: "What saving will do" })).toContainText(
      "New date: Petition for review, ours, due Wed Dec 23, 2026.",
    );
    await write(form, /^From which paper is this known/, "Order of the Board");
    await form.getByRole("button", { name: "Save the order" }).click();
    await expect(form).toBeHidden();
    await clocks.getByRole("button", { name: "Correct the final order" }).click();
    await write(form, /^On which day did the order become final/, "11/21");
    await expect(form.getByRole("list", { name: "What saving will do" })).toContainText(
      "Petition for review moves from Wed Dec 23, 2026 to Mon Dec 21, 2026",
    );
    await write(form, "Why is it corrected?", "The order is dated the 21st.");
    await form.getByRole("button", { name: "Save and accept 3 changed dates" }).click();
    await expect(form).toBeHidden();
    await page.getByRole("region", { name: "Proceedings" }).getByRole("link", { name: "Removal case" }).click();
    await expect(nextDate(page, "Petition for review")).toContainText("Mon Dec 21");
  });

  await test.step("an event recorded by mistake is withdrawn: the appeal was not met, and the final order had closed it", async () => {
    await page.getByRole("button", { name: "Withdraw: Our appeal received by the Board" }).click();
    const form = page.getByRole("form", { name: "Withdraw an event" });
    await write(form, "Why?", "It was the receipt of another case.");
    await form.getByRole("button", { name: "Withdraw the event" }).click();
    await expect(page.getByRole("status").filter({ hasText: "The event is withdrawn." })).toBeVisible();
    await page.getByText(/^Earlier and ended dates/).click();
    await expect(page.getByRole("list", { name: "Earlier and ended dates" })).toContainText("no appeal to the Board is open");
  });
});

test("the events of a removal case and their form are sound: width, contrast, letters, keyboard", async ({ office, page }) => {
  test.setTimeout(120_000);
  const { staff } = office.as;
  const client = await heldClient(staff, { given: "Amadou", surname: "Sesay" }, "2026-10-05");
  const proceedingId = idOf(await staff("proceedings.openRemovalCase", { requestId: requestId(), clients: [client] }));
  const at = { proceedingId, zone: "America/Chicago", source: "Form I-213" };
  await staff("agency.record", { requestId: requestId(), ...at, kind: "arrest", onDay: "2026-11-23" });
  await staff("agency.record", { requestId: requestId(), ...at, kind: "merits_decision", onDay: "2026-11-20" });
  await office.signIn(page.context(), "staff");
  const { origin } = office.server;
  await open(page, `${origin}/cases/${proceedingId}`, /Sesay/);
  await expect(page.getByRole("list", { name: "Events before the agency, newest first" }).getByRole("listitem")).not.toHaveCount(0);
  expect(await pageFindings(page)).toEqual([]);
  await open(page, `${origin}/cases/${proceedingId}?add=event`, /Sesay/);
  const form = page.getByRole("form", { name: "Record an event" });
  await field(form, "What happened?").selectOption({ label: "Ready for release to a detainer" });
  await expect(field(form, "At what time?")).toBeVisible();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(page), `${width} wide`).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), `${width} wide`).toBe(true);
  }
});
