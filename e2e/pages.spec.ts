import type { Page } from "@playwright/test";
import {
  CLOCK,
  closeServer,
  DEMO_PASSWORD,
  expect,
  freshServer,
  openOffice,
  type OfficeUnderTest,
  releaseTotals,
  type RunningServer,
  test as base,
} from "./office.ts";
import { briefFindings, dialogFindings, pageFindings } from "./page-checks.ts";

type Demo = { readonly server: RunningServer; readonly cookies: { readonly legal: string; readonly communications: string } };
type Shared = { demo: Demo; emptyOffice: OfficeUnderTest; newServer: RunningServer; sheet: Page };

/** Servers and a browser page that a whole worker reads with; no test here writes to a case. */
const test = base.extend<object, Shared>({
  // A context for each test costs more than most checks. A worker that saw a test fail is replaced, and its page with it.
  sheet: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ locale: "en-US", timezoneId: "America/Chicago" });
      await use(await context.newPage());
      await context.close();
    },
    { scope: "worker" },
  ],
  page: async ({ sheet }, use) => {
    await sheet.unrouteAll({ behavior: "ignoreErrors" });
    await sheet.goto("about:blank");
    await sheet.context().clearCookies();
    await sheet.setViewportSize({ width: 1280, height: 800 });
    await sheet.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await use(sheet);
  },
  demo: [
    async ({}, use) => {
      const server = await freshServer(CLOCK, ["--demo"]);
      await releaseTotals(server);
      const signIn = (name: string) => server.signIn(`${name}@demo.example`, DEMO_PASSWORD);
      await use({ server, cookies: { legal: await signIn("ruth"), communications: await signIn("daniela") } });
      await closeServer(server);
    },
    { scope: "worker", timeout: 90_000 },
  ],
  emptyOffice: [
    async ({}, use) => {
      const office = await openOffice(CLOCK);
      await use(office);
      await closeServer(office.server);
    },
    { scope: "worker", timeout: 90_000 },
  ],
  newServer: [
    async ({}, use) => {
      const server = await freshServer(CLOCK);
      await use(server);
      await closeServer(server);
    },
    { scope: "worker", timeout: 90_000 },
  ],
});

const PAGES = [
  { name: "Today", path: "/" },
  { name: "Cases", path: "/cases" },
  { name: "Changed dates", path: "/dates/changes" },
  { name: "Courts and closed days", path: "/courts?court=ilnd" },
  { name: "Clients", path: "/clients" },
  { name: "Ripening clocks", path: "/clients?view=ripening" },
  { name: "Facilities", path: "/facilities" },
  { name: "Calendar", path: "/calendar" },
  { name: "Calendar, week", path: "/calendar?view=week" },
  { name: "Docket list", path: "/calendar?list=week" },
  { name: "Caseload", path: "/caseload" },
  { name: "Statistics", path: "/statistics" },
  { name: "Released headline", path: "/headline", who: "communications" },
  { name: "Import", path: "/import" },
  { name: "Settings", path: "/settings" },
] as const;
const RECORDS = [
  { name: "Case", path: "/cases", nothing: "/cases/pro_0000000000000000" },
  { name: "Date", path: "/deadlines", list: "/", nothing: "/deadlines/ddl_0000000000000000" },
  { name: "Client", path: "/clients", nothing: "/clients/cli_0000000000000000" },
  { name: "Facility", path: "/facilities", nothing: "/facilities/fac_0000000000000000" },
] as const;

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  // What takes longer than 300 ms shows a still shape until it is there.
  await expect(page.getByText(/ on (the|its|their) way\.$/)).toHaveCount(0, { timeout: 20_000 });
}

async function enterDemo(page: Page, demo: Demo, who: "legal" | "communications"): Promise<void> {
  const [name = "", value = ""] = demo.cookies[who].split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: demo.server.origin, httpOnly: true, sameSite: "Strict" }]);
}

/** Every call after the session's is answered by a failure of the server. */
async function failCalls(page: Page): Promise<void> {
  await page.route("**/api/trpc/**", async (route) => {
    const called = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    if (called === "accounts.session") return route.continue();
    const error = {
      message: "The server failed on this. It is written in its log.",
      code: -32603,
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, requestId: "req-7" },
    };
    return route.fulfill({ status: 500, json: called.split(",").map(() => ({ error })) });
  });
}

async function expectSound(page: Page): Promise<void> {
  await settled(page);
  expect(await pageFindings(page)).toEqual([]);
}

/** The first record of a list that has a page of its own. */
async function openFirst(page: Page, origin: string, path: string, list = path): Promise<string> {
  await page.goto(origin + list);
  const link = page.locator(`main a[href^="${path}/"]`).first();
  await link.waitFor();
  return `${origin}${(await link.getAttribute("href")) ?? ""}`;
}

