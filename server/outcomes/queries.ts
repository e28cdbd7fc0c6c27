import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

/** SQL hands codes and days over as text; the output schemas check them. */
type Bind = { me: string; keys: string };

/** A list of internal numbers as SQL reads it: `IN (SELECT value FROM json_each(@keys))`. */
function many<Row>(ctx: CaseCtx, sql: string, keys: readonly number[]): Row[] {
  return ctx.office.caseFile.sqlite.prepare<[Bind], Row>(sql).all({ me: ctx.scope.personId, keys: JSON.stringify(keys) });
}
const IN_KEYS = "(SELECT value FROM json_each(@keys))";

export type EpisodeWithEnd = {
  clientN: number;
  thread: number;
  episodeId: string;
  startPrecision: string;
  startDay: string | null;
  startTime: string | null;
  place: string | null;
  endId: string | null;
  endVersion: string | null;
  kind: string | null;
  endedPrecision: string | null;
  endedDay: string | null;
  endedTime: string | null;
  pathway: string | null;
  also: string | null;
  attribution: string | null;
  instrument: string | null;
  conditions: string | null;
  entryId: string | null;
  entryN: number | null;
  number: number | null;
  orderOn: string | null;
  toCountry: string | null;
  thirdCountry: number | null;
  note: string | null;
  verifiedBy: string | null;
};

/** Every time in custody of these clients with its end and its open stay, newest first. */
export function episodesOfClients(ctx: CaseCtx, clientNs: readonly number[]): EpisodeWithEnd[] {
  return many(
    ctx,
    `SELECT e.client_n AS clientN, e.thread, first.id AS episodeId, e.start_precision AS startPrecision, e.start_day AS startDay, e.start_time AS startTime,
      (SELECT coalesce(f.name || coalesce(', ' || f.state, ''), y.place) FROM placements_standing y LEFT JOIN facilities f ON f.n = y.facility_n
        WHERE y.episode_n = e.thread AND y.until_precision IS NULL ORDER BY coalesce(y.from_day, '0') DESC, y.n DESC LIMIT 1) AS place,
      ofirst.id AS endId, o.id AS endVersion, o.kind, o.ended_precision AS endedPrecision, o.ended_day AS endedDay, o.ended_time AS endedTime,
      o.pathway, (SELECT json_group_array(a.pathway) FROM custody_end_also a WHERE a.end_n = o.n) AS also,
      o.attribution, o.instrument, o.conditions, xfirst.id AS entryId, o.entry_n AS entryN, x.number, x.filed_on AS orderOn,
      o.to_country AS toCountry, o.third_country AS thirdCountry, o.note, o.verified_by AS verifiedBy
     FROM episodes_standing e JOIN episodes first ON first.n = e.thread
     LEFT JOIN custody_ends_standing o ON o.episode_n = e.thread LEFT JOIN custody_ends ofirst ON ofirst.n = o.thread
     LEFT JOIN docket_entries_standing x ON x.thread = o.entry_n LEFT JOIN docket_entries xfirst ON xfirst.n = o.entry_n
     WHERE e.client_n IN ${IN_KEYS} ORDER BY coalesce(e.start_day, '0') DESC, e.thread DESC`,
    clientNs,
  );
}

export type StayRow = { episodeN: number; id: string; kind: string; precision: string; day: string | null; time: string | null };

/** Beginnings of the stays of these clients: a start that is not known is bounded by them. */
export function staysOfClients(ctx: CaseCtx, clientNs: readonly number[]): StayRow[] {
  return many(
    ctx,
    `SELECT p.episode_n AS episodeN, p.id, p.kind, p.from_precision AS precision, p.from_day AS day, p.from_time AS time
     FROM placements_standing p JOIN episodes_standing e ON e.thread = p.episode_n WHERE e.client_n IN ${IN_KEYS}`,
    clientNs,
  );
}

export type PetitionRow = {
  clientN: number;
  petitionerN: number;
  proceedingN: number;
  caption: string;
  closedOn: string | null;
  custodyAtFiling: string | null;
  filedOn: string | null;
  determination: string | null;
  determinedOn: string | null;
  reversedOn: string | null;
  number: number | null;
};

