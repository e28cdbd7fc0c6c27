import { filedPetition, heldClient } from "./arrange.ts";
import { expect, test } from "./office.ts";
import { bigNumber, field, open, write } from "./screen.ts";

test("a release on a restraining order stays a release by interim order when the petition is dismissed", async ({
  office,
  page,
  context,
}) => {
  test.setTimeout(60_000);
  const client = await heldClient(office.as.staff, { given: "Mirlande", surname: "Toussaint" }, "2026-10-05");
  const petition = await filedPetition(office.as.staff, [client], { filedOn: "2026-10-19", number: "2:26-cv-00617" });
  await office.signIn(context, "staff");
  await open(page, `${office.server.origin}/cases/${petition.id}`, /Toussaint/);

  await page.getByRole("button", { name: "Interim ruling" }).click();
  const interim = page.getByRole("form", { name: "Interim ruling" });
  await interim.getByRole("radio", { name: "Temporary restraining order" }).check();
  await field(interim, "How did the court rule?").selectOption({ label: "Granted" });
  await interim.getByRole("checkbox", { name: /It orders release/ }).check();
  await write(interim, /^When\?/, "10/26");
  await interim.getByRole("button", { name: "Save interim ruling" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();

  await page.getByRole("button", { name: "Record how custody ended" }).click();
  const end = page.getByRole("form", { name: "How custody ended" });
  await write(end, /leave\?$/, "10/27");
  await end.getByRole("radio", { name: /^An interim order of the court/ }).check();
  await field(end, /^On what paper\?/).selectOption({ label: "Court order only" });
  await end.getByRole("button", { name: "Save release" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.getByRole("button", { name: "Record a ruling" }).click();
  const ruling = page.getByRole("form", { name: "What the court did" });
  await write(ruling, /^When did the court rule\?/, "11/12");
  await field(ruling, /^What did the court do\?/).selectOption({ label: "Dismissed as moot: released" });
  await expect(ruling).toContainText("Neither granted nor denied");
  await ruling.getByRole("button", { name: "Save ruling" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const row = page.getByRole("row", { name: /Toussaint/ });
  await expect(row).toContainText("Dismissed as moot: released");
  await expect(row).toContainText("before: ");
  await expect(row).toContainText("Released");
  await expect(row).toContainText("By an interim order of the court");

  await open(page, `${office.server.origin}/statistics`, "Statistics");
  await expect(bigNumber(page, "Lawsuits filed")).toContainText("1");
  await expect(bigNumber(page, "People released")).toContainText("1 of 1");
  await expect(bigNumber(page, "Petitions granted")).toContainText("0 of 0");
  await expect(bigNumber(page, "Released while pending")).toContainText("0 people");
  await expect(page.getByText(/By an interim order of the court: 1/).first()).toBeVisible();
});
