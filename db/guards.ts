import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "./schema/index.ts";

/**
 * What drizzle cannot say: append-only triggers, standing views, the domain's refusals, kept summaries, search tables.
 * `caseGuards()` prints the SQL of the migration `guards`; a test compares the two, so that a new fact table cannot lack its guards.
 */
const STANDS = "superseded_seq IS NULL AND voided_seq IS NULL";

function isTable(value: unknown): value is SQLiteTable {
  return is(value, SQLiteTable);
}

/** Names of all fact tables, read from the schema. */
export function factTables(): string[] {
  return Object.values<unknown>(schema)
    .filter(isTable)
    .filter((table) => "supersededSeq" in getTableColumns(table))
    .map((table) => getTableName(table));
}

function columnsOf(name: string): string[] {
  const table = Object.values<unknown>(schema)
    .filter(isTable)
    .find((value) => getTableName(value) === name);
  if (!table) throw new Error(`The schema has no table ${name}.`);
  return Object.values(getTableColumns(table))
    .filter((column) => column.generated === undefined)
    .map((column) => column.name);
}

function factGuards(table: string): string[] {
  const frozen = columnsOf(table).filter((column) => column !== "superseded_seq" && column !== "voided_seq");
  const unchanged = frozen.map((column) => `NEW.${column} IS OLD.${column}`).join(" AND ");
  return [
    `CREATE UNIQUE INDEX ${table}_one_stands ON ${table} (thread) WHERE ${STANDS}`,
    `CREATE VIEW ${table}_standing AS SELECT * FROM ${table} WHERE ${STANDS}`,
    `CREATE TRIGGER ${table}_is_a_fact BEFORE UPDATE ON ${table}
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND ${unchanged})
BEGIN SELECT RAISE(ABORT, '${table}: a fact is superseded or voided, once, and never edited'); END`,
    `CREATE TRIGGER ${table}_stays BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: a fact is never deleted'); END`,
  ];
}

function appendOnly(table: string): string[] {
  return [
    `CREATE TRIGGER ${table}_unchanged BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: the log is append-only'); END`,
    `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: the log is append-only'); END`,
  ];
}

function recordGuards(table: string): string[] {
  return [
    `CREATE TRIGGER ${table}_stays BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: a record is voided, never deleted'); END`,
  ];
}

/** Last day on which a date of some precision can lie; SQL over `<prefix>_precision` and `<prefix>_day`. */
function latest(prefix: string): string {
  return `CASE ${prefix}_precision WHEN 'month' THEN date(${prefix}_day, 'start of month', '+1 month', '-1 day')
    WHEN 'year' THEN date(${prefix}_day, 'start of year', '+1 year', '-1 day') WHEN 'unknown' THEN NULL ELSE ${prefix}_day END`;
}
function earliest(prefix: string): string {
  return `CASE ${prefix}_precision WHEN 'month' THEN date(${prefix}_day, 'start of month') WHEN 'year' THEN date(${prefix}_day, 'start of year')
    WHEN 'not_later_than' THEN NULL WHEN 'unknown' THEN NULL ELSE ${prefix}_day END`;
}

/** Facts that lean on another thing, by the column that names it: [fact table, column, thing, what is said]. */
const LEANS = [
  ["placements", "episode_n", "episodes", "a place in a time in custody that was withdrawn"],
  ["custody_ends", "episode_n", "episodes", "an end of a time in custody that was withdrawn"],
  ["determinations", "petitioner_n", "petitioners", "a determination for a petitioner who was withdrawn"],
  ["interim_rulings", "petitioner_n", "petitioners", "an interim ruling for a petitioner who was withdrawn"],
  ["docket_entries", "docket_n", "dockets", "an entry on a docket that was withdrawn"],
  ["obligations", "entry_n", "docket_entries", "a command of an entry that was withdrawn"],
  ["interim_rulings", "entry_n", "docket_entries", "an interim ruling by an entry that was withdrawn"],
  ["determinations", "entry_n", "docket_entries", "a determination by an entry that was withdrawn"],
  ["determinations", "reversed_entry_n", "docket_entries", "a reversal by an entry that was withdrawn"],
  ["custody_ends", "entry_n", "docket_entries", "an end of custody by an entry that was withdrawn"],
] as const;

/** Nothing new leans on what was withdrawn, and nothing is withdrawn while something leans on it. */
function leaning(): string[] {
  const fresh = LEANS.map(
    ([table, column, thing, says]) => `CREATE TRIGGER ${table}_${column}_stands BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM ${thing} WHERE n = NEW.${column}) AND NOT EXISTS (SELECT 1 FROM ${thing}_standing WHERE thread = NEW.${column})
BEGIN SELECT RAISE(ABORT, '${says}'); END`,
  );
  const things = [...new Set(LEANS.map(([, , thing]) => thing))];
  const kept = things.map((thing) => {
    const leans = LEANS.filter((lean) => lean[2] === thing).map(
      ([table, column]) => `EXISTS (SELECT 1 FROM ${table}_standing WHERE ${column} = OLD.thread)`,
    );
    return `CREATE TRIGGER ${thing}_withdrawn_bare BEFORE UPDATE OF voided_seq ON ${thing} WHEN NEW.voided_seq IS NOT NULL AND (${leans.join("\n  OR ")})
BEGIN SELECT RAISE(ABORT, '${thing}: withdrawn while something stands on it'); END`;
  });
  return [...fresh, ...kept];
}

