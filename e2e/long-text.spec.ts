import type { BrowserContext, Page } from "@playwright/test";
import { heldClient } from "./arrange.ts";
import { expect, type OfficeUnderTest, test } from "./office.ts";
import { field, open } from "./screen.ts";

// A trace copies every field's text at each step; with so much in one the copying is all that is measured.
test.use({ trace: "off", screenshot: "off" });

const LINE = "a line of a very long letter that somebody pasted whole\n";
const TWENTY_MEGABYTES = LINE.repeat(370_000);
/** The field takes four thousand letters. */
const LONG_LETTER = `${LINE.repeat(100)}end`;

test("twenty megabytes sent to the server are refused in a sentence, and it goes on answering", async ({ office }) => {
  const clientId = await heldClient(office.as.staff, { given: "Tarek", surname: "Obaid" }, "2026-10-05");
  const note = { requestId: crypto.randomUUID(), subject: { clientId }, text: TWENTY_MEGABYTES, privileged: true };
  await expect(office.as.staff("documents.writeNote", note)).rejects.toThrow(
    /^That is more than can be sent at once: at most 1 MB of text fits in one save\./,
  );
  expect(await office.as.staff("documents.notes", { subject: { clientId } })).toEqual([]);
});

/** The form of a client's details, with its field of several lines. */
async function openDetails({ office, page, context }: { office: OfficeUnderTest; page: Page; context: BrowserContext }) {
  const client = await heldClient(office.as.staff, { given: "Tarek", surname: "Obaid" }, "2026-10-05");
  await office.signIn(context, "staff");
  await open(page, `${office.server.origin}/clients/${client}`, "Tarek Obaid");
  await page.getByRole("button", { name: "Edit details" }).click();
  const form = page.getByRole("form", { name: "Edit details" });
  return { client, form, contact: field(form, /^Safe contact/), surname: field(form, /^Surname/) };
}

test("twenty megabytes pasted into a field are refused in a sentence; what was there stays, and the page goes on", async ({
  office,
  page,
  context,
}) => {
  test.setTimeout(60_000);
  const { client, contact, surname, form } = await openDetails({ office, page, context });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), TWENTY_MEGABYTES);
  await contact.fill("Call the sister in the evening.");
  for (const [control, held] of [
    [contact, "Call the sister in the evening."],
    [surname, "Obaid"],
  ] as const) {
    await control.focus();
    await control.press("End");
    await control.press("Control+V");
    const refusal = form.getByRole("alert").filter({ hasText: /^Nothing was pasted: that is 20,720,000 characters/ });
    await expect(refusal).toBeVisible({ timeout: 20_000 });
    expect(await control.inputValue()).toBe(held);
    // Going on typing is taken at once, and the sentence goes.
    await control.press("!");
    await expect(control).toHaveValue(`${held}!`);
    await expect(refusal).toHaveCount(0);
  }
  await contact.press("Control+Enter");
  await expect(form).toHaveCount(0);
  expect(await office.as.staff("clients.page", { clientId: client })).toMatchObject({ safeContact: "Call the sister in the evening.!" });
});

test("the longest text that a field keeps leaves the page quick, and is said to be too long for what is saved", async ({
  office,
  page,
  context,
}) => {
  test.setTimeout(60_000);
  const { contact, form } = await openDetails({ office, page, context });
  const long = LINE.repeat(892);
  await contact.fill(long);
  const before = performance.now();
  await contact.press("End");
  await contact.press("!");
  await expect(contact).toHaveValue(/!\s*$/);
  expect(performance.now() - before).toBeLessThan(10_000);
  await contact.blur();
  await expect(form.getByText("This is too long: at most 4,000 characters fit here. Attach a longer text as a file.")).toBeVisible();
});

test("a letter far too long for its field is refused beside it, and all of its text stays", async ({ office, page, context }) => {
  test.setTimeout(60_000);
  const { client, contact } = await openDetails({ office, page, context });
  await contact.fill(LONG_LETTER);
  await contact.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "before this can be saved" })).toBeVisible({ timeout: 30_000 });
  expect((await contact.inputValue()).length).toBe(LONG_LETTER.length);
  expect(await office.as.staff("clients.page", { clientId: client })).toMatchObject({ safeContact: null });
});
