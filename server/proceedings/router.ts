import { z } from "zod";
import { fullName } from "../../shared/clients/names.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import {
  AddNumberInput,
  AddPetitionerInput,
  AnswerReadinessInput,
  AssignInput,
  CloseProceedingInput,
  EditProceedingInput,
  MarkFiledInput,
  MoveDocketInput,
  OpenBondHearingInput,
  OpenPetitionInput,
  OpenReleaseRequestInput,
  OpenRemovalCaseInput,
  OverrideStageInput,
  ProceedingId,
  RecordBondResultInput,
  RecordGroupResultInput,
  RecordRequestInput,
  UnassignInput,
  WithdrawPetitionerInput,
} from "../../shared/proceedings/contract.ts";
import {
  CasePage,
  CaseTotals,
  CaseTotalsInput,
  Choices,
  FilingDefaults,
  FilingDefaultsInput,
  ListCasesInput,
  ProceedingPage,
  SuggestInput,
  Suggestions,
} from "../../shared/proceedings/views.ts";
import { noteAccess } from "../core/access-log.ts";
import { makeCursor, readCursor } from "../core/cursor.ts";
import { colleagues } from "../core/people.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { assignCases, unassign } from "./assign.ts";
import { loadPeople, loadProceeding, peopleOf, threadId } from "./case-queries.ts";
import { closeProceeding, overrideStage } from "./close.ts";
import { allCourts } from "../courts/court-queries.ts";
import { allFieldOffices } from "../facilities/office-queries.ts";
import { addNumber, moveDocket } from "./docket-changes.ts";
import { addPetitioner, answerReadiness, editProceeding, withdrawPetitioner } from "./edit.ts";
import { markFiled } from "./file.ts";
import { countCases, listCases } from "./list-queries.ts";
import { openBondHearing, openPetition, openReleaseRequest } from "./open.ts";
import { openRemovalCase } from "./removal-case.ts";
import { presentProceeding } from "./present.ts";
import { presentCases, presentTotals } from "./present-list.ts";
import { recordBondResult, recordGroupResult, recordRequest } from "./results.ts";
import { custodyAtFiling, presentCourt, suggest } from "./suggest.ts";

const CaseKey = z.strictObject({ proceedingId: ProceedingId });
const PlaceInList = z.tuple([z.number(), z.number()]);

