import { fullName } from "../../shared/clients/names.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { idOf } from "../../shared/kernel/ids.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Member, MembersInput, MembersPage } from "../../shared/statistics/contract.ts";
import { membersOf } from "../../shared/statistics/figures.ts";
import { figureOf } from "../../shared/statistics/measures/registry.ts";
import type { CaseCtx } from "../core/change.ts";
import { makeCursor, readCursor } from "../core/cursor.ts";
import { factsFor } from "./facts-queries.ts";
import { asOfOr, knownBy } from "./known.ts";
import { type MemberRow, memberRows } from "./members-queries.ts";

/** The cases and people behind one number, in the order in which they came to the office. */
export function presentMembers(ctx: CaseCtx & { today: CalendarDate }, input: MembersInput): MembersPage {
  const { measure, part, window, universe, cursor, limit } = input;
  const asOf = asOfOr(ctx.today, input.asOf);
  const figure = figureOf(measure, factsFor(ctx, asOf, knownBy(ctx, input.knownAt)), { asOf, window, universe });
  const ids = figure === null ? null : membersOf(figure, part);
  if (figure === null || ids === null) throw new DomainError("NOT_FOUND", "This number is not known here. Load the page again.");
  const after = cursor === null ? "" : String(readCursor(ctx.office.keys.chain, cursor));
  const place = ids.findIndex((id) => id > after);
  const shown = place < 0 ? [] : ids.slice(place, place + limit);
  const last = place >= 0 && place + limit < ids.length ? shown.at(-1) : undefined;
  const found = new Map(memberRows(ctx, shown).map((row) => [row.id, row]));
  const own = part === null ? undefined : [...figure.parts, ...figure.beside].find((one) => one.code === part);
  return {
    name: figure.name,
    part: own?.label ?? null,
    unit: own?.unit ?? (figure.unit === "days" ? "people" : figure.unit),
    total: ids.length,
    rows: shown.flatMap((id) => presentMember(found.get(id))),
    next: last === undefined ? null : makeCursor(ctx.office.keys.chain, last),
  };
}

function presentMember(row: MemberRow | undefined): Member[] {
  if (row === undefined) return [];
  const { id, clientId, proceedingId, number, on } = row;
  return [
    {
      id,
      client: clientId === null ? null : { id: idOf("client").parse(clientId), name: fullName(row) },
      proceeding: proceedingId === null ? null : { id: idOf("proceeding").parse(proceedingId), caption: row.caption ?? "", number },
      on,
    },
  ];
}
