import { heldClient } from "./arrange.ts";
import { expect, test } from "./office.ts";
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

test("a letter far too long for its field is refused beside it, and all of its text stays", async ({ office, page, context }) => {
  test.setTimeout(60_000);
  const client = await heldClient(office.as.staff, { given: "Tarek", surname: "Obaid" }, "2026-10-05");
  await office.signIn(context, "staff");
  await open(page, `${office.server.origin}/clients/${client}`, "Tarek Obaid");
  await page.getByRole("button", { name: "Edit details" }).click();
  const form = page.getByRole("form", { name: "Edit details" });
  const contact = field(form, /^Safe contact/);
  await contact.fill(LONG_LETTER);
  await contact.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "before this can be saved" })).toBeVisible({ timeout: 30_000 });
  expect((await contact.inputValue()).length).toBe(LONG_LETTER.length);
  expect(await office.as.staff("clients.page", { clientId: client })).toMatchObject({ safeContact: null });
});