export const proceedingsRouter = router({
  list: allowedTo("proceedings.read")
    .input(ListCasesInput)
    .output(CasePage)
    .query(({ ctx, input: { cursor, limit, ...filter } }) => {
      const after = cursor === null ? null : PlaceInList.parse(readCursor(ctx.office.keys.chain, cursor));
      const rows = listCases(ctx, filter, after, limit);
      const last = rows.length === limit ? rows.at(-1) : undefined;
      const next = last ? makeCursor(ctx.office.keys.chain, [last.place, last.n]) : null;
      return CasePage.parse({ rows: presentCases(ctx, rows), next, total: countCases(ctx, filter) });
    }),
  totals: allowedTo("proceedings.read")
    .input(CaseTotalsInput)
    .output(CaseTotals)
    .query(({ ctx, input }) => presentTotals(ctx, input)),
  page: allowedTo("proceedings.read")
    .input(CaseKey)
    .output(ProceedingPage)
    .query(({ ctx, input }) => {
      const proceeding = loadProceeding(ctx, input.proceedingId);
      noteAccess(ctx, proceeding.id, "page");
      return presentProceeding(ctx, proceeding, ctx.today);
    }),
  choices: allowedTo("proceedings.read")
    .input(z.strictObject({}))
    .output(Choices)
    .query(({ ctx }) =>
      Choices.parse({
        courts: allCourts(ctx).map(({ id, name, citation, kind }) => ({ id, name, citation, kind })),
        fieldOffices: allFieldOffices(ctx),
        colleagues: colleagues(ctx.office).map(({ id, name }) => ({ id, name })),
      }),
    ),
  suggest: allowedTo("proceedings.read")
    .input(SuggestInput)
    .output(Suggestions)
    .query(({ ctx, input }) => {
      const { caption, facility, court, courtReason, fieldOffice } = suggest(ctx, loadPeople(ctx, input.clients));
      const warden = facility === null ? [] : [{ office: "warden", facilityId: facility.id, facility: facility.name }];
      const director = fieldOffice === null ? [] : [{ office: "field_office_director", facilityId: null, facility: fieldOffice.name }];
      return Suggestions.parse({ caption, court: presentCourt(court), courtReason, respondents: [...warden, ...director], fieldOffice });
    }),
  filingDefaults: allowedTo("proceedings.read")
    .input(FilingDefaultsInput)
    .output(FilingDefaults)
    .query(({ ctx, input }) => {
      const people = peopleOf(ctx, loadProceeding(ctx, input.proceedingId).n);
      const { court, courtReason } = suggest(
        ctx,
        people.map(({ client }) => client),
      );
      const petitioners = people.map(({ petitioner, client }) => {
        const { custody, facility } = custodyAtFiling(ctx, client.n, input.filedOn);
        const petitionerId = threadId(ctx, "petitioners", petitioner.thread ?? petitioner.n);
        return {
          petitionerId,
          name: fullName(client),
          custodyAtFiling: custody,
          facilityId: facility?.id ?? null,
          facility: facility?.name ?? null,
        };
      });
      return FilingDefaults.parse({ court: presentCourt(court), courtReason, petitioners });
    }),
  openPetition: allowedTo("proceedings.open")
    .input(OpenPetitionInput)
    .output(Saved)
    .mutation(({ ctx, input }) => openPetition(ctx, input)),
  openReleaseRequest: allowedTo("proceedings.open")
    .input(OpenReleaseRequestInput)
    .output(Saved)
    .mutation(({ ctx, input }) => openReleaseRequest(ctx, input)),
  openRemovalCase: allowedTo("proceedings.open")
    .input(OpenRemovalCaseInput)
    .output(Saved)
    .mutation(({ ctx, input }) => openRemovalCase(ctx, input)),
  openBondHearing: allowedTo("proceedings.open")
    .input(OpenBondHearingInput)
    .output(Saved)
    .mutation(({ ctx, input }) => openBondHearing(ctx, input)),
  edit: allowedTo("proceedings.edit")
    .input(EditProceedingInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => editProceeding(ctx, input)),
  addPetitioner: allowedTo("proceedings.edit")
    .input(AddPetitionerInput)
    .output(Saved)
    .mutation(({ ctx, input }) => addPetitioner(ctx, input)),
  withdrawPetitioner: allowedTo("proceedings.edit")
    .input(WithdrawPetitionerInput)
    .output(Saved)
    .mutation(({ ctx, input }) => withdrawPetitioner(ctx, input)),
  answerReadiness: allowedTo("proceedings.edit")
    .input(AnswerReadinessInput)
    .output(Saved)
    .mutation(({ ctx, input }) => answerReadiness(ctx, input)),
  markFiled: allowedTo("proceedings.file")
    .input(MarkFiledInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => markFiled(ctx, input)),
  addNumber: allowedTo("proceedings.file")
    .input(AddNumberInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => addNumber(ctx, input)),
  moveDocket: allowedTo("proceedings.file")
    .input(MoveDocketInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => moveDocket(ctx, input)),
  assign: allowedTo("proceedings.assign")
    .input(AssignInput)
    .output(Saved)
    .mutation(({ ctx, input }) => assignCases(ctx, input)),
  unassign: allowedTo("proceedings.assign")
    .input(UnassignInput)
    .output(Saved)
    .mutation(({ ctx, input }) => unassign(ctx, input)),
  overrideStage: allowedTo("proceedings.edit")
    .input(OverrideStageInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => overrideStage(ctx, input)),
  close: allowedTo("proceedings.edit")
    .input(CloseProceedingInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => closeProceeding(ctx, input)),
  recordBondResult: allowedTo("proceedings.edit")
    .input(RecordBondResultInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recordBondResult(ctx, input)),
  recordRequest: allowedTo("proceedings.edit")
    .input(RecordRequestInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recordRequest(ctx, input)),
  recordGroupResult: allowedTo("proceedings.edit")
    .input(RecordGroupResultInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => recordGroupResult(ctx, input)),
});
