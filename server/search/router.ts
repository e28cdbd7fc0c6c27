import { FoundView, SearchInput } from "../../shared/search/contract.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { searchEverything } from "./everything.ts";

export const searchRouter = router({
  everything: allowedTo("search.read")
    .input(SearchInput)
    .output(FoundView)
    .query(({ ctx, input }) => searchEverything(ctx, input.text)),
});
