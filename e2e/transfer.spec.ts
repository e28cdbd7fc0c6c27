import { filedPetition, heldClient, IN_OKLAHOMA } from "./arrange.ts";
import { expect, test } from "./office.ts";
import { lookUp, open, write } from "./screen.ts";

test("a move out of the district of filing warns in words before it is saved, and the petition keeps its court", async ({
  office,
  page,
  context,
}) => {
  test.setTimeout(60_000);
  const client = await heldClient(office.as.staff, { given: "Tarek", surname: "Obaid" }, "2026-10-05");
  const petition = await filedPetition(office.as.staff, [client], { filedOn: "2026-10-19", number: "2:26-cv-00619" });
  await office.signIn(context, "staff");
  await open(page, `${office.server.origin}/clients/${client}`, "Tarek Obaid");

  await page.getByRole("button", { name: "Record a move" }).click();
  const move = page.getByRole("form", { name: "Record a move" });
  const warning = move.getByRole("list", { name: "What this move means" }).or(move.getByText(/Moved out of the district of filing/));
  await expect(warning).toHaveCount(0);
  await lookUp(move, page, /^Which facility\?/, IN_OKLAHOMA, /./);
  await write(move, /^Day$/, "yesterday");
  await expect(move.getByText(/Moved out of the district of filing/)).toContainText("S.D. Ind.");
  await expect(page.getByRole("button", { name: "Save move" })).toBeEnabled();

  await page.getByRole("button", { name: "Save move" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("list", { name: "What does not fit, or needs a look" })).toContainText("Moved out of the district of filing");

  await open(page, `${office.server.origin}/cases/${petition.id}`, /Obaid/);
  await expect(page.getByText(/S\.D\. Ind\./).first()).toBeVisible();
});
