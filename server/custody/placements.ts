import { placements, tasks } from "../../db/schema/index.ts";
import type { RecordPlacementInput } from "../../shared/custody/contract.ts";
import { mayMove, mayStay } from "../../shared/custody/rules.ts";
import { CHECK_IMMIGRATION_COURT, moveFindings } from "../../shared/custody/venue.ts";
import { whenWords } from "../../shared/kernel/day-words.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { SaveResult } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { currentStay, findingsOf, nameOf, stayFacts, whereaboutOf } from "./facts.ts";
import { facilitiesHere, facilityN } from "../facilities/queries.ts";
import { type EpisodeRow, loadEpisode, type PlacementRow, placementsOf } from "./queries.ts";
import { immigrationMatterOf, openPetitionsOf } from "./venue-queries.ts";
import { insertStay, insist, sameStay, type StayInput, untilColumns } from "./write.ts";

/**
 * Records where a person is. Without `until` it is a move: the stay in force ends when this one begins. With `until` it is an
 * earlier stay put beside the others. What it means for open petitions comes back as findings.
 */
export function recordPlacement(ctx: CaseCtx, { requestId, episodeId, expects, ...input }: RecordPlacementInput): SaveResult {
  return change(ctx, "custody.recordPlacement", { requestId }, (made): SaveResult => {
    const episode = loadEpisode(ctx, episodeId);
    const stay: StayInput = input;
    const current = currentStay(episode, placementsOf(ctx, episode.thread));
    if (stay.until === null && (current?.id ?? null) !== expects) return somebodyMovedFirst(ctx, episode, current, stay);
    const placed = insertPlacement(made, episode, stay);
    return saved(placed.id, placed.id, [...placed.findings, ...findingsOf(ctx, episode.clientN)]);
  });
}

/** The same inside a larger change. Answers with what the move means for open petitions. */
export function insertPlacement(made: Change, episode: EpisodeRow, stay: StayInput): { id: string; findings: Finding[] } {
  const { ctx } = made;
  insist(mayStay(stay, made.today), "from");
  const isMove = stay.until === null && episode.endKind === null;
  const current = isMove ? currentStay(episode, placementsOf(ctx, episode.thread)) : null;
  insist(mayMove(current === null ? null : stayFacts(current), stay.from), "from");
  const findings = isMove ? meaningOf(ctx, episode.clientN, current, stay) : [];
  const seq = made.record(
    episode.clientId,
    { placement: { ...stay, before: current === null ? null : nameOf(current) } },
    "custody.recordPlacement",
  );
  if (current !== null) {
    const ended = { ...sameStay(current), ...untilColumns(stay.from), id: made.newId("placement") };
    supersedeFact(made, placements, current, ended, seq, `Moved ${whenWords(stay.from)}.`);
  }
  const placed = insertStay(made, episode.thread, stay, seq);
  if (isMove) {
    made.emit({ type: "custody.located", clientN: episode.clientN });
    if (current !== null && current.facilityN !== placed.facilityN) askAboutImmigrationCourt(made, episode.clientN);
    made.emit({
      type: "custody.moved",
      clientN: episode.clientN,
      episodeN: episode.thread,
      placementN: placed.n,
      facilityN: placed.facilityN,
      on: stay.from.day,
    });
  }
  made.emit({ type: "custody.changed", clientN: episode.clientN, episodeN: episode.thread });
  return { id: placed.id, findings };
}

/** What a move to this place would mean, for the form before it is saved and for the answer after. */
export function meaningOf(
  ctx: CaseCtx,
  clientN: number,
  current: PlacementRow | null,
  to: Pick<StayInput, "kind" | "facilityId" | "place">,
): Finding[] {
  const key = to.facilityId === null ? null : (facilityN(ctx, to.facilityId) ?? null);
  const facilityName = key === null ? null : (facilitiesHere(ctx, [key]).get(key)?.name ?? null);
  const there = whereaboutOf(ctx, { kind: to.kind, facilityN: key, facilityName, place: to.place });
  return moveFindings(current === null ? null : whereaboutOf(ctx, current), there, openPetitionsOf(ctx, clientN));
}

/** 8 CFR 1003.19(g): the agency must tell the immigration court of a move, and often does not. Somebody has to ask. */
function askAboutImmigrationCourt(made: Change, clientN: number): void {
  const matter = immigrationMatterOf(made.ctx, clientN);
  if (!matter) return;
  const task = {
    id: made.newId("task"),
    clientN,
    proceedingN: null,
    title: CHECK_IMMIGRATION_COURT,
    dueOn: made.today,
    owner: matter.lead ?? made.ctx.actor.personId,
    createdAt: made.now,
  };
  made.db.insert(tasks).values(task).run();
}

function somebodyMovedFirst(ctx: CaseCtx, episode: EpisodeRow, current: PlacementRow | null, stay: StayInput): SaveResult {
  const key = stay.facilityId === null ? null : (facilityN(ctx, stay.facilityId) ?? null);
  const yours = key === null ? null : (facilitiesHere(ctx, [key]).get(key)?.name ?? null);
  const theirs = current === null ? null : stayFacts(current);
  return conflict(ctx, episode.clientId, current?.id ?? "none", [
    {
      label: "Place now",
      yours: nameOf({ facilityName: yours, place: stay.place, kind: stay.kind }),
      theirs: theirs?.name ?? "none recorded",
    },
    { label: "Since", yours: whenWords(stay.from), theirs: theirs === null ? null : whenWords(theirs.from) },
  ]);
}