/** What domain section 5 refuses, refused by the database too. */
function refusals(): string[] {
  const firstFiling = `(SELECT min(d.opened_on) FROM dockets_standing d JOIN petitioners p ON p.proceeding_n = d.proceeding_n WHERE p.n = NEW.petitioner_n)`;
  return [
    `CREATE UNIQUE INDEX custody_ends_one_per_episode ON custody_ends (episode_n) WHERE ${STANDS}`,
    `CREATE UNIQUE INDEX determinations_one_per_petitioner ON determinations (petitioner_n) WHERE ${STANDS}`,
    `CREATE UNIQUE INDEX petitioners_once ON petitioners (proceeding_n, client_n) WHERE ${STANDS}`,
    `CREATE UNIQUE INDEX assignments_one_lead ON assignments (proceeding_n) WHERE lead = 1 AND until_day IS NULL AND ${STANDS}`,
    `CREATE TRIGGER determinations_not_before_filing BEFORE INSERT ON determinations WHEN coalesce(NEW.determined_on < ${firstFiling}, 1)
BEGIN SELECT RAISE(ABORT, 'determination before the first filing'); END`,
    `CREATE TRIGGER interim_rulings_not_before_filing BEFORE INSERT ON interim_rulings WHEN coalesce(NEW.ruled_on < ${firstFiling}, 1)
BEGIN SELECT RAISE(ABORT, 'interim ruling before the first filing'); END`,
    `CREATE TRIGGER dockets_not_after_ruling BEFORE INSERT ON dockets WHEN NEW.root IS NOT NULL
AND min(NEW.opened_on, coalesce((SELECT min(opened_on) FROM dockets_standing WHERE proceeding_n = NEW.proceeding_n), NEW.opened_on)) >
  (SELECT min(r.on_day) FROM petitioners_standing p JOIN (SELECT petitioner_n, determined_on AS on_day FROM determinations_standing
    UNION ALL SELECT petitioner_n, ruled_on FROM interim_rulings_standing) r ON r.petitioner_n = p.thread WHERE p.proceeding_n = NEW.proceeding_n)
BEGIN SELECT RAISE(ABORT, 'first filing after a ruling'); END`,
    `CREATE TRIGGER custody_ends_not_before_start BEFORE INSERT ON custody_ends
WHEN (${latest("NEW.ended")}) < (SELECT ${earliest("start")} FROM episodes_standing WHERE thread = NEW.episode_n)
BEGIN SELECT RAISE(ABORT, 'end of custody before its start'); END`,
    `CREATE TRIGGER episodes_not_after_end BEFORE INSERT ON episodes WHEN NEW.root IS NOT NULL
AND (${earliest("NEW.start")}) > (SELECT ${latest("ended")} FROM custody_ends_standing WHERE episode_n = NEW.root)
BEGIN SELECT RAISE(ABORT, 'start of custody after its end'); END`,
  ];
}

/** Lists in the order of the next date, those without one last. Written here because drizzle-kit splits an expression at its comma. */
function listOrder(): string[] {
  const key = "coalesce(next_sort, 8640000000000000), n";
  return [
    `CREATE INDEX proceedings_open_idx ON proceedings (kind, ${key}) WHERE closed_on IS NULL`,
    "CREATE INDEX docket_entries_proceeding_idx ON docket_entries (proceeding_n, filed_on, coalesce(number, -1), n)",
    `CREATE INDEX proceedings_lead_idx ON proceedings (kind, lead, ${key}) WHERE closed_on IS NULL`,
  ];
}

/**
 * A record's column of which figures ask "as known then": each change of it is a fact of its own, with the event that the command wrote
 * just before. By trigger, so that no writer can forget it and the two never differ.
 */
function remembered(record: string, column: string, fact: string, owner: string): string[] {
  const seq = "(SELECT coalesce(max(seq), 0) FROM events)";
  const standing = `(SELECT n FROM ${fact}_standing WHERE ${owner} = NEW.n)`;
  return [
    `CREATE TRIGGER ${record}_${column}_first AFTER INSERT ON ${record} WHEN NEW.${column} IS NOT NULL
BEGIN INSERT INTO ${fact} (${owner}, ${column}, recorded_seq) VALUES (NEW.n, NEW.${column}, ${seq}); END`,
    `CREATE TRIGGER ${record}_${column}_again AFTER UPDATE OF ${column} ON ${record} WHEN NEW.${column} IS NOT OLD.${column}
BEGIN
  UPDATE ${fact} SET superseded_seq = ${seq} WHERE n = ${standing};
  INSERT INTO ${fact} (${owner}, ${column}, recorded_seq, supersedes, root, reason)
    SELECT NEW.n, NEW.${column}, ${seq}, max(n), min(n), iif(max(n) IS NULL, NULL, 'Changed.') FROM ${fact} WHERE ${owner} = NEW.n;
END`,
  ];
}

