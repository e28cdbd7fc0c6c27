import Database from "better-sqlite3";
import { fold } from "../../shared/kernel/fold.ts";
import { endOfDay } from "../../shared/kernel/zoned.ts";
import type { BenchCase } from "./cases.ts";
import type { Place } from "./places.ts";

const LATER_THAN_ALL = 8_640_000_000_000_000;
/** The same facts with no history, walls, codes or encryption: the least that can give the same answers. */
const TABLES = `
CREATE TABLE leads (n INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE places (n INTEGER PRIMARY KEY, court INTEGER NOT NULL);
CREATE TABLE people (n INTEGER PRIMARY KEY, given TEXT NOT NULL, surname TEXT NOT NULL, a_number TEXT NOT NULL, country TEXT NOT NULL, held_since TEXT NOT NULL);
CREATE TABLE suits (n INTEGER PRIMARY KEY, person INTEGER NOT NULL, place INTEGER NOT NULL, lead INTEGER NOT NULL, caption TEXT NOT NULL, number TEXT NOT NULL,
  filed_on TEXT NOT NULL, stage TEXT NOT NULL, next_at INTEGER NOT NULL, closed_on TEXT, ruling TEXT, ruled_on TEXT, pathway TEXT, released_on TEXT);
CREATE TABLE entries (n INTEGER PRIMARY KEY, suit INTEGER NOT NULL, number INTEGER NOT NULL, filed_on TEXT NOT NULL, type TEXT NOT NULL, said TEXT NOT NULL);
CREATE TABLE dates (n INTEGER PRIMARY KEY, suit INTEGER NOT NULL, title TEXT NOT NULL, day TEXT NOT NULL, met_on TEXT);
CREATE VIRTUAL TABLE names USING fts5(folded, content='', tokenize='trigram');`;
/** One index in the order of the page, and totals kept as a few rows. */
const INDEXES = `
CREATE INDEX suits_page ON suits (lead, stage, next_at, n) WHERE closed_on IS NULL;
CREATE INDEX suits_number ON suits (number);
CREATE INDEX entries_suit ON entries (suit, number);
CREATE INDEX dates_suit ON dates (suit, day);
CREATE TABLE freed_by_month (month TEXT, pathway TEXT, people INTEGER NOT NULL, PRIMARY KEY (month, pathway)) WITHOUT ROWID;
CREATE TABLE freed_after (days INTEGER PRIMARY KEY, people INTEGER NOT NULL);
CREATE TABLE ruled (ruling TEXT PRIMARY KEY, suits INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO freed_by_month SELECT substr(released_on, 1, 7), pathway, count(*) FROM suits WHERE released_on IS NOT NULL GROUP BY 1, 2;
INSERT INTO freed_after SELECT CAST(julianday(released_on) - julianday(filed_on) AS INTEGER), count(*) FROM suits WHERE released_on IS NOT NULL GROUP BY 1;
INSERT INTO ruled SELECT coalesce(ruling, ''), count(*) FROM suits GROUP BY 1;
ANALYZE;`;

export type FloorFacts = {
  readonly cases: readonly BenchCase[];
  readonly places: readonly Place[];
  readonly leads: readonly string[];
  /** Stage of each case, in the order of the cases: derived by the product, whose rules the floor does not know. */
  readonly stages: readonly string[];
};

/** Writes the floor's plain file. */
export function writeFloorFile(path: string, { cases, places, leads, stages }: FloorFacts): void {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.exec(TABLES);
  const put = (table: string, values: readonly unknown[]) =>
    db.prepare(`INSERT INTO ${table} VALUES (${values.map(() => "?").join(", ")})`).run(values);
  db.exec("BEGIN");
  leads.forEach((_, place) => put("leads", [place, `Attorney ${String(place + 1)}`]));
  places.forEach(({ courtN }, place) => put("places", [place, courtN]));
  const putSuit = db.prepare(`INSERT INTO suits VALUES (${"?, ".repeat(13)}?)`);
  const putPerson = db.prepare("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?)");
  const putName = db.prepare("INSERT INTO names (rowid, folded) VALUES (?, ?)");
  const putEntry = db.prepare("INSERT INTO entries VALUES (NULL, ?, ?, ?, ?, ?)");
  const putDate = db.prepare("INSERT INTO dates VALUES (NULL, ?, ?, ?, ?)");
  cases.forEach((one, nth) => {
    const n = nth + 1;
    const { ruled, released } = one;
    putPerson.run([n, one.givenNames, one.surname, one.aNumber, one.nationality, one.detainedOn]);
    putName.run([n, fold(`${one.givenNames} ${one.surname}`)]);
    const ends = [one.closedOn, ruled?.as ?? null, ruled?.on ?? null, released?.pathway ?? null, released?.on ?? null];
    putSuit.run([n, n, one.place, one.lead, one.caption, one.number, one.filedOn, stages[nth], nextOf(one, places), ...ends]);
    for (const entry of one.entries) putEntry.run([n, entry.number, entry.filedOn, entry.type, entry.text]);
    for (const date of one.dates) putDate.run([n, date.title, date.day, date.metOn]);
  });
  db.exec("COMMIT");
  db.exec(INDEXES);
  db.close();
}

/** Last moment of the next open date, at the court. */
function nextOf(one: BenchCase, places: readonly Place[]): number {
  const zone = places[one.place]?.zone;
  if (zone === undefined) throw new Error(`There is no place ${String(one.place)}.`);
  return Math.min(LATER_THAN_ALL, ...one.dates.filter(({ metOn }) => metOn === null).map(({ day }) => endOfDay(day, zone)));
}
