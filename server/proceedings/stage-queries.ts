import type { EntryType } from "../../shared/docket/codes.ts";
import { marksOf } from "../../shared/docket/entry-marks.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { OtherStageFacts, StageFacts } from "../../shared/proceedings/stage.ts";
import type { CaseCtx } from "../core/change.ts";

type Row = {
  drafted_on: CalendarDate | null;
  ready_on: CalendarDate | null;
  filed_on: CalendarDate | null;
  closed_on: CalendarDate | null;
  petitioners: number;
  open_commands: number;
};

/** Commands that stand without a day ("no transfer"): they hold nothing in compliance. */
const STANDING = [
  "no_transfer",
  "notice_before_transfer",
  "no_removal",
  "notice_before_removal",
  "no_redetention",
  "burden_on_government",
  "limits_on_conditions",
];
const DONE = ["met", "met_late", "vacated", "superseded"];
const listed = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ");

const FACTS = `SELECT t.drafted_on, t.ready_on, pr.closed_on,
  (SELECT min(d.opened_on) FROM dockets_standing d WHERE d.proceeding_n = pr.n) AS filed_on,
  (SELECT count(*) FROM petitioners_standing q WHERE q.proceeding_n = pr.n) AS petitioners,
  (SELECT count(*) FROM obligations_standing o WHERE o.proceeding_n = pr.n AND o.obligor = 'government' AND o.act NOT IN (${listed(STANDING)})
    AND coalesce((SELECT s.state FROM obligation_states_standing s WHERE s.obligation_n = o.thread ORDER BY s.n DESC LIMIT 1), 'pending')
      NOT IN (${listed(DONE)})) AS open_commands
  FROM proceedings pr LEFT JOIN petitions t ON t.proceeding_n = pr.n WHERE pr.n = ?`;

/** What the stage of a proceeding is derived from, read from the facts that stand. Takes a number that the caller loaded through scope. */
export function stageFacts(ctx: CaseCtx, proceedingN: number): StageFacts {
  const { sqlite } = ctx.office.caseFile;
  const row = sqlite.prepare<[number], Row>(FACTS).get(proceedingN);
  if (!row) throw new Error("A proceeding that is not there has no stage.");
  const entries = sqlite
    .prepare<[number], { type: EntryType; filedOn: CalendarDate }>(
      "SELECT type, filed_on AS filedOn FROM docket_entries_standing WHERE proceeding_n = ?",
    )
    .all(proceedingN);
  const determined = sqlite
    .prepare<[number], CalendarDate>(
      `SELECT d.determined_on FROM determinations_standing d JOIN petitioners_standing q ON q.thread = d.petitioner_n WHERE q.proceeding_n = ?`,
    )
    .pluck()
    .all(proceedingN);
  return {
    engagement: engagementOf(ctx, proceedingN),
    draftedOn: row.drafted_on,
    readyOn: row.ready_on,
    filedOn: row.filed_on,
    marks: marksOf(entries),
    petitioners: row.petitioners,
    determined,
    openCommands: row.open_commands,
    closedOn: row.closed_on,
  };
}

type Decision = { decision: "considering" | "accepted" | "declined" | "referred" | "no_contact"; on: CalendarDate };
const STRENGTH = ["accepted", "considering", "referred", "declined"] as const;

/** The strongest decision in force among the people of a case: one accepted person keeps it going. */
function engagementOf(ctx: CaseCtx, proceedingN: number): StageFacts["engagement"] {
  const rows = ctx.office.caseFile.sqlite
    .prepare<[number], Decision>(
      `SELECT g.decision, g.decided_on AS "on" FROM petitioners_standing q JOIN engagements_standing g ON g.n =
        (SELECT x.n FROM engagements_standing x WHERE x.client_n = q.client_n ORDER BY x.decided_on DESC, x.n DESC LIMIT 1)
       WHERE q.proceeding_n = ? ORDER BY g.decided_on`,
    )
    .all(proceedingN);
  for (const decision of STRENGTH) {
    const found = rows.find((row) => row.decision === decision);
    if (found) return { decision, on: found.on };
  }
  return null;
}

/** Open proceedings that name this client, for what follows from a change of the client. */
export function openProceedingsOf(ctx: CaseCtx, clientN: number): number[] {
  return ctx.office.caseFile.sqlite
    .prepare<[number], number>(
      `SELECT DISTINCT q.proceeding_n FROM petitioners_standing q JOIN proceedings pr ON pr.n = q.proceeding_n WHERE q.client_n = ? AND pr.closed_on IS NULL`,
    )
    .pluck()
    .all(clientN);
}

type OtherRow = {
  kind: string;
  openedOn: CalendarDate;
  closedOn: CalendarDate | null;
  draft: number;
  sentOn: CalendarDate | null;
  endedOn: CalendarDate | null;
  ended: number;
};

/** What the stage of anything but a petition is derived from; null for a petition. */
export function otherMatter(ctx: CaseCtx, proceedingN: number): OtherStageFacts | null {
  const row = ctx.office.caseFile.sqlite
    .prepare<[number], OtherRow>(
      `SELECT pr.kind, pr.opened_on AS openedOn, pr.closed_on AS closedOn, coalesce(r.state = 'draft', 0) AS draft, r.sent_on AS sentOn,
        coalesce(r.decided_on, b.held_on) AS endedOn,
        coalesce(r.decision <> 'none_yet' OR r.state = 'withdrawn', 0) OR coalesce(b.result <> 'continued', 0) AS ended
       FROM proceedings pr LEFT JOIN release_requests_standing r ON r.proceeding_n = pr.n LEFT JOIN bond_results_standing b ON b.proceeding_n = pr.n
       WHERE pr.n = ? ORDER BY b.n DESC LIMIT 1`,
    )
    .get(proceedingN);
  if (!row || row.kind === "petition") return null;
  return { ...row, draft: row.draft === 1, ended: row.ended === 1 };
}
