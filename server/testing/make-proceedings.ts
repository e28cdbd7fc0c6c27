import { randomUUID } from "node:crypto";
import { day } from "../../shared/kernel/calendar-date.ts";
import type { office } from "./office.ts";

/** Somebody signed in to a test office: `as("staff")`. */
export type Colleague = ReturnType<ReturnType<typeof office>["as"]>;
type OpenPetition = Parameters<Colleague["api"]["proceedings"]["openPetition"]>[0];
type MarkFiled = Parameters<Colleague["api"]["proceedings"]["markFiled"]>[0];
type LogEntry = Parameters<Colleague["api"]["docket"]["log"]>[0];

/** A district court by its key, `insd`. */
export async function courtId(by: Colleague, citation = "S.D. Ind."): Promise<string> {
  const { courts } = await by.api.proceedings.choices({});
  const court = courts.find((one) => one.citation === citation || one.name === citation);
  if (!court) throw new Error(`There is no court cited ${citation}.`);
  return court.id;
}

/** Adds a client with a surname. */
export async function makePerson(by: Colleague, surname = "Mendoza Rivas"): Promise<string> {
  const { id } = await by.api.clients.add({ requestId: randomUUID(), givenNames: "Luis", surname });
  return id;
}

/** Opens a petition; people are added when none are given. */
export async function makePetition(by: Colleague, over: Partial<OpenPetition> & { surnames?: string[] } = {}) {
  const { surnames = ["Mendoza Rivas"], ...rest } = over;
  const clients = rest.clients ?? (await inTurn(surnames, (surname) => makePerson(by, surname)));
  const { id } = await by.api.proceedings.openPetition({ requestId: randomUUID(), draftedOn: day("2026-10-27"), ...rest, clients });
  return { id, clients };
}

/** Marks it filed; a court and a day are enough. */
export async function fileIt(by: Colleague, proceedingId: string, over: Partial<MarkFiled> = {}) {
  const { version } = await by.api.proceedings.page({ proceedingId });
  const court = over.courtId ?? (await courtId(by));
  return by.api.proceedings.markFiled({
    requestId: randomUUID(),
    proceedingId,
    expects: version,
    filedOn: day("2026-11-02"),
    ...over,
    courtId: court,
  });
}

/** A petition that is filed, with its number. */
export async function makeFiledPetition(by: Colleague, over: Partial<MarkFiled> & { surnames?: string[] } = {}) {
  const { surnames, ...filing } = over;
  const petition = await makePetition(by, surnames === undefined ? {} : { surnames });
  await fileIt(by, petition.id, { number: "2:26-cv-00588-ARF-TML", ...filing });
  return petition;
}

/** Logs an entry; without more, an order to show cause of the day after filing. */
export function logIt(by: Colleague, proceedingId: string, over: Partial<LogEntry> = {}) {
  return by.api.docket.log({
    requestId: randomUUID(),
    proceedingId,
    filedOn: day("2026-11-03"),
    type: "order_to_show_cause",
    filer: "court",
    text: "ORDER to show cause within three days.",
    ...over,
  });
}

/** Petitioner ids of a case, in order. */
export async function petitionerIds(by: Colleague, proceedingId: string): Promise<string[]> {
  const { petitioners } = await by.api.proceedings.page({ proceedingId });
  return petitioners.map((petitioner) => petitioner.id);
}

async function inTurn<T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}

type CorrectEntry = Parameters<Colleague["api"]["docket"]["correct"]>[0];
/** Corrects an entry the way the form does: the difference in dates is previewed, and what was shown is accepted. */
export async function correctIt(by: Colleague, input: Omit<CorrectEntry, "requestId" | "accepts">) {
  const { accepts } = await by.api.docket.previewCorrection({ requestId: randomUUID(), ...input });
  return by.api.docket.correct({ requestId: randomUUID(), ...input, accepts });
}
