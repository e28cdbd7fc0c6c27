import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { ClientHit } from "../../../shared/search/contract.ts";
import { whenText } from "../../lib/when-text.ts";

const ENDS: Readonly<Partial<Record<ClientHit["mark"], string>>> = {
  released: "released",
  removed: "removed",
  transferred: "left custody",
  suspended: "contact lost",
};

/** "Dodge Detention Facility, since Feb 26", "released Aug 14": where a person is, after the name. */
export function clientAside(hit: ClientHit, today: CalendarDate): string {
  const day = hit.since === null || hit.since.day === null ? null : whenText(hit.since, today);
  if (hit.mark === "held")
    return [hit.aside ?? "place not known", day === null ? null : `since ${day}`].filter((part) => part !== null).join(", ");
  const word = ENDS[hit.mark];
  if (word === undefined) return "no custody recorded";
  return hit.mark === "suspended" || day === null ? word : `${word} ${day}`;
}
