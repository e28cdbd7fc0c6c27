import { instant, zone } from "../../shared/kernel/instant.ts";
import { ACT, OBLIGATION_STATE } from "../../shared/obligations/codes.ts";
import { ObligationsOfProceeding, type ObligationView } from "../../shared/obligations/contract.ts";
import { SETTLED, stateNow, takesPlace } from "../../shared/obligations/rules.ts";
import { commandTitle, forWhom } from "../../shared/obligations/wording.ts";
import { fullName } from "../../shared/clients/names.ts";
import type { CaseCtx } from "../core/change.ts";
import { currentDocket, docketsOf, peopleOf, type VisibleProceeding } from "../proceedings/case-queries.ts";
import { waitingOf } from "./response.ts";
import { zoneOfDocket } from "./load-queries.ts";
import { type ObligationRow, obligationsOf, petitionerIds } from "./queries.ts";

/** What the orders of a proceeding command, as it stands now; what is settled comes last. */
export function presentObligations(ctx: CaseCtx, proceeding: VisibleProceeding): ObligationsOfProceeding {
  const people = peopleOf(ctx, proceeding.n).map(({ petitioner, client }) => ({
    thread: petitioner.root ?? petitioner.n,
    name: fullName(client),
    short: [client.surname, client.secondSurname].filter(Boolean).join(" ") || fullName(client),
  }));
  const ids = petitionerIds(ctx, proceeding.n);
  const rows = obligationsOf(ctx, proceeding.n);
  const now = ctx.office.clock.now();
  const stateOf = (row: ObligationRow) =>
    stateNow(
      row.state === null ? null : OBLIGATION_STATE.schema.parse(row.state),
      row.dueSort === null ? null : instant(row.dueSort),
      instant(now),
    );
  const firstOf = new Map(rows.flatMap((row) => (row.fallsBackToN === null ? [] : [[row.fallsBackToN, row] as const])));
  const shown = rows.filter((row) => {
    const first = firstOf.get(row.thread);
    return first === undefined || row.state !== null || takesPlace(stateOf(first));
  });
  const views = shown.map((row) => {
    const orElse = rows.find((other) => other.thread === row.fallsBackToN);
    const name = people.find((one) => one.thread === row.petitionerN)?.short ?? null;
    const forWords = forWhom(name, people[0]?.short ?? null, people.length);
    return view(row, { state: stateOf(row), orElse, inPlace: firstOf.has(row.thread), forWords });
  });
  const docket = currentDocket(docketsOf(ctx, proceeding.n));
  const settled = (one: Record<keyof ObligationView, unknown>) => Number(SETTLED.some((state) => state === one.state));
  return ObligationsOfProceeding.parse({
    zone: docket === null ? ctx.office.zone() : zoneOfDocket(ctx, docket.root ?? docket.n),
    petitioners: people.map((one) => ({ id: ids.get(one.thread), name: one.name })),
    rows: views.toSorted((a, b) => settled(a) - settled(b)),
  });
}

type Told = { state: ObligationView["state"]; orElse: ObligationRow | undefined; inPlace: boolean; forWords: string };

function view(row: ObligationRow, { state, orElse, inPlace, forWords }: Told): Record<keyof ObligationView, unknown> {
  const second = orElse === undefined ? null : { act: ACT.schema.parse(orElse.act), words: orElse.words };
  const due =
    row.deadlineId === null || row.dueZone === null || row.dueSort === null
      ? null
      : {
          day: row.dueDay,
          at: row.dueAt,
          zone: zone(row.dueZone),
          safeDay: row.safeDay,
          safeAt: row.safeAt,
          sort: row.dueSort,
          deadlineId: row.deadlineId,
        };
  return {
    id: row.id,
    version: row.stateId ?? row.rowId,
    obligor: row.obligor,
    act: row.act,
    title: commandTitle(ACT.schema.parse(row.act), row.words, takesPlace(state) ? null : second),
    words: row.words,
    orElse:
      second === null || orElse === undefined
        ? null
        : { id: orElse.id, title: commandTitle(second.act, second.words), words: second.words },
    inPlace,
    petitionerId: row.petitionerId,
    forWhom: forWords,
    due,
    waits: waitingOf(row.waits),
    standing: due === null && row.waits === null && !inPlace ? { scope: row.scope, until: row.until, since: row.filedOn } : null,
    state,
    stateOn: row.stateOn,
    proof: row.proof,
    reason: row.stateReason,
    extended: row.rowReason !== null,
    entry: { id: row.entryId, number: row.number, filedOn: row.filedOn },
  };
}
