import { z } from "zod";
import {
  AcknowledgeInput,
  ChangeMailInput,
  MailSettingsView,
  ReminderView,
  TestMailInput,
  TestMailView,
} from "../../shared/reminders/contract.ts";
import { Saved, SaveResult } from "../../shared/kernel/save.ts";
import { allowedTo, router } from "../core/trpc.ts";
import { acknowledge } from "./acknowledge.ts";
import { changeMail, presentMail } from "./mail-settings.ts";
import { presentReminders } from "./present.ts";
import { testMail } from "./send.ts";

const Nothing = z.strictObject({}).optional();

export const remindersRouter = router({
  mine: allowedTo("reminders.read")
    .input(Nothing)
    .output(z.array(ReminderView))
    .query(({ ctx }) => presentReminders(ctx)),
  acknowledge: allowedTo("reminders.read")
    .input(AcknowledgeInput)
    .output(Saved)
    .mutation(({ ctx, input }) => acknowledge(ctx, input)),
  mail: allowedTo("settings.read")
    .input(Nothing)
    .output(MailSettingsView)
    .query(({ ctx }) => presentMail(ctx.office)),
  changeMail: allowedTo("settings.change")
    .input(ChangeMailInput)
    .output(SaveResult)
    .mutation(({ ctx, input }) => changeMail(ctx, input)),
  /** A question of the mail server, asked by a person: it may take as long as the server's patience. */
  testMail: allowedTo("settings.change")
    .input(TestMailInput)
    .output(TestMailView)
    .query(({ ctx }) => testMail(ctx.office, ctx.actor.personId)),
});
