import type { BasisView, CustodyView, EpisodeView, PlacementView } from "../../shared/custody/contract.ts";
import { BasisId, EpisodeId, PlacementId } from "../../shared/custody/contract.ts";
import { daysInCustody, isStale } from "../../shared/custody/days.ts";
import { custodyFindings } from "../../shared/custody/rules.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { currentStay, episodeFacts, nameOf } from "./facts.ts";
import { facilitiesHere } from "../facilities/queries.ts";
import {
  type BasisRow,
  basesOf,
  endOf,
  type EpisodeRow,
  episodesOf,
  fromOf,
  type PlacementRow,
  placementsOf,
  startOf,
  untilOf,
} from "./queries.ts";

/** Custody of one client: everything the page and its timeline draw. */
export function presentCustody(ctx: CaseCtx & { today: CalendarDate }, clientN: number): CustodyView {
  const told = episodesOf(ctx, clientN).map((row) => ({ row, stays: placementsOf(ctx, row.thread) }));
  const keys = told.flatMap(({ stays }) => stays.flatMap((stay) => stay.facilityN ?? []));
  const places = facilitiesHere(ctx, [...new Set(keys)]);
  return {
    episodes: told.map(({ row, stays }) => presentEpisode(ctx, row, stays, places)),
    findings: custodyFindings(told.map(({ row, stays }) => episodeFacts(row, stays))),
  };
}

type Places = ReturnType<typeof facilitiesHere>;

function presentEpisode(
  ctx: CaseCtx & { today: CalendarDate },
  row: EpisodeRow,
  stays: readonly PlacementRow[],
  places: Places,
): EpisodeView {
  const current = currentStay(row, stays);
  return {
    id: EpisodeId.parse(row.publicId),
    version: row.id,
    start: startOf(row),
    startKind: row.startKind,
    circumstances: row.circumstances,
    warrantShown: row.warrantShown === null ? null : row.warrantShown === 1,
    end: endOf(row),
    days: daysInCustody(episodeFacts(row, stays), ctx.today),
    placements: stays.map((stay) => presentStay(ctx, stay, places, stay === current)),
    bases: basesOf(ctx, row.thread).map(presentBasis),
  };
}

function presentStay(ctx: CaseCtx & { today: CalendarDate }, row: PlacementRow, places: Places, current: boolean): PlacementView {
  const confirmedOn = row.confirmedAt === null ? null : dayIn(instant(row.confirmedAt), ctx.office.zone());
  return {
    id: PlacementId.parse(row.publicId),
    version: row.id,
    name: nameOf(row),
    kind: row.kind,
    facility: row.facilityN === null ? null : (places.get(row.facilityN) ?? null),
    place: row.place,
    from: fromOf(row),
    until: untilOf(row),
    source: row.source,
    confirmedAt: row.confirmedAt === null ? null : instant(row.confirmedAt),
    confirmedBy: row.confirmedBy === null ? null : personName(ctx.office, row.confirmedBy),
    current,
    stale: current && isStale(confirmedOn, fromOf(row), ctx.today),
  };
}

function presentBasis(row: BasisRow): BasisView {
  return {
    id: BasisId.parse(row.publicId),
    version: row.id,
    basis: row.basis,
    posture: row.posture,
    assertedBy: row.assertedBy,
    contested: row.contested === 1,
    fromDay: row.fromDay,
    note: row.note,
  };
}
