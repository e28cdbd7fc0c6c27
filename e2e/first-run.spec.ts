import { expect, PEOPLE, test } from "./office.ts";
import { field, open } from "./screen.ts";

const PASSWORD = "four warm paper lanterns";

test("the one-time link makes the office, signs in and offers the next step", async ({ bare, page }) => {
  await page.goto(`${bare.origin}/setup/${bare.setupToken}`);
  await expect(page.getByRole("heading", { level: 1, name: "Set up the office" })).toBeVisible();
  await field(page, /^Your name/).fill(PEOPLE.supervisor.name);
  await field(page, /^E-mail address/).fill(PEOPLE.supervisor.email);
  await field(page, /^Password/).fill(PASSWORD);
  await field(page, /^Name of the office/).fill("Prairie Habeas Project");
  await page.getByRole("button", { name: "Make the account and open the office" }).click();

  await expect(page.getByRole("heading", { name: `Welcome, ${PEOPLE.supervisor.name}` })).toBeVisible();
  await expect(page.getByRole("link", { name: "Bring in a spreadsheet" })).toBeVisible();
  await page.getByRole("link", { name: "Add one client" }).click();
  await expect(page.getByRole("dialog", { name: "Add a client" })).toBeVisible();
});

test("a set-up link used twice says so and makes nothing", async ({ bare, page }) => {
  const token = bare.setupToken;
  await bare.api()("accounts.useSetupLink", { token, ...PEOPLE.supervisor, password: PASSWORD, officeName: "Prairie Habeas Project" });
  await open(page, `${bare.origin}/setup/${token}`, "This link cannot be used");
  await expect(page.getByText(/used/).last()).toBeVisible();
  await expect(field(page, /^Password/)).toHaveCount(0);
  await page.getByRole("link", { name: "Sign in with an account you have" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("a password that would be tried first is refused, and what was typed stays", async ({ bare, page }) => {
  await page.goto(`${bare.origin}/setup/${bare.setupToken}`);
  await field(page, /^Your name/).fill(PEOPLE.supervisor.name);
  await field(page, /^E-mail address/).fill(PEOPLE.supervisor.email);
  await field(page, /^Password/).fill("short");
  await page.getByRole("button", { name: "Make the account and open the office" }).click();
  await expect(page.getByRole("alert")).toContainText("before the account can be made");
  await expect(field(page, /^Your name/)).toHaveValue(PEOPLE.supervisor.name);
  await expect(page.getByRole("heading", { name: "Set up the office" })).toBeVisible();
});
