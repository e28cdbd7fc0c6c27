import { federalDaysOnly } from "../../shared/courts/closed-days.ts";
import type { Calendars } from "../../shared/deadlines/compute.ts";
import type { Zone } from "../../shared/kernel/instant.ts";
import type { CaseCtx } from "../core/change.ts";
import { currentDocket, docketsOf } from "../proceedings/case-queries.ts";
import { courtByN, courtZone } from "../courts/court-queries.ts";

/** Where a case counts: the calendars for the engine, the zone for what is stored, and whether the zone had to be assumed. */
export type Place = { readonly calendars: Calendars; readonly zone: Zone; readonly assumed: boolean };

/** The place of a docket by its thread; null is the docket that is open now. Closed days are the federal ones until a court's own are entered. */
export function placeOf(ctx: CaseCtx, proceedingN: number, docketThread: number | null): Place {
  const dockets = docketsOf(ctx, proceedingN);
  const named = dockets.find((row) => (row.root ?? row.n) === docketThread);
  const docket = named ?? currentDocket(dockets);
  const { zone, assumed } = courtZone(ctx, courtByN(ctx, docket?.courtN ?? null), docket?.number ?? null);
  return { calendars: { court: { zone, closed: federalDaysOnly } }, zone, assumed };
}
