import { z } from "zod";
import {
  AboutView,
  ChangeOfficeInput,
  ChangePersonInput,
  ColleagueView,
  InvitedView,
  InviteInput,
  OfficeSettings,
  PersonView,
  RenewLinkInput,
  SessionView,
  SetupLinkView,
  SetupToken,
  UseSetupLinkInput,
  WorkView,
} from "../../shared/accounts/contract.ts";
import { Role } from "../../shared/access/policy.ts";
import { Saved } from "../../shared/kernel/save.ts";
import { today } from "../core/clock.ts";
import { personName, colleagues } from "../core/people.ts";
import { saved } from "../core/save.ts";
import { allowedTo, openToAll, router } from "../core/trpc.ts";
import { accountChange } from "./account-change.ts";
import { demoAccounts } from "./demo-accounts.ts";
import { about } from "./about.ts";
import { changePerson, invite, listPeople, renewLink } from "./people.ts";
import { personById } from "./queries.ts";
import { mailIsOn, officeName, putSetting } from "./settings.ts";
import { needsSetup, openLink } from "./setup-link.ts";
import { useSetupLink } from "./use-setup-link.ts";

export const accountsRouter = router({
  session: openToAll()
    .input(z.strictObject({}).optional())
    .output(SessionView)
    .query(({ ctx: { office, actor } }) => {
      const title = actor === null ? null : (personById(office.accounts.orm, actor.personId)?.title ?? null);
      return {
        actor: actor === null ? null : { ...actor, title },
        office: { name: officeName(office), zone: office.zone() },
        now: office.clock.now(),
        today: today(office.clock, office.zone()),
        clockMoved: office.clock.moved,
        needsSetup: needsSetup(office.accounts),
        demoAccounts: actor === null ? demoAccounts(office) : [],
        mailOff: !mailIsOn(office),
      };
    }),
  setupLink: openToAll()
    .input(SetupToken)
    .output(SetupLinkView)
    .query(({ ctx: { office }, input }) => {
      const link = openLink(office.accounts, input.token);
      if (link.personId === null) return { kind: "first_account", name: null, email: null };
      const person = listPeople(office.accounts).find((one) => one.id === link.personId);
      return { kind: "invitation", name: person?.name ?? personName(office, link.personId), email: person?.email ?? null };
    }),
  useSetupLink: openToAll()
    .input(UseSetupLinkInput)
    .output(z.strictObject({ email: z.string() }))
    .mutation(({ ctx, input }) => useSetupLink(ctx.office, input)),
  people: allowedTo("settings.read")
    .input(z.strictObject({}).optional())
    .output(z.array(PersonView))
    .query(({ ctx }) => listPeople(ctx.office.accounts)),
  colleagues: allowedTo("accounts.read")
    .input(z.strictObject({}).optional())
    .output(z.array(ColleagueView))
    .query(({ ctx }) => colleagues(ctx.office).map((one) => ({ ...one, role: Role.parse(one.role) }))),
  work: allowedTo("accounts.read")
    .input(z.strictObject({}).optional())
    .output(WorkView)
    .query(({ ctx: { office } }) => ({ busyWith: office.gate.busyWith, job: office.jobs.running })),
  invite: allowedTo("settings.change")
    .input(InviteInput)
    .output(InvitedView)
    .mutation(({ ctx, input }) => invite(ctx.office, ctx.actor, input)),
  renewLink: allowedTo("settings.change")
    .input(RenewLinkInput)
    .output(InvitedView)
    .mutation(({ ctx, input }) => renewLink(ctx.office, ctx.actor, input)),
  changePerson: allowedTo("settings.change")
    .input(ChangePersonInput)
    .output(Saved)
    .mutation(({ ctx, input }) => changePerson(ctx.office, ctx.actor, input)),
  about: allowedTo("settings.read")
    .input(z.strictObject({}).optional())
    .output(AboutView)
    .query(({ ctx }) => about(ctx.office)),
  office: allowedTo("settings.read")
    .input(z.strictObject({}).optional())
    .output(OfficeSettings)
    .query(({ ctx: { office } }) => ({ name: officeName(office), zone: office.zone() })),
  changeOffice: allowedTo("settings.change")
    .input(ChangeOfficeInput)
    .output(Saved)
    .mutation(({ ctx: { office, actor }, input: { requestId, ...input } }) =>
      accountChange(office, { actor: actor.personId, verb: "office.change", subject: "office", requestId, changed: input }, (db) => {
        putSetting(db, "office.name", input.name);
        putSetting(db, "office.zone", input.zone);
        return saved("office", office.clock.now());
      }),
    ),
});
