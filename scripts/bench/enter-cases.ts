import { randomUUID } from "node:crypto";
import { addDays } from "../../shared/kernel/calendar-date.ts";
import { onDay } from "../../shared/kernel/when.ts";
import type { callerOf } from "../../server/router.ts";
import type { BenchCase } from "./cases.ts";
import type { Office } from "./load-cases.ts";

type Api = ReturnType<typeof callerOf>;
/** Moves business time: to a day's noon in UTC, or back to the present for null. */
export type Moves = (to: string | null) => void;

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error(`The office has no place or lead ${place}.`);
  return found;
}

/** Enters the same cases by the product's own commands, one by one: what the loader is measured against. */
export async function enterCases(api: Api, office: Office, cases: readonly BenchCase[], move: Moves): Promise<void> {
  for (const one of cases) await enterCase(api, office, one, move);
}

/** Only the people and their custody. */
export async function enterPeople(api: Api, office: Office, people: readonly BenchCase[]): Promise<void> {
  for (const one of people) {
    const { client, episodeId } = await enterPerson(api, office, one);
    if (one.moved !== null) await enterMove(api, office, { client, episodeId, moved: one.moved });
  }
}

async function enterPerson(api: Api, office: Office, one: BenchCase) {
  const request = () => ({ requestId: randomUUID() });
  const { givenNames, surname, aNumber, nationality, filedOn, detainedOn } = one;
  const { id: client } = await api.clients.add({ ...request(), givenNames, surname, nationality, aNumbers: [aNumber] });
  const before = addDays(filedOn, -1);
  await api.clients.decideEngagement({ ...request(), clientId: client, decision: "accepted", decidedOn: before });
  const { facilityId } = at(office.places, one.place);
  const placement = { kind: "facility" as const, facilityId, source: "family" as const };
  const start = onDay(detainedOn);
  const { id: episodeId } = await api.custody.recordEpisode({ ...request(), clientId: client, start, startKind: "check_in", placement });
  return { client, episodeId };
}

async function enterCase(api: Api, office: Office, one: BenchCase, move: Moves): Promise<void> {
  const request = () => ({ requestId: randomUUID() });
  const { filedOn, caption, number, moved } = one;
  const { client, episodeId } = await enterPerson(api, office, one);
  const before = addDays(filedOn, -1);
  const { courtId } = at(office.places, one.place);
  const leadId = at(office.leads, one.lead);
  const { id: proceedingId } = await api.proceedings.openPetition({
    ...request(),
    clients: [client],
    caption,
    courtId,
    leadId,
    openedOn: before,
  });
  await api.proceedings.markFiled({ ...request(), proceedingId, expects: "1", courtId, filedOn, number });
  if (moved !== null) await enterMove(api, office, { client, episodeId, moved });
  for (const { title, day: due, metOn } of one.dates) {
    move(filedOn);
    const { id: deadlineId, version } = await api.deadlines.add({ ...request(), proceedingId, title, day: due });
    move(null);
    if (metOn !== null) await api.deadlines.end({ ...request(), deadlineId, expects: version, state: "met", on: metOn });
  }
  for (const entry of one.entries) await api.docket.log({ ...request(), proceedingId, ...entry });
  await enterEnd(api, one, { client, proceedingId });
}

async function enterMove(
  api: Api,
  office: Office,
  { client, episodeId, moved }: { client: string; episodeId: string; moved: NonNullable<BenchCase["moved"]> },
): Promise<void> {
  const { episodes } = await api.custody.ofClient({ clientId: client });
  const expects = episodes[0]?.placements.find((stay) => stay.current)?.version ?? null;
  const { facilityId } = at(office.places, moved.place);
  const to = { kind: "facility" as const, facilityId, source: "family" as const, from: onDay(moved.on) };
  await api.custody.recordPlacement({ requestId: randomUUID(), episodeId, expects, ...to });
}

async function enterEnd(api: Api, one: BenchCase, { client, proceedingId }: { client: string; proceedingId: string }): Promise<void> {
  const request = () => ({ requestId: randomUUID() });
  const { ruled, released, closedOn } = one;
  if (ruled !== null) {
    const { petitioners } = await api.proceedings.page({ proceedingId });
    const rulings = petitioners.map(({ id }) => ({ petitionerId: id, determination: ruled.as }));
    await api.outcomes.recordDetermination({ ...request(), proceedingId, rulings, determinedOn: ruled.on });
  }
  if (released !== null) {
    const at_ = onDay(released.on);
    await api.outcomes.recordEnd({ ...request(), people: [{ clientId: client }], kind: "released", at: at_, pathways: [released.pathway] });
  }
  if (closedOn !== null) await api.proceedings.close({ ...request(), proceedingId, expects: "2", closedOn });
}
