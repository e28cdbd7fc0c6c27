import { z } from "zod";
import { filedPetition, heldClient } from "./arrange.ts";
import { expect, test } from "./office.ts";
import { bigNumber, open } from "./screen.ts";

const Current = z.object({ headline: z.object({ totals: z.record(z.string(), z.number()) }) });

test("a supervisor releases the headline; communications read it and nothing else", async ({ office, browser }) => {
  test.setTimeout(60_000);
  const { origin } = office.server;
  const client = await heldClient(office.as.staff, { given: "Tarek", surname: "Obaid" }, "2026-10-05");
  const petition = await filedPetition(office.as.staff, [client], { filedOn: "2026-10-19", number: "2:26-cv-00619" });

  const desk = await browser.newContext();
  await office.signIn(desk, "supervisor");
  const supervisor = await desk.newPage();
  await open(supervisor, `${origin}/headline`, "Released headline");
  await expect(supervisor.getByText("Nothing is released yet")).toBeVisible();
  await supervisor.getByRole("button", { name: "Release these totals" }).click();
  await expect(supervisor.getByRole("status").filter({ hasText: "Released as of" })).toBeVisible();
  await desk.close();

  const press = await browser.newContext();
  await office.signIn(press, "communications");
  const page = await press.newPage();
  await open(page, `${origin}/`, "Released headline");
  await expect(bigNumber(page, "Lawsuits filed")).toContainText("1 lawsuit");
  await expect(page.getByRole("button", { name: "Release these totals" })).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link")).toHaveText([
    /Great Writ/,
    /^Released headline/,
    /^Definitions/,
  ]);
  await expect(page.getByRole("button", { name: /search/i })).toHaveCount(0);
  await expect(page.getByText("Obaid")).toHaveCount(0);

  for (const path of [
    "/cases",
    `/cases/${petition.id}`,
    "/clients",
    `/clients/${client}`,
    "/facilities",
    "/caseload",
    "/statistics",
    "/import",
  ]) {
    await page.goto(origin + path);
    await expect(page.getByText(/Only (legal staff and supervisors|supervisors) can do this/).first(), path).toBeVisible();
    await expect(page.getByText("Obaid"), path).toHaveCount(0);
  }
  await page.goto(`${origin}/settings`);
  await expect(page.getByText(/Only an administrator can do this/).first()).toBeVisible();
  await press.close();
});

test("every other procedure refuses communications with the sentence of the permission table", async ({ office }) => {
  const client = await heldClient(office.as.staff, { given: "Tarek", surname: "Obaid" }, "2026-10-05");
  await filedPetition(office.as.staff, [client], { filedOn: "2026-10-19", number: null });
  const totals = await office.as.supervisor("headline.preview", { asOf: null }).then((one) => one["totals"]);
  await office.as.supervisor("headline.release", { requestId: crypto.randomUUID(), asOf: "2026-11-24", totals });
  const press = office.as.communications;
  expect(Current.parse(await press("headline.current")).headline.totals).toEqual(totals);
  for (const path of [
    "clients.list",
    "clients.page",
    "clients.identifiers",
    "clients.add",
    "custody.ofClient",
    "proceedings.list",
    "proceedings.page",
    "docket.entries",
    "deadlines.ofProceeding",
    "outcomes.ofProceeding",
    "documents.list",
    "statistics.dashboard",
    "caseload.page",
    "imports.read",
    "headline.preview",
    "headline.release",
    "search.everything",
    "today.page",
  ])
    await expect(press(path), path).rejects.toThrow(/^Only (legal staff and supervisors|supervisors) can do this\.$/);
});
