import {
  Behind,
  BehindInput,
  CaseloadPage,
  LOAD_KINDS,
  type LoadCounts,
  type LoadRow,
  type UrgentDate,
} from "../../shared/caseload/contract.ts";
import { byUrgency, urgencyOf } from "../../shared/caseload/urgent.ts";
import { QUIET_DAYS, SOON_DAYS, URGENT_HOURS } from "../../shared/caseload/wording.ts";
import { fullName } from "../../shared/clients/names.ts";
import { addDays } from "../../shared/kernel/calendar-date.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { dayIn, endOfDay } from "../../shared/kernel/zoned.ts";
import { DateRow } from "../../shared/today/contract.ts";
import type { CaseCtx } from "../core/change.ts";
import { today } from "../core/clock.ts";
import { colleagues, personName } from "../core/people.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { presentCase, presentDate } from "../today/present-dates.ts";
import { recordsToMend } from "./mend.ts";
import { movedAgainstOrders } from "./mend-queries.ts";
import {
  type Carriers,
  casesBehind,
  casesByLead,
  datesBehind,
  datesByCarrier,
  datesUntil,
  type LoadTimes,
  petitionsAndPeople,
} from "./queries.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The longest list of one page. */
const MOST = 500;
/** For how long a move against an order stays on the red list. */
const MOVED_DAYS = 7;

export const caseloadRouter = router({
  page: allowedTo("caseload.read")
    .output(CaseloadPage)
    .query(({ ctx }) => caseloadPage(ctx)),
  behind: allowedTo("caseload.read")
    .input(BehindInput)
    .output(Behind)
    .query(({ ctx, input }) => behind(ctx, input)),
});

function timesOf(ctx: CaseCtx): LoadTimes {
  const { clock } = ctx.office;
  const zone = ctx.office.zone();
  const now = clock.now();
  return { now, soon: endOfDay(addDays(today(clock, zone), SOON_DAYS), zone), quietSince: now - QUIET_DAYS * DAY_MS };
}

function caseloadPage(ctx: CaseCtx): CaseloadPage {
  const times = timesOf(ctx);
  const rows = loadRows(ctx, times);
  const totals: LoadCounts = { ...NOTHING };
  for (const kind of LOAD_KINDS) totals[kind] = rows.reduce((sum, row) => sum + row[kind], 0);
  return CaseloadPage.parse({
    today: today(ctx.office.clock, ctx.office.zone()),
    ...petitionsAndPeople(ctx),
    rows,
    totals,
    urgent: urgentDates(ctx, times.now),
    moved: movedAgainstOrders(ctx, times.now - MOVED_DAYS * DAY_MS).map((row) => ({
      id: `${row.id} ${row.caseId}`,
      client: { id: row.clientId, name: fullName(row) },
      place: row.place,
      case: presentCase(row),
      order: row.order,
      orderId: row.orderId,
      carrier: row.carrier === null ? null : { id: row.carrier, name: personName(ctx.office, row.carrier) },
      recordedAt: row.recordedAt,
    })),
    mend: recordsToMend(ctx),
  });
}

const NOTHING: LoadCounts = { open: 0, dueSoon: 0, overdue: 0, owed: 0, owedLate: 0, quiet: 0 };

/** A row for everybody who can carry a case, for whoever still carries one, and for what nobody carries. */
function loadRows(ctx: CaseCtx, times: LoadTimes): LoadRow[] {
  const cases = casesByLead(ctx, times);
  const dates = datesByCarrier(ctx, times);
  const counts = (personId: string | null): LoadCounts => {
    const { open, quiet } = cases.find((row) => row.personId === personId) ?? NOTHING;
    const { dueSoon, overdue, owed, owedLate } = dates.find((row) => row.personId === personId) ?? NOTHING;
    return { open, dueSoon, overdue, owed, owedLate, quiet };
  };
  const here = colleagues(ctx.office);
  const known = new Set(here.map((one) => one.id));
  const gone = [...new Set([...cases, ...dates].map((row) => row.personId))].filter((id) => id !== null && !known.has(id));
  const nobody = counts(null);
  return [
    ...here.map((one) => ({ personId: one.id, name: one.name, title: one.title, here: true, ...counts(one.id) })),
    ...gone.map((id) => ({ personId: id, name: personName(ctx.office, id ?? ""), title: null, here: false, ...counts(id) })),
    ...(LOAD_KINDS.some((kind) => nobody[kind] > 0) ? [{ personId: null, name: "Nobody yet", title: null, here: true, ...nobody }] : []),
  ];
}

function urgentDates(ctx: CaseCtx, now: number): UrgentDate[] {
  return datesUntil(ctx, now + URGENT_HOURS * HOUR_MS, now + SOON_DAYS * DAY_MS, MOST)
    .flatMap((record) => {
      const row = DateRow.parse(presentDate(ctx, record));
      const ours = record.duty === "ours";
      const why = urgencyOf(row, ours, instant(now));
      return why === null ? [] : [{ ...row, why, order: ours ? row.safeSort : row.sort }];
    })
    .toSorted((a, b) => byUrgency({ why: a.why, at: a.order }, { why: b.why, at: b.order }))
    .map(({ order: _order, ...row }) => row);
}

function behind(ctx: CaseCtx, { kind, of }: BehindInput): Behind {
  const times = timesOf(ctx);
  const whom: Carriers = of === "everybody" ? { everybody: 1, personId: null } : { everybody: 0, personId: of.personId };
  if (kind === "open" || kind === "quiet") {
    const cases = casesBehind(ctx, kind, whom, times, MOST);
    return Behind.parse({
      dates: [],
      cases: cases.map((row) => ({ ...presentCase(row), movedOn: dayIn(instant(row.movedAt), ctx.office.zone()) })),
    });
  }
  return Behind.parse({ dates: datesBehind(ctx, kind, whom, times, MOST).map((row) => presentDate(ctx, row)), cases: [] });
}
