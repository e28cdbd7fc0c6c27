import type { ReadinessItem } from "./codes.ts";

/** What is known of one petitioner before filing. */
export type PetitionerReadiness = {
  readonly clientId: string;
  readonly name: string;
  readonly named: boolean;
  readonly nationality: boolean;
  readonly aNumber: boolean;
  readonly place: boolean;
  readonly heldSince: boolean;
  readonly basis: boolean;
  readonly engaged: boolean;
};
export type PetitionReadiness = {
  readonly court: boolean;
  readonly respondents: boolean;
  readonly grounds: boolean;
  readonly relief: boolean;
  readonly lead: boolean;
  readonly petitioners: readonly PetitionerReadiness[];
  /** Answered "cannot be known": never asked again. `clientId` is null for what concerns the petition. */
  readonly cannotBeKnown: readonly { readonly item: ReadinessItem; readonly clientId: string | null }[];
};
export type Missing = { readonly item: ReadinessItem; readonly clientId: string | null; readonly says: string };

/**
 * What a petition still lacks before it is filed (domain section 1, rule 7). Nothing here stops a filing but the court, which the form asks for:
 * the list says what a petition usually states (28 U.S.C. 2242: by whom, in whose custody, by what claim of right).
 */
export function missingBeforeFiling(facts: PetitionReadiness): Missing[] {
  const ofPetition: (Missing | false)[] = [
    !facts.court && missing("court", "The court is not chosen."),
    !facts.respondents && missing("respondents", "No respondent is named. The person who has custody is the first (28 U.S.C. § 2242)."),
    !facts.grounds && missing("grounds", "No ground is chosen."),
    !facts.relief && missing("relief", "No relief is chosen."),
    !facts.lead && missing("lead", "Nobody leads this petition yet."),
  ];
  const ofPeople = facts.petitioners.flatMap((person): (Missing | false)[] => {
    const of = (item: ReadinessItem, says: string): Missing => ({ item, clientId: person.clientId, says: `${person.name}: ${says}` });
    return [
      !person.named && of("name", "the name is not known."),
      !person.place && of("place", "the place of detention is not known. It decides the court."),
      !person.heldSince && of("held_since", "the start of custody is not known."),
      !person.basis && of("basis", "the statute asserted is not recorded."),
      !person.nationality && of("nationality", "the nationality is not known."),
      !person.aNumber && of("a_number", "the A-number is not known."),
      !person.engaged && of("engagement", "what we agreed to do is not recorded as accepted."),
    ];
  });
  return [...ofPetition, ...ofPeople]
    .filter((item): item is Missing => item !== false)
    .filter((item) => !facts.cannotBeKnown.some((answer) => answer.item === item.item && answer.clientId === item.clientId));
}

function missing(item: ReadinessItem, says: string): Missing {
  return { item, clientId: null, says };
}
