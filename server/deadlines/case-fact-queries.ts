import type { CaseFact } from "../../shared/deadlines/agency-dates.ts";
import { type CalendarDate, day } from "../../shared/kernel/calendar-date.ts";
import { instant, zone as zoneNamed } from "../../shared/kernel/instant.ts";
import { eventsOf } from "../agency/event-queries.ts";
import type { CodeOf } from "../../shared/kernel/codes.ts";
import type { BOND_RESULT } from "../../shared/proceedings/codes.ts";
import type { CaseCtx } from "../core/change.ts";
import { bondResultOf, type VisibleProceeding } from "../proceedings/case-queries.ts";

/** Everything outside a docket that sets dates in this case, in the order in which it was recorded. */
export function caseFacts(ctx: CaseCtx, { n, kind }: Pick<VisibleProceeding, "n" | "kind">): CaseFact[] {
  if (kind !== "bond_hearing" && kind !== "removal_case") return [];
  const events = eventsOf(ctx, n).map(({ n: own, root, kind: what, onDay, at, zone }) => ({
    ...{ id: `event ${root ?? own}`, kind: what, day: onDay, forWhom: null },
    ...{ at: at === null ? null : instant(at), zone: zoneNamed(zone) },
  }));
  return [...(kind === "bond_hearing" ? bondFacts(ctx, n) : personFacts(ctx, n)), ...events];
}

/** A decision for or against the person sets dates running; whatever else it was sets none. */
const DECIDED = {
  granted_bond: "bond_granted",
  granted_recognizance: "bond_granted",
  denied_danger: "bond_denied",
  denied_flight: "bond_denied",
  denied_both: "bond_denied",
  denied_no_jurisdiction: "bond_denied",
  denied_no_change: "bond_denied",
  denied_unspecified: "bond_denied",
  continued: null,
  withdrawn: null,
  not_held: null,
  other: null,
} as const satisfies Record<CodeOf<typeof BOND_RESULT>, "bond_granted" | "bond_denied" | null>;

function bondFacts(ctx: CaseCtx, proceedingN: number): CaseFact[] {
  const bond = bondResultOf(ctx, proceedingN);
  if (bond?.heldOn == null) return [];
  const kind = DECIDED[bond.result];
  return kind === null ? [] : [{ id: "bond", kind, day: bond.heldOn, at: null, zone: null, forWhom: null }];
}

type PersonRow = {
  thread: number;
  client: number;
  what: "final_order" | "began" | "ended";
  onDay: string;
  how: string | null;
  last: 0 | 1;
};
const WHOLE_DAY = "('day', 'instant')";

/** The final order and the custody of the people of a case, as far as the day is known. Only the latest release asks for a new address. */
function personFacts({ office }: CaseCtx, proceedingN: number): CaseFact[] {
  return office.caseFile.sqlite
    .prepare<[{ n: number }], PersonRow>(
      `SELECT q.thread, q.client_n AS client, 'final_order' AS what, r.final_on AS onDay, NULL AS how, 1 AS last FROM petitioners_standing q
         JOIN removal_orders_standing r ON r.client_n = q.client_n WHERE q.proceeding_n = @n AND r.final_on IS NOT NULL
       UNION ALL SELECT q.thread, q.client_n, 'began', e.start_day, NULL, 1 FROM petitioners_standing q JOIN episodes_standing e ON e.client_n = q.client_n
         WHERE q.proceeding_n = @n AND e.start_precision IN ${WHOLE_DAY}
       UNION ALL SELECT q.thread, q.client_n, 'ended', o.ended_day, o.kind,
         NOT EXISTS (SELECT 1 FROM episodes_standing x WHERE x.client_n = e.client_n AND x.thread <> e.thread AND x.start_day >= o.ended_day)
         FROM petitioners_standing q JOIN episodes_standing e ON e.client_n = q.client_n JOIN custody_ends_standing o ON o.episode_n = e.thread
         WHERE q.proceeding_n = @n AND o.ended_precision IN ${WHOLE_DAY}`,
    )
    .all({ n: proceedingN })
    .flatMap(({ thread, client, what, onDay, how, last }): CaseFact[] => {
      const kind = what === "final_order" ? what : what === "began" ? "custody_began" : endKind(how, last === 1);
      return kind === null ? [] : [{ id: `${what} ${client}`, kind, day: day(onDay), at: null, zone: null, forWhom: thread }];
    });
}

function endKind(how: string | null, last: boolean): CaseFact["kind"] | null {
  if (how === "voluntary_departure") return "departed";
  if (how === "released") return last ? "released" : null;
  return how === "removed" ? "removed" : null;
}

/** How many people a case names. */
export function countPeopleOf({ office }: CaseCtx, proceedingN: number): number {
  const asked = "SELECT count(*) FROM petitioners_standing WHERE proceeding_n = ?";
  return office.caseFile.sqlite.prepare<[number], number>(asked).pluck().get(proceedingN) ?? 0;
}

/** The day on which this time in custody ended with a release; null where it did not, or the day is not known. */
export function releasedOn({ office }: CaseCtx, episodeN: number): CalendarDate | null {
  const found = office.caseFile.sqlite
    .prepare<[number], string>(
      `SELECT ended_day FROM custody_ends_standing WHERE episode_n = ? AND kind = 'released' AND ended_precision IN ${WHOLE_DAY}`,
    )
    .pluck()
    .get(episodeN);
  return found === undefined ? null : day(found);
}
