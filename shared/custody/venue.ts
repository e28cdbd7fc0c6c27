import type { Finding } from "../kernel/refusal.ts";
import type { PlacementKind } from "./codes.ts";

/** A place as venue sees it. Nulls where it is not known. */
export type Whereabout = {
  readonly kind: PlacementKind;
  readonly name: string;
  readonly facilityId: string | null;
  readonly court: { readonly key: string; readonly citation: string } | null;
  /** Two letters. */
  readonly state: string | null;
  /** Three letters of the field office. */
  readonly area: string | null;
};

/** A standing command that restrains moves. A scope of null is one whose order names no place: every move touches it. */
export type Restraint = {
  readonly act: "no_transfer" | "notice_before_transfer";
  readonly scope: "facility" | "district" | "state" | "area" | "united_states" | null;
};

/** An open petition of the person. `court` is that of its open docket, null while nobody chose one. */
export type OpenPetition = {
  readonly caption: string;
  readonly filed: boolean;
  readonly court: { readonly key: string; readonly citation: string } | null;
  readonly restraints: readonly Restraint[];
};

export const ENDO = "Ex parte Endo, 323 U.S. 283 (1944)";
export const PADILLA = "Rumsfeld v. Padilla, 542 U.S. 426 (2004)";
/** What to do after every move of somebody with a case before the immigration court. */
export const CHECK_IMMIGRATION_COURT = "Does the immigration court know of the move? (8 CFR 1003.19(g))";

/** What a move means for the petitions that are open: venue, orders that restrain it, and where a draft must now be filed. */
export function moveFindings(from: Whereabout | null, to: Whereabout, petitions: readonly OpenPetition[]): Finding[] {
  if (from !== null && from.facilityId !== null && from.facilityId === to.facilityId) return [];
  return petitions.flatMap((petition) => [...venue(to, petition), ...orders(from, to, petition)]);
}

function venue(to: Whereabout, petition: OpenPetition): Finding[] {
  if (!petition.filed) {
    if (to.court === null || to.court.key === petition.court?.key) return [];
    const said = `${petition.caption} is not filed yet. It is filed where the person is held at the hour of filing (28 U.S.C. § 2241(a); ${PADILLA}): that is now ${stopped(to.court.citation)}`;
    return [{ code: "file_where_held", says: said }];
  }
  if (petition.court === null || petition.court.key === to.court?.key) return [];
  const keeps = `Venue does not move with the person once the petition was properly filed (${ENDO}).`;
  if (to.court === null) {
    const says = `The district of the new place is not known. ${petition.caption} is filed in ${stopped(petition.court.citation)} ${keeps}`;
    return [{ code: "district_not_known", says }];
  }
  const says = `Moved out of the district of filing: ${to.name} is in ${to.court.citation}, and ${petition.caption} is filed in ${stopped(petition.court.citation)} ${keeps}`;
  return [{ code: "left_filing_district", says }];
}

/** A citation at the end of a sentence: its own full stop is enough. */
function stopped(citation: string): string {
  return citation.endsWith(".") ? citation : `${citation}.`;
}

const OUT_OF = {
  facility: "out of the facility",
  district: "out of the district",
  state: "out of the state",
  area: "out of the field office’s area",
  united_states: "out of the United States",
} as const;

function orders(from: Whereabout | null, to: Whereabout, petition: OpenPetition): Finding[] {
  return petition.restraints
    .filter((restraint) => touches(restraint, from, to, petition))
    .map((restraint): Finding => {
      const way = restraint.scope === null ? "" : ` ${OUT_OF[restraint.scope]}`;
      if (restraint.act === "no_transfer") {
        const says = `An order in ${petition.caption} forbids a transfer${way}, and it stands. Ask the government’s counsel at once where the person is and why.`;
        return { code: "restrained_move", says };
      }
      return {
        code: "notice_of_move",
        says: `An order in ${petition.caption} requires notice before a transfer${way}. Check whether notice came.`,
      };
    });
}

/** Whether the move falls under the order. Not knowing where the person is taken counts as leaving. */
function touches({ scope }: Restraint, from: Whereabout | null, to: Whereabout, petition: OpenPetition): boolean {
  switch (scope) {
    case "district":
      return to.court === null || to.court.key !== (petition.court ?? from?.court)?.key;
    case "state":
      return to.state === null || to.state !== from?.state;
    case "area":
      return to.area === null || to.area !== from?.area;
    case "united_states":
      return to.kind === "staging_abroad";
    default:
      return true;
  }
}
