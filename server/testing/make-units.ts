import { randomUUID } from "node:crypto";
import {
  clients,
  custodyEnds,
  determinations,
  dockets,
  engagements,
  episodes,
  interimRulings,
  petitioners,
  petitions,
  placements,
  proceedings,
  releaseRequests,
} from "../../db/schema/index.ts";
import type { Verb } from "../../shared/access/verbs.ts";
import type { CustodyEndKind } from "../../shared/custody/codes.ts";
import { type CalendarDate, day } from "../../shared/kernel/calendar-date.ts";
import type { When } from "../../shared/kernel/when.ts";
import type { Determination, Pathway } from "../../shared/outcomes/codes.ts";
import type { CaseCtx, Change } from "../core/change.ts";
import { change } from "../core/change.ts";
import { assertFact } from "../core/facts.ts";

/**
 * The rows that figures read, written straight through the one door, without the commands of their slices: for tests that need
 * hundreds of them, or states that no form offers. Each function works inside a change and announces what it did.
 */
export function write<T>(ctx: CaseCtx, body: (made: Change) => T, verb: Verb = "client.edit"): T {
  let told: { value: T } | undefined;
  change(ctx, verb, { requestId: randomUUID() }, (made) => {
    told = { value: body(made) };
    return true;
  });
  if (told === undefined) throw new Error("The change did not run.");
  return told.value;
}

const exactly = (text: string) => ({ precision: "day" as const, day: day(text), time: null });
export const seq = (made: Change, verb: Verb = "client.edit") => made.record("cli_0000000000000000", {}, verb);

export function addClient(made: Change, name = "Rosa Tun"): number {
  const id = made.newId("client");
  seq(made, "client.add");
  const row = { id, givenNames: name, folded: name.toLowerCase(), createdAt: made.now };
  const n = Number(made.db.insert(clients).values(row).run().lastInsertRowid);
  made.emit({ type: "client.changed", clientN: n });
  return n;
}

export function addEngagement(made: Change, clientN: number, decidedOn: string): void {
  const values = { id: made.newId("engagement"), clientN, decision: "accepted" as const, decidedOn: day(decidedOn) };
  assertFact(made, engagements, { ...values, decidedBy: made.ctx.actor.personId, because: null, scope: null, endedOn: null }, seq(made));
  made.emit({ type: "client.changed", clientN });
}

export function addEpisode(made: Change, clientN: number, start: string | When): number {
  const when = typeof start === "string" ? exactly(start) : start;
  const columns = { startPrecision: when.precision, startDay: when.day, startTime: when.time, startKind: "unknown" as const };
  const n = assertFact(made, episodes, { id: made.newId("episode"), clientN, ...columns }, seq(made));
  made.emit({ type: "custody.changed", clientN, episodeN: n });
  return n;
}

export function addStay(made: Change, episode: { clientN: number; n: number }, facilityN: number | null, from: string): number {
  const place = { kind: facilityN === null ? ("unknown" as const) : ("facility" as const), facilityN, source: "family" as const };
  const when = { fromPrecision: "day" as const, fromDay: day(from), fromTime: null };
  const n = assertFact(made, placements, { id: made.newId("placement"), episodeN: episode.n, ...place, ...when }, seq(made));
  made.emit({ type: "custody.moved", clientN: episode.clientN, episodeN: episode.n, placementN: n, facilityN, on: day(from) });
  return n;
}

export type MadeEnd = { kind?: CustodyEndKind; pathway?: Pathway | null };

export function addEnd(made: Change, episode: { clientN: number; n: number }, ended: string | When, told: MadeEnd = {}): number {
  const when = typeof ended === "string" ? exactly(ended) : ended;
  const { kind = "released" } = told;
  const pathway = kind === "released" ? (told.pathway ?? "government_other") : null;
  const columns = { kind, pathway, endedPrecision: when.precision, endedDay: when.day, endedTime: when.time };
  const note = kind === "other_custody" ? "county jail" : null;
  const n = assertFact(made, custodyEnds, { id: made.newId("custodyEnd"), episodeN: episode.n, ...columns, note }, seq(made));
  made.emit({ type: "outcome.ended", clientN: episode.clientN, episodeN: episode.n });
  return n;
}

