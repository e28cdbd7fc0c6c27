import { z } from "zod";
import type { Lawsuit, Scenario } from "../db/seed/scenario.ts";
import { heldClient, idOf, placeOf, requestId } from "./arrange.ts";
import type { Api } from "./office.ts";

const Page = z.object({ version: z.string(), petitioners: z.array(z.object({ id: z.string() })) });
const Custody = z.object({
  episodes: z.array(
    z.object({ id: z.string(), end: z.unknown(), placements: z.array(z.object({ version: z.string(), current: z.boolean() })) }),
  ),
});
const onDay = (day: string) => ({ precision: "day", day, time: null });

/** Enters an office history through the product's own API, everything on the day the server has: people, requests, lawsuits, ends, moves. */
export async function enterScenario(api: Api, scenario: Scenario): Promise<void> {
  const { courtId } = await placeOf(api, scenario.facility);
  const clients: string[] = [];
  for (const name of scenario.people) {
    const [given = "", surname = ""] = name.split(" ");
    clients.push(await heldClient(api, { given, surname }, scenario.heldFrom, scenario.facility));
  }
  const named = (people: readonly number[]): string[] => people.flatMap((person) => clients[person - 1] ?? []);
  for (const { people, sentOn, ground } of scenario.requests) {
    const request = { state: "sent", sentOn, ground, openedOn: sentOn };
    await api("proceedings.openReleaseRequest", { requestId: requestId(), clients: named(people), ...request });
  }
  for (const suit of scenario.lawsuits) await enterLawsuit(api, suit, named(suit.people), courtId);
  for (const { on, people, kind, pathway, attribution, instrument } of scenario.ends) {
    const how = { pathways: pathway === null ? [] : [pathway], attribution, instrument };
    const who = named(people).map((clientId) => ({ clientId }));
    await api("outcomes.recordEnd", { requestId: requestId(), people: who, kind, at: onDay(on), ...how });
  }
  for (const { on, person, facility } of scenario.moves) await enterMove(api, named([person])[0] ?? "", facility, on);
}

async function enterLawsuit(api: Api, suit: Lawsuit, clients: readonly string[], courtId: string): Promise<void> {
  const { filedOn, number, ruling } = suit;
  const relief = [{ code: "release" }];
  const id = idOf(await api("proceedings.openPetition", { requestId: requestId(), clients, openedOn: filedOn, relief }));
  const { version, petitioners } = Page.parse(await api("proceedings.page", { proceedingId: id }));
  await api("proceedings.markFiled", { requestId: requestId(), proceedingId: id, expects: version, courtId, filedOn, number });
  if (ruling === null) return;
  const rulings = petitioners.map((one) => ({ petitionerId: one.id, determination: ruling.determination }));
  await api("outcomes.recordDetermination", { requestId: requestId(), proceedingId: id, rulings, determinedOn: ruling.on });
}

async function enterMove(api: Api, clientId: string, code: string, on: string): Promise<void> {
  const { facilityId } = await placeOf(api, code);
  const { episodes } = Custody.parse(await api("custody.ofClient", { clientId }));
  const episode = episodes.find(({ end }) => end === null);
  const expects = episode?.placements.find(({ current }) => current)?.version;
  if (episode === undefined || expects === undefined) throw new Error("The scenario moves somebody who is not held.");
  const move = { kind: "facility", facilityId, source: "locator", from: onDay(on) };
  await api("custody.recordPlacement", { requestId: requestId(), episodeId: episode.id, expects, ...move });
}
