import type { Page } from "@playwright/test";
import { filedPetition, heldClient, requestId } from "./arrange.ts";
import { type Api, expect, test } from "./office.ts";
import { bigNumber, field, open, write } from "./screen.ts";

/** One petitioner whose petition was granted and who came out, entered through the API. */
async function grantedAndReleased(api: Api, name: { given: string; surname: string }): Promise<{ client: string; petition: string }> {
  const client = await heldClient(api, name, "2026-10-05");
  const { id, petitioners } = await filedPetition(api, [client], { filedOn: "2026-10-19", number: "2:26-cv-00631" });
  await api("outcomes.recordDetermination", {
    requestId: requestId(),
    proceedingId: id,
    determinedOn: "2026-11-10",
    rulings: petitioners.map((petitionerId) => ({ petitionerId, determination: "granted_release" })),
  });
  await api("outcomes.recordEnd", {
    requestId: requestId(),
    people: [{ clientId: client }],
    kind: "released",
    at: { precision: "day", day: "2026-11-11", time: null },
    ...{ pathways: ["court_final_order"], attribution: "order", instrument: "court_order_only" },
  });
  return { client, petition: id };
}

/** Opens what is recorded of the one petitioner, and one of its acts: the ruling's come first, the end's last. */
async function openRecord(page: Page, name: string, act: string, which: "first" | "last"): Promise<void> {
  await page.getByRole("button", { name: `Open what is recorded of ${name}` }).click();
  const acts = page.getByRole("dialog", { name }).getByRole("button", { name: act, exact: true });
  await (which === "first" ? acts.first() : acts.last()).click();
}

test("a release that was a removal is corrected: the figure follows, and the history keeps both", async ({ office, page, context }) => {
  test.setTimeout(90_000);
  const { origin } = office.server;
  const { client, petition } = await grantedAndReleased(office.as.staff, { given: "Naomi", surname: "Achterberg" });
  await office.signIn(context, "staff");
  await open(page, `${origin}/statistics`, "Statistics");
  await expect(bigNumber(page, "People released")).toContainText("1 of 1");

  await open(page, `${origin}/cases/${petition}`, /Achterberg/);
  await openRecord(page, "Naomi Achterberg", "Correct", "last");
  const end = page.getByRole("dialog", { name: "Correct how custody of Naomi Achterberg ended" });
  await field(end, "What happened?").selectOption({ label: "Removed" });
  await write(end, /for the history|Why/, "The jail confused two people; the travel document shows a removal.");
  await end.getByRole("button", { name: "Save correction" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expect(page.getByRole("row", { name: /Achterberg/ })).toContainText("Removed");

  await open(page, `${origin}/statistics`, "Statistics");
  await expect(bigNumber(page, "People released")).toContainText("0 of 1");
  await open(page, `${origin}/clients/${client}`, /Achterberg/);
  const history = page.getByRole("region", { name: "History" });
  await expect(history).toContainText("recorded how custody ended");
  await expect(history).toContainText("corrected how custody ended");
});

test("a ruling that was reversed counts to that day and no longer; of an earlier day the reversal is printed beside it", async ({
  office,
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const { origin } = office.server;
  const { petition } = await grantedAndReleased(office.as.staff, { given: "Tobias", surname: "Renck" });
  await office.signIn(context, "staff");
  await open(page, `${origin}/statistics`, "Statistics");
  await expect(bigNumber(page, "Petitions granted")).toContainText("1 of 1");
  await open(page, `${origin}/cases/${petition}`, /Renck/);
  await openRecord(page, "Tobias Renck", "Reversed or vacated", "first");
  const reversal = page.getByRole("dialog", { name: "The ruling for Tobias Renck was taken away" });
  await reversal.getByRole("radio", { name: "Reversed" }).check();
  await write(reversal, "When?", "11/20");
  await write(reversal, "By which court, and why?", "Seventh Circuit, mandate [30].");
  await reversal.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expect(page.getByRole("row", { name: /Renck/ })).toContainText(/reversed/i);
  await page.getByRole("button", { name: "Open what is recorded of Tobias Renck" }).click();
  await expect(page.getByRole("dialog", { name: "Tobias Renck" })).toContainText("Reversed Fri Nov 20");
  await page.keyboard.press("Escape");

  await open(page, `${origin}/statistics`, "Statistics");
  await expect(bigNumber(page, "Petitions granted")).toContainText("0 of 0");
  await open(page, `${origin}/statistics?asof=2026-11-15`, "Statistics");
  await expect(bigNumber(page, "Petitions granted")).toContainText("1 of 1");
  await bigNumber(page, "Petitions granted").getByRole("button").first().click();
  await expect(page.getByRole("dialog")).toContainText("Later reversed or vacated: 1.");
});
