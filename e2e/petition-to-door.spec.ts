import type { Page } from "@playwright/test";
import { heldClient } from "./arrange.ts";
import { expect, test } from "./office.ts";
import { bigNumber, field, lookUp, open, write } from "./screen.ts";

const TODAY = "2026-11-24";

/** One step that cannot be taken ends the story at once. */
test.use({ actionTimeout: 12_000 });

/** A family's call, taken in the browser; ends on the client's page. */
async function takeCall(page: Page, origin: string): Promise<void> {
  await open(page, `${origin}/clients`, "Clients");
  await page.getByRole("button", { name: "Add a client" }).first().click();
  const call = page.getByRole("form", { name: "Add a client" });
  await field(call, /^Given names/).fill("Odalis");
  await field(call, /^Who called\?/).fill("sister, Ana, 312 555 0100");
  await write(call, /^Day$/, "this morning");
  await expect(
    call
      .getByText("Tue, Nov 24")
      .or(call.getByText(/Nov 24/))
      .first(),
  ).toBeVisible();
  await lookUp(call, page, /^Which facility\?/, "Clay County", /Clay County/);
  await field(call, /^Who says so\?/).selectOption({ label: "Family" });
  await call.getByRole("button", { name: "Add client" }).click();
  await page.getByRole("button", { name: "Save: accepted" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Odalis" })).toBeVisible();
  await expect(page.getByText(/Clay County/).first()).toBeVisible();
}

/** A petition for three, opened from Cases; ends on the case's page. */
async function openPetition(page: Page, origin: string): Promise<void> {
  await open(page, `${origin}/cases`, "Cases");
  await page.getByRole("button", { name: "Open a petition" }).first().click();
  const petition = page.getByRole("form", { name: "Open a petition" });
  await lookUp(petition, page, "For whom?", "Odal", /Odalis/);
  await lookUp(petition, page, "For whom?", "Ngu", /Nguema/);
  await lookUp(petition, page, "For whom?", "Wol", /Wolde/);
  await expect(petition.getByRole("button", { name: "Take off" })).toHaveCount(3);
  await expect(field(petition, /^Court/)).not.toHaveValue("");
  await petition.getByRole("button", { name: "Open petition" }).click();
  await expect(page.getByText("not filed", { exact: true })).toBeVisible();
}

async function fileWithoutNumber(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Mark filed" }).click();
  await page.getByRole("form", { name: "Mark filed" }).getByRole("button", { name: "Mark filed" }).click();
  await expect(page.getByText("number awaited", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Add the number" }).click();
  const number = page.getByRole("form", { name: "Add the number" });
  await field(number, /^Docket number/).fill("2:26-cv-00588");
  await number.getByRole("button", { name: "Save number" }).click();
  await expect(page.getByText("number awaited", { exact: true })).toHaveCount(0);
  await expect(page.getByText("2:26-cv-00588").first()).toBeVisible();
}

type Entry = { type: string; filer: string; text: string; number: string; served?: string; order?: true };

async function logEntry(page: Page, { type, filer, text, number, served, order }: Entry): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Log an entry/ })
    .first()
    .click();
  const entry = page.getByRole("form", { name: "Log an entry" });
  await field(entry, "What was filed?").selectOption({ label: type });
  await field(entry, /^Number/).fill(number);
  await write(entry, /^Filed on/, "today");
  await field(entry, "By whom?").selectOption({ label: filer });
  await field(entry, /^Docket text/).fill(text);
  if (served !== undefined) {
    await write(entry, /^Served on/, "today");
    await field(entry, "How was it served?").selectOption({ label: served });
  }
  await expect(entry.getByRole("list", { name: "What saving will do" }).getByRole("listitem").first()).toBeVisible();
  await entry.getByRole("button", { name: /^Save entry/ }).click();
  if (order) await commandReturn(page, number);
  else await expect(page.getByRole("status").filter({ hasText: "The entry is saved." })).toBeVisible();
}

/** After an order the same dialog asks what the court commanded. */
async function commandReturn(page: Page, number: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(`Order [${number}] is saved. What did the court command, of whom, by when?`)).toBeFocused();
  await field(dialog, "What is commanded?").selectOption({ label: "File the return" });
  await field(dialog, "By when?").selectOption({ label: "Within a period" });
  await field(dialog, "How many?").fill("3");
  await dialog.getByRole("radio", { name: "service of the order" }).check();
  await dialog.getByRole("button", { name: /^Save 1 obligation/ }).click();
  await expect(page.getByRole("status").filter({ hasText: `Order [${number}] is saved with what it commands.` })).toBeVisible();
}

