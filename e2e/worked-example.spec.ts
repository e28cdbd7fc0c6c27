import { SPRING_2020 } from "../db/seed/scenarios/spring-2020.ts";
import { enterScenario } from "./enter-scenario.ts";
import { expect, test } from "./office.ts";
import { bigNumber, open } from "./screen.ts";

test("spring 2020, entered today, shows the numbers of the worked example as of 15 July 2020, and they open", async ({
  office,
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await enterScenario(office.as.supervisor, SPRING_2020);
  await office.signIn(context, "supervisor");
  await open(page, `${office.server.origin}/statistics?asof=2020-07-15`, "Statistics");

  const filed = bigNumber(page, "Lawsuits filed");
  await expect(filed).toContainText("10");
  await expect(filed).toContainText("on behalf of 23 people");
  const released = bigNumber(page, "People released");
  await expect(released).toContainText("15 of 23");
  await expect(released).toContainText("held 6, removed 2");
  await expect(released).toContainText("95% interval 45 to 81");
  await expect(bigNumber(page, "Median, filing to release")).toContainText("21 days");
  await expect(bigNumber(page, "Petitions granted")).toContainText("7 of 9");
  await expect(bigNumber(page, "Released while pending")).toContainText("8 people");

  const more = page.getByRole("list", { name: "More numbers" });
  const everyone = more.getByRole("listitem").filter({ hasText: "Everyone we act for" });
  await expect(everyone).toContainText("Released: 24");
  await expect(everyone).toContainText("57 people");
  const requests = more.getByRole("listitem").filter({ hasText: "Release requests to ICE" });
  await expect(requests).toContainText("41 requests");
  await expect(requests).toContainText("People they concern: 38");
  const rulings = page.getByRole("list", { name: "Lawsuits by ruling" });
  for (const [name, count] of [
    ["Moot after release", 3],
    ["Moot after removal", 1],
    ["Pending", 2],
  ] as const)
    await expect(rulings.getByRole("listitem").filter({ hasText: name })).toContainText(String(count));

  await released.getByRole("button", { name: "People released" }).click();
  const behind = page.getByRole("dialog");
  await expect(behind).toContainText("15 people");
  await expect(behind.getByRole("list", { name: "Behind this number" }).getByRole("listitem")).toHaveCount(15);
});
