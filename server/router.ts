import { accountsRouter } from "./accounts/router.ts";
import { clientsRouter } from "./clients/router.ts";
import { createCaller, router } from "./core/trpc.ts";

/** Everything the API answers, a slice a line. */
export const appRouter = router({
  accounts: accountsRouter,
  clients: clientsRouter,
});
export type AppRouter = typeof appRouter;

/** Calls the API in process, through the same permission and schemas: for tests and seeds. */
export const callerOf = createCaller(appRouter);
