import { z } from "zod";
import { createHash, randomUUID } from "node:crypto";
import { LogEntryInput } from "../../shared/docket/contract.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import type { Actor } from "../../shared/access/policy.ts";
import type { Office } from "../../server/core/office.ts";
import { countInParts, recountBeside } from "../../server/courts/recount.ts";
import { feedText } from "../../server/calendar/feed.ts";
import { remind } from "../../server/reminders/tick.ts";
import { callerOf } from "../../server/router.ts";
import { median } from "./percentiles.ts";

const TIMES = 7;
const MONTH = { from: day("2026-11-30"), to: day("2027-01-03") };

/** Watches how long nothing else could be answered, while something runs: the longest gap between two turns of the event loop. */
export async function longestBlock(body: () => unknown): Promise<{ ms: number; block: number }> {
  let [last, block, running] = [performance.now(), 0, true];
  const look = () => {
    const now = performance.now();
    [block, last] = [Math.max(block, now - last), now];
    if (running) setImmediate(look);
  };
  setImmediate(look);
  const began = performance.now();
  await body();
  const ms = performance.now() - began;
  await new Promise((resolve) => setImmediate(resolve));
  running = false;
  return { ms, block };
}

function callerFor(office: Office, actor: Actor) {
  return callerOf({ office, actor, report: () => "none" });
}

/** One open case of a person with an open date in it, and somebody in custody under a final order. */
function examples({ caseFile: { sqlite } }: Office, lead: string) {
  const ask = (sql: string, ...about: string[]) => z.string().parse(sqlite.prepare(sql).pluck().get(about));
  const caseId = ask("SELECT id FROM proceedings WHERE lead = ? AND closed_on IS NULL ORDER BY n LIMIT 1", lead);
  const dateId = ask(
    `SELECT d.id FROM deadlines_standing d JOIN proceedings p ON p.n = d.proceeding_n
     WHERE p.id = ? AND d.state = 'open' AND d.root IS NULL LIMIT 1`,
    caseId,
  );
  const clientId = ask(
    `SELECT c.id FROM clients c JOIN removal_orders_standing r ON r.client_n = c.n JOIN episodes_standing e ON e.client_n = c.n
     WHERE NOT EXISTS (SELECT 1 FROM custody_ends_standing o WHERE o.episode_n = e.thread) LIMIT 1`,
  );
  return { caseId, dateId, clientId };
}

type Callers = { readonly staff: ReturnType<typeof callerFor>; readonly boss: ReturnType<typeof callerFor> };
type Question = readonly [name: string, ask: () => unknown];

/** Every question about dates that a page or a calendar program asks. */
async function questionsOf(office: Office, { staff, boss }: Callers, lead: string): Promise<Question[]> {
  const { caseId, dateId, clientId } = examples(office, lead);
  const { address } = await staff.calendar.makeFeed({ requestId: randomUUID() });
  const token = /calendar\/(.+)\.ics$/.exec(address)?.[1] ?? "";
  const paper = { number: 91, type: "order_to_show_cause", filer: "court", text: "ORDER to show cause." };
  const days = { filedOn: "2026-11-23", servedOn: "2026-11-23", service: "ecf" };
  const order = () => LogEntryInput.parse({ requestId: randomUUID(), proceedingId: caseId, ...paper, ...days });
  return [
    ["calendar month, mine", () => staff.calendar.page({ ...MONTH, whose: { kind: "mine" } })],
    ["calendar month, team", () => staff.calendar.page({ ...MONTH, whose: { kind: "team" } })],
    ["calendar feed", () => feedText(office, token)],
    ["today, mine", () => staff.today.page({ whose: "mine" })],
    ["today, team", () => staff.today.page({ whose: "team" })],
    ["dates due, all", () => staff.deadlines.due({})],
    ["a date's page", () => staff.deadlines.page({ deadlineId: dateId })],
    ["dates of a case", () => staff.deadlines.ofProceeding({ proceedingId: caseId })],
    ["preview of an order", () => staff.docket.preview(order())],
    ["clocks of a person", () => staff.deadlines.clocks({ clientId })],
    ["ripening, 30 days", () => staff.deadlines.ripening({ days: 30 })],
    ["reminders of a person", () => staff.reminders.mine({})],
    ["reminders of a supervisor", () => boss.reminders.mine({})],
    ["differences, all", () => staff.deadlines.changes({})],
  ];
}

