import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { feedText } from "../calendar/feed.ts";
import { remind } from "../reminders/tick.ts";
import { makeOrderedCase, ownDate } from "../testing/make-deadlines.ts";
import { setMail } from "../testing/mail-server.ts";
import { office } from "../testing/office.ts";

const NOW = "2026-11-25T15:00:00Z";
const requestId = () => crypto.randomUUID();
/** Tables that grow with the office. None is read whole by what a page or the clockwork asks. */
const GROWING = [
  "deadlines",
  "docket_entries",
  "proceedings",
  "clients",
  "hearings",
  "reminders",
  "outbox",
  "events",
  "obligations",
  "assignments",
];

/** Every question that was asked while `body` ran, with how SQLite answers it. */
async function plansOf(made: ReturnType<typeof office>["office"], body: () => unknown): Promise<{ sql: string; detail: string }[]> {
  const { sqlite } = made.caseFile;
  const prepare = sqlite.prepare.bind(sqlite);
  const asked = new Set<string>();
  sqlite.prepare = (sql: string) => {
    asked.add(sql);
    return prepare(sql);
  };
  await body();
  sqlite.prepare = prepare;
  return [...asked]
    .filter((sql) => /^\s*(SELECT|WITH|UPDATE|DELETE)/.test(sql))
    .flatMap((sql) => {
      const names = [...new Set([...sql.matchAll(/@(\w+)/g)].map(([, name]) => name ?? ""))];
      const places = sql.match(/\?/g)?.length ?? 0;
      const bind = names.length > 0 ? [Object.fromEntries(names.map((name) => [name, null]))] : Array.from({ length: places }, () => null);
      const plan = prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...bind);
      return plan.map(({ detail }) => ({ sql, detail }));
    });
}

/** An index of the few messages that wait; the last event alone. */
const OF_WHAT_WAITS = /outbox_due_idx/;
const LAST = /FROM events ORDER BY seq DESC LIMIT 1$/;

/** Reading a growing table from end to end, with an index or without, or building an index of it for one question. */
function scans(plans: readonly { sql: string; detail: string }[]): string[] {
  return plans
    .filter(({ sql, detail }) => isWhole(sql, detail) && !OF_WHAT_WAITS.test(detail) && !LAST.test(sql))
    .map(({ sql, detail }) => `${detail}: ${sql.replaceAll(/\s+/g, " ").slice(0, 90)}`);
}

/** A plan names a table by the name that the question gives it. */
function isWhole(sql: string, detail: string): boolean {
  const named = [...sql.matchAll(new RegExp(`\\b(?:${GROWING.join("|")}) (?:AS )?([a-z]\\w*)`, "g"))].map(([, name]) => name ?? "");
  return new RegExp(`^SCAN (${[...GROWING, ...named].join("|")})\\b|AUTOMATIC .*INDEX`).test(detail);
}

async function atWork() {
  const made = office({ now: NOW });
  const staff = made.as("staff");
  const supervisor = made.as("supervisor", { administrator: true });
  const { id } = await makeOrderedCase(staff);
  const own = await ownDate(staff, id);
  return { ...made, staff, supervisor, id, dateId: own.id };
}

test("a minute’s round of reminders reads no growing table from end to end", async () => {
  const { office: made, supervisor, clock } = await atWork();
  await setMail(supervisor, { port: 25 });
  await remind(made);
  clock.set(Date.parse(NOW) + 60_000);
  expect(scans(await plansOf(made, () => remind(made)))).toEqual([]);
});

test("calendars, feeds, a date’s page, previews, reminders and lists of dates read no growing table from end to end", async () => {
  const { office: made, staff, id, dateId } = await atWork();
  const { address } = await staff.api.calendar.makeFeed({ requestId: requestId() });
  const token = /calendar\/(.+)\.ics$/.exec(address)?.[1] ?? "";
  const month = { from: day("2026-11-30"), to: day("2027-01-03") };
  const order = {
    filedOn: day("2026-11-25"),
    type: "order_to_show_cause",
    filer: "court",
    text: "Order",
    servedOn: day("2026-11-25"),
    service: "ecf",
  } as const;
  const questions: [string, () => unknown][] = [
    ["mine", () => staff.api.calendar.page({ ...month, whose: { kind: "mine" } })],
    ["team", () => staff.api.calendar.page({ ...month, whose: { kind: "team" } })],
    ["case", () => staff.api.calendar.page({ ...month, whose: { kind: "case", proceedingId: id } })],
    ["feed", () => feedText(made, token)],
    ["page", () => staff.api.deadlines.page({ deadlineId: dateId })],
    ["of the case", () => staff.api.deadlines.ofProceeding({ proceedingId: id })],
    ["due", () => staff.api.deadlines.due({})],
    ["preview", () => staff.api.docket.preview({ requestId: requestId(), proceedingId: id, ...order })],
    ["reminders", () => staff.api.reminders.mine({})],
  ];
  for (const [name, ask] of questions) expect(scans(await plansOf(made, ask)), name).toEqual([]);
});
