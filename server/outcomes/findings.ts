import { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import { When } from "../../shared/kernel/when.ts";
import { CUSTODY_END } from "../../shared/custody/codes.ts";
import { fullName } from "../../shared/clients/names.ts";
import { IN_FORCE, REMOVAL_RESTRAINTS } from "../../shared/obligations/rules.ts";
import { ACT, OBLIGATION_STATE } from "../../shared/obligations/codes.ts";
import { ATTRIBUTION, DETERMINATION, PATHWAY } from "../../shared/outcomes/codes.ts";
import { outcomeFindings, type PersonEpisode, type PersonPetition } from "../../shared/outcomes/findings.ts";
import type { CaseCtx } from "../core/change.ts";
import { clientNames } from "./client-queries.ts";
import { type CommandRow, commandsOf, type EpisodeWithEnd, episodesOfClients, type PetitionRow, petitionsOfClients } from "./queries.ts";

/** Everything on record about the custody and the petitions of some clients, read in three queries whatever their number. */
export function recordOf(ctx: CaseCtx, clientNs: readonly number[]) {
  const petitions = petitionsOfClients(ctx, clientNs);
  return {
    episodes: episodesOfClients(ctx, clientNs),
    petitions,
    commands: commandsOf(ctx, [...new Set(petitions.map((one) => one.proceedingN))]),
  };
}
export type OutcomeRecord = ReturnType<typeof recordOf>;

/** What does not fit in the outcomes of these clients, as they stand now. */
export function findingsOfClients(ctx: CaseCtx, clientNs: readonly number[]): Finding[] {
  const record = recordOf(ctx, clientNs);
  return clientNamesOf(ctx, clientNs).flatMap(({ n, name }) => findingsOf(record, n, name));
}

export function findingsOf(record: OutcomeRecord, clientN: number, name: string): Finding[] {
  const episodes = record.episodes.filter((row) => row.clientN === clientN).map(personEpisode);
  const petitions = record.petitions.filter((row) => row.clientN === clientN).map((row) => personPetition(row, record.commands));
  return outcomeFindings(name, episodes, petitions);
}

function clientNamesOf(ctx: CaseCtx, clientNs: readonly number[]): { n: number; name: string }[] {
  return clientNames(ctx, clientNs).map((row) => ({ n: row.n, name: fullName(row) }));
}

export function personEpisode(row: EpisodeWithEnd): PersonEpisode {
  return { start: startOf(row), end: endOf(row) };
}

export function startOf(row: EpisodeWithEnd): When {
  return When.parse({ precision: row.startPrecision, day: row.startDay, time: row.startTime });
}

function endOf(row: EpisodeWithEnd): PersonEpisode["end"] {
  if (row.kind === null) return null;
  return {
    kind: CUSTODY_END.schema.parse(row.kind),
    at: When.parse({ precision: row.endedPrecision, day: row.endedDay, time: row.endedTime }),
    pathway: PATHWAY.schema.nullable().parse(row.pathway),
    attribution: ATTRIBUTION.schema.nullable().parse(row.attribution),
    orderOn: CalendarDate.nullable().parse(row.orderOn),
  };
}

function personPetition(row: PetitionRow, commands: readonly CommandRow[]): PersonPetition {
  return {
    caption: row.caption,
    filedOn: CalendarDate.nullable().parse(row.filedOn),
    detainedAtFiling: row.custodyAtFiling === "detained",
    determination: DETERMINATION.schema.nullable().parse(row.determination),
    determinedOn: CalendarDate.nullable().parse(row.determinedOn),
    removalRestraints: commands
      .filter((command) => concerns(command, row) && binds(command))
      .map((command) => ({ since: CalendarDate.parse(command.filedOn), number: command.number })),
  };
}

/** Whether a command is for this petitioner: for one or for all. */
export function concerns(command: CommandRow, petition: PetitionRow): boolean {
  return command.proceedingN === petition.proceedingN && (command.petitionerN === null || command.petitionerN === petition.petitionerN);
}

function binds(command: CommandRow): boolean {
  const state = OBLIGATION_STATE.schema.nullable().parse(command.state) ?? "pending";
  return REMOVAL_RESTRAINTS.includes(ACT.schema.parse(command.act)) && IN_FORCE.includes(state);
}

/** Whether the person is free under this order now: the last time in custody ended in a release that rests on it. */
export function freedUnder(ctx: CaseCtx, clientN: number, entryN: number | null): boolean {
  const [latest] = episodesOfClients(ctx, [clientN]);
  if (latest?.kind !== "released") return false;
  return (entryN !== null && latest.entryN === entryN) || latest.pathway === "court_final_order";
}
