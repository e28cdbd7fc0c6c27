import { markFound } from "./clients/found.ts";
import { Reactions } from "./core/reactions.ts";
import { endAfterClosing, endAfterRuling } from "./deadlines/after-ruling.ts";
import { registerDeadlines } from "./deadlines/react.ts";
import { registerProceedings } from "./proceedings/keep.ts";
import { registerStatistics } from "./statistics/keep-queries.ts";

/** Who reacts to what, in slice order. One file, so that a newcomer sees every consequence of a command. */
export function makeReactions(): Reactions {
  const reactions = new Reactions();
  reactions.on("custody.located", markFound);
  registerProceedings(reactions);
  registerDeadlines(reactions);
  for (const type of ["outcome.determined", "docket.entryLogged"] as const) {
    reactions.on(type, (made, { proceedingN }) => {
      endAfterRuling(made, proceedingN);
    });
  }
  reactions.on("proceeding.changed", (made, { proceedingN }) => {
    endAfterClosing(made, proceedingN);
  });
  registerStatistics(reactions);
  return reactions;
}
