import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { ACT, OBLIGATION_SCOPE, OBLIGATION_STATE, OBLIGOR } from "../../shared/obligations/codes.ts";
import { codeColumn, codeKey, factColumns, keys } from "./columns.ts";
import { deadlines } from "./deadlines.ts";
import { docketEntries } from "./docket.ts";
import { petitioners, proceedings } from "./proceedings.ts";

const obligor = codeColumn("obligor", OBLIGOR);
const act = codeColumn("act", ACT);
const scope = codeColumn("scope", OBLIGATION_SCOPE);
/** One thing an order commands: by whom, what, until when, or else what. A fact. */
export const obligations = sqliteTable(
  "obligations",
  {
    ...keys("obligation"),
    /** The proceeding it belongs to (`proceedings.n`). */
    proceedingN: integer("proceeding_n")
      .notNull()
      .references(() => proceedings.n, { onDelete: "restrict" }),
    /** Thread of the order. */
    entryN: integer("entry_n")
      .notNull()
      .references(() => docketEntries.n, { onDelete: "restrict" }),
    /** Thread of the one petitioner it concerns; null when it concerns all. */
    petitionerN: integer("petitioner_n").references(() => petitioners.n, { onDelete: "restrict" }),
    /** Who is commanded. */
    obligor: obligor.code.notNull(),
    obligorList: obligor.list,
    /** What is commanded. */
    act: act.code.notNull(),
    actList: act.list,
    /** The order's own words, where they matter; null otherwise. */
    words: text("words"),
    /** Thread of the deadline that holds its date; null for a standing command. */
    deadlineN: integer("deadline_n").references(() => deadlines.n, { onDelete: "restrict" }),
    /** JSON `{n, unit}` of a period that starts with the response, kept once it runs: a withdrawn response lets it wait again. Null otherwise. */
    waits: text("waits"),
    /** For a standing command: where it holds. */
    scope: scope.code,
    scopeList: scope.list,
    /** Until when a standing command holds, in words or a day; null for "until changed". */
    until: text("until"),
    /** Thread of the obligation that takes its place when it is not done: "hearing within 7 days or release". */
    fallsBackToN: integer("falls_back_to_n"),
    ...factColumns,
  },
  (t) => [
    codeKey(t.obligorList, t.obligor),
    codeKey(t.actList, t.act),
    codeKey(t.scopeList, t.scope),
    index("obligations_proceeding_idx").on(t.proceedingN),
    index("obligations_entry_idx").on(t.entryN),
    check("obligations_other_has_words", sql`(${t.act} <> 'other' AND ${t.obligor} <> 'other') OR ${t.words} IS NOT NULL`),
    check("obligations_dated_or_standing", sql`${t.deadlineN} IS NULL OR (${t.scope} IS NULL AND ${t.until} IS NULL)`),
  ],
);

const state = codeColumn("state", OBLIGATION_STATE);
/** Where an obligation stands. `missed` only with proof; time passed without proof is `due_unconfirmed`. A fact. */
export const obligationStates = sqliteTable(
  "obligation_states",
  {
    ...keys("obligationState"),
    /** Thread of the command. */
    obligationN: integer("obligation_n")
      .notNull()
      .references(() => obligations.n, { onDelete: "restrict" }),
    /** Where it stands. */
    state: state.code.notNull(),
    stateList: state.list,
    /** Day on which that happened; null when not known or no day belongs to it. */
    onDay: text("on_day").$type<CalendarDate>(),
    /** What shows it: entry, document or words; needed for `missed`. */
    proof: text("proof"),
    ...factColumns,
  },
  (t) => [
    codeKey(t.stateList, t.state),
    index("obligation_states_obligation_idx").on(t.obligationN),
    check("obligation_states_missed_has_proof", sql`${t.state} <> 'missed' OR ${t.proof} IS NOT NULL`),
  ],
);
