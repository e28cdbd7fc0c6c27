import { fullName } from "../../shared/clients/names.ts";
import { CUSTODY_END } from "../../shared/custody/codes.ts";
import { DEADLINE_STATE } from "../../shared/deadlines/codes.ts";
import { ACT } from "../../shared/obligations/codes.ts";
import type { CaseCtx } from "../core/change.ts";
import { visibleSql } from "../core/scope.ts";

type Rest = {
  kind: "command" | "ruling" | "reversal" | "interim" | "end" | "date" | "order";
  what: string;
  given_names: string | null;
  surname: string | null;
  second_surname: string | null;
  unnamed_as: string | null;
  visible: number;
};

const NAME = "c.given_names, c.surname, c.second_surname, c.unnamed_as";
const OF_PETITIONER = (alias: string) => `JOIN petitioners p ON p.n = ${alias}.petitioner_n JOIN clients c ON c.n = p.client_n`;
const SEEN = `(${visibleSql("c")}) AS visible`;
/** What people recorded on an entry, each kind with the person it concerns; dates that a rule ended by it are not among them. */
const RESTS = `SELECT 'command' AS kind, CASE o.act WHEN 'other' THEN o.words ELSE o.act END AS what, NULL AS given_names, NULL AS surname,
    NULL AS second_surname, NULL AS unnamed_as, 1 AS visible FROM obligations_standing o
    WHERE o.entry_n = @entry AND NOT EXISTS (SELECT 1 FROM obligations_standing f WHERE f.falls_back_to_n = o.thread)
  UNION ALL SELECT 'ruling', d.determination, ${NAME}, ${SEEN} FROM determinations_standing d ${OF_PETITIONER("d")} WHERE d.entry_n = @entry
  UNION ALL SELECT 'reversal', d.determination, ${NAME}, ${SEEN} FROM determinations_standing d ${OF_PETITIONER("d")} WHERE d.reversed_entry_n = @entry
  UNION ALL SELECT 'interim', i.kind, ${NAME}, ${SEEN} FROM interim_rulings_standing i ${OF_PETITIONER("i")} WHERE i.entry_n = @entry
  UNION ALL SELECT 'end', e.kind, ${NAME}, ${SEEN} FROM custody_ends_standing e JOIN episodes s ON s.n = e.episode_n JOIN clients c ON c.n = s.client_n
    WHERE e.entry_n = @entry
  UNION ALL SELECT 'order', iif(r.number IS NULL, 'entry of ' || r.filed_on, 'entry [' || r.number || ']'), NULL, NULL, NULL, NULL, 1
    FROM docket_entries_standing r WHERE r.rules_on_n = @entry
  UNION ALL SELECT 'date', '“' || t.title || '”, recorded as ' || t.state, NULL, NULL, NULL, NULL, 1 FROM deadlines_standing t
    WHERE t.ended_by_entry_n = @entry AND t.ended_by IS NOT NULL AND t.state IN ('met', 'met_late', 'missed', 'waived')`;

/** What stands on an entry, in words: "the command “Bond hearing”", "the ruling for Rosa Tun". */
export function restsOn(ctx: CaseCtx, entryThread: number): string[] {
  return ctx.office.caseFile.sqlite
    .prepare<[{ entry: number; me: string }], Rest>(RESTS)
    .all({ entry: entryThread, me: ctx.scope.personId })
    .map(restWords);
}

function restWords(row: Rest): string {
  const { given_names: givenNames, surname, second_surname: secondSurname, unnamed_as: unnamedAs } = row;
  const name = row.visible === 1 ? fullName({ givenNames, surname, secondSurname, unnamedAs }) : "somebody";
  switch (row.kind) {
    case "command":
      return `the command “${labelOf(ACT.labels, row.what)}”`;
    case "ruling":
      return `the ruling for ${name}`;
    case "reversal":
      return `the reversal of the ruling for ${name}`;
    case "interim":
      return `the interim ruling for ${name}`;
    case "end":
      return `the end of custody of ${name} (${labelOf(CUSTODY_END.labels, row.what).toLowerCase()})`;
    case "order":
      return `the ruling in ${row.what}`;
    case "date":
      return `the date ${row.what.replace(/[a-z_]+$/, (state) => labelOf(DEADLINE_STATE.labels, state).toLowerCase())}`;
  }
}

function labelOf(labels: Readonly<Record<string, string>>, code: string): string {
  return labels[code] ?? code;
}
