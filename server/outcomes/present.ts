import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { fullName } from "../../shared/clients/names.ts";
import { daysInCustody } from "../../shared/custody/days.ts";
import type { EpisodeFacts } from "../../shared/custody/facts.ts";
import { PLACEMENT_KIND } from "../../shared/custody/codes.ts";
import { When } from "../../shared/kernel/when.ts";
import { episodeOfPetition } from "../../shared/outcomes/findings.ts";
import { OutcomesOfClient, OutcomesOfProceeding } from "../../shared/outcomes/views.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import { petitionerIds } from "../obligations/queries.ts";
import { peopleOf, type VisibleProceeding } from "../proceedings/case-queries.ts";
import { clientNames } from "./client-queries.ts";
import { findingsOf, type OutcomeRecord, personEpisode, recordOf, startOf } from "./findings.ts";
import { firstFilingOf } from "./load-queries.ts";
import {
  type DeterminationRow,
  determinationsOf,
  type EpisodeWithEnd,
  type InterimRow,
  interimsOf,
  type StayRow,
  staysOfClients,
} from "./queries.ts";

/** Per petitioner what the court did, what happened to the person and how a release came about. */
export function presentOutcomes(ctx: CaseCtx, proceeding: VisibleProceeding, today: CalendarDate): OutcomesOfProceeding {
  const people = peopleOf(ctx, proceeding.n);
  const threads = people.map(({ petitioner }) => petitioner.root ?? petitioner.n);
  const clientNs = people.map(({ client }) => client.n);
  const record = recordOf(ctx, clientNs);
  const [determinations, interims, stays] = [determinationsOf(ctx, threads), interimsOf(ctx, threads), staysOfClients(ctx, clientNs)];
  const filedOn = firstFilingOf(ctx, proceeding.n);
  const ids = petitionerIds(ctx, proceeding.n);
  return OutcomesOfProceeding.parse({
    proceedingId: proceeding.id,
    filedOn,
    petitioners: people.map(({ petitioner, client }) => {
      const thread = petitioner.root ?? petitioner.n;
      const determination = determinations.find((row) => row.petitionerN === thread);
      const name = fullName(client);
      return {
        petitionerId: ids.get(thread),
        clientId: client.id,
        name,
        nationality: client.nationality,
        determination: determination === undefined ? null : determinationView(ctx, determination),
        interims: interims.filter((row) => row.petitionerN === thread).map(interimView),
        ...custodyOf(record, client.n, { filedOn, stays, today }),
        lostSince: client.lostSince,
        findings: findingsOf(record, client.n, name),
      };
    }),
  });
}

type Around = { filedOn: CalendarDate | null; stays: readonly StayRow[]; today: CalendarDate };

/** The time in custody this petition concerns, and whether a later one began. */
function custodyOf(record: OutcomeRecord, clientN: number, { filedOn, stays, today }: Around) {
  const episodes = record.episodes.filter((row) => row.clientN === clientN);
  const index = episodeOfPetition(episodes.map(personEpisode), filedOn);
  const episode = episodes[index];
  if (episode === undefined) return { days: null, episodeId: null, since: null, end: null, place: null, heldAgain: null };
  const later = episodes.find((row) => row !== episode && row.kind === null && (row.startDay ?? "") > (episode.startDay ?? ""));
  return {
    days: daysInCustody(episodeFacts(episode, stays), today).says,
    episodeId: episode.episodeId,
    since: startOf(episode),
    end: endView(episode),
    place: episode.kind === null ? episode.place : null,
    heldAgain: later === undefined ? null : startOf(later),
  };
}

function episodeFacts(row: EpisodeWithEnd, stays: readonly StayRow[]): EpisodeFacts {
  const { end } = personEpisode(row);
  const placements = stays
    .filter((stay) => stay.episodeN === row.thread)
    .map((stay) => ({
      id: stay.id,
      name: "",
      kind: PLACEMENT_KIND.schema.parse(stay.kind),
      from: When.parse({ precision: stay.precision, day: stay.day, time: stay.time }),
      until: null,
    }));
  return { id: row.episodeId, start: startOf(row), end: end === null ? null : { at: end.at, kind: end.kind }, placements };
}

function entryRef(id: string | null, number: number | null) {
  return id === null ? null : { id, number };
}

function determinationView(ctx: CaseCtx, row: DeterminationRow) {
  const { id, version, determination, note, judge, judgeId } = row;
  return {
    ...{ id, version, determination, note, judge, judgeId },
    on: row.determinedOn,
    entry: entryRef(row.entryId, row.number),
    codedBy: personName(ctx.office, row.codedBy),
    readBy: row.readBy === null ? null : personName(ctx.office, row.readBy),
    reversed:
      row.reversedHow === null
        ? null
        : { how: row.reversedHow, on: row.reversedOn, entry: entryRef(row.reversedEntryId, row.reversedNumber) },
  };
}

function interimView(row: InterimRow) {
  const { id, version, kind, ruling, until, note } = row;
  return {
    ...{ id, version, kind, ruling, until, note },
    on: row.ruledOn,
    ordersRelease: row.ordersRelease === 1,
    entry: entryRef(row.entryId, row.number),
  };
}

export function endView(row: EpisodeWithEnd) {
  if (row.kind === null) return null;
  const { kind, pathway, attribution, instrument, conditions, toCountry, note, verifiedBy } = row;
  const also: unknown = JSON.parse(row.also ?? "[]");
  return {
    ...{ kind, pathway, also, attribution, instrument, conditions, toCountry, note, verifiedBy },
    id: row.endId,
    version: row.endVersion,
    at: { precision: row.endedPrecision, day: row.endedDay, time: row.endedTime },
    entry: entryRef(row.entryId, row.number),
    thirdCountry: row.thirdCountry === null ? null : row.thirdCountry === 1,
  };
}

/** How each time in custody of a client ended, newest first. */
export function presentClientOutcomes(ctx: CaseCtx, clientN: number): OutcomesOfClient {
  const record = recordOf(ctx, [clientN]);
  const [client] = clientNames(ctx, [clientN]);
  return OutcomesOfClient.parse({
    episodes: record.episodes.map((row) => ({ episodeId: row.episodeId, start: startOf(row), end: endView(row) })),
    findings: client === undefined ? [] : findingsOf(record, clientN, fullName(client)),
  });
}
