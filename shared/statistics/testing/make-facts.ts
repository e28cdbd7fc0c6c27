import { day } from "../../kernel/calendar-date.ts";
import { type Id, makeId, type Noun } from "../../kernel/ids.ts";
import type { EpisodeFact, Facts, PersonFact, PersonPetitionFact, RequestFact } from "../facts.ts";

/** Invented ids for tests: the number is the id's age, so ids sort as they are numbered. */
export function anId<N extends Noun>(noun: N, number: number): Id<N> {
  return makeId(noun, number, [0, 0, 0, 0, 0, 0, 0]);
}
export const client = (number: number) => anId("client", number);
export const petition = (number: number) => anId("proceeding", number);
export const episode = (number: number) => anId("episode", number);
export const request = (number: number) => anId("request", number);

/** A detained person in a pending petition of ours, in the episode that has the person's own number. */
export function aPetition(of: { person: number; lawsuit: number; filed: string } & Partial<PersonPetitionFact>): PersonPetitionFact {
  const { person, lawsuit, filed, ...rest } = of;
  return {
    petitionId: petition(lawsuit),
    clientId: client(person),
    filedOn: day(filed),
    signedByUs: true,
    joinedOn: null,
    custodyAtFiling: "detained",
    courtId: null,
    determination: null,
    determinedOn: null,
    determinationLaterReversed: false,
    interimReleaseOrdered: false,
    episodeId: episode(person),
    petitionOpenFor: rest.determination ? "ended" : "pending",
    ...rest,
  };
}

/** An open episode of that person, under the person's own number unless another is given. */
export function anEpisode(of: { person: number; number?: number; ended?: string } & Partial<EpisodeFact>): EpisodeFact {
  const { person, number = person, ended, ...rest } = of;
  return {
    episodeId: episode(number),
    clientId: client(person),
    startedOn: null,
    endKind: null,
    endedOn: ended === undefined ? null : day(ended),
    pathway: null,
    lostSince: null,
    facilityId: null,
    movedOutOfDistrictOn: null,
    ...rest,
  };
}

export function aRequest(number: number, people: readonly number[], sent: string | null = "2020-04-01"): RequestFact {
  return { requestId: request(number), clientIds: people.map(client), sentOn: sent === null ? null : day(sent) };
}

export function aPerson(number: number, engaged: string | null = null): PersonFact {
  return { clientId: client(number), engagedOn: engaged === null ? null : day(engaged) };
}

export function facts(given: Partial<Facts>): Facts {
  return { petitions: [], episodes: [], requests: [], people: [], ...given };
}
