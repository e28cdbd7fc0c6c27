import type { Page } from "@playwright/test";
import { filedPetition, heldClient } from "./arrange.ts";
import { expect, type OfficeUnderTest, test } from "./office.ts";
import { field, open, write } from "./screen.ts";

async function addClient(page: Page, office: OfficeUnderTest) {
  await open(page, `${office.server.origin}/clients?add=client`, "Clients");
  return page.getByRole("form", { name: "Add a client" });
}
async function nobodyAdded(office: OfficeUnderTest): Promise<void> {
  const { rows } = await office.as.staff("clients.list", { limit: 10 });
  expect(rows).toEqual([]);
}

test("a day that does not exist is named, what was typed stays, and nothing is saved", async ({ office, page, context }) => {
  await office.signIn(context, "staff");
  const form = await addClient(page, office);
  await field(form, /^Given names/).fill("Odalis");
  await write(form, /^Day$/, "11/31");
  await expect(form.getByText("November has 30 days: there is no November 31.")).toBeVisible();
  await form.getByRole("button", { name: "Add client" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "before this client can be added" })).toBeVisible();
  await expect(field(form, /^Day$/)).toHaveValue("11/31");
  await expect(field(form, /^Given names/)).toHaveValue("Odalis");
  await nobodyAdded(office);
});

test("a taken A-number names its holder, and what was typed stays", async ({ office, page, context }) => {
  const taken = { requestId: crypto.randomUUID(), givenNames: "Amina", surname: "Diallo", aNumbers: ["A012 345 678"] };
  await office.as.staff("clients.add", taken);
  await office.signIn(context, "staff");
  const form = await addClient(page, office);
  await field(form, /^Given names/).fill("Odalis");
  await form.getByRole("radio", { name: "At liberty" }).check();
  await field(form, /^A-number/).fill("A12345678");
  await form.getByRole("button", { name: "Add client" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Amina Diallo already has this A-number." })).toBeVisible();
  await expect(field(form, /^A-number/)).toHaveValue("A12345678");
  const { rows } = await office.as.staff("clients.list", { limit: 10 });
  expect(rows).toHaveLength(1);
});

test("a malformed docket number is refused in a sentence, stays in its field, and the number is still awaited", async ({
  office,
  page,
  context,
}) => {
  const client = await heldClient(office.as.staff, { given: "Tarek", surname: "Obaid" }, "2026-10-05");
  const petition = await filedPetition(office.as.staff, [client], { filedOn: "2026-10-19", number: null });
  await office.signIn(context, "staff");
  await open(page, `${office.server.origin}/cases/${petition.id}`, /Obaid/);
  await page.getByRole("button", { name: "Add the number" }).click();
  const form = page.getByRole("form", { name: "Add the number" });
  await field(form, /^Docket number/).fill("twenty-six cv five");
  await form.getByRole("button", { name: "Save number" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /docket number|number/i })).toBeVisible();
  await expect(field(form, /^Docket number/)).toHaveValue("twenty-six cv five");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("number awaited", { exact: true }).first()).toBeVisible();
});

const NOT_LISTS = [
  { name: "list.xlsx", bytes: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]), says: /list\.xlsx: This is a workbook .*not CSV/ },
  { name: "motion.pdf", bytes: Buffer.from("%PDF-1.7\n"), says: /motion\.pdf: This is a PDF, not CSV/ },
  {
    name: "page.csv",
    bytes: Buffer.from("<!doctype html><p>Sign in</p>"),
    says: /page\.csv: .*This is a web page or XML, not CSV|This is a web page or XML, not CSV/,
  },
  { name: "empty.csv", bytes: Buffer.from(""), says: /The file is empty/ },
];

test("a file that is no CSV is refused by what it is, and another can be chosen", async ({ office, page, context }) => {
  await office.signIn(context, "supervisor");
  await open(page, `${office.server.origin}/import`, "Import");
  for (const { name, bytes, says } of NOT_LISTS) {
    await page.getByLabel("Choose a file").setInputFiles({ name, mimeType: "text/csv", buffer: bytes });
    await expect(page.getByRole("alert").filter({ hasText: says }), name).toBeVisible();
  }
  await expect(page.getByText("No list was brought in yet")).toBeVisible();
});

test("a list that takes more room than can be sent says so; it is not told as a lost connection", async ({ office, page, context }) => {
  await office.signIn(context, "supervisor");
  await open(page, `${office.server.origin}/import`, "Import");
  const wide = Buffer.from("Имя,Суд\n".repeat(90_000));
  await page.getByLabel("Choose a file").setInputFiles({ name: "wide.csv", mimeType: "text/csv", buffer: wide });
  await expect(page.getByRole("alert").filter({ hasText: "That is more than can be sent at once" })).toBeVisible();
});
