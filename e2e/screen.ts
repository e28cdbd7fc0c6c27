import { expect, type Locator, type Page } from "@playwright/test";

type Scope = Page | Locator;

/** The control of a visible label. A group of the same name is passed over: only what can be typed into or chosen from. */
export function field(scope: Scope, label: string | RegExp): Locator {
  return scope.getByLabel(label).and(scope.locator("input, select, textarea"));
}

/** Types into a field and leaves it, as a person does: only then does the page say what it understood. */
export async function write(scope: Scope, label: string | RegExp, text: string): Promise<void> {
  const control = field(scope, label);
  await control.fill(text);
  await control.blur();
}

/** Types letters into a field that asks the server, and takes the answer that reads so. */
export async function lookUp(scope: Scope, page: Page, label: string | RegExp, letters: string, answer: RegExp): Promise<void> {
  await field(scope, label).pressSequentially(letters);
  await page.getByRole("listbox").getByRole("option", { name: answer }).first().click();
}

/** The number, and what it is out of, beneath its name in a strip of big numbers. */
export function bigNumber(page: Page, label: string): Locator {
  return page.locator("dl > div").filter({ has: page.getByText(label, { exact: true }) });
}

/** Opens a page and waits until its title stands. */
export async function open(page: Page, address: string, title: string | RegExp): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}
