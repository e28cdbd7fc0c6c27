import { accountsRouter } from "./accounts/router.ts";
import { agencyRouter } from "./agency/router.ts";
import { clientsRouter } from "./clients/router.ts";
import { createCaller, router } from "./core/trpc.ts";
import { courtsRouter } from "./courts/router.ts";
import { custodyRouter } from "./custody/router.ts";
import { deadlinesRouter } from "./deadlines/router.ts";
import { docketRouter } from "./docket/router.ts";
import { documentsRouter } from "./documents/router.ts";
import { facilitiesRouter } from "./facilities/router.ts";
import { tasksRouter } from "./tasks/router.ts";
import { importsRouter } from "./imports/router.ts";
import { obligationsRouter } from "./obligations/router.ts";
import { outcomesRouter } from "./outcomes/router.ts";
import { proceedingsRouter } from "./proceedings/router.ts";
import { todayRouter } from "./today/router.ts";
import { calendarRouter } from "./calendar/router.ts";
import { caseloadRouter } from "./caseload/router.ts";
import { headlineRouter } from "./publications/router.ts";
import { remindersRouter } from "./reminders/router.ts";
import { searchRouter } from "./search/router.ts";
import { statisticsRouter } from "./statistics/router.ts";

/** Everything the API answers, a slice a line. */
export const appRouter = router({
  accounts: accountsRouter,
  courts: courtsRouter,
  facilities: facilitiesRouter,
  clients: clientsRouter,
  custody: custodyRouter,
  proceedings: proceedingsRouter,
  docket: docketRouter,
  agency: agencyRouter,
  deadlines: deadlinesRouter,
  documents: documentsRouter,
  tasks: tasksRouter,
  obligations: obligationsRouter,
  outcomes: outcomesRouter,
  imports: importsRouter,
  today: todayRouter,
  calendar: calendarRouter,
  reminders: remindersRouter,
  search: searchRouter,
  caseload: caseloadRouter,
  statistics: statisticsRouter,
  headline: headlineRouter,
});
export type AppRouter = typeof appRouter;

/** Calls the API in process, through the same permission and schemas: for tests and seeds. */
export const callerOf = createCaller(appRouter);
