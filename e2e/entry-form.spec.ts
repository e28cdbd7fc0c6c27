import type { Locator, Page } from "@playwright/test";
import { z } from "zod";
import { filedPetition, heldClient, idOf, requestId } from "./arrange.ts";
import { type Api, expect, type OfficeUnderTest, test } from "./office.ts";
import { field, open, write } from "./screen.ts";

const COURT = { filer: "court", filedOn: "2026-11-20", enteredOn: "2026-11-20" } as const;

async function petition(as: Api): Promise<string> {
  const client = await heldClient(as, { given: "Ines", surname: "Valdovinos" }, "2026-10-05");
  return (await filedPetition(as, [client], { filedOn: "2026-11-09", number: "2:26-cv-00640" })).id;
}

const log = async (as: Api, proceedingId: string, entry: object) =>
  idOf(await as("docket.log", { requestId: requestId(), proceedingId, ...entry }));

async function openCase(office: OfficeUnderTest, page: Page, id: string, answers = ""): Promise<void> {
  await office.signIn(page.context(), "supervisor");
  await open(page, `${office.server.origin}/cases/${id}${answers}`, /Valdovinos/);
}

/** Fills in an entry of today on the open case. */
async function typeEntry(page: Page, type: string, number: string, by = "The court"): Promise<Locator> {
  await page.getByRole("banner").getByRole("button", { name: "Log an entry" }).click();
  const form = page.getByRole("form", { name: "Log an entry" });
  await field(form, "What was filed?").selectOption({ label: type });
  await write(form, "Number", number);
  await write(form, "Filed on", "today");
  await field(form, "By whom?").selectOption({ label: by });
  await write(form, "Docket text", `${type}.`);
  await write(form, "Entered on", "today");
  return form;
}

const willDo = (form: Locator) => form.getByRole("list", { name: "What saving will do" });
const nextDates = (page: Page) => page.getByRole("list", { name: "Open dates, the nearest first" });

test("a restraining order ends by itself only where it was issued without notice, and the form says so before it is saved", async ({
  office,
  page,
}) => {
  test.setTimeout(60_000);
  await openCase(office, page, await petition(office.as.staff));
  const form = await typeEntry(page, "Ruling on a restraining order, injunction or bail", "4");
  await expect(willDo(form)).toContainText("Entry 4 is logged.");
  await expect(willDo(form)).not.toContainText("Restraining order expires");
  await form.getByRole("checkbox", { name: /Without notice to the other side/ }).check();
  await expect(willDo(form).getByRole("listitem").filter({ hasText: "Restraining order expires" })).toContainText("Tue Dec 8");
  await form.getByRole("button", { name: /^Save entry and 1 date/ }).click();
  await page.getByRole("button", { name: "It commands nothing" }).click();
  await expect(nextDates(page)).toContainText("Restraining order expires");
});

test("an order names the motion that it rules on, and the time to appeal runs again", async ({ office, page }) => {
  test.setTimeout(60_000);
  const { staff } = office.as;
  const id = await petition(staff);
  await log(staff, id, { ...COURT, type: "judgment", number: 20, text: "JUDGMENT." });
  await log(staff, id, { type: "motion_to_alter", filer: "us", number: 21, filedOn: "2026-11-23", text: "MOTION to alter the judgment." });
  await openCase(office, page, id);
  await expect(nextDates(page).getByRole("listitem").filter({ hasText: "Notice of appeal" })).toContainText("Suspended");
  const form = await typeEntry(page, "Text-only order", "22");
  await field(form, "Which motion does it rule on?").selectOption({ label: "[21] Motion to alter judgment, Nov 23" });
  await expect(willDo(form)).toContainText("Notice of appeal after a tolling motion");
  await form.getByRole("button", { name: /^Save entry and/ }).click();
  await page.getByRole("button", { name: "It commands nothing" }).click();
  await expect(nextDates(page)).toContainText("Notice of appeal after a tolling motion");
  await page.getByRole("button", { name: "Correct entry 22" }).click();
  const correct = page.getByRole("form", { name: "Correct an entry" });
  await expect(field(correct, "Which motion does it rule on?").getByRole("option", { name: /^\[21\]/ })).toHaveText(
    "[21] Motion to alter judgment, Nov 23, ruled on by [22]",
  );
});

test("a reply period that an order counts from the response waits for it, and its date comes with the response", async ({
  office,
  page,
}) => {
  test.setTimeout(60_000);
  const id = await petition(office.as.staff);
  await openCase(office, page, id);
  const form = await typeEntry(page, "Scheduling order", "3");
  await form.getByRole("button", { name: /^Save entry/ }).click();
  const commands = page.getByRole("form", { name: "What order [3] commands" });
  await field(commands, "Who has to do it?").selectOption({ label: "Us" });
  await field(commands, "What is commanded?").selectOption({ label: "File a reply" });
  await field(commands, "By when?").selectOption({ label: "Within a period" });
  await write(commands, "How many?", "7");
  await commands.getByRole("radio", { name: /^the response/ }).check();
  await commands.getByRole("button", { name: "Save 1 obligation" }).click();
  const row = page.getByRole("row", { name: /File a reply/ });
  await expect(row).toContainText("7 days from the response, not yet filed");
  await expect(row).toContainText("Waits for the response");
  await expect(page.getByText("No date is open")).toBeVisible();

  const response = await typeEntry(page, "Return or response", "6", "The government");
  await expect(willDo(response)).toContainText("File a reply");
  await response.getByRole("button", { name: /^Save entry/ }).click();
  await expect(nextDates(page).getByRole("listitem").filter({ hasText: "File a reply" })).toContainText("Tue Dec 1");
  await expect(row).not.toContainText("Waits");
});

const Rows = z.object({ next: z.array(z.object({ id: z.string(), title: z.string() })) });

test("a link to an entry lands on its row, opens one that stands far down above the others, and says when there is none", async ({
  office,
  page,
}) => {
  test.setTimeout(60_000);
  const { staff } = office.as;
  const id = await petition(staff);
  const order = await log(staff, id, {
    ...{ type: "order_to_show_cause", filer: "court", number: 3, filedOn: "2026-11-24", servedOn: "2026-11-24", service: "ecf" },
    text: "ORDER TO SHOW CAUSE.",
  });
  const { next } = Rows.parse(await staff("deadlines.ofProceeding", { proceedingId: id }));
  await office.signIn(page.context(), "supervisor");
  await open(page, `${office.server.origin}/deadlines/${next.find(({ title }) => title === "Return")?.id ?? ""}`, "Return");
  await page.getByRole("link", { name: /^Entry \[3\], filed/ }).click();
  await expect(page).toHaveURL(`${office.server.origin}/cases/${id}?entry=${order}`);
  const row = page.getByRole("row", { name: /ORDER TO SHOW CAUSE/ });
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();
  await expect(row).toContainText("Opened from its link.");
  await expect(row).toHaveAttribute("aria-current", "true");

  for (let number = 4; number < 56; number += 1)
    await log(staff, id, { type: "other", filer: "government", number, filedOn: "2026-11-24", text: "NOTICE." });
  await page.reload();
  const above = page.getByRole("region", { name: "The entry you opened" });
  await expect(above.getByRole("row", { name: /ORDER TO SHOW CAUSE/ })).toBeFocused();
  await expect(above).toContainText("It stands further down in this docket.");
  await expect(above).toBeInViewport();

  await open(page, `${office.server.origin}/cases/${id}?entry=ent_0000000000000000`, /Valdovinos/);
  await expect(page.getByText("The entry that this address names is not on this docket.")).toBeFocused();
});