/** Every petition of these clients that this person may see, with what the court did. */
export function petitionsOfClients(ctx: CaseCtx, clientNs: readonly number[]): PetitionRow[] {
  return many(
    ctx,
    `SELECT p.client_n AS clientN, p.thread AS petitionerN, r.n AS proceedingN, r.caption, r.closed_on AS closedOn, p.custody_at_filing AS custodyAtFiling,
      (SELECT min(d.opened_on) FROM dockets_standing d WHERE d.proceeding_n = r.n) AS filedOn,
      t.determination, t.determined_on AS determinedOn, t.reversed_on AS reversedOn, x.number
     FROM petitioners_standing p JOIN proceedings r ON r.n = p.proceeding_n LEFT JOIN determinations_standing t ON t.petitioner_n = p.thread
     LEFT JOIN docket_entries_standing x ON x.thread = t.entry_n
     WHERE p.client_n IN ${IN_KEYS} AND r.kind = 'petition' AND ${visibleSql("r")} ORDER BY filedOn, r.n`,
    clientNs,
  );
}

export type InterimRow = {
  petitionerN: number;
  id: string;
  version: string;
  kind: string;
  ruling: string;
  ruledOn: string;
  until: string | null;
  ordersRelease: number;
  note: string | null;
  entryId: string | null;
  number: number | null;
};

/** Interim rulings for these petitioners, newest first. */
export function interimsOf(ctx: CaseCtx, petitionerNs: readonly number[]): InterimRow[] {
  return many(
    ctx,
    `SELECT i.petitioner_n AS petitionerN, first.id, i.id AS version, i.kind, i.ruling, i.ruled_on AS ruledOn, i.until_day AS until,
      i.orders_release AS ordersRelease, i.note, xfirst.id AS entryId, x.number
     FROM interim_rulings_standing i JOIN interim_rulings first ON first.n = i.thread
     LEFT JOIN docket_entries_standing x ON x.thread = i.entry_n LEFT JOIN docket_entries xfirst ON xfirst.n = i.entry_n
     WHERE i.petitioner_n IN ${IN_KEYS} ORDER BY i.ruled_on DESC, i.thread DESC`,
    petitionerNs,
  );
}

export type DeterminationRow = {
  petitionerN: number;
  id: string;
  version: string;
  determination: string;
  determinedOn: string;
  note: string | null;
  codedBy: string;
  readBy: string | null;
  judgeId: string | null;
  judge: string | null;
  entryId: string | null;
  number: number | null;
  reversedHow: string | null;
  reversedOn: string | null;
  reversedEntryId: string | null;
  reversedNumber: number | null;
};

/** What the court did for these petitioners, as it stands. */
export function determinationsOf(ctx: CaseCtx, petitionerNs: readonly number[]): DeterminationRow[] {
  return many(
    ctx,
    `SELECT t.petitioner_n AS petitionerN, first.id, t.id AS version, t.determination, t.determined_on AS determinedOn, t.note, t.coded_by AS codedBy,
      t.read_by AS readBy, j.id AS judgeId, j.name AS judge, xfirst.id AS entryId, x.number, t.reversed_how AS reversedHow, t.reversed_on AS reversedOn,
      yfirst.id AS reversedEntryId, y.number AS reversedNumber
     FROM determinations_standing t JOIN determinations first ON first.n = t.thread LEFT JOIN judges j ON j.n = t.judge_n
     LEFT JOIN docket_entries_standing x ON x.thread = t.entry_n LEFT JOIN docket_entries xfirst ON xfirst.n = t.entry_n
     LEFT JOIN docket_entries_standing y ON y.thread = t.reversed_entry_n LEFT JOIN docket_entries yfirst ON yfirst.n = t.reversed_entry_n
     WHERE t.petitioner_n IN ${IN_KEYS}`,
    petitionerNs,
  );
}

export type CommandRow = {
  proceedingN: number;
  petitionerN: number | null;
  id: string;
  act: string;
  words: string | null;
  state: string | null;
  number: number | null;
  filedOn: string;
  dated: number;
};

