import type { DeterminationView, EndView, InterimView, PetitionerOutcome } from "../../../shared/outcomes/views.ts";
import { interimWords } from "../../../shared/outcomes/wording.ts";

/** What is being recorded or corrected in the dialog of the panel. */
export type OutcomeAct =
  | { readonly kind: "determine" }
  | { readonly kind: "interim" }
  | { readonly kind: "end" }
  | { readonly kind: "person"; readonly person: PetitionerOutcome }
  | { readonly kind: "correctRuling" | "reverse"; readonly person: PetitionerOutcome; readonly ruling: DeterminationView }
  | { readonly kind: "correctEnd"; readonly person: PetitionerOutcome; readonly end: EndView }
  | { readonly kind: "withdraw"; readonly id: string; readonly version: string; readonly says: string };

const STAYS = "It stays in the history, struck, with your reason.";

export function withdrawRuling(person: PetitionerOutcome, ruling: DeterminationView): OutcomeAct {
  return { kind: "withdraw", id: ruling.id, version: ruling.version, says: `This withdraws the ruling for ${person.name}. ${STAYS}` };
}
export function withdrawInterim(person: PetitionerOutcome, one: InterimView): OutcomeAct {
  const what = interimWords(one.kind, one.ruling, one.note);
  return { kind: "withdraw", id: one.id, version: one.version, says: `This withdraws “${what}” for ${person.name}. ${STAYS}` };
}
export function withdrawEnd(person: PetitionerOutcome, end: EndView): OutcomeAct {
  const says = `This withdraws the end of custody of ${person.name}, who then counts as held again. ${STAYS}`;
  return { kind: "withdraw", id: end.id, version: end.version, says };
}
