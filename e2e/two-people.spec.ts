import type { Browser, Locator, Page } from "@playwright/test";
import { heldClient } from "./arrange.ts";
import { expect, type OfficeUnderTest, type RoleName, test } from "./office.ts";
import { field, open } from "./screen.ts";

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