test.describe.configure({ timeout: 120_000, mode: "parallel" });
// A trace copies the page at every step, and there are hundreds: what is wrong is said in words.
test.use({ trace: "off", screenshot: "off" });

test.describe("an empty office", () => {
  for (const { name, path, ...rest } of PAGES)
    test(`${name} reads well and is open to everybody`, async ({ page, emptyOffice }) => {
      await emptyOffice.signIn(page.context(), "who" in rest ? rest.who : "supervisor");
      await page.goto(emptyOffice.server.origin + path);
      await expectSound(page);
    });
  for (const { name, nothing } of RECORDS)
    test(`${name}: a record that is not there is said in a sentence`, async ({ page, emptyOffice }) => {
      await emptyOffice.signIn(page.context(), "supervisor");
      await page.goto(emptyOffice.server.origin + nothing);
      await expectSound(page);
    });
  test("Sign-in before any account says how the first one is made", async ({ page, newServer }) => {
    await page.goto(`${newServer.origin}/sign-in`);
    await expectSound(page);
  });
  test("Set-up of the first account reads well", async ({ page, newServer }) => {
    await page.goto(`${newServer.origin}/setup/${newServer.setupToken}`);
    await expectSound(page);
  });
});

test.describe("a full office", () => {
  for (const { name, path, ...rest } of PAGES)
    test(`${name} reads well and is open to everybody`, async ({ page, demo }) => {
      await enterDemo(page, demo, "who" in rest ? rest.who : "legal");
      await page.goto(demo.server.origin + path);
      await expectSound(page);
    });
  for (const { name, path, ...rest } of RECORDS)
    test(`${name} reads well and is open to everybody`, async ({ page, demo }) => {
      await enterDemo(page, demo, "legal");
      await page.goto(await openFirst(page, demo.server.origin, path, "list" in rest ? rest.list : path));
      await expectSound(page);
    });
  test("The dialog that subscribes to the calendar, and the address it makes, read well", async ({ page, emptyOffice }) => {
    await emptyOffice.signIn(page.context(), "supervisor");
    await page.goto(`${emptyOffice.server.origin}/calendar`);
    await page.getByRole("button", { name: "Subscribe" }).click();
    await settled(page);
    expect(await dialogFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Make the address" }).click();
    await expect(page.getByRole("button", { name: "Copy the address" })).toBeVisible();
    expect(await dialogFindings(page)).toEqual([]);
  });
  test("Sign-in with the roles of the demo reads well", async ({ page, demo }) => {
    await page.goto(`${demo.server.origin}/sign-in`);
    await expectSound(page);
  });
  test("Set-up by a link that is used up says so", async ({ page, demo }) => {
    await page.goto(`${demo.server.origin}/setup/a-link-that-was-used`);
    await expectSound(page);
  });
});

/** What failed is told by one part on all pages: in every way on the first of them, briefly on the others. */
async function expectSoundInBrief(page: Page, name: string): Promise<void> {
  if (name === PAGES[0].name) return expectSound(page);
  await settled(page);
  expect(await briefFindings(page)).toEqual([]);
}

test.describe("a server that fails", () => {
  for (const { name, path, ...rest } of PAGES)
    test(`${name} says what failed and stays open to everybody`, async ({ page, demo }) => {
      await enterDemo(page, demo, "who" in rest ? rest.who : "legal");
      await failCalls(page);
      await page.goto(demo.server.origin + path);
      await expectSoundInBrief(page, name);
    });
  for (const { name, nothing } of RECORDS)
    test(`${name} says what failed and stays open to everybody`, async ({ page, demo }) => {
      await enterDemo(page, demo, "legal");
      await failCalls(page);
      await page.goto(demo.server.origin + nothing);
      await expectSoundInBrief(page, name);
    });
  test("Sign-in that is refused reads well", async ({ page, demo }) => {
    await failCalls(page);
    await page.route("**/api/auth/**", (route) => route.fulfill({ status: 500, json: {} }));
    await page.goto(`${demo.server.origin}/sign-in`);
    await page.getByLabel("E-mail address").fill("ruth@demo.example");
    await page.getByRole("textbox", { name: "Password" }).fill("four warm paper lanterns");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(
      page
        .getByRole("alert")
        .or(page.getByText(/server|signed in/i))
        .first(),
    ).toBeVisible();
    await expectSound(page);
  });
  test("Set-up that cannot reach the server reads well", async ({ page, newServer }) => {
    await failCalls(page);
    await page.goto(`${newServer.origin}/setup/${newServer.setupToken}`);
    await expectSound(page);
  });
});
