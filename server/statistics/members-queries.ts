import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

export type MemberRow = {
  id: string;
  clientId: string | null;
  givenNames: string | null;
  surname: string | null;
  secondSurname: string | null;
  unnamedAs: string | null;
  proceedingId: string | null;
  caption: string | null;
  number: string | null;
  on: CalendarDate | null;
};

const NUMBER =
  "(SELECT d.number FROM dockets_standing d WHERE d.proceeding_n = x.n ORDER BY d.closed_on IS NOT NULL, d.opened_on DESC, d.n DESC LIMIT 1)";
const FILED = "(SELECT min(d.opened_on) FROM dockets_standing d WHERE d.proceeding_n = x.n)";
/** The case that stands for a person: the first petition filed, else the first request. */
const CASE_OF_PERSON = `(SELECT y.n FROM petitioners_standing p JOIN proceedings y ON y.n = p.proceeding_n
  WHERE p.client_n = c.n AND y.kind IN ('petition', 'release_request') AND ${visibleSql("y")}
  ORDER BY y.kind <> 'petition', (SELECT min(d.opened_on) FROM dockets_standing d WHERE d.proceeding_n = y.n) IS NULL, y.opened_on, y.n LIMIT 1)`;
const NOBODY = "NULL AS clientId, NULL AS givenNames, NULL AS surname, NULL AS secondSurname, NULL AS unnamedAs";
const PERSON = "c.id AS clientId, c.given_names AS givenNames, c.surname, c.second_surname AS secondSurname, c.unnamed_as AS unnamedAs";
const CASE = `x.id AS proceedingId, x.caption, ${NUMBER} AS number`;

/** How an id of each kind is shown, over the ids asked for as `i`. */
const SHOWN: Readonly<Record<string, string>> = {
  pro: `SELECT x.id, ${NOBODY}, ${CASE}, ${FILED} AS "on" FROM asked i JOIN proceedings x ON x.id = i.id WHERE ${visibleSql("x")}`,
  cli: `SELECT c.id, ${PERSON}, ${CASE}, ${FILED} AS "on" FROM asked i JOIN clients c ON c.id = i.id
    LEFT JOIN proceedings x ON x.n = ${CASE_OF_PERSON} WHERE ${visibleSql("c")}`,
  epi: `SELECT e.id, ${PERSON}, ${CASE}, ${FILED} AS "on" FROM asked i JOIN episodes e ON e.id = i.id JOIN clients c ON c.n = e.client_n
    LEFT JOIN proceedings x ON x.n = ${CASE_OF_PERSON} WHERE ${visibleSql("c")}`,
  req: `SELECT r.id, ${NOBODY}, x.id AS proceedingId, x.caption, NULL AS number, s.sent_on AS "on" FROM asked i JOIN release_requests r ON r.id = i.id
    JOIN release_requests_standing s ON s.thread = r.thread JOIN proceedings x ON x.n = r.proceeding_n WHERE ${visibleSql("x")}`,
};

/** The people and cases behind ids of any of the four kinds, as far as this reader may see them. */
export function memberRows(ctx: CaseCtx, ids: readonly string[]): MemberRow[] {
  return Object.entries(SHOWN).flatMap(([prefix, sql]) => {
    const own = ids.filter((id) => id.startsWith(`${prefix}_`));
    if (own.length === 0) return [];
    return ctx.office.caseFile.sqlite
      .prepare<[{ me: string; ids: string }], MemberRow>(`WITH asked AS (SELECT value AS id FROM json_each(@ids)) ${sql}`)
      .all({ me: ctx.scope.personId, ids: JSON.stringify(own) });
  });
}
