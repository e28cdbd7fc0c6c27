import { z } from "zod";
import { filedPetition, heldClient, idOf, requestId } from "../../e2e/arrange.ts";
import type { Api } from "../../e2e/office.ts";

const Court = z.object({ id: z.string(), key: z.string() });
const Dates = z.object({ next: z.array(z.object({ id: z.string(), version: z.string(), title: z.string() })) });

/** What the pictures of dates, closed days, clocks and reminders need beside the demo, entered through the product's own API. */
export type Scene = {
  readonly caseId: string;
  /** The date whose page is drawn. */
  readonly deadlineId: string;
  readonly courtId: string;
  /** Somebody after a final order, with her clocks. */
  readonly clientId: string;
};

/** Enters the scene as a supervisor, on Tuesday 24 November 2026: Thanksgiving week, with a Friday that one court closes. */
export async function enterScene(as: Api): Promise<Scene> {
  const courts = z.array(Court).parse(await as("courts.districts"));
  const courtId = courts.find(({ key }) => key === "insd")?.id ?? "";
  const { caseId, deadlineId } = await orderedCase(as);
  await appealedCase(as);
  await as("courts.closeDays", {
    requestId: requestId(),
    courtId,
    days: [
      { day: "2026-11-27", kind: "declared", name: "Day after Thanksgiving" },
      { day: "2026-12-24", kind: "declared", name: "Christmas Eve" },
      { day: "2026-12-10", kind: "inaccessible", name: "Closed for ice" },
    ],
    source: "General order of November 2, 2026",
  });
  await as("courts.setSpan", {
    requestId: requestId(),
    courtId,
    fromYear: 2026,
    toYear: 2026,
    source: "The clerk’s list of holidays",
    expects: null,
  });
  return { caseId, deadlineId, courtId, clientId: await ordered(as) };
}

/** An order to show cause served on the Tuesday, a reply that waits for the response, own dates of the days to come. */
async function orderedCase(as: Api): Promise<{ caseId: string; deadlineId: string }> {
  const client = await heldClient(as, { given: "Ines", surname: "Valdovinos" }, "2026-05-20");
  const { id } = await filedPetition(as, [client], { filedOn: "2026-11-16", number: "2:26-cv-00640" });
  const log = (over: object) => as("docket.log", { requestId: requestId(), proceedingId: id, filer: "court", service: "ecf", ...over });
  await log({
    ...{ type: "order_to_show_cause", number: 3, filedOn: "2026-11-24", enteredOn: "2026-11-24", servedOn: "2026-11-24" },
    text: "ORDER TO SHOW CAUSE. Respondents shall file a return within three days of service of this order.",
  });
  const order = idOf(
    await log({
      ...{ type: "scheduling_order", number: 4, filedOn: "2026-11-24", enteredOn: "2026-11-24", servedOn: "2026-11-24" },
      text: "ORDER. Petitioner may reply within seven days after the response. A status report is due within ten days of service.",
    }),
  );
  await as("obligations.open", {
    requestId: requestId(),
    entryId: order,
    commands: [
      { obligor: "us", act: "file_reply", when: { kind: "period", n: 7, unit: "day", from: "response" } },
      { obligor: "us", act: "status_report", when: { kind: "period", n: 10, unit: "day", from: "service" } },
    ],
  });
  for (const [title, day] of [
    ["Draft the traverse", "2026-11-25"],
    ["Ask for the A-file", "2026-11-27"],
    ["Translate the declarations", "2026-12-01"],
  ])
    await as("deadlines.add", { requestId: requestId(), proceedingId: id, title, day });
  const hearing = { title: "Hearing on the petition", onDay: "2026-12-10", time: "10:00", place: "Courtroom 5, Terre Haute" };
  await log({ type: "hearing_notice", number: 5, filedOn: "2026-11-24", text: "NOTICE of hearing.", hearing });
  const { next } = Dates.parse(await as("deadlines.ofProceeding", { proceedingId: id }));
  return { caseId: id, deadlineId: next.find(({ title }) => title === "Return")?.id ?? next[0]?.id ?? "" };
}

/** A judgment whose time to appeal runs into the next year. */
async function appealedCase(as: Api): Promise<void> {
  const client = await heldClient(as, { given: "Tomas", surname: "Aguirre Luna" }, "2026-03-02");
  const { id } = await filedPetition(as, [client], { filedOn: "2026-08-03", number: "2:26-cv-00412" });
  await as("docket.log", {
    ...{ requestId: requestId(), proceedingId: id, type: "judgment", filer: "court", number: 21, service: "ecf" },
    ...{ filedOn: "2026-11-20", enteredOn: "2026-11-20", servedOn: "2026-11-20", text: "JUDGMENT. The petition is denied." },
  });
}

/** A client after a final order, whose presumption ended a few days ago and for whom nothing is filed. */
async function ordered(as: Api): Promise<string> {
  const clientId = await heldClient(as, { given: "Rafiq", surname: "Osmani" }, "2026-04-01");
  const source = "Notice of the immigration court";
  await as("custody.recordRemovalOrder", { requestId: requestId(), clientId, finalOn: "2026-05-18", finality: "waiver", source });
  const review = { kind: "ninety_day", onDay: "2026-08-14", decision: "continued", source: "Letter of the field office" };
  await as("custody.recordReview", { requestId: requestId(), clientId, ...review });
  return clientId;
}

const LONGEST_MS = 90_000;
const PAUSE_MS = 2000;

/** Waits for the next round of reminders: the server goes round each minute. */
export async function reminded(as: Api): Promise<void> {
  const until = performance.now() + LONGEST_MS;
  while (performance.now() < until) {
    if (z.array(z.unknown()).parse(await as("reminders.mine")).length > 0) return;
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE_MS);
    });
  }
  throw new Error("No reminder came within a minute and a half.");
}
