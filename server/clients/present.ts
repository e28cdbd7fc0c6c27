import { maskANumber } from "../../shared/clients/a-number.ts";
import type { ClientRow, ClientView, IdentifiersView } from "../../shared/clients/contract.ts";
import { fullName, sortName } from "../../shared/clients/names.ts";
import { civil } from "../../shared/kernel/calendar-date.ts";
import { instant } from "../../shared/kernel/instant.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import type { VisibleClient } from "./load-queries.ts";
import { aliasesOf, aNumbersOf, callsOf, type ClientListRow, engagementsOf, vulnerabilitiesOf } from "./queries.ts";
import { wallList } from "../core/walls.ts";

function nameOf(row: ClientListRow) {
  return { givenNames: row.given_names, surname: row.surname, secondSurname: row.second_surname, unnamedAs: row.unnamed_as };
}

/** Output schemas check the codes and days that SQL hands over as text. */
export function presentRow(row: ClientListRow): Record<keyof ClientRow, unknown> {
  const name = nameOf(row);
  return {
    id: row.id,
    name: fullName(name),
    sortName: sortName(name),
    nationality: row.nationality,
    whereabouts: row.whereabouts,
    place: row.place,
    since: row.since_precision === null ? null : { precision: row.since_precision, day: row.since_day, time: row.since_time },
    engagement: row.engagement,
    restricted: row.restricted === 1,
  };
}

export function presentClient(ctx: CaseCtx, row: VisibleClient): ClientView {
  const { id, version, givenNames, surname, secondSurname, unnamedAs, docketName, nationality, birthCountry } = row;
  const { languages, interpreter, pronouns, guardian, safeContact, priorStatus, entry, lostSince } = row;
  return {
    id,
    version: String(version),
    name: fullName(row),
    ...{ givenNames, surname, secondSurname, unnamedAs, docketName, nationality, birthCountry },
    ...{ languages, interpreter, pronouns, guardian, safeContact, priorStatus, entry, lostSince },
    aliases: aliasesOf(ctx, row.n),
    birthYear: row.birthDay === null ? null : civil(row.birthDay).year,
    aNumbersMasked: aNumbersOf(ctx, row.n).map((number) => maskANumber(number.canonical)),
    hasMedicalNote: row.medicalNote !== null,
    restrictedTo: row.wallN === null ? null : wallList(ctx, row.wallN),
    engagements: engagementsOf(ctx, row.n).map((one) => ({
      id: one.id,
      decision: one.decision,
      decidedOn: one.decidedOn,
      decidedBy: personName(ctx.office, one.decidedBy),
      because: one.because,
      scope: one.scope,
    })),
    calls: callsOf(ctx, row.n).map((call) => ({
      id: call.id,
      kind: call.kind,
      at: instant(call.at),
      withWhom: call.withWhom,
      said: call.said,
      privileged: call.privileged,
      by: personName(ctx.office, call.by),
    })),
  };
}

export function presentIdentifiers(ctx: CaseCtx, row: VisibleClient): IdentifiersView {
  return {
    aNumbers: aNumbersOf(ctx, row.n).map(({ canonical, asGiven, current }) => ({ canonical, asGiven, current })),
    birth: row.birthPrecision === null ? null : { precision: row.birthPrecision, day: row.birthDay, time: null },
    medicalNote: row.medicalNote,
    vulnerabilities: vulnerabilitiesOf(ctx, row.n),
  };
}
