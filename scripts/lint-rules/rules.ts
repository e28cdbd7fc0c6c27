import { colorsFromTheme } from "./colors-from-theme.ts";
import { completeProcedure } from "./complete-procedure.ts";
import { noAsyncTransaction } from "./no-async-transaction.ts";
import { noSilentSkip } from "./no-silent-skip.ts";
import { noUnexplainedCast } from "./no-unexplained-cast.ts";
import { readsThroughScope } from "./reads-through-scope.ts";

/** The rules of this house that no published rule covers; eslint.config.js says where each holds. */
export const houseRules = {
  rules: {
    "colors-from-theme": colorsFromTheme,
    "complete-procedure": completeProcedure,
    "no-async-transaction": noAsyncTransaction,
    "no-silent-skip": noSilentSkip,
    "no-unexplained-cast": noUnexplainedCast,
    "reads-through-scope": readsThroughScope,
  },
};
