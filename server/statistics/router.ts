import { z } from "zod";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import { STAGE } from "../../shared/proceedings/codes.ts";
import { Whereabouts } from "../../shared/clients/contract.ts";
import { DashboardInput, DefinitionView, MembersInput, MembersPage, StatisticsView, StatusView } from "../../shared/statistics/contract.ts";
import { dashboard } from "../../shared/statistics/dashboard.ts";
import { MEASURES } from "../../shared/statistics/measures/registry.ts";
import type { CaseCtx } from "../core/change.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { factsFor } from "./facts-queries.ts";
import { READ_AS_NOW } from "../../shared/statistics/as-of.ts";
import { keptAnswer } from "./kept-answers.ts";
import { asOfOr, enteredSince, knownBy } from "./known.ts";
import { presentMembers } from "./members.ts";
import { groupRows, peopleByWhereabouts, petitionsByStage } from "./status-queries.ts";

export const statisticsRouter = router({
  dashboard: allowedTo("statistics.read")
    .input(DashboardInput)
    .output(StatisticsView)
    .query(({ ctx, input }) => presentStatistics(ctx, input)),
  members: allowedTo("statistics.read")
    .input(MembersInput)
    .output(MembersPage)
    .query(({ ctx, input }) => presentMembers(ctx, input)),
  status: allowedTo("statistics.read")
    .input(z.strictObject({}))
    .output(StatusView)
    .query(({ ctx }) => presentStatus(ctx)),
  definitions: allowedTo("statistics.read")
    .input(z.strictObject({}))
    .output(z.array(DefinitionView))
    .query(() =>
      [...MEASURES].map(([measure, { name, definition, unit, universes }]) => ({
        measure,
        name,
        definition,
        unit,
        universes: [...universes],
      })),
    ),
});

/** The dashboard of one question, with what was entered since and the group results beside it. */
function presentStatistics(ctx: CaseCtx & { today: CalendarDate }, input: DashboardInput): StatisticsView {
  const asOf = asOfOr(ctx.today, input.asOf);
  const known = knownBy(ctx, input.knownAt);
  const { window, universe } = input;
  const question = { asOf, known, window, universe, today: ctx.today, zone: ctx.office.zone() };
  const answer = keptAnswer(ctx, question, () => ({
    dashboard: dashboard(factsFor(ctx, asOf, known), asOf, window, universe),
    since: enteredSince(ctx, asOf, known),
    groups: groupRows(ctx, asOf, known).map((row) => ({ ...row, proceedingId: idOf("proceeding").parse(row.proceedingId) })),
  }));
  return { ...answer, knownAt: input.knownAt ?? ctx.office.clock.now(), readNow: known === null ? [] : [...READ_AS_NOW] };
}

/** Every stage and every whereabouts in the order of its list, those without anybody left out. */
function presentStatus(ctx: CaseCtx): StatusView {
  const stages = new Map(petitionsByStage(ctx).map((row) => [row.stage, row.petitions]));
  const people = new Map(peopleByWhereabouts(ctx).map((row) => [row.whereabouts, row.people]));
  return {
    stages: STAGE.codes.flatMap((stage) => {
      const petitions = stages.get(stage);
      return petitions === undefined ? [] : [{ stage, label: STAGE.labels[stage], petitions }];
    }),
    whereabouts: Whereabouts.options.flatMap((whereabouts) => {
      const count = people.get(whereabouts);
      return count === undefined ? [] : [{ whereabouts, people: count }];
    }),
  };
}