/** The next open date of a proceeding: ours by its safe reading, others' by the due one. */
function nextDate(): string[] {
  const set = (row: string) => `UPDATE proceedings SET next_sort = (SELECT min(CASE duty WHEN 'ours' THEN safe_sort ELSE due_sort END)
  FROM deadlines_standing WHERE proceeding_n = ${row}.proceeding_n AND state = 'open') WHERE n = ${row}.proceeding_n`;
  return [
    `CREATE TRIGGER deadlines_next_after_insert AFTER INSERT ON deadlines BEGIN ${set("NEW")}; END`,
    `CREATE TRIGGER deadlines_next_after_update AFTER UPDATE ON deadlines BEGIN ${set("NEW")}; END`,
  ];
}

function summary(fact: string, table: string, columns: readonly string[], count: string, values: (row: string) => string): string[] {
  const apply = (row: string, step: number) =>
    `INSERT INTO ${table} (${columns.join(", ")}, ${count}) SELECT ${values(row)}, ${step} WHERE ${row}.walled = 0
  ON CONFLICT DO UPDATE SET ${count} = ${count} + ${step};
  DELETE FROM ${table} WHERE ${count} = 0`;
  return [
    `CREATE TRIGGER ${fact}_counted AFTER INSERT ON ${fact} BEGIN ${apply("NEW", 1)}; END`,
    `CREATE TRIGGER ${fact}_uncounted AFTER DELETE ON ${fact} BEGIN ${apply("OLD", -1)}; END`,
    `CREATE TRIGGER ${fact}_replaced BEFORE UPDATE ON ${fact} BEGIN SELECT RAISE(ABORT, '${fact}: a row is replaced, not edited'); END`,
  ];
}

function summaries(): string[] {
  return [
    ...summary("fact_episode", "summary_ends", ["facility_n", "month", "end_kind", "pathway"], "episodes", (row) =>
      [
        `coalesce(${row}.facility_n, 0)`,
        `coalesce(substr(${row}.ended_on, 1, 7), '')`,
        `coalesce(${row}.end_kind, '')`,
        `coalesce(${row}.pathway, '')`,
      ].join(", "),
    ),
    ...summary("fact_person_petition", "summary_petitions", ["court_n", "month", "determination"], "people", (row) =>
      [`coalesce(${row}.court_n, 0)`, `coalesce(substr(${row}.filed_on, 1, 7), '')`, `coalesce(${row}.determination, '')`].join(", "),
    ),
  ];
}

/** Search: trigram index over folded names and captions, and a word list for one and two letters (trigrams find no `Ng`). */
function search(): string[] {
  const index = (table: string) => [
    `CREATE VIRTUAL TABLE ${table}_fts USING fts5(folded, content='${table}', content_rowid='n', tokenize='trigram')`,
    `CREATE TRIGGER ${table}_fts_added AFTER INSERT ON ${table} BEGIN INSERT INTO ${table}_fts (rowid, folded) VALUES (NEW.n, NEW.folded); END`,
    `CREATE TRIGGER ${table}_fts_changed AFTER UPDATE OF folded ON ${table} BEGIN
  INSERT INTO ${table}_fts (${table}_fts, rowid, folded) VALUES ('delete', OLD.n, OLD.folded);
  INSERT INTO ${table}_fts (rowid, folded) VALUES (NEW.n, NEW.folded); END`,
  ];
  return [
    ...index("clients"),
    ...index("proceedings"),
    "CREATE TABLE search_words (kind TEXT NOT NULL, word TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (kind, word, n)) WITHOUT ROWID",
    "CREATE INDEX search_words_n_idx ON search_words (kind, n)",
  ];
}

/** Every guard of case.db, in order. */
export function caseGuards(): string[] {
  return [
    ...factTables().flatMap(factGuards),
    ...["events", "event_payloads", "access_log"].flatMap((table) =>
      table === "event_payloads" ? appendOnly(table).slice(0, 1) : appendOnly(table),
    ),
    ...["clients", "proceedings"].flatMap(recordGuards),
    ...leaning(),
    ...refusals(),
    ...listOrder(),
    ...nextDate(),
    ...remembered("clients", "lost_since", "contact_losses", "client_n"),
    ...remembered("proceedings", "closed_on", "closings", "proceeding_n"),
    ...summaries(),
    ...search(),
  ];
}

/** Guards of accounts.db. */
export function accountGuards(): string[] {
  return appendOnly("account_events");
}
