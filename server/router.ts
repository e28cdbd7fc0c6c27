import { accountsRouter } from "./accounts/router.ts";
import { clientsRouter } from "./clients/router.ts";
import { createCaller, router } from "./core/trpc.ts";
import { custodyRouter } from "./custody/router.ts";
import { docketRouter } from "./docket/router.ts";
import { documentsRouter } from "./documents/router.ts";
import { tasksRouter } from "./tasks/router.ts";
import { obligationsRouter } from "./obligations/router.ts";
import { outcomesRouter } from "./outcomes/router.ts";
import { proceedingsRouter } from "./proceedings/router.ts";

/** Everything the API answers, a slice a line. */
export const appRouter = router({
  accounts: accountsRouter,
  clients: clientsRouter,
  custody: custodyRouter,
  proceedings: proceedingsRouter,
  docket: docketRouter,
  documents: documentsRouter,
  tasks: tasksRouter,
  obligations: obligationsRouter,
  outcomes: outcomesRouter,
});
export type AppRouter = typeof appRouter;

/** Calls the API in process, through the same permission and schemas: for tests and seeds. */
export const callerOf = createCaller(appRouter);
