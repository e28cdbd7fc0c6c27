import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { zone } from "../../shared/kernel/instant.ts";
import { petitionCaption } from "../../shared/proceedings/caption.ts";
import { custodyOn } from "../../shared/proceedings/custody-at-filing.ts";
import type { CustodyAtFiling } from "../../shared/proceedings/codes.ts";
import type { CaseCtx } from "../core/change.ts";
import { facilitiesHere, facilityByN, type PlainFacility } from "../facilities/queries.ts";
import type { PersonRow } from "./case-queries.ts";
import { courtByKey, type CourtRow } from "../courts/court-queries.ts";
import { fieldOfficeNamed } from "../facilities/office-queries.ts";
import { episodesOf, placementOn } from "./custody-queries.ts";

type Suggested = {
  caption: string;
  facility: PlainFacility | null;
  court: CourtRow | null;
  courtReason: string;
  fieldOffice: { code: string; name: string } | null;
};

/** What the petitioners' custody says of a petition not yet opened: who holds them, and so which court (28 U.S.C. 2241(a)). */
export function suggest(ctx: CaseCtx, people: readonly Pick<PersonRow, "n" | "surname" | "givenNames" | "docketName">[]): Suggested {
  const places = people.map((person) => placeOf(ctx, person.n, null));
  const facility = places.find((place) => place !== null) ?? null;
  const caption = petitionCaption(people, facility?.name ?? null);
  if (facility === null) {
    const courtReason = "Where these people are held is not recorded, so the court cannot be told from it.";
    return { caption, facility, court: null, courtReason, fieldOffice: null };
  }
  const here = facilitiesHere(ctx, [facility.n]).get(facility.n);
  const court = here?.court ? courtByKey(ctx, here.court.key) : null;
  const elsewhere = places.some((place) => place !== null && place.n !== facility.n);
  const warns = elsewhere ? " Not all of these people are held there." : "";
  return {
    caption,
    facility,
    court,
    courtReason: `${here?.courtReason ?? ""}${warns}`,
    fieldOffice: fieldOfficeNamed(ctx, facility.field_office),
  };
}

/** The facility where the person is held on a day (null: now); null when released, or not recorded. */
export function placeOf(ctx: CaseCtx, clientN: number, on: CalendarDate | null): PlainFacility | null {
  const episode = episodesOf(ctx, clientN, on).find((one) => (on === null ? one.end === null : true));
  if (!episode) return null;
  return facilityByN(ctx, placementOn(ctx, episode.thread, on)?.facility_n ?? null);
}

/** Custody on the filing day as the custody facts tell it, with the place. */
export function custodyAtFiling(
  ctx: CaseCtx,
  clientN: number,
  filedOn: CalendarDate,
): { custody: CustodyAtFiling; facility: PlainFacility | null } {
  const custody = custodyOn(filedOn, episodesOf(ctx, clientN, filedOn));
  const held = custody === "detained" || custody === "criminal_custody_with_detainer" || custody === "orr";
  return { custody, facility: held ? placeOf(ctx, clientN, filedOn) : null };
}

export function presentCourt(row: CourtRow | null) {
  return row === null ? null : { id: row.id, name: row.name, citation: row.citation, zone: zone(row.zone) };
}
