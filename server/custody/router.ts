import { z } from "zod";
import { ClientId } from "../../shared/clients/contract.ts";
import {
  ConfirmPlacementInput,
  CorrectEpisodeInput,
  CorrectPlacementInput,
  CustodyView,
  FindPlacesInput,
  MoveFindings,
  PreviewMoveInput,
  RecordBasisInput,
  RecordEpisodeInput,
  RecordPlacementInput,
  TakeCallInput,
} from "../../shared/custody/contract.ts";
import { FacilityHere } from "../../shared/facilities/contract.ts";
import {
  RecordRemovalOrderInput,
  RecordReviewInput,
  RecordSuspensionInput,
  RemovalView,
  WithdrawRemovalOrderInput,
  WithdrawSuspensionInput,
} from "../../shared/custody/removal-contract.ts";
import { HeldAtInput, HeldAtView } from "../../shared/custody/held-at.ts";
import { Preview } from "../../shared/kernel/preview.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { loadClient } from "../clients/load-queries.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { confirmPlacement, correctPlacement } from "./correct-placement.ts";
import { correctEpisode, recordEpisode } from "./episodes.ts";
import { currentStay } from "./facts.ts";
import { heldAt } from "./held-at.ts";
import { findFacilities } from "../facilities/queries.ts";
import { meaningOf, recordPlacement } from "./placements.ts";
import { presentCustody } from "./present.ts";
import { loadEpisode, placementsOf } from "./queries.ts";
import {
  presentRemoval,
  previewRemovalOrder,
  recordRemovalOrder,
  recordReview,
  recordSuspension,
  withdrawRemovalOrder,
  withdrawSuspension,
} from "./removal.ts";
import { recordBasis } from "./record-basis.ts";
import { takeCall } from "../intake/take-call.ts";

const PLACES_SHOWN = 8;

export const custodyRouter = router({
  ofClient: allowedTo("custody.read")
    .input(z.strictObject({ clientId: ClientId }))
    .output(CustodyView)
    .query(({ ctx, input }) => presentCustody(ctx, loadClient(ctx, input.clientId).n)),
  heldAt: allowedTo("custody.read")
    .input(HeldAtInput)
    .output(HeldAtView)
    .query(({ ctx, input }) => heldAt(ctx, input.facilityId)),
  findPlaces: allowedTo("custody.read")
    .input(FindPlacesInput)
    .output(z.array(FacilityHere))
    .query(({ ctx, input }) => findFacilities(ctx, input.search, PLACES_SHOWN)),
  previewMove: allowedTo("custody.read")
    .input(PreviewMoveInput)
    .output(MoveFindings)
    .query(({ ctx, input }) => {
      const episode = loadEpisode(ctx, input.episodeId);
      const current = currentStay(episode, placementsOf(ctx, episode.thread));
      return { findings: meaningOf(ctx, episode.clientN, current, input) };
    }),
  takeCall: allowedTo("clients.add")
    .input(TakeCallInput)
    .output(Saved)
    .mutation(({ ctx, input }) => takeCall(ctx, input)),
  recordEpisode: allowedTo("custody.record")
    .input(RecordEpisodeInput)
    .output(Saved)
    .mutation(({ ctx, input }) => recordEpisode(ctx, input)),
  correctEpisode: allowedTo("custody.record")
    .input(CorrectEpisodeInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => correctEpisode(ctx, input)),
  recordPlacement: allowedTo("custody.record")
    .input(RecordPlacementInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recordPlacement(ctx, input)),
  correctPlacement: allowedTo("custody.record")
    .input(CorrectPlacementInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => correctPlacement(ctx, input)),
  confirmPlacement: allowedTo("custody.record")
    .input(ConfirmPlacementInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => confirmPlacement(ctx, input)),
  recordBasis: allowedTo("custody.record")
    .input(RecordBasisInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recordBasis(ctx, input)),
  removal: allowedTo("custody.read")
    .input(z.strictObject({ clientId: ClientId }))
    .output(RemovalView)
    .query(({ ctx, input }) => presentRemoval(ctx, loadClient(ctx, input.clientId).n)),
  previewRemovalOrder: allowedTo("custody.record")
    .input(RecordRemovalOrderInput)
    .output(Preview)
    .mutation(({ ctx, input }) => previewRemovalOrder(ctx, input)),
  recordRemovalOrder: allowedTo("custody.record")
    .input(RecordRemovalOrderInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recordRemovalOrder(ctx, input)),
  withdrawRemovalOrder: allowedTo("custody.record")
    .input(WithdrawRemovalOrderInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => withdrawRemovalOrder(ctx, input)),
  recordSuspension: allowedTo("custody.record")
    .input(RecordSuspensionInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recordSuspension(ctx, input)),
  withdrawSuspension: allowedTo("custody.record")
    .input(WithdrawSuspensionInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => withdrawSuspension(ctx, input)),
  recordReview: allowedTo("custody.record")
    .input(RecordReviewInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recordReview(ctx, input)),
});
