import { eq } from "drizzle-orm";
import { dockets, petitioners, proceedings } from "../../db/schema/index.ts";
import { readDocketNumber, sameNumber, type DocketNumber } from "../../shared/docket/docket-number.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { CodeOf } from "../../shared/kernel/codes.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import type { DOCKET_OPENED, FILED_BY } from "../../shared/proceedings/codes.ts";
import type { MarkFiledInput } from "../../shared/proceedings/contract.ts";
import { filingDay, mayBeFiled, numberFindings } from "../../shared/proceedings/rules.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { docketsOf, loadProceeding, peopleOf, type PersonOfCase, threadId, visibleHolders } from "./case-queries.ts";
import { courtById, courtByN, courtDay } from "../courts/court-queries.ts";
import { facilityNumber } from "../facilities/queries.ts";
import { refreshSearch } from "./keep.ts";
import { custodyAtFiling } from "./suggest.ts";

export type NewDocket = {
  courtN: number | null;
  /** As the court writes it; null while awaited. */
  number: string | null;
  openedOn: CalendarDate;
  openedHow: CodeOf<typeof DOCKET_OPENED>;
  filedBy: CodeOf<typeof FILED_BY>;
  joinedOn: CalendarDate | null;
  previousN: number | null;
};

/** Marks a petition filed: court and day; the number may follow. Custody of each petitioner on that day is fixed with it. */
export function markFiled(ctx: CaseCtx, { requestId, proceedingId, expects, ...input }: MarkFiledInput): SaveResult {
  return change(ctx, "proceeding.file", { requestId }, (made): SaveResult => {
    const proceeding = loadProceeding(ctx, proceedingId);
    const people = peopleOf(ctx, proceeding.n);
    const court = courtById(ctx, input.courtId);
    if (String(proceeding.version) !== expects) {
      const theirs = courtByN(ctx, proceeding.courtN)?.name ?? null;
      return conflict(ctx, proceedingId, proceeding.version, [
        { label: "Court", yours: court.name, theirs },
        { label: "Filed on", yours: input.filedOn, theirs: docketsOf(ctx, proceeding.n)[0]?.openedOn ?? "not filed" },
      ]);
    }
    const filed = docketsOf(ctx, proceeding.n).length > 0;
    const may = mayBeFiled({ kind: proceeding.kind, petitioners: people.length, filed, closed: proceeding.closedOn !== null });
    if (!may.ok) throw new DomainError("RULE_REFUSED", may.reason);
    const on = filingDay(input.filedOn, courtDay(ctx, court, input.number));
    if (!on.ok) throw new DomainError("RULE_REFUSED", on.reason, "filedOn");
    const seq = made.record(proceedingId, { court: court.key, filedOn: input.filedOn, number: input.number, filedBy: input.filedBy });
    writeCustody(made, people, input, seq);
    made.db
      .update(proceedings)
      .set({ courtN: court.n, version: proceeding.version + 1 })
      .where(eq(proceedings.n, proceeding.n))
      .run();
    const { filedOn, number, filedBy, joinedOn } = input;
    const docket = { courtN: court.n, number, openedOn: filedOn, openedHow: "filed" as const, filedBy, joinedOn, previousN: null };
    const { id, findings } = insertDocket(made, proceeding, docket, seq);
    return saved(id, id, findings);
  });
}

/** Opens a docket inside a change, and announces the filing when it is the first. An imported petition comes in by the same door. */
export function insertDocket(
  made: Change,
  proceeding: { n: number; caption: string },
  docket: NewDocket,
  seq: number,
): { id: Id<"docket">; n: number; findings: Finding[] } {
  const { read, findings } = readNumber(made.ctx, docket.number, docket.courtN, docket.openedOn, null);
  const id = made.newId("docket");
  const n = assertFact(made, dockets, { id, proceedingN: proceeding.n, ...docket, numberCore: read?.core ?? null }, seq);
  refreshSearch(made, proceeding.n, proceeding.caption);
  if (docket.openedHow === "filed")
    made.emit({ type: "proceeding.filed", proceedingN: proceeding.n, docketN: n, filedOn: docket.openedOn });
  else made.emit({ type: "proceeding.changed", proceedingN: proceeding.n });
  return { id, n, findings };
}

/**
 * Reads a number and refuses one that a case this person can see has in the same court. A number of a hidden case is taken as if new,
 * so that nobody learns of it. Where only one of two numbers names the courthouse, it is a finding.
 */
export function readNumber(
  ctx: CaseCtx,
  text: string | null,
  courtN: number | null,
  openedOn: CalendarDate,
  ownThread: number | null,
): { read: DocketNumber | null; findings: Finding[] } {
  if (text === null) return { read: null, findings: [] };
  const result = readDocketNumber(text);
  if (!result.ok) throw new DomainError("RULE_REFUSED", result.reason, "number");
  const findings = numberFindings(result.number.year, openedOn);
  for (const holder of visibleHolders(ctx, result.number.core, courtN)) {
    const other = holder.number === null ? null : readDocketNumber(holder.number);
    if (!other?.ok || holder.thread === ownThread) continue;
    const same = sameNumber(result.number, other.number);
    if (same === "same") {
      const reason = `${holder.caption} already has this number in this court. Open that case, or check the number against the court’s notice.`;
      throw new DomainError("RULE_REFUSED", reason, "number");
    }
    if (same === "maybe")
      findings.push({ code: "number_maybe_taken", says: `${holder.caption} has ${holder.number}, which may be the same number.` });
  }
  return { read: result.number, findings };
}

/** Each petitioner's custody on the filing day: as answered, else as the custody facts tell it. */
function writeCustody(
  made: Change,
  people: readonly PersonOfCase[],
  input: Pick<MarkFiledInput, "petitioners" | "filedOn">,
  seq: number,
): void {
  for (const { petitioner, client } of people) {
    const first = threadId(made.ctx, "petitioners", petitioner.thread ?? petitioner.n);
    const answer = input.petitioners.find((one) => one.petitionerId === first);
    const read = custodyAtFiling(made.ctx, client.n, input.filedOn);
    const values = {
      custodyAtFiling: answer?.custodyAtFiling ?? read.custody,
      believedFacilityN: answer ? facilityNumber(made.ctx, answer.believedFacilityId) : (read.facility?.n ?? null),
      actualFacilityN: answer ? facilityNumber(made.ctx, answer.actualFacilityId) : null,
      placeSource: answer?.placeSource ?? null,
    };
    const { proceedingN, clientN } = petitioner;
    const next = { id: made.newId("petitioner"), proceedingN, clientN, ...values };
    supersedeFact(made, petitioners, petitioner, next, seq, "Custody fixed at filing.");
  }
}
