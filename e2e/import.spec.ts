import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect, test } from "./office.ts";
import { field, open } from "./screen.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const LOOK_ALIKE = at("../db/seed/look-alike/spring-list.csv");
const EXPECTED = at("../db/seed/look-alike/spring-list.expected.json");
const REAL = at("../../shared/data/habeas-filings/ucla_covid_immigration_filings_2020.csv");

const Expected = z.object({
  rows: z.array(z.unknown()),
  summary: z.object({ petitions: z.int(), bondHearings: z.int(), requests: z.int() }),
});
const { rows, summary } = Expected.parse(JSON.parse(readFileSync(EXPECTED, "utf8")));
const KINDS = `${String(summary.petitions)} petitions, ${String(summary.bondHearings)} bond hearings, ${String(summary.requests)} release requests`;

async function choose(page: Page, file: string): Promise<void> {
  await page.getByLabel("Choose a file").setInputFiles(file);
}
test("a list is read, counted, written once, known again, and taken back", async ({ office, page, context }) => {
  test.setTimeout(90_000);
  const { origin } = office.server;
  await office.signIn(context, "supervisor");
  await open(page, `${origin}/import`, "Import");
  await choose(page, LOOK_ALIKE);
  await expect(page.getByText(`${String(rows.length)} rows: ${KINDS}`)).toBeVisible();
  await page.getByRole("button", { name: `Write ${String(rows.length)} rows` }).click();
  const result = page.getByRole("region", { name: "Result of the import" });
  await expect(result).toContainText(`${String(rows.length)} rows were written: ${KINDS}`, { timeout: 30_000 });
  await expect(result).toContainText("wait for an answer");

  await page.getByRole("button", { name: "Bring in another list" }).click();
  await choose(page, LOOK_ALIKE);
  await expect(page.getByText(/This very file was brought in by Ruth Abenov before, so there is nothing to write/)).toBeVisible();
  await page.getByRole("button", { name: "Choose another file" }).click();

  const batch = page.getByRole("list", { name: "Lists brought in" }).getByRole("listitem");
  await expect(batch).toHaveCount(1);
  await batch.getByRole("button", { name: "Undo" }).click();
  const undo = page.getByRole("dialog", { name: "Take this import back" });
  await field(undo, "Why is it taken back?").fill("It was a trial.");
  await undo.getByRole("button", { name: "Take it back" }).click();
  await expect(batch).toContainText("Taken back by Ruth Abenov", { timeout: 30_000 });
  await open(page, `${origin}/cases?kind=all&view=all`, "Cases");
  await expect(page.getByText("0 cases, 0 people")).toBeVisible();
});

test("the list of spring 2020 comes in as it is: 16 petitions, 14 bond hearings, 49 release requests", async ({
  office,
  page,
  context,
}) => {
  test.skip(!existsSync(REAL), "The list of spring 2020 is not on this machine (../shared/data/habeas-filings).");
  test.setTimeout(120_000);
  await office.signIn(context, "supervisor");
  await open(page, `${office.server.origin}/import`, "Import");
  await choose(page, REAL);
  const kinds = "16 petitions, 14 bond hearings, 49 release requests";
  await expect(page.getByText(`79 rows: ${kinds}`)).toBeVisible({ timeout: 15_000 });
  await page.getByRole("button", { name: "Write 79 rows" }).click();
  await expect(page.getByRole("region", { name: "Result of the import" })).toContainText(`79 rows were written: ${kinds}`, {
    timeout: 60_000,
  });
});
