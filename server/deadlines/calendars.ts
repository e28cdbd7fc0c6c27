import type { Calendars, CourtCalendar } from "../../shared/deadlines/compute.ts";
import { ELECTRONIC } from "../../shared/deadlines/day-end.ts";
import type { Zone } from "../../shared/kernel/instant.ts";
import type { CaseCtx } from "../core/change.ts";
import { calendarWords } from "../../shared/deadlines/calendar-words.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import { calendarSeq, closesAt, courtDays } from "../courts/calendar-queries.ts";
import { currentDocket, type DocketRow, docketsOf } from "../proceedings/case-queries.ts";
import { circuitOf, courtByKey, courtByN, type CourtRow, courtsAboveWithDays, courtZone } from "../courts/court-queries.ts";
import { courtWithoutDocket, weAppeared, writerOf } from "./load-queries.ts";

/** Where a case counts: the calendars for the engine with their version, the zone for what is stored, and whether the zone had to be assumed. */
export type Place = { readonly calendars: Calendars; readonly calendar: string; readonly zone: Zone; readonly assumed: boolean };

/** The place of a docket by its thread; null is the docket that is open now. Closed days are the federal ones and what was entered for the court. */
export function placeOf(ctx: CaseCtx, proceedingN: number, docketThread: number | null): Place {
  const dockets = docketsOf(ctx, proceedingN);
  const named = dockets.find((row) => (row.root ?? row.n) === docketThread);
  const docket = named ?? currentDocket(dockets);
  const court = courtByN(ctx, docket === null ? courtWithoutDocket(ctx, proceedingN) : docket.courtN);
  const { zone, assumed } = courtZone(ctx, court, docket?.number ?? null);
  const { closed, version: calendar } = courtDays(ctx, court);
  const filing = docket !== null && onPaper(ctx, docket) ? ({ way: "paper", closes: closesAt(ctx, court) } as const) : ELECTRONIC;
  const others = otherPlaces(ctx, court, { zone, closed });
  return { calendars: { court: { zone, closed }, others, filing }, calendar, zone, assumed };
}

/**
 * The calendars of the other courts in which papers of a case are filed. Under FRAP 26(a)(6)(C) the state holidays of the district court
 * and of the circuit clerk's office both count, whichever of the two the paper goes to; a closing of one is none of the other.
 */
function otherPlaces(ctx: CaseCtx, court: CourtRow | null, own: CourtCalendar): NonNullable<Calendars["others"]> {
  const entered = courtsAboveWithDays(ctx);
  const over = entered.length === 0 ? null : circuitOf(ctx, court);
  const of = (found: CourtRow | undefined): CourtCalendar => ({ zone: own.zone, closed: courtDays(ctx, found ?? null).closed });
  const circuit = of(entered.find((row) => row.kind === "appeals" && row.circuit === over));
  const above = { supreme: of(entered.find(({ kind }) => kind === "supreme")), board: of(entered.find(({ kind }) => kind === "board")) };
  if (court?.kind === "district") return { ...above, circuit: withStateHolidays(circuit, own), district: withStateHolidays(own, circuit) };
  return court?.kind === "immigration" ? { ...above, circuit, immigration: own } : { ...above, circuit };
}

function withStateHolidays({ zone, closed }: CourtCalendar, { closed: other }: CourtCalendar): CourtCalendar {
  const theirs = other.entries.filter(({ kind }) => kind === "state_holiday");
  return { zone, closed: { ...closed, entries: [...closed.entries, ...theirs], covered: closed.covered ?? other.covered } };
}

/** A person without counsel files on paper until we have appeared (Fed. R. Civ. P. 5(d)(3)). */
function onPaper(ctx: CaseCtx, { filedBy, proceedingN }: DocketRow): boolean {
  return (filedBy === "pro_se" || filedBy === "next_friend") && !weAppeared(ctx, proceedingN);
}

/** By which closed days a stored date was counted: the court's name and the day of its table, from the version that the date keeps. */
export function countedBy(ctx: CaseCtx, { proceedingN, calendar, zone }: { proceedingN: number; calendar: string; zone: Zone }) {
  const [key = "", event] = calendar.split("@");
  const docket = currentDocket(docketsOf(ctx, proceedingN));
  const courtN = docket === null ? courtWithoutDocket(ctx, proceedingN) : docket.courtN;
  const court = event === undefined ? courtByN(ctx, courtN) : courtByKey(ctx, key);
  const latest = court === null ? null : calendarSeq(ctx, court.n);
  const at = event === undefined ? null : (writerOf(ctx, Number(event))?.at ?? null);
  const says = calendarWords({
    court: court?.citation ?? null,
    table: event === undefined ? null : { event: Number(event), on: at === null ? null : dayIn(instant(at), zone) },
    changedSince: latest !== null && latest > Number(event ?? 0),
  });
  return { says, court: court && { id: court.id, citation: court.citation } };
}
