import { placements } from "../../db/schema/index.ts";
import { PLACEMENT_SOURCE } from "../../shared/custody/codes.ts";
import type { ConfirmPlacementInput, CorrectPlacementInput } from "../../shared/custody/contract.ts";
import { mayStay } from "../../shared/custody/rules.ts";
import { whenWords } from "../../shared/kernel/day-words.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { findingsOf, nameOf, stayFacts } from "./facts.ts";
import { facilitiesHere } from "../facilities/queries.ts";
import { loadPlacement, type PlacementRow } from "./queries.ts";
import { fromColumns, insist, placeColumns, sameStay, untilColumns } from "./write.ts";

/** Corrects a stay: place, days or source. The earlier row stays, with the reason; a confirmation of another place does not carry over. */
export function correctPlacement(ctx: CaseCtx, { requestId, placementId, expects, reason, ...input }: CorrectPlacementInput): SaveResult {
  return change(ctx, "custody.correctPlacement", { requestId }, (made): SaveResult => {
    const { placement: before, episode } = loadPlacement(ctx, placementId);
    const place = placeColumns(made, input);
    const facilityName = place.facilityN === null ? null : (facilitiesHere(ctx, [place.facilityN]).get(place.facilityN)?.name ?? null);
    const after: PlacementRow = { ...before, ...place, ...fromColumns(input.from), ...untilColumns(input.until), facilityName };
    if (before.id !== expects) return conflict(ctx, episode.clientId, before.id, compare(after, before));
    insist(mayStay({ from: input.from, until: input.until }, made.today), "from");
    const samePlace = before.kind === place.kind && before.facilityN === place.facilityN && before.place === place.place;
    const confirmation = samePlace ? {} : { confirmedAt: null, confirmedBy: null };
    const seq = made.record(episode.clientId, {
      placement: { id: before.publicId, before: stayFacts(before), after: stayFacts(after), reason },
    });
    const id = made.newId("placement");
    supersedeFact(made, placements, before, { ...sameStay(after), ...confirmation, id }, seq, reason);
    made.emit({ type: "custody.changed", clientN: episode.clientN, episodeN: episode.thread });
    return saved(before.publicId, id, findingsOf(ctx, episode.clientN));
  });
}

/** Notes that somebody checked: the person is still there. */
export function confirmPlacement(ctx: CaseCtx, { requestId, placementId, expects, at, source }: ConfirmPlacementInput): SaveResult {
  if (at !== null && at > ctx.office.clock.now())
    throw new DomainError("RULE_REFUSED", "This check lies in the future. Confirm the place when it has been checked.", "at");
  return change(ctx, "custody.confirmPlacement", { requestId }, (made): SaveResult => {
    const { placement: before, episode } = loadPlacement(ctx, placementId);
    if (before.id !== expects) {
      const confirmed = { ...before, untilPrecision: null, untilDay: null };
      return conflict(ctx, episode.clientId, before.id, compare(confirmed, before));
    }
    if (before.untilPrecision !== null || episode.endKind !== null)
      throw new DomainError("RULE_REFUSED", `${nameOf(before)} is a place of the past. Record a move to say where the person is now.`);
    const confirmedAt = at ?? made.now;
    const seq = made.record(episode.clientId, { confirmed: { place: nameOf(before), at: confirmedAt, source } });
    const id = made.newId("placement");
    const values = { ...sameStay(before), id, confirmedAt, confirmedBy: ctx.actor.personId, source: source ?? before.source };
    supersedeFact(made, placements, before, values, seq, "Confirmed.");
    made.emit({ type: "custody.located", clientN: episode.clientN });
    made.emit({ type: "custody.changed", clientN: episode.clientN, episodeN: episode.thread });
    return saved(before.publicId, id);
  });
}

function compare(mine: PlacementRow, theirs: PlacementRow) {
  const [a, b] = [stayFacts(mine), stayFacts(theirs)];
  return [
    { label: "Place", yours: a.name, theirs: b.name },
    { label: "From", yours: whenWords(a.from), theirs: whenWords(b.from) },
    {
      label: "Until",
      yours: a.until === null ? "still there" : whenWords(a.until),
      theirs: b.until === null ? "still there" : whenWords(b.until),
    },
    { label: "Source", yours: PLACEMENT_SOURCE.labels[mine.source], theirs: PLACEMENT_SOURCE.labels[theirs.source] },
  ];
}
