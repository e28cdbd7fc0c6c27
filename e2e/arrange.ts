import { z } from "zod";
import type { Api } from "./office.ts";

/** What stands before a test begins, entered through the product's own API. */
export const requestId = (): string => crypto.randomUUID();
const Id = z.object({ id: z.string() });
const Place = z.object({ id: z.string(), court: z.object({ citation: z.string() }).nullable() });
const Courts = z.object({ courts: z.array(z.object({ id: z.string(), citation: z.string() })) });
const Page = z.object({ version: z.string(), petitioners: z.array(z.object({ id: z.string() })) });

export const CLAY_COUNTY = "CLAYCIN";
export const IN_OKLAHOMA = "KCOJFOK";

/** The id of an answer that made or changed a record. */
export function idOf(answer: unknown): string {
  return Id.parse(answer).id;
}

/** A facility by its ICE code, with the court of its district. */
export async function placeOf(api: Api, code: string): Promise<{ facilityId: string; courtId: string }> {
  const [place] = z.array(Place).parse(await api("custody.findPlaces", { search: code }));
  const { courts } = Courts.parse(await api("proceedings.choices"));
  const court = courts.find(({ citation }) => citation === place?.court?.citation);
  if (place === undefined || court === undefined) throw new Error(`There is no facility ${code} with a court.`);
  return { facilityId: place.id, courtId: court.id };
}

/** A client whom the office accepted, held at a facility since a day. */
export async function heldClient(api: Api, name: { given: string; surname: string }, since: string, code = CLAY_COUNTY): Promise<string> {
  const id = idOf(await api("clients.add", { requestId: requestId(), givenNames: name.given, surname: name.surname }));
  await api("clients.decideEngagement", {
    requestId: requestId(),
    clientId: id,
    decision: "accepted",
    decidedOn: since,
    scope: "habeas_only",
  });
  const { facilityId } = await placeOf(api, code);
  await api("custody.recordEpisode", {
    requestId: requestId(),
    clientId: id,
    start: { precision: "day", day: since, time: null },
    startKind: "check_in",
    placement: { kind: "facility", facilityId, source: "locator" },
  });
  return id;
}

/** A petition for these clients, filed in the district of a facility. */
export async function filedPetition(
  api: Api,
  clients: readonly string[],
  filing: { filedOn: string; number: string | null; filedBy?: string },
): Promise<{ id: string; petitioners: string[] }> {
  const { courtId } = await placeOf(api, CLAY_COUNTY);
  const id = idOf(await api("proceedings.openPetition", { requestId: requestId(), clients, courtId, openedOn: filing.filedOn }));
  const { version, petitioners } = Page.parse(await api("proceedings.page", { proceedingId: id }));
  await api("proceedings.markFiled", { requestId: requestId(), proceedingId: id, expects: version, courtId, ...filing });
  return { id, petitioners: petitioners.map((one) => one.id) };
}
