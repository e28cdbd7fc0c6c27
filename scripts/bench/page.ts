import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import type { Desk } from "./desk.ts";
import type { Running } from "./servers.ts";
import type { Line, Target } from "./verdict.ts";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const VISITS = 3;

export type Visit = {
  readonly requests: number;
  readonly js: number;
  readonly css: number;
  readonly firstRowMs: number;
  readonly domRows: number;
};

/** The browser to look with: the one named, else an installed one; null when there is none. */
export function browserHere(named: string | undefined): string | null {
  return [named ?? "", ...BROWSERS].find((path) => path !== "" && existsSync(path)) ?? null;
}

/** The first visit of the case list in a fresh browser, then the same again with what the browser kept. */
export async function visitList(path: string, product: Running, desk: Desk): Promise<{ cold: Visit[]; warm: Visit[] }> {
  const browser = await chromium.launch({ executablePath: path });
  try {
    const cold: Visit[] = [];
    const warm: Visit[] = [];
    for (let nth = 0; nth < VISITS; nth += 1) {
      const [first, again] = await visitTwice(browser, product, desk);
      cold.push(first);
      warm.push(again);
    }
    return { cold, warm };
  } finally {
    await browser.close();
  }
}

async function visitTwice(browser: Browser, { port }: Running, { cookie }: Desk): Promise<[Visit, Visit]> {
  const origin = `http://localhost:${String(port)}`;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: origin, httpOnly: true, sameSite: "Strict" }]);
  const visit = async (): Promise<Visit> => {
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(`${origin}/cases`, { waitUntil: "commit" });
    await page.locator("table tbody tr").first().waitFor();
    const firstRowMs = performance.now() - began;
    await page.waitForLoadState("networkidle");
    const seen = { ...(await page.evaluate(readPage)), domRows: await page.locator("table tbody tr").count() };
    await page.close();
    return { ...seen, firstRowMs };
  };
  const both: [Visit, Visit] = [await visit(), await visit()];
  await context.close();
  return both;
}

/** Runs in the page: bytes as they came over the wire, that is as brotli made them. */
function readPage(): Omit<Visit, "firstRowMs" | "domRows"> {
  const entries = performance.getEntriesByType("resource");
  const bytes = (ending: string) =>
    entries
      .filter(({ name }) => new URL(name).pathname.endsWith(ending))
      .reduce((sum, entry) => sum + Number(Reflect.get(entry, "encodedBodySize")), 0) / 1024;
  return { requests: entries.length + 1, js: bytes(".js"), css: bytes(".css") };
}

const limit = (most: number): Target => ({ kind: "limit", most });

/** The lines of the report about the page; sizes are those of the first visit. */
export function pageLines(
  { cold, warm }: { cold: readonly Visit[]; warm: readonly Visit[] },
  of: (values: readonly number[]) => number,
): Line[] {
  const line = (scenario: string, unit: Line["unit"], values: readonly number[], most: number): Line => ({
    ...{ scenario: `PAGE ${scenario}`, unit, p50: of(values), p95: null, floor: null, target: limit(most) },
  });
  return [
    line(
      "JavaScript",
      "KiB",
      cold.map(({ js }) => js),
      200,
    ),
    line(
      "CSS",
      "KiB",
      cold.map(({ css }) => css),
      30,
    ),
    line(
      "requests",
      "",
      cold.map(({ requests }) => requests),
      12,
    ),
    line(
      "first row, cold",
      "ms",
      cold.map(({ firstRowMs }) => firstRowMs),
      600,
    ),
    line(
      "first row, warm",
      "ms",
      warm.map(({ firstRowMs }) => firstRowMs),
      300,
    ),
    line(
      "rows in the page",
      "",
      cold.map(({ domRows }) => domRows),
      100,
    ),
  ];
}
