import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compareAnswers, compareLog, WrongAnswer } from "./answers.ts";
import { Caller } from "./caller.ts";
import { dateLines } from "./date-lines.ts";
import { type Desk, setUp, signIn } from "./desk.ts";
import { writeFloorFile } from "./floor-file.ts";
import { measure } from "./measure.ts";
import { fillFolder, type Loaded } from "./office.ts";
import { browserHere, pageLines, visitList } from "./page.ts";
import { median, percentile } from "./percentiles.ts";
import { scenarios } from "./scenarios.ts";
import { residentMiB, type Running, startFloor, startProduct } from "./servers.ts";
import { tableOf } from "./table.ts";
import { type Line, ratioOf, verdictOf } from "./verdict.ts";

const STARTS = 5;
const IDLE_MS = 2_000;
const limit = (most: number) => ({ kind: "limit" as const, most });
const { values: given } = parseArgs({ options: { n: { type: "string", default: "10000" }, json: { type: "boolean", default: false } } });
const say = (line: string) => process.stderr.write(`${line}\n`);

process.exitCode = await bench(Number(given.n), given.json);

/** The whole measurement in a folder of its own. Reports and ends with 0; with 1 when an answer was wrong. */
async function bench(count: number, asJson: boolean): Promise<number> {
  if (!Number.isInteger(count) || count < 200) {
    say(`“${given.n}” is not a number of petitions to measure with. Give a whole number from 200, for example --n 2000.`);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "great-writ-bench-"));
  const stops: (() => Promise<void>)[] = [];
  try {
    const lines = await measureAll(folder, count, stops);
    process.stdout.write(
      asJson ? `${JSON.stringify({ petitions: count, lines: lines.map(withVerdict) }, null, 2)}\n` : `${tableOf(lines)}\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof WrongAnswer)) throw error;
    say(`Nothing was measured, because an answer is wrong. ${error.message}`);
    return 1;
  } finally {
    for (const stop of stops) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const withVerdict = (line: Line) => ({ ...line, ratio: ratioOf(line), result: verdictOf(line) });

async function measureAll(folder: string, count: number, stops: (() => Promise<void>)[]): Promise<Line[]> {
  const data = join(folder, "data");
  const first = await startProduct(data);
  await setUp(first);
  await first.stop();
  const began = performance.now();
  const loaded = fillFolder(data, count);
  const floorFile = join(folder, "floor.db");
  writeFloorFile(floorFile, loaded);
  say(`Loaded ${String(count)} invented petitions in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
  const { product, lines: started } = await measureStart(data);
  stops.push(product.stop);
  const floor = await startFloor(floorFile);
  stops.push(floor.stop);
  const caller = new Caller(floor.port);
  const desk = await signIn(product);
  const dates = await dateLines(desk, loaded);
  const timed = await measureQuestions(desk, caller, loaded);
  const after = line("RSS after", "MiB", residentMiB(product), 280);
  const page = await measurePage(product, desk);
  desk.close();
  caller.close();
  return [...timed, ...dates, ...started, ...after, ...page];
}

function line(scenario: string, unit: Line["unit"], value: number | null, most: number): Line[] {
  return value === null ? [] : [{ scenario, unit, p50: value, p95: null, floor: null, target: limit(most) }];
}

/** Starts the built server a few times; the last one goes on. Its memory is read after it was left alone for a while. */
async function measureStart(data: string): Promise<{ product: Running; lines: Line[] }> {
  const times: number[] = [];
  for (;;) {
    const product = await startProduct(data);
    times.push(product.startedMs);
    if (times.length < STARTS) {
      await product.stop();
      continue;
    }
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    const start: Line = {
      ...{ scenario: "START", unit: "ms", p50: median(times), p95: percentile(times, 0.95), floor: null },
      target: limit(700),
    };
    return { product, lines: [start, ...line("RSS idle", "MiB", residentMiB(product), 130)] };
  }
}

async function measureQuestions(desk: Desk, caller: Caller, loaded: Loaded): Promise<Line[]> {
  await compareAnswers(desk, caller, loaded);
  say("The answers of the sample are those of plain SQL. Timing …");
  const lines: Line[] = [];
  for (const scenario of scenarios(desk, loaded)) {
    if (scenario.name === "LOG") await compareLog(desk, loaded.ids[loaded.cases.findLastIndex((one) => one.closedOn === null)] ?? "");
    lines.push(await measure(scenario, caller));
  }
  return lines;
}

async function measurePage(product: Running, desk: Desk): Promise<Line[]> {
  const path = browserHere(process.env["CHROMIUM_PATH"]);
  if (path !== null) return pageLines(await visitList(path, product, desk), median);
  say("PAGE was not measured, because no browser was found. Name one in CHROMIUM_PATH.");
  return [];
}
