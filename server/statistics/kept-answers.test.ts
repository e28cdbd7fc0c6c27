import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay } from "../../shared/kernel/when.ts";
import type { Verb } from "../../shared/access/verbs.ts";
import type { CaseCtx } from "../core/change.ts";
import { callerOf } from "../router.ts";
import { aClient } from "../testing/make-clients.ts";
import { type Colleague, logIt, makeFiledPetition, makePetition } from "../testing/make-proceedings.ts";
import { determine, makeHeldPetition, release } from "../testing/make-outcomes.ts";
import { office } from "../testing/office.ts";
import { keptAnswer, QUIET_VERBS } from "./kept-answers.ts";

/** The dashboard as the server answers it, and as one answers that has kept nothing. */
async function bothAnswers({ ctx, api }: Colleague) {
  const forgetful = callerOf({ office: { ...ctx.office }, actor: ctx.actor, report: () => "TEST" });
  const { knownAt: _ours, ...kept } = await api.statistics.dashboard({});
  const { knownAt: _theirs, ...fresh } = await forgetful.statistics.dashboard({});
  return { kept, fresh };
}

const request = () => ({ requestId: randomUUID() });
type Held = Awaited<ReturnType<typeof makeHeldPetition>>;
type Act = (by: Colleague, held: Held) => Promise<unknown>;
const first = (list: readonly string[]) => list[0] ?? "";

/** Acts that change a figure, a count beside it, or whom it may show. */
const LOUD: readonly [string, Act][] = [
  ["a petition filed", (by) => makeFiledPetition(by, { surnames: ["Aguilar Sosa"], number: "2:26-cv-00701" })],
  ["a draft", (by) => makePetition(by)],
  [
    "a case accepted",
    async (by) =>
      by.api.clients.decideEngagement({
        ...request(),
        clientId: await aClient(by.api),
        decision: "accepted",
        decidedOn: day("2026-11-20"),
      }),
  ],
  ["a ruling", (by, held) => determine(by, held.id, held.petitioners)],
  ["a release", (by, held) => release(by, held.clients)],
  [
    "a move",
    (by, held) =>
      by.api.custody.recordPlacement({
        ...request(),
        episodeId: first(held.episodes),
        expects: null,
        kind: "hospital",
        place: "Union Hospital",
        source: "family",
        from: onDay(day("2026-11-10")),
      }),
  ],
  [
    "a closing",
    async (by, held) =>
      by.api.proceedings.close({
        ...request(),
        proceedingId: held.id,
        expects: (await by.api.proceedings.page({ proceedingId: held.id })).version,
        closedOn: day("2026-11-24"),
      }),
  ],
  [
    "a count for a group",
    (by, held) =>
      by.api.proceedings.recordGroupResult({
        ...request(),
        proceedingId: held.id,
        expects: null,
        released: 7,
        asOf: day("2026-11-20"),
        source: "Class counsel",
      }),
  ],
  [
    "a wall",
    async (by, held) =>
      by.api.clients.restrict({
        ...request(),
        clientId: first(held.clients),
        expects: (await by.api.clients.page({ clientId: first(held.clients) })).version,
        people: [by.actor.personId],
        reason: "Witness",
      }),
  ],
];
/** The daily work that leaves the figures as they are. */
const QUIET: readonly [string, Act][] = [
  ["an entry with its dates", (by, held) => logIt(by, held.id, { servedOn: day("2026-11-03"), service: "ecf" })],
  [
    "a date of our own",
    (by, held) => by.api.deadlines.add({ ...request(), proceedingId: held.id, title: "Call the family", day: day("2026-12-01") }),
  ],
  ["a follow-up", (by, held) => by.api.tasks.add({ ...request(), subject: { proceedingId: held.id }, title: "Ask for the file" })],
  [
    "a note",
    (by, held) =>
      by.api.documents.writeNote({ ...request(), subject: { proceedingId: held.id }, text: "Spoke with the sister.", privileged: false }),
  ],
];

describe("the kept answer", () => {
  test.each(LOUD)("is that of a fresh computation after %s", async (_, act) => {
    const by = office().as("supervisor");
    const held = await makeHeldPetition(by);
    await bothAnswers(by);
    await act(by, held);
    const { kept, fresh } = await bothAnswers(by);
    expect(kept).toEqual(fresh);
  });

  test.each(QUIET)("still stands after %s, and is right", async (_, act) => {
    const by = office().as("supervisor");
    const held = await makeHeldPetition(by);
    const computed = counted(by.ctx);
    await bothAnswers(by);
    await act(by, held);
    expect(counted(by.ctx)).toBe(computed);
    const { kept, fresh } = await bothAnswers(by);
    expect(kept).toEqual(fresh);
  });

  test("is computed once for a question until something else is entered, and again for another question", async () => {
    const by = office().as("supervisor");
    const [once, again, other] = [counted(by.ctx), counted(by.ctx), counted(by.ctx, "another day")];
    expect(again).toBe(once);
    expect(other).not.toBe(once);
    await aClient(by.api);
    expect(counted(by.ctx)).not.toBe(once);
  });

  test("is not shared between readers of whom one is inside a wall, and is between two who are inside the same", async () => {
    const { as } = office();
    const [inside, outside, alsoOutside] = [as("supervisor"), as("staff"), as("staff", { name: "Ada Brandt" })];
    const { clients } = await makeHeldPetition(inside);
    await inside.api.clients.restrict({
      ...request(),
      clientId: first(clients),
      expects: "1",
      people: [inside.actor.personId],
      reason: "Witness",
    });
    const answers = [inside, outside, alsoOutside].map(({ ctx }) => counted(ctx));
    expect(answers[1]).not.toBe(answers[0]);
    expect(answers[2]).toBe(answers[1]);
    const lawsuits = async ({ api }: Colleague) => (await api.statistics.dashboard({})).dashboard.six[0]?.value;
    expect([await lawsuits(inside), await lawsuits(outside)]).toEqual([1, 0]);
  });
});

/** Which computation answers a question: a new object each time something is computed. */
function counted(ctx: CaseCtx, question = "the same"): object {
  return keptAnswer(ctx, question, () => ({}));
}

test("every quiet verb is a verb, once", () => {
  const names: readonly Verb[] = [...new Set(QUIET_VERBS)];
  expect(names).toEqual(QUIET_VERBS);
});
