import { fullName } from "../../shared/clients/names.ts";
import { ACT, OBLIGATION_STATE } from "../../shared/obligations/codes.ts";
import { SETTLED } from "../../shared/obligations/rules.ts";
import { commandTitle } from "../../shared/obligations/wording.ts";
import { EndFormView } from "../../shared/outcomes/views.ts";
import type { CaseCtx } from "../core/change.ts";
import { peopleOf } from "../proceedings/case-queries.ts";
import { clientNames } from "./client-queries.ts";
import { concerns, recordOf, startOf, type OutcomeRecord } from "./findings.ts";
import { bondsOf, type CommandRow, type InterimRow, interimsOf, ordersOf, type PetitionRow, requestsOf, reviewsOf } from "./queries.ts";

export function endFormOfClient(ctx: CaseCtx, clientN: number): EndFormView {
  return endForm(ctx, [clientN]);
}

export function endFormOfProceeding(ctx: CaseCtx, proceedingN: number): EndFormView {
  return endForm(
    ctx,
    peopleOf(ctx, proceedingN).map(({ client }) => client.n),
  );
}

/** What the form for the end of custody needs to ask well: open times, what is on record, the commands and orders it may rest on. */
function endForm(ctx: CaseCtx, clientNs: readonly number[]): EndFormView {
  const record = recordOf(ctx, clientNs);
  const interims = interimsOf(
    ctx,
    record.petitions.map((one) => one.petitionerN),
  );
  const [bonds, requests, reviews] = [bondsOf(ctx, clientNs), requestsOf(ctx, clientNs), reviewsOf(ctx, clientNs)];
  return EndFormView.parse({
    people: clientNames(ctx, clientNs).map((client) => {
      const petitions = record.petitions.filter((row) => row.clientN === client.n);
      const mine = <T extends { clientN: number }>(rows: readonly T[]) => rows.filter((row) => row.clientN === client.n);
      return {
        clientId: client.id,
        name: fullName(client),
        nationality: client.nationality,
        open: mine(record.episodes)
          .filter((row) => row.kind === null)
          .map((row) => ({ episodeId: row.episodeId, start: startOf(row), place: row.place })),
        facts: {
          petitions: petitions.filter((row) => row.filedOn !== null).map((row) => petitionFacts(row, record, interims)),
          bonds: mine(bonds).map((row) => ({ grantedOn: row.grantedOn, habeas: row.habeas === 1 })),
          reviews: mine(reviews).map((row) => ({ openedOn: row.openedOn })),
          requests: mine(requests).map((row) => ({ sentOn: row.sentOn })),
        },
        commands: record.commands
          .filter((command) => petitions.some((row) => concerns(command, row)) && isOpenRelease(command))
          .map((command) => ({ id: command.id, title: commandTitle("release", command.words), number: command.number })),
      };
    }),
    orders: ordersOf(ctx, [...new Set(record.petitions.map((one) => one.proceedingN))]),
  });
}

function isOpenRelease(command: CommandRow): boolean {
  const state = OBLIGATION_STATE.schema.nullable().parse(command.state) ?? "pending";
  return ACT.schema.parse(command.act) === "release" && !SETTLED.includes(state);
}

const HEARING_DETERMINATIONS: readonly (string | null)[] = ["granted_bond_hearing", "granted_conditional"];

function petitionFacts(row: PetitionRow, record: OutcomeRecord, interims: readonly InterimRow[]) {
  const hearings = record.commands.filter((command) => concerns(command, row) && command.act === "bond_hearing");
  const holds = row.determinedOn !== null && row.reversedOn === null;
  return {
    caption: row.caption,
    filedOn: row.filedOn,
    endedOn: holds ? row.determinedOn : row.closedOn,
    determination: row.determination,
    determinedOn: row.determinedOn,
    determinedBy: row.number,
    interimReleases: interims
      .filter((one) => one.petitionerN === row.petitionerN && one.ordersRelease === 1)
      .map((one) => ({ ruledOn: one.ruledOn, until: one.until, number: one.number })),
    hearingsOrdered: [
      ...hearings.map((command) => ({ on: command.filedOn, number: command.number })),
      ...(HEARING_DETERMINATIONS.includes(row.determination) ? [{ on: row.determinedOn, number: row.number }] : []),
    ],
  };
}
