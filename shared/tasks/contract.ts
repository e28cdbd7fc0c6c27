import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { RequestId, Version } from "../kernel/save.ts";
import { Subject } from "../documents/contract.ts";

/** A follow-up: something to do, by when, by whom. Not a deadline: no rule makes it, nobody is late by law. */
export const TaskView = z.strictObject({
  id: idOf("task"),
  version: Version,
  title: z.string(),
  dueOn: CalendarDate.nullable(),
  /** Name of who does it; null for anybody. */
  owner: z.string().nullable(),
  ownerId: z.string().nullable(),
  /** What it hangs on, with the words to show; all null for a follow-up of the office itself. */
  clientId: idOf("client").nullable(),
  proceedingId: idOf("proceeding").nullable(),
  about: z.string().nullable(),
  done: z.boolean(),
});
export type TaskView = z.infer<typeof TaskView>;

export const AddTaskInput = z.strictObject({
  requestId: RequestId,
  /** Null for a follow-up of the office itself. */
  subject: Subject.nullable(),
  title: z.string().trim().min(1, "Write what is to be done.").max(200),
  dueOn: CalendarDate.nullable().default(null),
  /** Person id; null for anybody. */
  owner: z.string().nullable().default(null),
});
export type AddTaskInput = z.infer<typeof AddTaskInput>;

export const FinishTaskInput = z.strictObject({ requestId: RequestId, taskId: idOf("task"), expects: Version });
export type FinishTaskInput = z.infer<typeof FinishTaskInput>;
