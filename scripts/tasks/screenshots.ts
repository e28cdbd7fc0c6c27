import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { DEMO_PASSWORD, freePort, releaseTotals, RunningServer } from "../../e2e/office.ts";
import { buildStale, CLIENT, SERVER } from "../build/build.ts";
import { findBrowser, THIS_MACHINE } from "../gate/browser.ts";
import { ROOT } from "../processes.ts";
import { enterScene, reminded, type Scene } from "./picture-scene.ts";

/** Draws the product's pages from the demo office, on one fixed Tuesday, into docs/screenshots/. Names may be given as arguments. */
const NOON = { GREATWRIT_CLOCK: "2026-11-24T15:14:00Z" } as const;
const FOLDER = join(ROOT, "docs/screenshots");
const LIST_HEIGHT = 800;
/** A longer page is cut here: its picture stays small enough to be looked at. */
const MOST_HEIGHT = 880;
const PHONE = 390;
/** High enough that a dialog, which is drawn alone, need not scroll. */
const DIALOG_HEIGHT = 1400;

type Role = "Supervisor" | "Staff" | "Communications";
type Shot = {
  readonly name: string;
  readonly role: Role | null;
  readonly path: string;
  readonly scheme?: "dark";
  readonly width?: number;
  /** True draws the whole page; false what a window of 900 px shows. */
  readonly whole?: boolean;
  /** A link of the page to open first, by the address it begins with. */
  readonly open?: string;
  /** Which of those links; the first where it is not said. */
  readonly at?: number;
  /** A button of the page to press, by how its name begins: the dialog it opens is drawn alone. */
  readonly press?: RegExp;
  /** True draws it as it is printed. */
  readonly printed?: boolean;
  /** A named region of the page that is drawn alone. */
  readonly region?: string;
};
/** A picture of the office in which dates have moved; its address is made from what was entered. */
type SceneShot = Omit<Shot, "path" | "role"> & { readonly path: (scene: Scene) => string };

const SETUP = "set-up";
const SHOTS: readonly Shot[] = [
  { name: "sign-in", role: null, path: "/sign-in" },
  { name: "today", role: "Supervisor", path: "/", whole: true },
  { name: "today-dark", role: "Supervisor", path: "/", scheme: "dark", whole: true },
  { name: "today-phone", role: "Supervisor", path: "/", width: PHONE },
  { name: "cases", role: "Supervisor", path: "/cases" },
  { name: "cases-dark", role: "Supervisor", path: "/cases", scheme: "dark" },
  { name: "cases-phone", role: "Supervisor", path: "/cases", width: PHONE },
  { name: "case", role: "Supervisor", path: "/cases", open: "/cases/", at: 10, whole: true },
  { name: "case-phone-dark", role: "Supervisor", path: "/cases", open: "/cases/", at: 10, width: PHONE, scheme: "dark" },
  { name: "log-entry", role: "Supervisor", path: "/cases", open: "/cases/", at: 10, press: /^Log an entry/ },
  { name: "release-dark", role: "Supervisor", path: "/cases", open: "/cases/", at: 10, press: /^Record how custody ended/, scheme: "dark" },
  { name: "open-petition", role: "Supervisor", path: "/cases", press: /^Open a petition/ },
  { name: "clients", role: "Supervisor", path: "/clients" },
  { name: "client", role: "Supervisor", path: "/clients", open: "/clients/", at: 3, whole: true },
  { name: "client-phone", role: "Supervisor", path: "/clients", open: "/clients/", at: 3, width: PHONE },
  { name: "facilities", role: "Supervisor", path: "/facilities" },
  { name: "facility", role: "Supervisor", path: "/facilities", open: "/facilities/", whole: true },
  { name: "caseload", role: "Supervisor", path: "/caseload", whole: true },
  { name: "statistics", role: "Supervisor", path: "/statistics", whole: true },
  { name: "statistics-dark", role: "Supervisor", path: "/statistics", scheme: "dark", whole: true },
  { name: "headline", role: "Communications", path: "/headline", whole: true },
  { name: "import", role: "Supervisor", path: "/import", whole: true },
  { name: "settings", role: "Supervisor", path: "/settings", whole: true },
];

const DATES: readonly SceneShot[] = [
  { name: "calendar", path: () => "/calendar?whose=team", whole: true },
  { name: "calendar-week-dark", path: () => "/calendar?whose=team&view=week", scheme: "dark", whole: true },
  { name: "calendar-phone", path: () => "/calendar?whose=team&day=2026-11-27", width: PHONE },
  { name: "docket-list", path: () => "/calendar?whose=team&list=week", printed: true, whole: true },
  { name: "deadline", path: ({ deadlineId }) => `/deadlines/${deadlineId}`, whole: true },
  { name: "date-changes", path: () => "/dates/changes", whole: true },
  { name: "courts", path: ({ courtId }) => `/courts?court=${courtId}`, whole: true },
  { name: "clocks", path: ({ clientId }) => `/clients/${clientId}`, region: "Custody clocks" },
  { name: "ripening", path: () => "/clients?view=ripening" },
  { name: "reminders", path: () => "/", region: "Reminders" },
];