/** The return is due on the next court day: three days from Tuesday end on the Friday after Thanksgiving, or later where that is closed. */
async function seeWhy(page: Page): Promise<void> {
  const dates = page.getByRole("list", { name: "Open dates, the nearest first" });
  await expect(
    dates
      .getByRole("listitem")
      .filter({ hasText: /return/i })
      .first(),
  ).toContainText("Nov 27");
  await dates
    .getByRole("button", { name: /^why: .*return/i })
    .first()
    .click();
  const why = page.getByRole("dialog").filter({ hasText: /Why Friday, November 27/ });
  await expect(why).toContainText("6(a)");
  await why.getByRole("button", { name: "Close" }).click();
  await expect(why).toHaveCount(0);
}

async function releaseAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Record how custody ended" }).click();
  const end = page.getByRole("form", { name: "How custody ended" });
  for (const name of [/Odalis/, /Nguema/, /Wolde/]) await end.getByRole("checkbox", { name }).check();
  await write(end, /leave\?$/, "today");
  await end.getByRole("radio", { name: /^By ICE while the petition was pending/ }).check();
  await end.getByRole("radio", { name: /Timing only/ }).check();
  await field(end, /^On what paper\?/).selectOption({ label: "Order of recognizance" });
  await end.getByRole("button", { name: /^Save release of 3 people/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function dismissAsMoot(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Record a ruling" }).click();
  const ruling = page.getByRole("form", { name: "What the court did" });
  for (const name of [/Odalis/, /Nguema/, /Wolde/]) await ruling.getByRole("checkbox", { name }).check();
  await write(ruling, /^When did the court rule\?/, "today");
  await field(ruling, /^What did the court do/).selectOption({ label: "Dismissed as moot: released" });
  await expect(ruling).toContainText("Neither granted nor denied");
  await ruling.getByRole("button", { name: /^Save rulings for 3 people/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("from a family's call to the open door: three petitioners, filed without a number, mooted by release", async ({
  office,
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const { origin } = office.server;
  for (const [given, surname] of [
    ["Efua", "Nguema"],
    ["Dawit", "Wolde"],
  ] as const)
    await heldClient(office.as.staff, { given, surname }, TODAY);
  await office.signIn(context, "staff");
  await takeCall(page, origin);
  await openPetition(page, origin);
  await fileWithoutNumber(page);
  await logEntry(page, {
    type: "Order to show cause",
    filer: "The court",
    text: "ORDER TO SHOW CAUSE. Return due within three days of service.",
    number: "4",
    served: "Electronic filing (CM/ECF)",
    order: true,
  });
  await seeWhy(page);
  await logEntry(page, { type: "Return or response", filer: "The government", text: "RETURN to order to show cause.", number: "6" });
  await page.getByText(/^Earlier and ended dates/).click();
  await expect(page.getByRole("list", { name: "Earlier and ended dates" })).toContainText("Met Nov 24 by entry [6]");
  await releaseAll(page);
  await dismissAsMoot(page);

  const table = page.getByRole("table", { name: "Petitioners" });
  for (const name of [/Odalis/, /Nguema/, /Wolde/]) {
    const row = table.getByRole("row", { name });
    await expect(row).toContainText("Dismissed as moot: released");
    await expect(row).toContainText("Released");
    await expect(row).toContainText("By ICE while the petition was pending");
    await expect(row).toContainText("order of recognizance · timing only");
  }

  await open(page, `${origin}/statistics`, "Statistics");
  await expect(bigNumber(page, "Lawsuits filed")).toContainText("on behalf of 3 people");
  await expect(bigNumber(page, "People released")).toContainText("of 3");
  await expect(bigNumber(page, "Released while pending")).toContainText("3 people");
  await expect(bigNumber(page, "Petitions granted")).toContainText("0 of 0");
  const rulings = page.getByRole("list", { name: "Lawsuits by ruling" });
  await expect(rulings).toContainText("Moot after release");
  await expect(rulings).not.toContainText(/Granted|Denied/);
});
