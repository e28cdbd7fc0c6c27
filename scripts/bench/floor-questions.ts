import Database from "better-sqlite3";

/** What the floor answers, by the name of the scenario; each takes the numbers of its question. */
export type Floor = Readonly<Record<"list" | "case" | "find" | "stats" | "log", (asked: URLSearchParams) => unknown>>;

const PAGE = 50;

/** Hand-written statements over the plain file: prepared once, nothing checked, nothing logged. */
export function openFloor(path: string): Floor {
  const db = new Database(path);
  db.pragma("synchronous = FULL");
  db.pragma("cache_size = -64000");
  const list = db.prepare<[string, string]>(
    `SELECT s.n, s.number, s.caption, s.filed_on, s.stage, s.next_at, p.given, p.surname, l.name AS lead, x.court,
       (SELECT d.title FROM dates d WHERE d.suit = s.n AND d.met_on IS NULL ORDER BY d.day LIMIT 1) AS next_title
     FROM (SELECT n FROM suits WHERE lead = ? AND stage = ? AND closed_on IS NULL ORDER BY next_at, n LIMIT ${String(PAGE)}) k
     JOIN suits s ON s.n = k.n JOIN people p ON p.n = s.person JOIN leads l ON l.n = s.lead JOIN places x ON x.n = s.place ORDER BY s.next_at, s.n`,
  );
  const total = db
    .prepare<[string, string], number>("SELECT count(*) FROM suits WHERE lead = ? AND stage = ? AND closed_on IS NULL")
    .pluck();
  const one = db.prepare<[string]>(
    `SELECT s.*, p.given, p.surname, p.a_number, p.country, p.held_since, l.name AS lead_name, x.court FROM suits s
     JOIN people p ON p.n = s.person JOIN leads l ON l.n = s.lead JOIN places x ON x.n = s.place WHERE s.number = ?`,
  );
  const entries = db.prepare<[string]>("SELECT e.* FROM entries e WHERE e.suit = (SELECT n FROM suits WHERE number = ?) ORDER BY e.number");
  const dates = db.prepare<[string]>("SELECT d.* FROM dates d WHERE d.suit = (SELECT n FROM suits WHERE number = ?) ORDER BY d.day");
  const find = db.prepare<[string]>(
    `SELECT s.number, s.caption, s.stage, p.given, p.surname FROM (SELECT rowid AS n FROM names WHERE names MATCH ? ORDER BY rowid DESC LIMIT ${String(PAGE)}) k
     JOIN suits s ON s.n = k.n JOIN people p ON p.n = s.person`,
  );
  const found = db.prepare<[string], number>("SELECT count(*) FROM names WHERE names MATCH ?").pluck();
  const byMonth = db.prepare("SELECT month, pathway, people FROM freed_by_month");
  const ruled = db.prepare("SELECT ruling, suits FROM ruled");
  const middle = db.prepare(
    "WITH t AS (SELECT days, sum(people) OVER (ORDER BY days) AS upTo, sum(people) OVER () AS every FROM freed_after) SELECT min(days) AS days FROM t WHERE upTo > every / 2",
  );
  const addEntry = db.prepare<[string, string]>(
    "INSERT INTO entries SELECT NULL, n, (SELECT max(number) + 1 FROM entries WHERE suit = s.n), ?, 'order_to_show_cause', 'ORDER to show cause.' FROM suits s WHERE number = ?",
  );
  const addDate = db.prepare<[string, string, string]>("INSERT INTO dates SELECT NULL, n, ?, ?, NULL FROM suits WHERE number = ?");
  const log = db.transaction((number: string) => {
    addEntry.run("2026-11-23", number);
    addDate.run("Return due", "2026-11-27", number);
    addDate.run("Return due with good cause", "2026-12-14", number);
    return { logged: number };
  });
  const text = (asked: URLSearchParams, key: string) => asked.get(key) ?? "";
  return {
    list: (asked) => {
      const [lead, stage] = [text(asked, "lead"), text(asked, "stage")];
      return { rows: list.all(lead, stage), total: total.get(lead, stage) };
    },
    case: (asked) => ({
      case: one.get(text(asked, "number")),
      entries: entries.all(text(asked, "number")),
      dates: dates.all(text(asked, "number")),
    }),
    find: (asked) => ({ rows: find.all(`"${text(asked, "text")}"`), total: found.get(`"${text(asked, "text")}"`) }),
    stats: () => ({ byMonth: byMonth.all(), ruled: ruled.all(), median: middle.get() }),
    log: (asked) => log(text(asked, "number")),
  };
}
