import { bounds } from "../../shared/kernel/when.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import { instant, zone } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import type { EndDetails } from "../../shared/outcomes/contract.ts";
import { whenWords } from "../../shared/kernel/day-words.ts";
import type { Change } from "../core/change.ts";
import { loadObligation } from "../obligations/load-queries.ts";
import { clientsConcerned } from "../obligations/queries.ts";
import { insertState } from "../obligations/set-state.ts";

/** Records the commands to release that this release fulfills: met, or met late where its day is certainly after the due one. */
export function meetCommands(made: Change, ids: readonly Id<"obligation">[], end: EndDetails, clientNs: readonly number[]): void {
  for (const id of ids) {
    const command = loadObligation(made.ctx, id);
    if (end.kind !== "released" || command.row.act !== "release")
      throw new DomainError("RULE_REFUSED", "Only a command to release is met by a release. Record the other one on its own.", "meets");
    if (!clientsConcerned(made.ctx, command.row.proceedingN, command.row.petitionerN).some((n) => clientNs.includes(n)))
      throw new DomainError("RULE_REFUSED", "This command concerns other people than those released.", "meets");
    const { deadline } = command;
    const due = deadline === null ? null : (deadline.dueDay ?? dayIn(instant(deadline.dueSort), zone(deadline.dueZone)));
    const { earliest, latest } = bounds(end.at);
    const late = due !== null && earliest !== null && earliest > due;
    const released = `Released ${whenWords(end.at)}.`;
    const onDay = earliest !== null && earliest === latest ? earliest : null;
    insertState(made, command, { state: late ? "met_late" : "met", onDay, proof: released, reason: released, newTime: null });
  }
}