/** What orders of these proceedings command, with the recorded state of each. */
export function commandsOf(ctx: CaseCtx, proceedingNs: readonly number[]): CommandRow[] {
  return many(
    ctx,
    `SELECT b.proceeding_n AS proceedingN, b.petitioner_n AS petitionerN, first.id, b.act, b.words, s.state, x.number, x.filed_on AS filedOn, b.deadline_n IS NOT NULL AS dated
     FROM obligations_standing b JOIN obligations first ON first.n = b.thread JOIN docket_entries_standing x ON x.thread = b.entry_n
     LEFT JOIN obligation_states_standing s ON s.obligation_n = b.thread
     WHERE b.proceeding_n IN ${IN_KEYS} ORDER BY x.filed_on, b.thread`,
    proceedingNs,
  );
}

export type BondRow = { clientN: number; grantedOn: string | null; habeas: number };

/** Bond hearings of these clients in which bond or recognizance was granted. */
export function bondsOf(ctx: CaseCtx, clientNs: readonly number[]): BondRow[] {
  return many(
    ctx,
    `SELECT p.client_n AS clientN, b.held_on AS grantedOn, EXISTS (SELECT 1 FROM proceedings q WHERE q.n = r.parent_n AND q.kind = 'petition') AS habeas
     FROM bond_results_standing b JOIN proceedings r ON r.n = b.proceeding_n JOIN petitioners_standing p ON p.proceeding_n = r.n
     WHERE p.client_n IN ${IN_KEYS} AND b.result IN ('granted_bond', 'granted_recognizance') AND ${visibleSql("r")} ORDER BY b.held_on`,
    clientNs,
  );
}

export type RequestRow = { clientN: number; sentOn: string | null };

/** Release requests of these clients that were sent. */
export function requestsOf(ctx: CaseCtx, clientNs: readonly number[]): RequestRow[] {
  return many(
    ctx,
    `SELECT p.client_n AS clientN, q.sent_on AS sentOn FROM release_requests_standing q JOIN proceedings r ON r.n = q.proceeding_n
     JOIN petitioners_standing p ON p.proceeding_n = r.n WHERE p.client_n IN ${IN_KEYS} AND q.state = 'sent' AND ${visibleSql("r")} ORDER BY q.sent_on`,
    clientNs,
  );
}

export type ReviewRow = { clientN: number; openedOn: string };

/** Custody reviews by ICE of these clients. */
export function reviewsOf(ctx: CaseCtx, clientNs: readonly number[]): ReviewRow[] {
  return many(
    ctx,
    `SELECT p.client_n AS clientN, r.opened_on AS openedOn FROM proceedings r JOIN petitioners_standing p ON p.proceeding_n = r.n
     WHERE p.client_n IN ${IN_KEYS} AND r.kind = 'custody_review' AND ${visibleSql("r")} ORDER BY r.opened_on`,
    clientNs,
  );
}

export type OrderRow = { id: string; number: number | null; filedOn: string; text: string; caption: string };

/** Rulings and orders in these proceedings, newest first. */
export function ordersOf(ctx: CaseCtx, proceedingNs: readonly number[]): OrderRow[] {
  return many(
    ctx,
    `SELECT first.id, x.number, x.filed_on AS filedOn, substr(x.text, 1, 140) AS text, r.caption
     FROM docket_entries_standing x JOIN docket_entries first ON first.n = x.thread JOIN proceedings r ON r.n = x.proceeding_n
     WHERE x.proceeding_n IN ${IN_KEYS} AND (x.filer = 'court' OR x.type IN ('judgment', 'order_on_petition', 'ruling_interim', 'restraint', 'text_order', 'stipulation'))
     ORDER BY x.filed_on DESC, coalesce(x.number, 0) DESC LIMIT 60`,
    proceedingNs,
  );
}

/** Standing stays of an episode that were written again for this reason; their `n`. */
export function staysOfReason(ctx: CaseCtx, episodeN: number, reason: string): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number, string], number>("SELECT n FROM placements_standing WHERE episode_n = ? AND reason = ?")
    .pluck()
    .all(episodeN, reason);
}
