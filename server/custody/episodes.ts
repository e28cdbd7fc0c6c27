import { episodes } from "../../db/schema/index.ts";
import { CUSTODY_START } from "../../shared/custody/codes.ts";
import type { CorrectEpisodeInput, NewEpisode, RecordEpisodeInput } from "../../shared/custody/contract.ts";
import { mayStart, mayStay } from "../../shared/custody/rules.ts";
import { whenWords } from "../../shared/kernel/day-words.ts";
import type { SaveResult, Saved } from "../../shared/kernel/save.ts";
import { loadClient } from "../clients/load-queries.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { findingsOf } from "./facts.ts";
import { endOf, type EpisodeRow, loadEpisode, startOf } from "./queries.ts";
import { insertStay, insist, startColumns } from "./write.ts";

/** Records a time in custody, with the first place where it is known. */
export function recordEpisode(ctx: CaseCtx, { requestId, clientId, ...input }: RecordEpisodeInput): Saved {
  return change(ctx, "custody.recordEpisode", { requestId }, (made) => {
    const client = loadClient(ctx, clientId);
    const episode = insertEpisode(made, client, input);
    return saved(episode.id, episode.id, findingsOf(ctx, client.n));
  });
}

/** The same inside a larger change: a call, an imported row, a seed. */
export function insertEpisode(
  made: Change,
  client: { id: string; n: number },
  input: NewEpisode,
): { id: string; n: number; placementId: string | null } {
  const { placement, start, startKind, circumstances, warrantShown } = input;
  insist(mayStart(start, null, made.today), "start");
  const id = made.newId("episode");
  const seq = made.record(
    client.id,
    { episode: { id, start, startKind, circumstances, warrantShown, placement } },
    "custody.recordEpisode",
  );
  const n = assertFact(made, episodes, { id, clientN: client.n, ...startColumns(start), startKind, circumstances, warrantShown }, seq);
  let placementId: string | null = null;
  if (placement !== null) {
    const stay = { ...placement, from: placement.from ?? start, until: null };
    insist(mayStay(stay, made.today), "placement");
    placementId = insertStay(made, n, stay, seq).id;
  }
  made.emit({ type: "custody.located", clientN: client.n });
  made.emit({ type: "custody.changed", clientN: client.n, episodeN: n });
  return { id, n, placementId };
}

/** Corrects when and how a time in custody began. The earlier row stays, with the reason. */
export function correctEpisode(ctx: CaseCtx, { requestId, episodeId, expects, reason, ...input }: CorrectEpisodeInput): SaveResult {
  return change(ctx, "custody.correctEpisode", { requestId }, (made): SaveResult => {
    const before = loadEpisode(ctx, episodeId);
    if (before.id !== expects) return conflict(ctx, before.clientId, before.id, compare(before, input));
    insist(mayStart(input.start, endOf(before)?.at ?? null, made.today), "start");
    const id = made.newId("episode");
    const { start, startKind, circumstances, warrantShown } = input;
    const seq = made.record(before.clientId, {
      episode: { id: before.publicId, before: words(asInput(before)), after: words(input), reason },
    });
    const values = { id, clientN: before.clientN, ...startColumns(start), startKind, circumstances, warrantShown };
    supersedeFact(made, episodes, before, values, seq, reason);
    made.emit({ type: "custody.changed", clientN: before.clientN, episodeN: before.thread });
    return saved(before.publicId, id, findingsOf(ctx, before.clientN));
  });
}

type Told = Pick<NewEpisode, "start" | "startKind" | "circumstances" | "warrantShown">;

function asInput(row: EpisodeRow): Told {
  const warrantShown = row.warrantShown === null ? null : row.warrantShown === 1;
  return { start: startOf(row), startKind: row.startKind, circumstances: row.circumstances, warrantShown };
}

function words(told: Told) {
  return {
    Began: whenWords(told.start) + (told.start.time === null ? "" : `, ${told.start.time}`),
    How: CUSTODY_START.labels[told.startKind],
    Circumstances: told.circumstances,
    "Warrant shown": told.warrantShown === null ? "Not known" : told.warrantShown ? "Yes" : "No",
  };
}

function compare(before: EpisodeRow, input: Told) {
  const [yours, theirs] = [words(input), words(asInput(before))];
  return [
    { label: "Began", yours: yours.Began, theirs: theirs.Began },
    { label: "How", yours: yours.How, theirs: theirs.How },
    { label: "Circumstances", yours: yours.Circumstances, theirs: theirs.Circumstances },
    { label: "Warrant shown", yours: yours["Warrant shown"], theirs: theirs["Warrant shown"] },
  ];
}