/** Runs a server on a folder of its own, which goes with it. */
async function withServer(args: readonly string[], use: (server: RunningServer) => Promise<void>): Promise<void> {
  const server = new RunningServer(await freePort(), mkdtempSync(join(tmpdir(), "great-writ-pictures-")), NOON, args);
  try {
    await server.start();
    await use(server);
  } finally {
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  }
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page
    .getByText(/ on (the|its|their) way\.$/)
    .first()
    .waitFor({ state: "detached" });
  await page.evaluate("document.fonts.ready");
}

/** One signed-in page for each role: the demo's own buttons open the door. */
async function enter(browser: Browser, origin: string, role: Role | null): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: LIST_HEIGHT },
    locale: "en-US",
    timezoneId: "America/Chicago",
  });
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  if (role === null) return page;
  await page.getByRole("button", { name: role }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  return page;
}

/** The window that shows the whole page, so that the rail beside it reaches the foot. */
function heightOf(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollHeight");
}

async function draw(page: Page, origin: string, shot: Shot): Promise<void> {
  const media = shot.printed === true ? "print" : "screen";
  await page.emulateMedia({ colorScheme: shot.scheme ?? "light", reducedMotion: "reduce", media });
  await page.setViewportSize({ width: shot.width ?? 1280, height: shot.width === undefined ? LIST_HEIGHT : 844 });
  await page.goto(origin + shot.path);
  await settled(page);
  if (shot.open !== undefined) {
    const record = await page
      .locator(`main a[href^="${shot.open}"]`)
      .nth(shot.at ?? 0)
      .getAttribute("href");
    await page.goto(origin + (record ?? shot.path));
    await settled(page);
  }
  if (shot.whole === true)
    await page.setViewportSize({ width: 1280, height: Math.min(MOST_HEIGHT, Math.max(LIST_HEIGHT, await heightOf(page))) });
  if (shot.press !== undefined) {
    await page.locator("main").getByRole("button", { name: shot.press }).first().click();
    await page.getByRole("dialog").waitFor();
    await settled(page);
    await page.setViewportSize({ width: shot.width ?? 1280, height: DIALOG_HEIGHT });
    return keep(page.getByRole("dialog"), shot.name);
  }
  // The whole page in the window: no bar lies over a part of it.
  if (shot.region !== undefined) await page.setViewportSize({ width: shot.width ?? 1280, height: await heightOf(page) });
  await keep(shot.region === undefined ? page : page.getByRole("region", { name: shot.region, exact: true }), shot.name);
}

async function keep(what: Page | Locator, name: string): Promise<void> {
  await what.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
}

/** The first page of all, which a server shows before it has an account; the demo begins after it. */
async function drawSetup(browser: Browser): Promise<void> {
  await withServer([], async (server) => {
    const page = await enter(browser, server.origin, null);
    await page.goto(`${server.origin}/setup/${server.setupToken}`);
    await settled(page);
    await keep(page, SETUP);
  });
}

async function drawAll(browser: Browser, origin: string, shots: readonly Shot[]): Promise<void> {
  const pages = new Map<Role | null, Page>();
  for (const shot of shots) {
    const page = pages.get(shot.role) ?? (await enter(browser, origin, shot.role));
    pages.set(shot.role, page);
    await draw(page, origin, shot);
  }
}

/** The same demo with a week in which dates have moved, for the pictures of dates. */
async function drawDates(browser: Browser, shots: readonly SceneShot[]): Promise<void> {
  if (shots.length === 0) return;
  await withServer(["--demo"], async (server) => {
    const supervisor = server.api(await server.signIn("ruth@demo.example", DEMO_PASSWORD));
    const scene = await enterScene(supervisor);
    await reminded(supervisor);
    const drawn = shots.map((shot): Shot => ({ ...shot, role: "Supervisor", path: shot.path(scene) }));
    await drawAll(browser, server.origin, drawn);
  });
}

const found = await findBrowser(THIS_MACHINE);
if (!found.ok) {
  console.error(found.reason);
  process.exit(1);
}
await buildStale(ROOT, [SERVER, CLIENT], console.error);
mkdirSync(FOLDER, { recursive: true });
const asked = process.argv.slice(2);
const wanted = (name: string) => asked.length === 0 || asked.includes(name);
const browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox", "--disable-gpu"] });
try {
  if (wanted(SETUP)) await drawSetup(browser);
  const office = SHOTS.filter(({ name }) => wanted(name));
  if (office.length > 0)
    await withServer(["--demo"], async (server) => {
      await releaseTotals(server);
      await drawAll(browser, server.origin, office);
    });
  await drawDates(
    browser,
    DATES.filter(({ name }) => wanted(name)),
  );
} finally {
  await browser.close();
}
