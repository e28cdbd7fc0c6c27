import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Precision } from "../../shared/kernel/when.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

/** Somebody in custody now, with what the clocks are read from. One row a person. */
export type HeldRow = {
  clientN: number;
  clientId: string;
  given: string | null;
  surname: string | null;
  secondSurname: string | null;
  unnamedAs: string | null;
  startPrecision: Precision;
  startDay: CalendarDate | null;
  startTime: string | null;
  place: string | null;
  /** 1 where an order of removal is recorded. */
  ordered: 0 | 1;
  finalOn: CalendarDate | null;
  courtStayed: 0 | 1 | null;
  courtFinalOn: CalendarDate | null;
  otherCustodyUntil: CalendarDate | null;
  /** 1 where a petition that is filed is open. */
  filed: 0 | 1;
  draftId: string | null;
  draftCaption: string | null;
};

/** From the person to the petition: the other way round would read every petition of the office for each person. */
const PETITION = (filed: "EXISTS" | "NOT EXISTS") => `FROM petitioners_standing q CROSS JOIN proceedings p ON p.n = q.proceeding_n
  WHERE q.client_n = c.n AND p.kind = 'petition' AND p.closed_on IS NULL AND p.voided_seq IS NULL
    AND ${filed} (SELECT 1 FROM dockets_standing d WHERE d.proceeding_n = p.n)`;

/** Somebody with two open times in custody counts from the later one. */
const LATEST_FIRST = "e.start_day DESC, e.thread DESC";

const HELD = `SELECT c.n AS clientN, c.id AS clientId, c.given_names AS given, c.surname, c.second_surname AS secondSurname, c.unnamed_as AS unnamedAs,
    e.start_precision AS startPrecision, e.start_day AS startDay, e.start_time AS startTime,
    (SELECT coalesce(f.name, s.place) FROM placements_standing s LEFT JOIN facilities f ON f.n = s.facility_n
      WHERE s.episode_n = e.thread AND s.until_precision IS NULL ORDER BY coalesce(s.from_day, '0') DESC, s.thread DESC LIMIT 1) AS place,
    r.n IS NOT NULL AS ordered, r.final_on AS finalOn, r.court_stayed AS courtStayed, r.court_final_on AS courtFinalOn,
    r.other_custody_until AS otherCustodyUntil, EXISTS (SELECT 1 ${PETITION("EXISTS")}) AS filed,
    (SELECT p.id ${PETITION("NOT EXISTS")} LIMIT 1) AS draftId, (SELECT p.caption ${PETITION("NOT EXISTS")} LIMIT 1) AS draftCaption,
    row_number() OVER (PARTITION BY c.n ORDER BY ${LATEST_FIRST}) AS nth
  FROM episodes_standing e JOIN clients c ON c.n = e.client_n LEFT JOIN removal_orders_standing r ON r.client_n = c.n
  WHERE NOT EXISTS (SELECT 1 FROM custody_ends_standing o WHERE o.episode_n = e.thread) AND ${visibleSql("c")}`;

/** Everybody in custody whom this person may see. */
export function heldPeople(ctx: CaseCtx): HeldRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ me: string }], HeldRow>(`SELECT * FROM (${HELD}) WHERE nth = 1 ORDER BY clientN`)
    .all({ me: ctx.scope.personId });
}

/** One person, if in custody now. */
export function heldPerson(ctx: CaseCtx, clientN: number): HeldRow | null {
  return (
    ctx.office.caseFile.sqlite
      .prepare<[{ me: string; clientN: number }], HeldRow>(`SELECT * FROM (${HELD} AND c.n = @clientN) WHERE nth = 1`)
      .get({ me: ctx.scope.personId, clientN }) ?? null
  );
}

export type SpanRow = { clientN: number; fromDay: CalendarDate; toDay: CalendarDate | null; why: string };
/** Spans that do not count, of everybody or of one person. Read behind the person's own visibility by the caller. */
export function spans(ctx: CaseCtx, clientN: number | null): SpanRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ clientN: number | null }], SpanRow>(
      `SELECT client_n AS clientN, from_day AS fromDay, to_day AS toDay, why FROM removal_suspensions_standing
       WHERE @clientN IS NULL OR client_n = @clientN ORDER BY from_day, n`,
    )
    .all({ clientN });
}

export type DenialRow = { clientN: number; onDay: CalendarDate };
/** Days on which a custody review ended with detention continued. */
export function denials(ctx: CaseCtx, clientN: number | null): DenialRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ clientN: number | null }], DenialRow>(
      `SELECT client_n AS clientN, on_day AS onDay FROM custody_reviews_standing
       WHERE decision = 'continued' AND (@clientN IS NULL OR client_n = @clientN) ORDER BY on_day, n`,
    )
    .all({ clientN });
}

export type EarlierRow = {
  clientN: number;
  startPrecision: Precision;
  startDay: CalendarDate | null;
  startTime: string | null;
  endPrecision: Precision;
  endDay: CalendarDate | null;
  endTime: string | null;
};
/** Times in custody that ended, of people with a final order of removal, or of one person. */
export function earlierCustody(ctx: CaseCtx, clientN: number | null): EarlierRow[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ clientN: number | null }], EarlierRow>(
      `SELECT e.client_n AS clientN, e.start_precision AS startPrecision, e.start_day AS startDay, e.start_time AS startTime,
         o.ended_precision AS endPrecision, o.ended_day AS endDay, o.ended_time AS endTime
       FROM removal_orders_standing r JOIN episodes_standing e ON e.client_n = r.client_n
         JOIN custody_ends_standing o ON o.episode_n = e.thread
       WHERE @clientN IS NULL OR r.client_n = @clientN ORDER BY e.start_day, e.n`,
    )
    .all({ clientN });
}
