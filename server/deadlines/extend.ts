import type { ExtendDeadlineInput } from "../../shared/deadlines/contract.ts";
import { mayExtend } from "../../shared/deadlines/acts.ts";
import { computeOrder, type OrderTime, wholeDays } from "../../shared/deadlines/compute.ts";
import { changeOf, dueDay, precedence } from "../../shared/deadlines/supersession.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { ruleVersion } from "../../shared/deadlines/rules.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { atWallClock } from "../../shared/kernel/zoned.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { saved } from "../core/save.ts";
import { changedMeanwhile, dueWords, refuse, standingDate } from "./acts.ts";
import { type Place, placeOf } from "./calendars.ts";
import { dayNow, openOf } from "./facts.ts";
import { moveChain } from "./move-chain.ts";
import { orderName } from "./insert.ts";
import { entryByThread, entryOfCase, loadDeadline, type LoadedDeadline } from "./load-queries.ts";
import { threadOf } from "./sheet-queries.ts";
import { answerColumns, OPEN, rewriteDate, writeDate } from "./write.ts";

type Given = Pick<ExtendDeadlineInput, "day" | "time" | "reason" | "entryId">;

/** Moves a date: the new one stands, the old one stays in the history. A date that no order may move stays beside the new one. */
export function extendDeadline(ctx: CaseCtx, { requestId, deadlineId, expects, ...given }: ExtendDeadlineInput): SaveResult {
  return change(ctx, "deadline.extend", { requestId }, (made): SaveResult => {
    const loaded = loadDeadline(ctx, deadlineId);
    const { row, proceeding } = loaded;
    if (row.id !== expects) return changedMeanwhile(ctx, row, proceeding.id, [{ label: "Due", yours: given.day, theirs: dueWords(row) }]);
    const place = placeOfRow(ctx, loaded);
    const time: OrderTime =
      given.time === null ? { kind: "day", day: given.day } : { kind: "moment", at: atWallClock(given.day, given.time, place.zone) };
    const same = time.kind === "day" ? row.dueDay === time.day : row.dueAt === time.at;
    refuse(mayExtend(given.day, same, standingDate(made, row)));
    return moveDate(made, loaded, given, time, place);
  });
}

/** The court in which the date was counted. */
function placeOfRow(ctx: CaseCtx, { row }: LoadedDeadline): Place {
  const entry = row.triggerEntryN === null ? null : entryByThread(ctx, row.triggerEntryN);
  return placeOf(ctx, row.proceedingN, entry?.docketN ?? null);
}

function moveDate(made: Change, { row, proceeding }: LoadedDeadline, given: Given, time: OrderTime, place: Place): SaveResult {
  const entry = given.entryId === null ? null : entryOfCase(made.ctx, given.entryId, proceeding.n);
  const internal = row.basis === "internal";
  const calendars = internal ? wholeDays(place.calendars) : place.calendars;
  const answer = computeOrder(time, { day: given.day, at: null, service: null }, calendars, row.duty);
  if (!answer.ok) throw new DomainError("RULE_REFUSED", answer.reason, "day");
  made.findings.push(...answer.findings);
  const authority = entry === null ? (internal ? row.authority : "Agreed, without an order on the docket") : orderName(entry);
  const basis = internal ? ("internal" as const) : ("court_order" as const);
  const columns = answerColumns(answer, place);
  const set = { authority, basis, orderTime: JSON.stringify(time), certainty: "verified", jurisdictional: false } as const;
  const enforcement = row.ruleId === null ? null : ruleVersion(row.ruleId, Number(row.ruleVersion))?.enforcement;
  const standing = { ...openOf(row), ...(row.basis === "court_order" || !enforcement ? {} : { enforcement }) };
  const verdict = precedence(standing, { source: internal ? "national_rule" : "case_order", due: dueDay(answer) });
  if (verdict.outcome === "keep_both") {
    const { proceedingN, petitionerN, words, duty } = row;
    const title = `${row.title}, as moved`;
    const date = {
      proceedingN,
      petitionerN,
      title,
      words,
      duty,
      triggerDay: null,
      ruleId: null,
      ruleVersion: null,
      ...set,
      orderTime: time,
    };
    const { id } = writeDate(made, proceeding.id, { ...date, triggerEntryN: entry && threadOf(entry) }, columns, {
      owner: row.owner,
      backup: row.backup,
    });
    return saved(id, id, [...made.findings, { code: "deadline_both", says: verdict.reason }]);
  }
  const alarm = changeOf(openOf(row).due, dueDay(answer), dayNow(made.now, place))?.alarm ?? null;
  if (alarm !== null) made.findings.push({ code: "deadline_alarm", says: `${row.title}: ${alarm}` });
  const changes = { ...columns, ...set, ...OPEN, alarm };
  const reason = entry === null ? given.reason : `Moved by ${orderName(entry)}: ${given.reason}`;
  const version = rewriteDate(made, proceeding.id, row, changes, { verb: "deadline.extend", reason });
  moveChain(made, proceeding.id, row, place);
  if (row.state === "missed") {
    const again = {
      proceedingN: proceeding.n,
      deadlineN: threadOf(row),
      state: "open" as const,
      on: null,
      entryN: entry && threadOf(entry),
    };
    made.emit({ type: "deadline.ended", ...again, said: reason, byPerson: true });
  }
  return saved(row.id, version, made.findings);
}
