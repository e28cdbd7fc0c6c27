import { eq } from "drizzle-orm";
import { z } from "zod";
import { tasks } from "../../db/schema/index.ts";
import { fullName } from "../../shared/clients/names.ts";
import { Subject } from "../../shared/documents/contract.ts";
import { noSuch } from "../../shared/kernel/domain-error.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { AddTaskInput, FinishTaskInput, TaskView } from "../../shared/tasks/contract.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { conflict, saved } from "../core/save.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { findSubject } from "../documents/subject-queries.ts";
import { openTasks, taskById, type TaskRow, tasksOf } from "./queries.ts";

/** The longest list of follow-ups on one page. */
const MOST = 200;

function present(ctx: CaseCtx, row: TaskRow): Record<keyof TaskView, unknown> {
  const name = { givenNames: row.given_names, surname: row.surname, secondSurname: row.second_surname, unnamedAs: row.unnamed_as };
  return {
    id: row.id,
    version: String(row.version),
    title: row.title,
    dueOn: row.due_on,
    owner: row.owner === null ? null : personName(ctx.office, row.owner),
    ownerId: row.owner,
    clientId: row.client_id,
    proceedingId: row.proceeding_id,
    about: row.caption ?? (row.client_id === null ? null : fullName(name)),
    done: row.done_at !== null,
  };
}

const Tasks = z.array(TaskView);

export const tasksRouter = router({
  list: allowedTo("tasks.read")
    .input(z.strictObject({ subject: Subject }))
    .output(Tasks)
    .query(({ ctx, input }) => Tasks.parse(tasksOf(ctx, findSubject(ctx, input.subject)).map((row) => present(ctx, row)))),
  open: allowedTo("tasks.read")
    .input(z.strictObject({ whose: z.enum(["mine", "team"]) }))
    .output(Tasks)
    .query(({ ctx, input }) =>
      Tasks.parse(openTasks(ctx, input.whose === "mine" ? ctx.actor.personId : null, MOST).map((row) => present(ctx, row))),
    ),
  add: allowedTo("tasks.change")
    .input(AddTaskInput)
    .output(Saved)
    .mutation(({ ctx, input: { requestId, subject, ...input } }) =>
      change(ctx, "task.add", { requestId }, (made) => {
        const found = subject === null ? null : findSubject(ctx, subject);
        const id = made.newId("task");
        made.record(found?.id ?? id, { task: id });
        made.db
          .insert(tasks)
          .values({ id, clientN: found?.clientN ?? null, proceedingN: found?.proceedingN ?? null, ...input, createdAt: made.now })
          .run();
        return saved(id, 1);
      }),
    ),
  finish: allowedTo("tasks.change")
    .input(FinishTaskInput)
    .output(SaveResult)
    .mutation(({ ctx, input: { requestId, taskId, expects } }) =>
      change(ctx, "task.finish", { requestId }, (made): SaveResult => {
        const row = taskById(ctx, taskId);
        if (!row) throw noSuch("follow-up");
        if (String(row.version) !== expects)
          return conflict(ctx, taskId, row.version, [
            { label: "Follow-up", yours: "done", theirs: row.done_at === null ? row.title : "done" },
          ]);
        made.record(taskId, { done: true });
        made.db
          .update(tasks)
          .set({ doneAt: made.now, doneBy: ctx.actor.personId, version: row.version + 1 })
          .where(eq(tasks.n, row.n))
          .run();
        return saved(taskId, row.version + 1);
      }),
    ),
});
