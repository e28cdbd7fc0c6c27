import type { OutcomeReading } from "./outcome-schema.ts";

/**
 * Whether nothing more is to be done in a matter, by the words of the list: an answered request, a bond hearing with a result, a petition
 * called unsuccessful without a ruling being stated. A petition that was won may still run, and one with a ruling may be appealed: both stay open.
 */
export function isOver({ court, because }: Pick<OutcomeReading, "court" | "because">): boolean {
  if (court === null) return false;
  switch (court.kind) {
    case "release_request":
      return court.state === "withdrawn" || court.decision === "granted" || court.decision === "refused";
    case "bond_hearing":
      return court.standing === "decided" && court.result !== null && court.result !== "continued";
    case "petition":
      return court.standing === "decided_unclear" && because.some(({ rule }) => rule === "no-success");
  }
}