export type MadePetition = {
  /** Null for a draft. */
  filed: string | null;
  courtN?: number | null;
  filedBy?: "us" | "us_with_co_counsel" | "pro_se";
  joinedOn?: string | null;
  custody?: "detained" | "at_liberty_under_order" | "unknown";
  caption?: string;
};

/** A petition for these clients. `petitioners` are threads, in the order of the clients. */
export function addPetition(made: Change, people: readonly number[], told: MadePetition): { n: number; petitioners: number[] } {
  const { filed, courtN = null, filedBy = "us", joinedOn = null, custody = "detained", caption = "Tun v. Warden" } = told;
  const id = made.newId("proceeding");
  const opened = filed === null ? made.today : day(filed);
  const row = { id, kind: "petition" as const, caption, folded: caption.toLowerCase(), courtN, openedOn: opened, movedAt: made.now };
  const n = Number(
    made.db
      .insert(proceedings)
      .values({ ...row, stage: filed === null ? "considering" : "filed" })
      .run().lastInsertRowid,
  );
  made.db.insert(petitions).values({ proceedingN: n }).run();
  const recorded = seq(made, "proceeding.open");
  const threads = people.map((clientN) =>
    assertFact(
      made,
      petitioners,
      { id: made.newId("petitioner"), proceedingN: n, clientN, custodyAtFiling: filed === null ? "unknown" : custody },
      recorded,
    ),
  );
  if (filed !== null) addDocket(made, n, { openedOn: day(filed), courtN, filedBy, joinedOn });
  made.emit({ type: "proceeding.changed", proceedingN: n });
  return { n, petitioners: threads };
}

type MadeDocket = {
  openedOn: CalendarDate;
  courtN: number | null;
  filedBy?: "us" | "us_with_co_counsel" | "pro_se";
  joinedOn?: string | null;
};

export function addDocket(made: Change, proceedingN: number, told: MadeDocket): number {
  const { openedOn, courtN, filedBy = "us", joinedOn = null } = told;
  const columns = { courtN, number: null, numberCore: null, openedOn, openedHow: "filed" as const, filedBy };
  const joined = joinedOn === null ? null : day(joinedOn);
  const n = assertFact(made, dockets, { id: made.newId("docket"), proceedingN, ...columns, joinedOn: joined }, seq(made));
  made.emit({ type: "proceeding.filed", proceedingN, docketN: n, filedOn: openedOn });
  return n;
}

export function addRuling(
  made: Change,
  of: { proceedingN: number; petitionerN: number },
  determination: Determination,
  on: string,
): number {
  const note = determination === "other" ? "remanded to the agency" : null;
  const row = { id: made.newId("determination"), petitionerN: of.petitionerN, determination, determinedOn: day(on), note };
  const n = assertFact(made, determinations, { ...row, codedBy: made.ctx.actor.personId }, seq(made));
  made.emit({ type: "outcome.determined", ...of });
  return n;
}

export function addInterim(made: Change, of: { proceedingN: number; petitionerN: number }, on: string, ordersRelease: boolean): number {
  const row = { id: made.newId("interimRuling"), petitionerN: of.petitionerN, kind: "tro" as const, ruling: "granted" as const };
  const n = assertFact(made, interimRulings, { ...row, ruledOn: day(on), ordersRelease }, seq(made));
  made.emit({ type: "outcome.determined", ...of });
  return n;
}

/** A request to ICE; a draft when `sentOn` is undefined. Returns the proceeding. */
export function addRequest(made: Change, people: readonly number[], sentOn?: string | null): number {
  const caption = "Release request, Chicago";
  const row = { id: made.newId("proceeding"), kind: "release_request" as const, caption, folded: caption.toLowerCase() };
  const n = Number(
    made.db
      .insert(proceedings)
      .values({ ...row, openedOn: made.today, movedAt: made.now, stage: "filed" })
      .run().lastInsertRowid,
  );
  const recorded = seq(made, "proceeding.open");
  for (const clientN of people) {
    assertFact(made, petitioners, { id: made.newId("petitioner"), proceedingN: n, clientN, custodyAtFiling: null }, recorded);
  }
  const sent = { state: sentOn === undefined ? ("draft" as const) : ("sent" as const), sentOn: sentOn == null ? null : day(sentOn) };
  assertFact(made, releaseRequests, { id: made.newId("request"), proceedingN: n, ...sent, decision: "none_yet" }, recorded);
  made.emit({ type: "proceeding.changed", proceedingN: n });
  return n;
}
