import { custodyEndAlso, custodyEnds } from "../../db/schema/index.ts";
import { fullName } from "../../shared/clients/names.ts";
import { CUSTODY_END } from "../../shared/custody/codes.ts";
import { whenWords } from "../../shared/kernel/day-words.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { SaveResult, Saved } from "../../shared/kernel/save.ts";
import { PATHWAY, type Pathway } from "../../shared/outcomes/codes.ts";
import { ClientKey, type CorrectEndInput, type EndDetails, type RecordEndInput } from "../../shared/outcomes/contract.ts";
import { pathwayOf } from "../../shared/outcomes/pathway.ts";
import { episodeStands, episodeToEnd, mayEnd } from "../../shared/outcomes/rules.ts";
import { loadClient } from "../clients/load-queries.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { assertFact, supersedeFact } from "../core/facts.ts";
import { conflict, saved } from "../core/save.ts";
import { endOf, type EpisodeRow, episodesOf, isWithdrawnEpisode, loadEpisode, startOf } from "../custody/queries.ts";
import { closeStays, moveStayEnds } from "./close-stay.ts";
import { findingsOfClients } from "./findings.ts";
import { episodeByN, type EndRow, entryThread, insist, loadEndRow } from "./load-queries.ts";
import { meetCommands } from "./meet-commands.ts";

type Person = { id: string; n: number; name: string };

/** Records how custody ended, for one person or several at once. */
export function recordEnd(ctx: CaseCtx, { requestId, people, meets, ...details }: RecordEndInput): Saved {
  return change(ctx, "outcome.recordEnd", { requestId }, (made) => {
    const ended = people.map(({ clientId, episodeId }) => {
      const client = loadClient(ctx, clientId);
      const person = { id: client.id, n: client.n, name: fullName(client) };
      return { person, id: insertEnd(made, person, chooseEpisode(ctx, person, episodeId), details) };
    });
    meetCommands(
      made,
      meets,
      details,
      ended.map((one) => one.person.n),
    );
    const first = ended[0]?.id ?? requestId;
    return saved(first, first, [
      ...findingsOfClients(
        ctx,
        ended.map((one) => one.person.n),
      ),
      ...made.findings,
    ]);
  });
}

/** The named episode, else the person's one open episode; none or two are refused with what to do. */
export function chooseEpisode(ctx: CaseCtx, person: Person, episodeId: string | null): EpisodeRow {
  if (episodeId !== null) {
    insist(episodeStands({ name: person.name, withdrawn: isWithdrawnEpisode(ctx, person.n, episodeId) }), "people");
    const episode = loadEpisode(ctx, episodeId);
    if (episode.clientN !== person.n) throw new DomainError("RULE_REFUSED", `This time in custody is not one of ${person.name}.`, "people");
    return episode;
  }
  const all = episodesOf(ctx, person.n);
  const open = all.filter((one) => one.endKind === null);
  const [latest] = all;
  if (open.length === 0 && latest !== undefined) return latest;
  const chosen = episodeToEnd(
    open.map((one) => one.publicId),
    person.name,
  );
  if (!chosen.ok) throw new DomainError("RULE_REFUSED", chosen.reason, "people");
  return loadEpisode(ctx, chosen.id);
}

/** The end of one episode inside a larger change. Answers with its id. */
export function insertEnd(made: Change, person: Person, episode: EpisodeRow, details: EndDetails): string {
  const { pathway, also } = ways(details);
  insist(
    mayEnd({ ...details, pathway }, { name: person.name, start: startOf(episode), ended: endOf(episode)?.at ?? null, today: made.today }),
    "at",
  );
  const id = made.newId("custodyEnd");
  const seq = made.record(person.id, { ended: { ...words(details, pathway), also } }, "outcome.recordEnd");
  const n = assertFact(made, custodyEnds, { id, episodeN: episode.thread, ...columns(made, details, pathway) }, seq);
  writeAlso(made, n, also);
  closeStays(made, episode.thread, details.at, seq);
  made.emit({ type: "outcome.ended", clientN: person.n, episodeN: episode.thread });
  return id;
}

/** Corrects how custody ended. The earlier row stays in the history, with the reason. */
export function correctEnd(ctx: CaseCtx, { requestId, endId, expects, reason, ...details }: CorrectEndInput): SaveResult {
  return change(ctx, "outcome.correctEnd", { requestId }, (made): SaveResult => {
    const row = loadEndRow(ctx, endId);
    const episode = episodeByN(ctx, row.episodeN);
    const client = loadClient(ctx, ClientKey.parse(episode.clientId));
    if (row.id !== expects) return conflict(ctx, client.id, row.id, compare(row, details));
    const { pathway, also } = ways(details);
    insist(mayEnd({ ...details, pathway }, { name: fullName(client), start: startOf(episode), ended: null, today: made.today }), "at");
    const id = made.newId("custodyEnd");
    const seq = made.record(client.id, { before: wordsOfRow(row), after: { ...words(details, pathway), also }, reason });
    const n = supersedeFact(made, custodyEnds, row, { id, episodeN: row.episodeN, ...columns(made, details, pathway) }, seq, reason);
    writeAlso(made, n, also);
    moveStayEnds(made, row.episodeN, details.at, seq);
    made.emit({ type: "outcome.ended", clientN: client.n, episodeN: row.episodeN });
    return saved(endId, id, [...findingsOfClients(ctx, [client.n]), ...made.findings]);
  });
}

/** Only a release has ways; one without an answer is refused by the rule, not made `unknown` here. */
function ways({ kind, pathways }: EndDetails): { pathway: Pathway | null; also: Pathway[] } {
  if (kind !== "released" && pathways.length > 0) throw new DomainError("RULE_REFUSED", "Only a release has a pathway.", "pathways");
  return pathways.length === 0 ? { pathway: null, also: [] } : pathwayOf(pathways);
}

function columns(made: Change, details: EndDetails, pathway: Pathway | null) {
  const { kind, at, attribution, instrument, conditions, toCountry, thirdCountry, note, verifiedBy } = details;
  const ended = { endedPrecision: at.precision, endedDay: at.day, endedTime: at.time };
  const entryN = entryThread(made.ctx, details.entryId, null);
  return { kind, ...ended, pathway, attribution, instrument, conditions, entryN, toCountry, thirdCountry, note, verifiedBy };
}

function writeAlso(made: Change, endN: number, also: readonly Pathway[]): void {
  for (const pathway of also) made.db.insert(custodyEndAlso).values({ endN, pathway }).run();
}

function words({ kind, at, toCountry }: Pick<EndDetails, "kind" | "at" | "toCountry">, pathway: Pathway | null) {
  return {
    how: CUSTODY_END.labels[kind],
    when: whenWords(at) + (at.time === null ? "" : `, ${at.time}`),
    pathway: pathway === null ? null : PATHWAY.labels[pathway],
    toCountry,
  };
}

function wordsOfRow(row: EndRow) {
  return words(
    { kind: row.kind, at: { precision: row.endedPrecision, day: row.endedDay, time: row.endedTime }, toCountry: row.toCountry },
    row.pathway,
  );
}

function compare(row: EndRow, details: EndDetails) {
  const [yours, theirs] = [words(details, ways(details).pathway), wordsOfRow(row)];
  return [
    { label: "What happened", yours: yours.how, theirs: theirs.how },
    { label: "When", yours: yours.when, theirs: theirs.when },
    { label: "How the release came about", yours: yours.pathway, theirs: theirs.pathway },
    { label: "To", yours: yours.toCountry, theirs: theirs.toCountry },
    { label: "Note", yours: details.note, theirs: row.note },
  ];
}
