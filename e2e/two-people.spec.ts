import type { Browser, Locator, Page } from "@playwright/test";
import { heldClient } from "./arrange.ts";
import { expect, type OfficeUnderTest, type RoleName, test } from "./office.ts";
import { field, open, write } from "./screen.ts";

/** One person's browser with the client's details opened for editing. */
async function editing(browser: Browser, office: OfficeUnderTest, role: RoleName, client: string): Promise<{ page: Page; form: Locator }> {
  const context = await browser.newContext();
  await office.signIn(context, role);
  const page = await context.newPage();
  await open(page, `${office.server.origin}/clients/${client}`, /Amina/);
  await page.getByRole("button", { name: "Edit details" }).click();
  return { page, form: page.getByRole("form", { name: "Edit details" }) };
}

test("two people save the same client: the second sees both versions, keeps hers, and the first stays in the history", async ({
  office,
  browser,
}) => {
  test.setTimeout(60_000);
  const client = await heldClient(office.as.staff, { given: "Amina", surname: "Diallo" }, "2026-10-05");
  const first = await editing(browser, office, "staff", client);
  const second = await editing(browser, office, "supervisor", client);
  await field(first.form, /^Languages/).fill("Pulaar");
  await field(second.form, /^Languages/).fill("French");
  await field(second.form, /^Nationality/).fill("Guinea");
  await first.form.getByRole("button", { name: "Save details" }).click();
  await expect(first.page.getByRole("dialog")).toHaveCount(0);

  await second.form.getByRole("button", { name: "Save details" }).click();
  await expect(second.page.getByRole("alert")).toContainText("Mateo Lindqvist saved this before you. Which is right?");
  const languages = second.page.getByRole("row", { name: /^Languages/ });
  await expect(languages).toContainText("French");
  await expect(languages).toContainText("Pulaar");
  await second.page.getByRole("button", { name: "Keep mine" }).click();
  await expect(second.page.getByRole("dialog")).toHaveCount(0);

  const kept = await office.as.staff("clients.page", { clientId: client });
  expect(kept).toMatchObject({ languages: "French", nationality: "Guinea" });
  const { rows } = await office.as.staff("clients.history", { clientId: client });
  const told = JSON.stringify(rows);
  expect(told).toContain("Mateo Lindqvist");
  expect(told).toContain("Ruth Abenov");
});

test("the second person keeps the first's version: hers is given up and the page shows what stands", async ({ office, browser }) => {
  const client = await heldClient(office.as.staff, { given: "Amina", surname: "Diallo" }, "2026-10-05");
  const { page, form } = await editing(browser, office, "supervisor", client);
  const { version } = await office.as.staff("clients.page", { clientId: client });
  await office.as.staff("clients.edit", {
    requestId: crypto.randomUUID(),
    clientId: client,
    expects: version,
    givenNames: "Amina",
    surname: "Diallo",
    languages: "Pulaar",
  });
  await field(form, /^Languages/).fill("French");
  await form.getByRole("button", { name: "Save details" }).click();
  await page.getByRole("button", { name: "Keep Mateo’s" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("definition").filter({ hasText: "Pulaar" })).toBeVisible();
  expect(await office.as.staff("clients.page", { clientId: client })).toMatchObject({ languages: "Pulaar" });
});

test("two people record the first final order: who keeps hers is asked why it takes the place of the other", async ({ office, page }) => {
  test.setTimeout(60_000);
  const client = await heldClient(office.as.staff, { given: "Amina", surname: "Diallo" }, "2026-04-01");
  const order = { requestId: crypto.randomUUID(), clientId: client, finality: "waiver", source: "Her brother" };
  await office.signIn(page.context(), "supervisor");
  await open(page, `${office.server.origin}/clients/${client}`, /Amina/);
  await page.getByRole("button", { name: "Record the final order of removal" }).click();
  const form = page.getByRole("form", { name: "Final order of removal" });
  await write(form, /^On which day did the order become final/, "5/18/2026");
  await write(form, /^From which paper is this known/, "Notice of the immigration court");
  await office.as.staff("custody.recordRemovalOrder", { ...order, finalOn: "2026-05-20" });
  await form.getByRole("button", { name: "Save the order" }).click();
  await expect(page.getByRole("alert")).toContainText("Mateo Lindqvist saved this before you. Which is right?");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(field(form, /^From which paper/)).toHaveValue("Notice of the immigration court");
  await form.getByRole("button", { name: "Save correction" }).click();
  await expect(form).toContainText("Say why it is corrected, in a few words.");
  await write(form, "Why does yours take the place of the other one?", "The notice is in the file.");
  await form.getByRole("button", { name: "Save correction" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Custody clocks" })).toContainText("Final Mon May 18");
  const { rows } = await office.as.staff("clients.history", { clientId: client });
  expect(JSON.stringify(rows)).not.toContain("Two people entered it");
});

test("two administrators set the mail server at once: the second sees both versions and loses nothing of hers", async ({
  office,
  page,
}) => {
  test.setTimeout(60_000);
  await office.signIn(page.context(), "supervisor");
  await open(page, `${office.server.origin}/settings`, "Settings");
  const form = page.getByRole("form", { name: "Mail" });
  await write(form, /^Mail server/, "mail.mine.example");
  await write(form, "Address from which reminders come", "desk@office.example");
  const settings = { host: "mail.theirs.example", port: 465, security: "tls", user: null, from: "desk@office.example", password: null };
  await office.as.supervisor("reminders.changeMail", { requestId: crypto.randomUUID(), expects: "0", settings });
  await form.getByRole("button", { name: "Save the mail server" }).click();
  const versions = page.getByRole("region", { name: "Two versions" });
  await expect(versions.getByRole("row", { name: /^Mail server/ })).toContainText(/mail\.mine\.example.*mail\.theirs\.example/);
  await versions.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The mail server is saved." })).toBeVisible();
  expect(await office.as.supervisor("reminders.mail")).toMatchObject({ settings: { host: "mail.mine.example" } });
});
