import { z } from "zod";
import {
  AddFacilityInput,
  FacilityKey,
  FacilityPage,
  FacilityView,
  ListFacilitiesInput,
  OverrideCourtInput,
} from "../../shared/facilities/contract.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { makeCursor, readCursor } from "../core/cursor.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { addFacility } from "./add.ts";
import { overrideCourt } from "./override-court.ts";
import { loadFacility, presentFacility, presentList } from "./present.ts";

const Place = z.tuple([z.number(), z.string(), z.number()]);

export const facilitiesRouter = router({
  list: allowedTo("facilities.read")
    .input(ListFacilitiesInput)
    .output(FacilityPage)
    .query(({ ctx, input }) => {
      const secret = ctx.office.keys.chain;
      const { last, ...page } = presentList(ctx, input, input.cursor === null ? null : Place.parse(readCursor(secret, input.cursor)));
      return { ...page, next: last === null ? null : makeCursor(secret, last) };
    }),
  page: allowedTo("facilities.read")
    .input(FacilityKey)
    .output(FacilityView)
    .query(({ ctx, input }) => presentFacility(ctx, loadFacility(ctx, input.facilityId))),
  add: allowedTo("facilities.add")
    .input(AddFacilityInput)
    .output(Saved)
    .mutation(({ ctx, input }) => addFacility(ctx, input)),
  overrideCourt: allowedTo("facilities.overrideCourt")
    .input(OverrideCourtInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => overrideCourt(ctx, input)),
});
