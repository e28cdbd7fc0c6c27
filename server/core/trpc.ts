import { initTRPC, TRPCError } from "@trpc/server";
import { type Action, type Actor, can } from "../../shared/access/policy.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { today } from "./clock.ts";
import type { CaseCtx } from "./change.ts";
import { answerFor, type ErrorReport } from "./errors.ts";
import type { AccountsFile, Office, PublishFile } from "./office.ts";
import { type Scope, scope } from "./scope.ts";

/** What every request carries: the office, who asks (null when signed out), and where to note an unexpected error. */
export type RequestCtx = { office: Office; actor: Actor | null; report: ErrorReport };

const t = initTRPC
  .context<RequestCtx>()
  .meta<{ permission: Action | "everybody" }>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => ({ ...shape, ...answerFor(error, ctx?.report) }),
  });

export const router = t.router;
export const createCaller = t.createCallerFactory;

const withWords = t.middleware(async ({ next, type, ctx }) => {
  const result = type === "mutation" ? await ctx.office.gate.enter("a save", () => next()) : await next();
  if (!result.ok && result.error.cause instanceof DomainError) throw asTrpc(result.error.cause);
  return result;
});

const CODES = {
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  RULE_REFUSED: "PRECONDITION_FAILED",
  TOO_LARGE: "PAYLOAD_TOO_LARGE",
  SIGNED_OUT: "UNAUTHORIZED",
  BUSY: "TOO_MANY_REQUESTS",
} as const;

function asTrpc(error: DomainError): TRPCError {
  return new TRPCError({ code: CODES[error.kind], message: error.message, cause: error });
}

function permitted(actor: Actor | null, action: Action): Actor {
  if (!actor) throw asTrpc(new DomainError("SIGNED_OUT", "You are signed out. Sign in and repeat this; what you typed is still here."));
  const verdict = can(actor, action);
  if (!verdict.ok) throw asTrpc(new DomainError("FORBIDDEN", verdict.reason));
  return actor;
}

const words = t.procedure.use(withWords);

/** A procedure of the legal team, with the case file in hand through `scope`. */
export function allowedTo(action: Action) {
  return words.meta({ permission: action }).use(({ ctx, next }) => {
    const actor = permitted(ctx.actor, action);
    const made: CaseCtx & { db: Office["caseFile"]["orm"]; today: ReturnType<typeof today>; scope: Scope } = {
      office: ctx.office,
      actor,
      scope: scope(actor),
      db: ctx.office.caseFile.orm,
      today: today(ctx.office.clock, ctx.office.zone()),
    };
    return next({ ctx: made });
  });
}

/** What a procedure of the publishing side holds: never a handle to the case file. */
export type PublicCtx = { publish: PublishFile; accounts: AccountsFile; actor: Actor; today: ReturnType<typeof today> };

/** A procedure that communications staff may call: it is given publish.db and accounts.db only. */
export function publishedTo(action: Action) {
  return words.meta({ permission: action }).use(({ ctx, next }) => {
    const actor = permitted(ctx.actor, action);
    const { publish, accounts, clock } = ctx.office;
    const made: PublicCtx = { publish, accounts, actor, today: today(clock, ctx.office.zone()) };
    // guarantee: the case file is taken out of reach, by type and at run time.
    return next({ ctx: { ...made, office: undefined } });
  });
}

/** A procedure open before sign-in: session, set-up. It says so itself. */
export function openToAll() {
  return words.meta({ permission: "everybody" });
}
