/** Kinds of office words that a facility's name does not repeat: "Warden, Dodge Detention Facility". */
export type CaptionPetitioner = { readonly surname: string | null; readonly givenNames: string | null; readonly docketName: string | null };

/** How the first petitioner is called in a caption: the name on the docket, else the surname, else the given names, else unnamed. */
function leadName({ docketName, surname, givenNames }: CaptionPetitioner): string {
  return docketName ?? surname ?? givenNames ?? "Unnamed";
}

/** "Mendoza Rivas et al. v. Warden, Clay County Jail". The respondent is who holds the person (Rumsfeld v. Padilla, 542 U.S. 426 (2004)). */
export function petitionCaption(petitioners: readonly CaptionPetitioner[], facility: string | null): string {
  return `${petitionersWords(petitioners)} v. ${facility === null ? "Warden, place not known yet" : `Warden, ${facility}`}`;
}

/** "Mendoza Rivas et al., request to the Chicago field office". */
export function requestCaption(people: readonly CaptionPetitioner[], fieldOffice: string | null): string {
  return `${petitionersWords(people)}, request to ${fieldOffice === null ? "ICE" : `ICE ${fieldOffice}`}`;
}

/** "Mendoza Rivas, bond hearing". */
export function bondCaption(people: readonly CaptionPetitioner[]): string {
  return `${petitionersWords(people)}, bond hearing`;
}

/** "Mendoza Rivas, removal case". */
export function removalCaption(people: readonly CaptionPetitioner[]): string {
  return `${petitionersWords(people)}, removal case`;
}

function petitionersWords(petitioners: readonly CaptionPetitioner[]): string {
  const [first, ...others] = petitioners;
  if (!first) return "Unnamed";
  return others.length === 0 ? leadName(first) : `${leadName(first)} et al.`;
}
