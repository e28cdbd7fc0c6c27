import { markFound } from "./clients/found.ts";
import { Reactions } from "./core/reactions.ts";
import { endAfterClosing, endAfterRuling } from "./deadlines/after-ruling.ts";
import { registerDeadlines } from "./deadlines/react.ts";
import { reactToWithdrawal } from "./deadlines/withdrawn.ts";
import { registerObligations } from "./obligations/follow-date.ts";
import { registerProceedings } from "./proceedings/keep.ts";
import { openForFinalOrder } from "./proceedings/removal-case.ts";
import { registerStatistics } from "./statistics/keep-queries.ts";

/** Who reacts to what, in slice order. One file, so that a newcomer sees every consequence of a command. */
export function makeReactions(): Reactions {
  const reactions = new Reactions();
  reactions.on("custody.located", markFound);
  registerProceedings(reactions);
  reactions.on("custody.removalOrdered", openForFinalOrder);
  registerDeadlines(reactions);
  reactions.on("docket.entryWithdrawn", reactToWithdrawal);
  for (const type of ["outcome.determined", "docket.entryLogged", "docket.entryWithdrawn"] as const) {
    reactions.on(type, (made, { proceedingN }) => {
      endAfterRuling(made, proceedingN);
    });
  }
  reactions.on("proceeding.changed", (made, { proceedingN }) => {
    endAfterClosing(made, proceedingN);
  });
  registerObligations(reactions);
  registerStatistics(reactions);
  return reactions;
}