/** The middle time of several answers to one question, in milliseconds, with its size and a mark of its text. */
async function timed([name, ask]: Question): Promise<string> {
  const first = await ask();
  const times: number[] = [];
  for (let nth = 0; nth < TIMES; nth += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  return `${name} | ${median(times).toFixed(1)} ms | ${sizeOf(first)} | ${markOf(first)}`;
}

/** Asks every question several times and runs each round of the clockwork once; a line each. `only` is a part of the names wanted. */
export async function measureDates(office: Office, leads: readonly string[], only: string): Promise<string[]> {
  const [chief = "", busy = ""] = leads;
  const staff = callerFor(office, { personId: busy, name: "Attorney 2", role: "staff", administrator: false });
  const boss = callerFor(office, { personId: chief, name: "Attorney 1", role: "supervisor", administrator: true });
  const lines: string[] = [];
  const tell = (line: string) => {
    lines.push(line);
    process.stderr.write(`${line}\n`);
  };
  const wanted = (name: string) => name.includes(only);
  const once = async (name: string, body: () => unknown) => {
    if (!wanted(name)) return;
    const { ms, block } = await longestBlock(body);
    tell(`${name} | ${ms.toFixed(0)} ms | longest block ${block.toFixed(0)} ms`);
  };
  for (const round of ["first", "next", "idle"]) await once(`reminders: ${round} round`, () => remind(office));
  await once("a court's closed day", () => closeDay(office, boss));
  for (const question of await questionsOf(office, { staff, boss }, busy)) if (wanted(question[0])) tell(await timed(question));
  await once("recount by new rules", async () => {
    const enter = (part: () => Promise<void>) => office.gate.enter("counting dates again", part);
    await countInParts(office, null, { enter, most: Number.POSITIVE_INFINITY, begin: { after: 0, found: 0, upTo: 0 } });
  });
  return lines;
}

function sizeOf(answer: unknown): string {
  if (Array.isArray(answer)) return `${String(answer.length)} rows`;
  const items: unknown = Reflect.get(Object(answer), "items");
  return Array.isArray(items) ? `${String(items.length)} items` : `${String(JSON.stringify(answer).length)} characters`;
}

/** Stands for an answer, so that two versions of the product can be held against each other; ids made while asking are left out. */
function markOf(answer: unknown): string {
  return createHash("sha256").update(JSON.stringify(answer)).digest("hex").slice(0, 10);
}

/** The busiest court, closed on a Monday on which many dates fall. */
async function closeDay(office: Office, boss: ReturnType<typeof callerOf>): Promise<void> {
  const { sqlite } = office.caseFile;
  const court = z
    .string()
    .parse(
      sqlite
        .prepare(
          "SELECT k.id FROM deadlines_standing d JOIN dockets_standing x ON x.proceeding_n = d.proceeding_n JOIN courts k ON k.n = x.court_n WHERE d.state = 'open' AND d.rule_id IS NOT NULL GROUP BY k.n ORDER BY count(*) DESC LIMIT 1",
        )
        .pluck()
        .get(),
    );
  const days = ["2026-11-23", "2026-11-27", "2026-11-30", "2026-12-14"].map((on) => ({
    day: day(on),
    kind: "declared" as const,
    name: "Closed for snow",
  }));
  await boss.courts.closeDays({ requestId: randomUUID(), courtId: court, days, source: "Notice of the clerk" });
  await recountBeside(office);
}
